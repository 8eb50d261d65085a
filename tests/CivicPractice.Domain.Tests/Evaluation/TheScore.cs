using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Domain.Tests.Evaluation;

public class TheScore
{
    private static readonly EvaluationRules Rules = new();

    [Fact]
    public void Is_the_weighted_sum_when_nothing_is_missing()
    {
        var scorecard = AScorecard.In(ScorecardState.Scoring).Recorded(AnEvaluationCycle.Survey, 4).Published().Build();

        // 50 * 8/10 + 30 * 2/3 + 20 * 4/5
        scorecard.Score.Should().Be(76m);
        scorecard.Outcome.Should().Be(EvaluationOutcome.Good);
        scorecard.PublishedAt.Should().Be(TestDistrict.Nine);
    }

    [Fact]
    public void Leaves_a_missing_optional_indicator_out_and_lets_the_others_weigh_more() =>
        // (50 * 8/10 + 30 * 2/3) of 80 points
        AScorecard.In(ScorecardState.Published).Build().Score.Should().Be(75m);

    [Fact]
    public void Is_rounded_once_and_half_goes_up() =>
        // 50 * 1/8 + 30 * 1/3 + 20 * 0.01/40 = 16.255: binary fractions or cut thirds would fall below the half.
        Of((50, 8, 1), (30, 3, 1), (20, 40, 0.01m)).Should().Be(16.26m);

    [Fact]
    public void Is_exact_where_a_third_has_no_decimal_form() => Of((33.33m, 3, 1), (33.33m, 3, 1), (33.34m, 3, 1)).Should().Be(33.33m);

    [Theory]
    [InlineData(59.99, "fail")]
    [InlineData(60, "pass")]
    [InlineData(74.99, "pass")]
    [InlineData(75, "good")]
    [InlineData(89.99, "good")]
    [InlineData(90, "excellent")]
    public void Has_a_word_from_the_bands_of_the_district(decimal score, string outcome)
    {
        var code = new EvaluationOutcome(outcome);

        Rules.OutcomeOf(score).Should().Be(code);
        EvaluationOutcome.WellKnown.Should().ContainKey(code);
    }

    [Fact]
    public void Is_not_published_while_something_required_is_missing_or_the_cycle_is_open()
    {
        var scorecard = new AScorecard().Build();

        scorecard.ShouldStayUnchangedBy(s => s.Publish(AScorecard.Open, Rules, TestDistrict.Nine)).Refusals.Should().Equal(
            new CycleNotPublished(AnEvaluationCycle.TheId, EvaluationCycleState.Open), new NothingScored(scorecard.Id),
            new RequiredIndicatorMissing(AnEvaluationCycle.WeeklyActivity.Code), new RequiredIndicatorMissing(AnEvaluationCycle.PersonTimes.Code));
    }

    [Fact]
    public void Stays_within_0_and_100_and_rises_with_each_raw_score()
    {
        var indicator = Gen.Select(Gen.Int[1, 60], Gen.Int[1, 5_000], Gen.Int[0, 5_000], Gen.Bool);
        Gen.Select(indicator.Array[1, 12], Gen.Int[0, 11], Gen.Int[0, 5_000]).Sample((drawn, which, more) =>
        {
            var indicators = Weigh(drawn);
            var raws = drawn.Select(one => Math.Min(one.Item3, one.Item2) / 100m).ToArray();
            which %= drawn.Length;
            var raised = raws.ToArray();
            raised[which] = Math.Min(raws[which] + (more / 100m), indicators[which].Maximum);
            // The one that rises takes part in both; the others are left out alike.
            bool TakesPart(int i) => i == which || drawn[i].Item4;

            var (before, after) = (Score(indicators, raws, TakesPart), Score(indicators, raised, TakesPart));

            before.Should().BeInRange(0, 100);
            after.Should().BeInRange(before, 100);
            Score(indicators, [.. indicators.Select(one => one.Maximum)], TakesPart).Should().Be(100);
            Score(indicators, new decimal[raws.Length], TakesPart).Should().Be(0);
        }, iter: 500);
    }

    // Random whole weights, and what is missing to 100 or too much of it on the last.
    private static Indicator[] Weigh((int Weight, int Maximum, int Raw, bool Scored)[] drawn)
    {
        var sum = drawn.Sum(one => one.Weight);
        return [.. drawn.Select((one, i) => AnEvaluationCycle.Indicator($"indicator-{i}", Share(one.Weight, i), one.Maximum / 100m) with { WhenMissing = MissingData.LeftOut })];

        decimal Share(int weight, int i)
        {
            var share = Math.Round(weight * 100m / sum, 2);
            return i < drawn.Length - 1 ? share : 100 - drawn.SkipLast(1).Sum(other => Math.Round(other.Weight * 100m / sum, 2));
        }
    }

    private static decimal Score(Indicator[] indicators, decimal[] raws, Func<int, bool> takesPart)
    {
        var cycle = new AnEvaluationCycle().By(indicators).Opened().Build().Facts();
        var scorecard = new AScorecard().Within(cycle);
        for (var i = 0; i < indicators.Length; i++)
        {
            if (takesPart(i)) scorecard = scorecard.Recorded(indicators[i], raws[i]);
        }

        return scorecard.Published().Build().Score!.Value;
    }

    private static decimal Of(params (decimal Weight, decimal Maximum, decimal Raw)[] scores) => Score(
        [.. scores.Select((score, i) => AnEvaluationCycle.Indicator($"indicator-{i}", score.Weight, score.Maximum))],
        [.. scores.Select(score => score.Raw)],
        _ => true);
}
