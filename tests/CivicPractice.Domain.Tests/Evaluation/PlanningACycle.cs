using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>Cycles are drafted, revised, opened and corrected by the use cases.</summary>
public class PlanningACycle
{
    private static readonly Instant Now = TestDistrict.Nine;
    private static readonly EvaluationCycleId Cycle = AnEvaluationCycle.TheId;
    private static readonly EvaluationCycleId Correction = EvaluationCycleId.CorrectionOf(Cycle);

    private readonly InMemoryStore _store = new();

    private PlanningEvaluation Planning => new(TestDistrict.Open(_store));

    [Fact]
    public async Task Goes_from_the_draft_over_revisions_to_the_beginning_of_scoring()
    {
        (await Planning.DraftAsync(Cycle, AnEvaluationCycle.Cycle, Now)).EnsureAccepted();
        (await Planning.ReviseAsync(Cycle, [AnEvaluationCycle.Survey with { Weight = 100 }], Now)).EnsureAccepted();
        (await Planning.OpenAsync(Cycle, Now)).EnsureAccepted();
        (await Planning.OpenAsync(Cycle, Now)).EnsureAccepted();

        var opened = await FindAsync(Cycle);
        (opened.State, opened.Indicators.Count, opened.Edition).Should().Be((EvaluationCycleState.Open, 1, 1));
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(3);
    }

    [Fact]
    public async Task Happens_once_and_to_what_is_there()
    {
        (await Planning.DraftAsync(Cycle, AnEvaluationCycle.Cycle, Now)).EnsureAccepted();
        var nobody = new NotFound("evaluation-cycle", Correction.Value);

        (await _store.TryAsync(() => Planning.DraftAsync(Cycle, AnEvaluationCycle.Cycle, Now))).Should().Be((Decision)new AlreadyExists("evaluation-cycle", Cycle.Value));
        (await _store.TryAsync(() => Planning.ReviseAsync(Correction, [], Now))).Should().Be((Decision)nobody);
        (await _store.TryAsync(() => Planning.OpenAsync(Correction, Now))).Should().Be((Decision)nobody);
        (await _store.TryAsync(() => Planning.CorrectAsync(Correction, Now))).Should().Be((Decision)nobody);
        (await _store.TryAsync(() => Planning.CorrectAsync(Cycle, Now))).Should().Be((Decision)new CorrectedCycleNotClosed(Cycle));
        var correcting = AnEvaluationCycle.Cycle with { Corrects = AnEvaluationCycle.In(EvaluationCycleState.Closed).Build().Facts() };
        await FluentActions.Awaiting(async () => await Planning.DraftAsync(Correction, correcting, Now)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Opens_nothing_that_nobody_can_count()
    {
        var sessions = AnEvaluationCycle.PersonTimes with { Code = new IndicatorCode("sessions"), Weight = 70, Measured = new MeasuredScore(Measure.ServicesGiven, 0, 10) };
        var plan = AnEvaluationCycle.Cycle with { Period = new Term(new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 30)), Indicators = [AnEvaluationCycle.PersonTimes, sessions] };
        (await Planning.DraftAsync(Cycle, plan, Now)).EnsureAccepted();

        (await _store.TryAsync(() => Planning.OpenAsync(Cycle, Now))).Refusals.Should().Equal(
            new PeriodNotWholeMonths(Measure.PersonTimes, plan.Period), new MeasureUnknown(Measure.ServicesGiven, EvaluationSubjectKind.Site));
        var own = new MeasuresOfSeveral(new Constant(Measure.ServicesGiven, 3), new Constant(Measure.PersonTimes, 4), new MeasuresOfDistrict(TestDistrict.Open(_store)));
        (await new PlanningEvaluation(TestDistrict.Open(_store), own).OpenAsync(Cycle, Now)).EnsureAccepted();
    }

    [Fact]
    public async Task Drafts_a_correction_of_a_closed_cycle_as_a_new_version_of_all_of_it()
    {
        await ClosedAsync();

        (await Planning.CorrectAsync(Cycle, Now)).EnsureAccepted();

        var (corrected, correction) = (await FindAsync(Cycle), await FindAsync(Correction));
        (correction.State, correction.Edition, correction.Corrects).Should().Be((EvaluationCycleState.Drafted, 2, Cycle));
        (correction.Name, correction.Subjects, correction.Period).Should().Be((corrected.Name, corrected.Subjects, corrected.Period));
        correction.Indicators.Should().Equal(corrected.Indicators);
        (await _store.TryAsync(() => Planning.CorrectAsync(Cycle, Now))).Should().Be((Decision)new AlreadyExists("evaluation-cycle", Correction.Value));
    }

    [Fact]
    public async Task Of_two_who_correct_a_cycle_at_the_same_moment_lets_one_through()
    {
        await ClosedAsync();
        var overtaken = new Overtaken(_store, async () => (await Planning.CorrectAsync(Cycle, Now)).EnsureAccepted());

        var late = await new PlanningEvaluation(TestDistrict.Open(overtaken)).CorrectAsync(Cycle, Now);

        late.Should().Be((Decision)new AlreadyExists("evaluation-cycle", Correction.Value));
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is EvaluationCycleDrafted { Corrects: not null }).Should().Be(1);
    }

    private async Task ClosedAsync()
    {
        var district = TestDistrict.Open(_store);
        var cycle = EvaluationCycle.Draft(TestDistrict.Id, Cycle, AnEvaluationCycle.Cycle, Now).Value;
        (cycle.Open(Now) & cycle.Publish(AnEvaluationCycle.OneReady, Now) & cycle.Close(AnEvaluationCycle.OnePublished, Now)).EnsureAccepted();
        district.EvaluationCycles.Add(cycle);
        await district.UnitOfWork.CommitAsync();
    }

    private async Task<EvaluationCycle> FindAsync(EvaluationCycleId id) => (await TestDistrict.Open(_store).EvaluationCycles.FindAsync(id))!;

    private sealed class Constant(Measure known, decimal value) : IMeasureSource
    {
        public Decision CanMeasure(Measure measure, EvaluationSubjectKind subjects, Term period) => Decision.Unless(measure == known ? null : new MeasureUnknown(measure, subjects));

        public ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken = default) =>
            new([.. asked.Subjects.Select(subject => new Measurement(subject, known, MeasuredValue.Of(value)))]);
    }
}
