using CivicPractice.Evaluation;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

public class RanksOfACycle
{
    private static readonly Instant Now = TestDistrict.Nine;

    // Whoever has more points stands before; who has as many stands beside.
    [Fact]
    public async Task Are_one_more_than_those_who_are_better() => await Gen.Int[0, 6].Array[1, 12].SampleAsync(
        async drawn =>
        {
            var (store, cycle) = (new InMemoryStore(), AnEvaluationCycle.TheId);
            var (planning, scoring, concluding) = (new PlanningEvaluation(TestDistrict.Open(store)), new ScoringSubjects(TestDistrict.Open(store)), new ConcludingEvaluation(TestDistrict.Open(store)));
            (await planning.DraftAsync(cycle, AnEvaluationCycle.Cycle with { Indicators = [AnEvaluationCycle.Indicator("all", 100, 6)] }, Now)).EnsureAccepted();
            (await planning.OpenAsync(cycle, Now)).EnsureAccepted();
            for (var n = 0; n < drawn.Length; n++)
            {
                (await scoring.OpenAsync(cycle, IdOf(n), EvaluationSubject.Of(new PracticeSiteId(Support.Causes.Cause(n))), Now)).EnsureAccepted();
                (await scoring.RecordAsync(IdOf(n), new RawScore(new IndicatorCode("all"), drawn[n]), IndicatorSource.Entered, Now)).EnsureAccepted();
            }

            (await concluding.PublishAsync(cycle, Now)).EnsureAccepted();
            (await concluding.CloseAsync(cycle, Now + Duration.FromDays(7))).EnsureAccepted();

            var table = (await new ReadingEvaluations(TestDistrict.Open(store)).TableOfAsync(cycle))!;
            table.Results.ToDictionary(result => result.Scorecard, result => result.Rank).Should().BeEquivalentTo(
                drawn.Select((points, n) => (Id: IdOf(n), Rank: (int?)(1 + drawn.Count(other => other > points)))).ToDictionary(one => one.Id, one => one.Rank));
        },
        iter: 60, threads: 1);

    private static EvaluationScorecardId IdOf(int number) => new(Support.Causes.Cause(100 + number));
}
