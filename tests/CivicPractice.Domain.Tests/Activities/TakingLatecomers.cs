using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class TakingLatecomers
{
    private static readonly Instant Begins = AnActivity.During.From;
    private static readonly Instant Ends = AnActivity.During.Until;
    private static readonly VolunteerFacts Other = AnActivity.Covered(AnActivity.OtherVolunteer);

    [Fact]
    public void Lets_volunteers_sign_up_and_give_their_seats_back_until_its_end()
    {
        var activity = Open().Published().SignedUp().CheckedIn().Build();

        activity.SignUp(AnActivity.OtherParticipation, Other, Ends - Duration.Epsilon, TestDistrict.Profile).EnsureAccepted();
        activity.Withdraw(AnActivity.OtherParticipation, Ends - Duration.Epsilon, TestDistrict.Profile.Activities).EnsureAccepted();
        activity.SeatsTaken.Should().Be(1);
        activity.Try(one => one.SignUp(new ParticipationId(Causes.Cause(1)), Other, Ends, TestDistrict.Profile)).Should().Be((Decision)new SignUpClosed(Ends));
        activity.Try(one => one.CanTakeMore(Ends)).Should().Be((Decision)new SignUpClosed(Ends));
    }

    [Fact]
    public void Is_not_what_other_activities_do()
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        activity.Try(one => one.SignUp(AnActivity.OtherParticipation, Other, Begins, TestDistrict.Profile)).Should().Be((Decision)new SignUpClosed(Begins));
        activity.Try(one => one.Withdraw(AnActivity.Participation, Begins, TestDistrict.Profile.Activities)).Should().Be((Decision)new WithdrawalClosed(Begins));
        new AnActivity().Build().Try(one => one.Publish(Begins)).IsRefusedFor<BeginningPassed>().Should().BeTrue();
    }

    [Fact]
    public void Is_open_to_sign_ups_until_its_end_in_memory_and_in_a_store()
    {
        Activity[] candidates = [Open().Published().Build(), new AnActivity().Published().Build()];

        new OpenForSignUp(Begins).ShouldAgreeWithItsExpression(candidates);
        new OpenForSignUp(Ends - Duration.Epsilon).IsSatisfiedBy(candidates[0]).Should().BeTrue();
        new OpenForSignUp(Ends).IsSatisfiedBy(candidates[0]).Should().BeFalse();
        new OpenForSignUp(Begins).IsSatisfiedBy(candidates[1]).Should().BeFalse();
    }

    [Fact]
    public void Asks_for_cover_from_when_somebody_joins()
    {
        var activity = Open().InDanger().Published().Build();
        var (half, rest) = (Begins + Duration.FromHours(1), new TimeRange(Begins + Duration.FromHours(1), AnActivity.WithOvertime.Until));
        var facts = VolunteerFactsFor.Adult(AnActivity.Volunteer).Insured(rest);

        activity.Try(one => one.SignUp(AnActivity.Participation, facts, half - Duration.Epsilon, TestDistrict.Profile)).IsRefusedFor<VolunteerUninsured>().Should().BeTrue();
        activity.SignUp(AnActivity.Participation, facts, half, TestDistrict.Profile).EnsureAccepted();
    }

    [Fact]
    public void May_be_published_while_it_should_be_under_way_already()
    {
        Open().Build().Try(one => one.Publish(Ends)).Should().Be((Decision)new BeginningPassed(Begins));
        Open().Build().Publish(Ends - Duration.Epsilon).EnsureAccepted();
    }

    private static AnActivity Open() => new AnActivity().Planned(plan => plan with { TakesLatecomers = true });
}
