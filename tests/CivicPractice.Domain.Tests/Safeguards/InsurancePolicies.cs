using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

public class InsurancePolicies
{
    private static readonly Instant End = AnInsurancePolicy.Period.Until;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Cover_and_are_called_off_and_taken_out_strictly_before_the_period_ends(long microseconds, bool accepted)
    {
        var at = End.PlusNanoseconds(microseconds * 1_000);
        var expected = accepted ? Decision.Accepted : new PolicyPeriodOver(End);
        var policy = new AnInsurancePolicy().Build();

        policy.CanCover([ARequest.Volunteer], at).Should().Be(expected);
        policy.CanCancel(at).Should().Be(expected);
        InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, at).Outcome.Should().Be(expected);
        var expiry = accepted ? new PolicyStillInForce(End) : Decision.Accepted;
        policy.CanLetExpire(at).Should().Be(expiry);
        policy.Try(one => one.LetExpire(at)).Should().Be(expiry);
    }

    [Fact]
    public void Hold_from_the_moment_of_covering_but_never_outside_their_period()
    {
        var policy = new AnInsurancePolicy().Build();
        var later = AnInsurancePolicy.Period.From + Duration.FromDays(3);

        policy.CoverFrom(TestDistrict.Nine).Should().Be(AnInsurancePolicy.Period);
        policy.CoverFrom(later).Should().Be(new TimeRange(later, End));
    }

    [Fact]
    public void Cover_no_more_than_they_have_seats_all_or_none()
    {
        var policy = new AnInsurancePolicy().Saying(p => p with { MostPersons = 2 }).Covering(ARequest.Volunteer).Build();

        policy.ShouldStayUnchangedBy(p => p.Cover([ARequest.OtherVolunteer, Person(1)], TestDistrict.Nine)).Should().Be((Decision)new PolicyFull(2, 1));
        policy.Cover([ARequest.OtherVolunteer, ARequest.Volunteer, ARequest.OtherVolunteer], TestDistrict.Nine).EnsureAccepted();

        policy.Covered.Should().Equal(ARequest.Volunteer, ARequest.OtherVolunteer);
        Raised.EventsOf(policy).Should().ContainSingle().Which.Should().BeOfType<PolicyVolunteersCovered>()
            .Which.Volunteers.Should().Equal(ARequest.OtherVolunteer);
    }

    [Fact]
    public void Name_every_reason_at_once() =>
        new AnInsurancePolicy().Saying(p => p with { MostPersons = 1 }).Covering(ARequest.Volunteer).Build()
            .ShouldStayUnchangedBy(p => p.Cover([ARequest.OtherVolunteer], End))
            .Refusals.Select(refusal => refusal.Code).Should().Equal("insurance.period-over", "insurance.policy-full");

    [Fact]
    public void Cover_nobody_twice()
    {
        var policy = new AnInsurancePolicy().Covering(ARequest.Volunteer).Build();

        policy.Cover([ARequest.Volunteer], TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(policy).Should().BeEmpty();
    }

    [Fact]
    public void Free_the_seat_of_one_who_is_taken_off()
    {
        var policy = new AnInsurancePolicy().Saying(p => p with { MostPersons = 1 }).Covering(ARequest.Volunteer).Build();

        policy.Release(ARequest.Volunteer, TestDistrict.Nine).EnsureAccepted();
        policy.Cover([ARequest.OtherVolunteer], TestDistrict.Nine).EnsureAccepted();

        policy.ShouldStayUnchangedBy(p => p.Release(ARequest.Volunteer, TestDistrict.Nine))
            .Should().Be((Decision)new NotCoveredByPolicy(policy.Id, ARequest.Volunteer));
    }

    [Fact]
    public void Never_have_more_persons_than_seats() => Gen.Select(Gen.Bool, Gen.Int[1, 6].List[1, 4]).List[0, 30].Sample(steps =>
    {
        var policy = new AnInsurancePolicy().Saying(p => p with { MostPersons = 3 }).Build();
        foreach (var (covers, people) in steps)
        {
            _ = covers ? policy.Cover([.. people.Select(Person)], TestDistrict.Nine) : policy.Release(Person(people[0]), TestDistrict.Nine);
            policy.Covered.Should().OnlyHaveUniqueItems();
            policy.Covered.Count.Should().BeLessThanOrEqualTo(3);
        }
    });

    [Fact]
    public void That_say_nonsense_are_a_bug_of_the_caller()
    {
        NewPolicy[] wrong =
        [
            AnInsurancePolicy.Policy with { Insurer = " " }, AnInsurancePolicy.Policy with { SumInsured = Money.Yuan(0) },
            AnInsurancePolicy.Policy with { Period = default }, AnInsurancePolicy.Policy with { MostPersons = 0 },
        ];
        foreach (var policy in wrong)
            FluentActions.Invoking(() => InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, policy, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        var right = new AnInsurancePolicy().Build();
        FluentActions.Invoking(() => right.Cover([], TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => right.Cover([default], TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => right.Release(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Are_listed_when_they_end_before_a_bound()
    {
        var sooner = new AnInsurancePolicy().WithId(new(new Guid(2, 0, 0, new byte[8]))).Saying(p => p with { Period = new(p.Period.From, End - Duration.FromDays(1)) }).Build();
        var later = new AnInsurancePolicy().Build();
        InsurancePolicy[] all = [later, sooner, AnInsurancePolicy.In(PolicyState.Cancelled).Build(), AnInsurancePolicy.In(PolicyState.Expired).Build()];

        new PolicyEndingBefore(End).ShouldAgreeWithItsExpression(all);
        new PoliciesEndingSpec(End).Evaluate(all).Should().Equal(sooner);
        new PoliciesEndingSpec(End.PlusNanoseconds(1_000)).Evaluate(all).Should().Equal(sooner, later);
    }

    private static VolunteerId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
