using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>The use cases, on a district in memory.</summary>
public class EvaluationInADistrict
{
    private static readonly Instant Now = TestDistrict.Nine;
    private static readonly Instant AppealsOver = Now + Duration.FromDays(7);
    private static readonly EvaluationCycleId Cycle = AnEvaluationCycle.TheId;
    private static readonly IdempotencyKey Key = new("one");
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly ScoringSubjects _scoring;
    private readonly ConcludingEvaluation _concluding;

    public EvaluationInADistrict()
    {
        _district = TestDistrict.Open(_store);
        _scoring = new ScoringSubjects(_district);
        _concluding = new ConcludingEvaluation(_district);
    }

    [Fact]
    public async Task Ends_with_ranks_that_equal_scores_share()
    {
        await OpenCycleAsync();
        foreach (var (site, weekly) in new[] { (1, 5m), (2, 9m), (3, 9m), (4, 7m) }) await ScoreAsync(site, weekly);

        (await _concluding.PublishAsync(Cycle, Now, Key)).EnsureAccepted();
        (await _concluding.PublishAsync(Cycle, Now, Key)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).EnsureAccepted();

        var ranks = new List<int?>();
        foreach (var site in new[] { 1, 2, 3, 4 }) ranks.Add((await _district.Scorecards.FindAsync(Id(site)))!.Rank);
        ranks.Should().Equal(4, 1, 1, 3);
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is ScorecardSettled).Should().Be(4);
    }

    [Fact]
    public async Task Publishes_what_is_complete_and_the_rest_when_it_is()
    {
        await OpenCycleAsync();
        await ScoreAsync(1, 5);
        (await OpenAsync(2)).EnsureAccepted();

        (await _concluding.PublishAsync(Cycle, Now)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).Should().Be((Decision)new ScorecardsUnpublished(1));
        await RecordAsync(2, 6);
        (await _concluding.PublishAsync(Cycle, AppealsOver)).EnsureAccepted();

        (await _concluding.CloseAsync(Cycle, AppealsOver)).Should().Be((Decision)new AppealsStillOpen(AppealsOver + Duration.FromDays(7)));
        (await _concluding.CloseAsync(Cycle, AppealsOver + Duration.FromDays(7))).EnsureAccepted();
    }

    [Fact]
    public async Task Goes_on_without_the_excluded()
    {
        await OpenCycleAsync();
        await ScoreAsync(1, 5);
        (await OpenAsync(2)).EnsureAccepted();
        (await _scoring.ExcludeAsync(Id(2), ExclusionReason.SubjectEnded, Now)).EnsureAccepted();

        (await _concluding.PublishAsync(Cycle, Now)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).EnsureAccepted();

        (await _district.Scorecards.FindAsync(Id(2)))!.Rank.Should().BeNull();
    }

    [Fact]
    public async Task Hears_appeals_before_it_ends()
    {
        await OpenCycleAsync();
        await ScoreAsync(1, 5);
        await ScoreAsync(2, 6);
        (await _concluding.PublishAsync(Cycle, Now)).EnsureAccepted();
        var weekly = AnEvaluationCycle.WeeklyActivity.Code;

        (await _scoring.AppealAsync(Id(1), weekly, "We were open in July.", Now)).EnsureAccepted();
        (await _scoring.AppealAsync(Id(2), weekly, "We, too.", Now)).EnsureAccepted();
        (await _scoring.DismissAsync(Id(2), Now)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).Should().Be((Decision)new AppealsUndecided(1));
        (await _scoring.UpholdAsync(Id(1), 10, Now)).EnsureAccepted();
        (await _concluding.CloseAsync(Cycle, AppealsOver)).EnsureAccepted();

        (await _district.Scorecards.FindAsync(Id(1)))!.Rank.Should().Be(1);
        (await _scoring.AppealAsync(Id(1), weekly, "Once more.", Now)).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Takes_each_subject_once()
    {
        await OpenCycleAsync();

        (await OpenAsync(1)).EnsureAccepted();
        (await OpenAsync(1)).Should().Be((Decision)new AlreadyExists("evaluation-scorecard", Id(1).Value));
        (await _store.TryAsync(() => _scoring.OpenAsync(Cycle, Id(2), Site(1), Now))).Should().Be((Decision)new SubjectTakesPart(Site(1)));
        (await _scoring.ExcludeAsync(Id(1), ExclusionReason.TooShort, Now)).EnsureAccepted();
        (await _scoring.OpenAsync(Cycle, Id(2), Site(1), Now)).EnsureAccepted();
    }

    [Fact]
    public async Task Refuses_what_cycle_and_scorecard_refuse()
    {
        await OpenCycleAsync();
        (await _concluding.PublishAsync(Cycle, Now)).Should().Be((Decision)new NothingToPublish(Cycle));
        (await _concluding.CloseAsync(Cycle, Now)).IsAccepted.Should().BeFalse();
        await ScoreAsync(1, 5);
        (await _concluding.PublishAsync(Cycle, Now)).EnsureAccepted();

        (await OpenAsync(2)).Should().Be((Decision)new CycleNotScoring(Cycle, EvaluationCycleState.Scored));
        (await _district.Scorecards.FindAsync(Id(2))).Should().BeNull();
    }

    [Fact]
    public async Task That_nobody_knows_is_not_found()
    {
        var cycle = new NotFound("evaluation-cycle", Cycle.Value);
        var scorecard = new NotFound("evaluation-scorecard", Id(1).Value);

        (await OpenAsync(1)).Should().Be((Decision)cycle);
        (await _concluding.PublishAsync(Cycle, Now)).Should().Be((Decision)cycle);
        (await _concluding.CloseAsync(Cycle, Now)).Should().Be((Decision)cycle);
        (await _scoring.DismissAsync(Id(1), Now)).Should().Be((Decision)scorecard);

        _district.Scorecards.Add(EvaluationScorecard.Open(AScorecard.Open, Id(1), Site(1), Now).Value);
        await _district.UnitOfWork.CommitAsync();
        (await _scoring.DismissAsync(Id(1), Now)).Should().Be((Decision)cycle);
    }

    private async Task OpenCycleAsync()
    {
        var cycle = EvaluationCycle.Draft(TestDistrict.Id, Cycle, AnEvaluationCycle.Cycle, Now).Value;
        cycle.Open(Now).EnsureAccepted();
        _district.EvaluationCycles.Add(cycle);
        await _district.UnitOfWork.CommitAsync();
        _district.UnitOfWork.Forget();
    }

    private async Task ScoreAsync(int site, decimal weekly)
    {
        (await OpenAsync(site)).EnsureAccepted();
        await RecordAsync(site, weekly);
    }

    private async Task RecordAsync(int site, decimal weekly)
    {
        (await _scoring.RecordAsync(Id(site), new RawScore(AnEvaluationCycle.WeeklyActivity.Code, weekly), IndicatorSource.Entered, Now)).EnsureAccepted();
        (await _scoring.RecordAsync(Id(site), new RawScore(AnEvaluationCycle.PersonTimes.Code, 3), IndicatorSource.Computed, Now)).EnsureAccepted();
    }

    private ValueTask<Decision> OpenAsync(int site) => _scoring.OpenAsync(Cycle, Id(site), Site(site), Now);

    private static EvaluationSubject Site(int last) => EvaluationSubject.Of(new PracticeSiteId(new Guid($"00000000-0000-7000-8000-0000000000e{last}")));

    private static EvaluationScorecardId Id(int last) => new(new Guid($"00000000-0000-7000-8000-0000000e0b0{last}"));
}
