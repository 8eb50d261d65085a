using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Readiness;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>All sites of a district, scored by what is recorded of them.</summary>
public sealed class ComputingSitesInADistrict : IAsyncLifetime
{
    private static readonly EvaluationCycleId Cycle = AnEvaluationCycle.TheId;
    private static readonly Term March = new(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31));
    private static readonly Instant April = TestDistrict.Nine + Duration.FromDays(30);
    private static readonly ActivityId Talk = new(Causes.Cause(1));

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Scores_what_was_open_and_gives_nothing_to_what_held_nothing()
    {
        await HoldAsync(Talk, personTimes: 150);
        await OpenAsync(Indicator(Measure.SessionsHeld, 2), Indicator(Measure.PersonTimes, 300));

        (await Computing.OpenAllAsync(Cycle, April)).Should().Be(new ScorecardsOpened(Decision.Accepted, 3));
        var computed = await Computing.ComputeAsync(Cycle, April);

        (computed.Outcome, computed.Scored, computed.Changed, computed.Missing.Count).Should().Be((Decision.Accepted, 3, 3, 0));
        (await ScoresAsync(Neighbourhood.Site)).Should().Equal(new RawScore(CodeOf(Measure.SessionsHeld), 5, 1), new RawScore(CodeOf(Measure.PersonTimes), 5, 150));
        (await ScoresAsync(ASite.CentreId)).Should().Equal(new RawScore(CodeOf(Measure.SessionsHeld), 0, 0), new RawScore(CodeOf(Measure.PersonTimes), 0, 0));
    }

    [Fact]
    public async Task Changes_nothing_when_it_is_computed_again_and_follows_what_has_come_since()
    {
        await OpenAsync(Indicator(Measure.DaysWithActivity, 2));
        await Computing.OpenAllAsync(Cycle, April);
        await Computing.ComputeAsync(Cycle, April);
        var before = _place.Events.Count();

        (await Computing.OpenAllAsync(Cycle, April)).Opened.Should().Be(0);
        (await Computing.ComputeAsync(Cycle, April)).Changed.Should().Be(0);
        _place.Events.Should().HaveCount(before);
        await HoldAsync(Talk);
        (await Computing.ComputeAsync(Cycle, April)).Changed.Should().Be(1);

        (await ScoresAsync(Neighbourhood.Site)).Should().Equal(new RawScore(CodeOf(Measure.DaysWithActivity), 5, 1));
    }

    [Fact]
    public async Task Knows_nothing_of_what_was_not_open_in_the_period()
    {
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.ResumeAsync(Neighbourhood.Site, April)).EnsureAccepted();
        await InspectedAsync();
        await OpenAsync(Indicator(Measure.SessionsHeld, 2) with { WhenMissing = MissingData.CountsAsNothing }, Indicator(Measure.Readiness, 2) with { WhenMissing = MissingData.CountsAsNothing });
        EvaluationSubject[] shut = [EvaluationSubject.Of(Neighbourhood.Site), EvaluationSubject.Of(ASite.OtherId)];
        foreach (var subject in shut) (await new ScoringSubjects(_place.Open()).OpenAsync(Cycle, EvaluationScorecardId.Of(Cycle, subject), subject, April)).EnsureAccepted();

        // Opened and shut at one moment it was never open.
        (await Computing.OpenAllAsync(Cycle, April)).Opened.Should().Be(2);
        var computed = await Computing.ComputeAsync(Cycle, April);

        foreach (var subject in shut)
        {
            computed.Missing.Where(one => one.Subject == subject).Should().HaveCount(2, "an inspection of a site that was shut counts as little as what it held");
            (await ScoresAsync(subject.Site!.Value)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Takes_back_what_can_no_longer_be_counted()
    {
        await OpenAsync(Indicator(Measure.SessionsHeld, 2));
        await Computing.OpenAllAsync(Cycle, April);
        await Computing.ComputeAsync(Cycle, April);

        var computed = await new ComputingScores(_place.Open(), new Answers()).ComputeAsync(Cycle, April);

        (computed.Changed, computed.Missing.Count).Should().Be((3, 3));
        (await ScoresAsync(ASite.CentreId)).Should().BeEmpty();
        _place.Events.OfType<RawScoreDropped>().Should().HaveCount(3);
    }

    [Fact]
    public async Task Leaves_aside_what_was_not_asked_and_stops_at_two_answers_to_one_question()
    {
        await OpenAsync(Indicator(Measure.SessionsHeld, 2));
        await Computing.OpenAllAsync(Cycle, April);
        var (asked, other) = (EvaluationSubject.Of(ASite.CentreId), EvaluationSubject.Of(ASite.OtherId));
        Measurement[] answers =
        [
            new(asked, Measure.SessionsHeld, MeasuredValue.Of(1)),
            new(asked, Measure.Readiness, MeasuredValue.Of(1)), new(asked, Measure.Readiness, MeasuredValue.Of(2)),
            new(other, Measure.SessionsHeld, MeasuredValue.Of(1)), new(other, Measure.SessionsHeld, MeasuredValue.Of(1)),
        ];

        (await new ComputingScores(_place.Open(), new Answers(answers)).ComputeAsync(Cycle, April)).Outcome.EnsureAccepted();
        (await ScoresAsync(ASite.CentreId)).Should().Equal(new RawScore(CodeOf(Measure.SessionsHeld), 5, 1));

        var twice = async () => await new ComputingScores(_place.Open(), new Answers(answers[0], answers[0])).ComputeAsync(Cycle, April);
        (await twice.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain(asked.Value.ToString()).And.Contain(Measure.SessionsHeld.Code);
    }

    [Fact]
    public async Task Counts_nothing_again_under_a_key_that_was_committed()
    {
        await OpenAsync(Indicator(Measure.SessionsHeld, 2));
        var (opening, computing, source) = (new IdempotencyKey("opened"), new IdempotencyKey("computed"), new Answers());
        await Computing.OpenAllAsync(Cycle, April, opening);

        for (var i = 0; i < 2; i++) (await new ComputingScores(_place.Open(), source).ComputeAsync(Cycle, April, computing)).Outcome.EnsureAccepted();

        source.Asked.Should().Be(1);
        (await Computing.OpenAllAsync(Cycle, April, opening)).Should().Be(new ScorecardsOpened(Decision.Accepted, 0));
        await FluentActions.Awaiting(async () => await Computing.ComputeAsync(Cycle, April, opening)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Leaves_alone_what_is_published_and_what_was_taken_out()
    {
        await OpenAsync(Indicator(Measure.SessionsHeld, 2));
        await Computing.OpenAllAsync(Cycle, April);
        await Computing.ComputeAsync(Cycle, April);
        (await new ScoringSubjects(_place.Open()).ExcludeAsync(EvaluationScorecardId.Of(Cycle, EvaluationSubject.Of(ASite.CentreId)), ExclusionReason.TooShort, April)).EnsureAccepted();
        (await Computing.OpenAllAsync(Cycle, April)).Opened.Should().Be(0);
        (await new ConcludingEvaluation(_place.Open()).PublishAsync(Cycle, April)).EnsureAccepted();
        await HoldAsync(Talk);

        (await Computing.ComputeAsync(Cycle, April)).Should().BeEquivalentTo(new { Scored = 0, Changed = 0 });
        (await ScoresAsync(Neighbourhood.Site)).Should().Equal(new RawScore(CodeOf(Measure.SessionsHeld), 0, 0));
    }

    [Fact]
    public async Task Is_refused_unless_scores_are_taken_and_can_be_counted()
    {
        (await _place.Store.TryAsync(async () => (await Computing.OpenAllAsync(Cycle, April)).Outcome)).Should().Be((Decision)new NotFound("evaluation-cycle", Cycle.Value));
        (await _place.Store.TryAsync(async () => (await Computing.ComputeAsync(Cycle, April)).Outcome)).Should().Be((Decision)new NotFound("evaluation-cycle", Cycle.Value));
        await DraftAsync(Indicator(Measure.PersonTimes, 2));
        var drafted = new CycleNotScoring(Cycle, EvaluationCycleState.Drafted);
        (await _place.Store.TryAsync(async () => (await Computing.OpenAllAsync(Cycle, April)).Outcome)).Should().Be((Decision)drafted);
        (await _place.Store.TryAsync(async () => (await Computing.ComputeAsync(Cycle, April)).Outcome)).Should().Be((Decision)drafted);
    }

    [Fact]
    public async Task By_month_is_refused_where_the_period_is_not_made_of_whole_months()
    {
        var (days, other) = (new Term(March.From, March.Through.PlusDays(-1)), new EvaluationCycleId(Causes.Cause(9)));
        await _place.WithinAsync(district =>
        {
            var cycle = EvaluationCycle.Draft(TestDistrict.Id, other, AnEvaluationCycle.Cycle with { Period = days }, TestDistrict.Nine).Value;
            cycle.Open(TestDistrict.Nine).EnsureAccepted();
            district.EvaluationCycles.Add(cycle);
        });

        (await _place.Store.TryAsync(async () => (await Computing.ComputeAsync(other, April)).Outcome)).Should().Be((Decision)new PeriodNotWholeMonths(Measure.PersonTimes, days));
    }

    [Fact]
    public async Task Opens_each_scorecard_once_though_two_open_all_at_the_same_moment()
    {
        await OpenAsync(Indicator(Measure.SessionsHeld, 2));
        var overtaken = new Overtaken(_place.Store, async () => (await Computing.OpenAllAsync(Cycle, April)).Opened.Should().Be(3));

        var late = await new ComputingScores(TestDistrict.Open(overtaken)).OpenAllAsync(Cycle, April);

        late.Should().Be(new ScorecardsOpened(Decision.Accepted, 0));
        _place.Events.OfType<ScorecardOpened>().Should().HaveCount(3);
    }

    [Fact]
    public async Task Measures_the_use_the_cadence_the_readiness_and_the_reviews_of_a_site()
    {
        await HoldAsync(Talk);
        await ReviewedAsync(5);
        await ReviewedAsync(4);
        // A review that was struck counts no longer; one of a round before counts on.
        await StruckAsync(await ReviewedAsync(1));
        await ReopenedAsync(await ReviewedAsync(3));
        await InspectedAsync();
        Measure[] asked = [Measure.OpeningHoursUsed, Measure.CadenceKept, Measure.OpenDefects, Measure.Readiness, Measure.ReviewScore, Measure.RequestsServed];
        var profile = TestDistrict.Profile with { Cadence = new CadenceRules { Sites = [new(SiteTier.Station, null, CadenceRule.Weekly)] } };
        var district = new Districts(_place.Store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        var counted = await new MeasuresOfDistrict(district).MeasureAsync(
            new MeasuresAsked(asked, EvaluationSubjectKind.Site, [EvaluationSubject.Of(Neighbourhood.Site), EvaluationSubject.Of(ASite.CentreId)], March, April));

        var ofStation = counted.Where(one => one.Subject == EvaluationSubject.Of(Neighbourhood.Site)).ToDictionary(one => one.Measure, one => one.Value);
        // Of the four weeks of March through which it was open one had its activity.
        ofStation[Measure.ReviewScore].Should().Be(MeasuredValue.Ratio(12, 3));
        ofStation[Measure.RequestsServed].Should().Be(MeasuredValue.Of(4));
        (ofStation[Measure.OpenDefects], ofStation[Measure.Readiness]).Should().Be((MeasuredValue.Of(1), MeasuredValue.Of(0)));
        ofStation[Measure.OpeningHoursUsed].Rounded.Should().BePositive();
        ofStation[Measure.CadenceKept].Should().Be(MeasuredValue.Percent(1, 4));
        counted.Where(one => one.Subject == EvaluationSubject.Of(ASite.CentreId)).Select(one => one.Measure).Should().BeEquivalentTo([Measure.OpeningHoursUsed, Measure.RequestsServed]);
    }

    private ComputingScores Computing => new(_place.Open());

    private static IndicatorCode CodeOf(Measure measure) => new(measure.Code);

    private static Indicator Indicator(Measure measure, decimal full) => AnEvaluationCycle.Indicator(measure.Code, 50, 10) with
    {
        Method = EvaluationMethod.RecordedData,
        Source = IndicatorSource.Computed,
        Measured = new MeasuredScore(measure, 0, full),
    };

    private async Task DraftAsync(params Indicator[] indicators)
    {
        var weighed = indicators.Select(indicator => indicator with { Weight = 100m / indicators.Length });
        (await new PlanningEvaluation(_place.Open()).DraftAsync(Cycle, AnEvaluationCycle.Cycle with { Period = March, Indicators = [.. weighed] }, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task OpenAsync(params Indicator[] indicators)
    {
        await DraftAsync(indicators);
        (await new PlanningEvaluation(_place.Open()).OpenAsync(Cycle, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task HoldAsync(ActivityId id, int personTimes = 20)
    {
        (await _place.Planning.DraftAsync(id, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(id, Neighbourhood.Wang, personTimes);
    }

    private async Task StruckAsync(ServiceRequestId id)
    {
        var (request, reviewing) = ((await _place.Open().Requests.FindAsync(id))!, _place.Reviewing);
        var at = request.PublicReview!.At;
        (await reviewing.DisputeAsync(id, Assignee.Of(Neighbourhood.Wang), "?", at)).EnsureAccepted();
        (await reviewing.AnswerDisputeAsync(id, ARequest.Requester, "!", at)).EnsureAccepted();
        (await reviewing.DecideDisputeAsync(id, DisputeOutcome.Struck, DisputeReason.Untrue, at)).EnsureAccepted();
    }

    private async Task ReopenedAsync(ServiceRequestId id)
    {
        var at = (await _place.Open().Requests.FindAsync(id))!.PublicReview!.At;
        (await _place.Reopening.ReopenAsync(id, null, ReopenReason.NeededAgain, TimeRange.Starting(at + Duration.FromDays(9), Duration.FromHours(1)), at)).EnsureAccepted();
    }

    private async Task<ServiceRequestId> ReviewedAsync(int score)
    {
        var (id, serving) = (new ServiceRequestId(Causes.Cause(10 + score)), _place.Serving);
        var wanted = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(score), Duration.FromHours(1));
        (await serving.PlaceAsync(id, Neighbourhood.Order with { Wanted = wanted }, TestDistrict.Nine)).EnsureAccepted();
        var to = Assignee.Of(Neighbourhood.Wang);
        (await serving.DispatchAsync(id, to, TestDistrict.Nine)).EnsureAccepted();
        (await serving.AcceptAsync(id, to, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await serving.BeginAsync(id, wanted.From)).EnsureAccepted();
        (await serving.ServeAsync(id, wanted.Until, 3)).EnsureAccepted();
        (await _place.Reviewing.ReviewAsync(id, ARequest.Requester, score, null, wanted.Until)).EnsureAccepted();
        return id;
    }

    private async Task<IReadOnlyList<RawScore>> ScoresAsync(PracticeSiteId site) =>
        (await _place.Open().Scorecards.FindAsync(EvaluationScorecardId.Of(Cycle, EvaluationSubject.Of(site))))!.RawScores;

    private Task InspectedAsync() => _place.WithinAsync(district =>
    {
        var readiness = SiteReadiness.Of(ASite.FactsOf(SiteTier.Station));
        var inspection = new SiteInspectionId(Causes.Cause(20));
        var standing = new InspectionStanding(
            TestDistrict.Id, inspection, Neighbourhood.Site, 1, null, TestDistrict.Monday, ReadinessLevel.NotReady, 1, 1, 1 << (int)ReadinessThing.Place, TestDistrict.Monday.PlusDays(9));
        (readiness.Begin(inspection, TestDistrict.Monday, TestDistrict.Nine) & readiness.Take(standing, TestDistrict.Nine)).EnsureAccepted();
        district.SiteReadiness.Add(readiness);
    });

    private sealed class Answers(params Measurement[] answers) : IMeasureSource
    {
        public int Asked { get; private set; }

        public Decision CanMeasure(Measure measure, EvaluationSubjectKind subjects, Term period) => Decision.Accepted;

        public ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(answers);
        }
    }
}
