using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

public class CoversOfAVolunteer
{
    private static readonly InsurancePolicyId Policy = AnInsurancePolicy.TheId;
    private static readonly InsurancePolicyId OtherPolicy = new(new Guid(7, 0, 0, new byte[8]));

    [Fact]
    public void Are_one_when_they_touch_and_two_when_they_do_not()
    {
        var covers = With(Cover(Policy, 0, 10), Cover(OtherPolicy, 10, 20), Cover(OtherPolicy, 21, 30), Cover(Policy, 22, 25));

        covers.Covered.Should().Equal(Days(0, 20), Days(21, 30));
        covers.CoveredUntil.Should().Be(Day(30));
    }

    [Fact]
    public void Of_one_policy_do_not_overlap()
    {
        var covers = With(Cover(Policy, 0, 10));

        covers.ShouldStayUnchangedBy(c => c.AddCover(Cover(Policy, 9, 12), Day(0))).Should().Be((Decision)new CoverOverlaps(Policy, Days(0, 10)));
        covers.AddCover(Cover(OtherPolicy, 9, 12), Day(0)).EnsureAccepted();
        Raised.EventsOf(covers).Should().Equal(new CoverAdded(ARequest.Volunteer, OtherPolicy, Days(9, 12), Money.Yuan(100_000)));
    }

    [Fact]
    public void Are_added_once()
    {
        var covers = With(Cover(Policy, 0, 10));

        covers.AddCover(Cover(Policy, 0, 10), Day(0)).EnsureAccepted();

        covers.Covers.Should().ContainSingle();
        Raised.EventsOf(covers).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1_000, 0)] // the cover had not begun: it is gone
    [InlineData(0, 0)]
    [InlineData(1_000, 1)]
    public void Ended_as_they_begin_are_gone(long nanoseconds, int left)
    {
        var covers = With(Cover(Policy, 0, 10));

        covers.EndCover(Policy, Day(0).PlusNanoseconds(nanoseconds)).EnsureAccepted();

        covers.Covers.Should().HaveCount(left);
        (covers.CoveredUntil is null).Should().Be(left == 0);
        Raised.EventsOf(covers).Should().Equal(new CoverEnded(ARequest.Volunteer, Policy, Days(0, 10)));
    }

    [Fact]
    public void Are_cut_at_the_moment_they_end()
    {
        var covers = With(Cover(Policy, 0, 10), Cover(OtherPolicy, 0, 3));

        covers.EndCover(Policy, Day(5)).EnsureAccepted();

        covers.Covered.Should().Equal(Days(0, 5));
        covers.CoveredUntil.Should().Be(Day(5));
    }

    [Theory]
    [InlineData(-1_000, true)]
    [InlineData(0, false)]
    [InlineData(1_000, false)]
    public void That_have_ended_stay_as_they_are(long nanosecondsFromEnd, bool changes)
    {
        var covers = With(Cover(Policy, 0, 10));

        covers.EndCover(Policy, Day(10).PlusNanoseconds(nanosecondsFromEnd)).EnsureAccepted();

        Raised.EventsOf(covers).Any().Should().Be(changes);
        (covers.CoveredUntil == Day(10)).Should().Be(!changes);
    }

    [Fact]
    public void Cannot_be_ended_where_there_are_none() =>
        With(Cover(Policy, 0, 10)).ShouldStayUnchangedBy(c => c.EndCover(OtherPolicy, Day(1)))
            .Should().Be((Decision)new NotCoveredByPolicy(OtherPolicy, ARequest.Volunteer));

    [Fact]
    public void Without_policy_period_or_sum_are_a_bug_of_the_caller()
    {
        var covers = With();
        InsuranceCover[] wrong = [Cover(default, 0, 1), Cover(Policy, 0, 1) with { During = default }, Cover(Policy, 0, 1) with { SumInsured = Money.Yuan(-1) }];

        foreach (var cover in wrong) FluentActions.Invoking(() => covers.AddCover(cover, Day(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => covers.EndCover(default, Day(0))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Merge_into_ranges_that_cover_exactly_the_same_days() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 10], Gen.Int[1, 5]).List[0, 12].Sample(all =>
    {
        var covers = With();
        foreach (var (from, length, policy) in all) _ = covers.AddCover(Cover(new(new Guid(policy, 0, 0, new byte[8])), from, from + length), Day(0));

        var merged = covers.Covered;
        for (var day = 0; day <= 60; day++)
            merged.Count(range => range.Contains(Day(day))).Should().Be(covers.Covers.Any(cover => cover.During.Contains(Day(day))) ? 1 : 0);
        merged.Zip(merged.Skip(1)).All(pair => pair.First.Until < pair.Second.From).Should().BeTrue();
        covers.CoveredUntil.Should().Be(merged.Count == 0 ? null : merged[^1].Until);
    });

    [Fact]
    public void Are_listed_when_the_last_ends_before_a_bound()
    {
        var sooner = With(Cover(Policy, 0, 5));
        var later = With(Cover(Policy, 0, 10));
        VolunteerCovers[] all = [later, With(), sooner];

        new CoverEndingBefore(Day(10)).ShouldAgreeWithItsExpression(all);
        new CoversEndingSpec(Day(10)).Evaluate(all).Should().Equal(sooner);
        new CoversEndingSpec(Day(11)).Evaluate(all).Should().Equal(sooner, later);
    }

    private static VolunteerCovers With(params InsuranceCover[] covers)
    {
        var record = VolunteerCovers.Open(TestDistrict.Id, ARequest.Volunteer, TestDistrict.Nine);
        foreach (var cover in covers) record.AddCover(cover, TestDistrict.Nine).EnsureAccepted();
        return record.Forgotten();
    }

    private static InsuranceCover Cover(InsurancePolicyId policy, int from, int until) => new(policy, Days(from, until), Money.Yuan(100_000));

    private static TimeRange Days(int from, int until) => new(Day(from), Day(until));

    private static Instant Day(int number) => TestDistrict.Nine + Duration.FromDays(number);
}
