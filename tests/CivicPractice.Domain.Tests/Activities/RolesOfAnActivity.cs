using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Roles with seats and requirements of their own.</summary>
public class RolesOfAnActivity
{
    private static readonly ActivityRoleCode Gate = new("registration");
    private static readonly ActivityRoleCode FirstAid = new("first-aid");
    private static readonly ActivityRoleCode Nowhere = new("nowhere");
    private static readonly VolunteerFacts Wang = VolunteerFactsFor.Adult(AnActivity.Volunteer);
    private static readonly VolunteerFacts Li = VolunteerFactsFor.Adult(AnActivity.OtherVolunteer);
    private static readonly VolunteerFacts Nurse = VolunteerFactsFor.Adult(AnActivity.ThirdVolunteer).Proving(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, TestDistrict.Monday.PlusDays(-9));

    [Fact]
    public void Have_their_own_seats()
    {
        var activity = TwoRoles().Build();

        SignUp(activity, Wang, AnActivity.Participation, Gate).EnsureAccepted();

        activity.ShouldStayUnchangedBy(one => SignUp(one, Li, AnActivity.OtherParticipation, Gate)).Should().Be((Decision)new SeatsTaken(1));
        SignUp(activity, Nurse, AnActivity.ThirdParticipation, FirstAid).EnsureAccepted();
        (activity.SeatsTakenOf(Gate), activity.SeatsTakenOf(FirstAid), activity.SeatsTaken, activity.Seats).Should().Be((1, 1, 2, 3));
        activity.Find(AnActivity.ThirdParticipation)!.Role.Should().Be(FirstAid);
    }

    [Fact]
    public void Are_named_by_who_signs_up()
    {
        var activity = TwoRoles().Build();

        activity.ShouldStayUnchangedBy(one => SignUp(one, Wang, AnActivity.Participation, null)).Should().Be((Decision)new ActivityRoleUnknown(null));
        activity.ShouldStayUnchangedBy(one => SignUp(one, Wang, AnActivity.Participation, Nowhere)).Should().Be((Decision)new ActivityRoleUnknown(Nowhere));
        new AnActivity().Published().Build().ShouldStayUnchangedBy(one => SignUp(one, Wang, AnActivity.Participation, Gate)).Should().Be((Decision)new ActivityRoleUnknown(Gate));
    }

    [Fact]
    public void Ask_for_skill_and_health_of_their_own()
    {
        var activity = TwoRoles().Build();

        activity.ShouldStayUnchangedBy(one => SignUp(one, Wang, AnActivity.Participation, FirstAid)).Should().Be((Decision)new QualificationMissing(AnActivity.Volunteer, VolunteerSkill.FirstAid));
        TwoRoles(role => role with { NeedsHealth = true }).Build().Try(one => SignUp(one, Nurse, AnActivity.ThirdParticipation, FirstAid)).Should()
            .Be((Decision)new HealthUnattested(AnActivity.ThirdVolunteer, AnActivity.Plan.Category));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Ask_for_an_age_of_their_own(int daysTooYoung, bool accepted)
    {
        var sixteenOn = AnActivity.Tuesday.PlusDays(daysTooYoung);
        var minor = VolunteerFactsFor.Minor(AnActivity.Volunteer, sixteenOn.PlusYears(2), new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)));

        TwoRoles(role => role with { Skills = [], MinimumAge = 16 }).Build().Try(one => SignUp(one, minor, AnActivity.Participation, FirstAid)).Should()
            .Be(accepted ? Decision.Accepted : new VolunteerBelowAge(AnActivity.Volunteer, 16));
    }

    [Fact]
    public void Are_as_open_to_the_young_as_the_activity_where_they_do_not_say()
    {
        var minor = VolunteerFactsFor.Minor(AnActivity.Volunteer, AnActivity.Tuesday.PlusYears(3), new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)));
        var activity = new AnActivity().Planned(plan => plan with { MinimumAge = 16 }).Published().Build();

        activity.Try(one => SignUp(one, minor, AnActivity.Participation, null)).Should().Be((Decision)new VolunteerBelowAge(AnActivity.Volunteer, 16));
    }

    [Fact]
    public void Have_a_line_of_their_own()
    {
        var activity = TwoRoles().Build();
        SignUp(activity, Wang, AnActivity.Participation, Gate).EnsureAccepted();

        activity.JoinWaitingList(AnActivity.OtherParticipation, Li, TestDistrict.Nine, TestDistrict.Profile, Gate).EnsureAccepted();

        SignUp(activity, Nurse, AnActivity.ThirdParticipation, FirstAid).EnsureAccepted();
        activity.ShouldStayUnchangedBy(one => one.JoinWaitingList(new ParticipationId(Causes.Cause(1)), VolunteerFactsFor.Adult(ARequest.Volunteer), TestDistrict.Nine, TestDistrict.Profile, Nowhere)).Should()
            .Be((Decision)new ActivityRoleUnknown(Nowhere));
    }

    [Fact]
    public void Get_more_or_fewer_seats_each_for_itself()
    {
        var activity = TwoRoles().Build();
        SignUp(activity, Wang, AnActivity.Participation, Gate).EnsureAccepted();

        activity.ChangeSeats(4, TestDistrict.Nine, Gate).EnsureAccepted();

        (activity.Seats, activity.SeatsOf(Gate), activity.SeatsOf(FirstAid)).Should().Be((6, 4, 2));
        Raised.EventsOf(activity).Last().Should().Be(new ActivitySeatsChanged(AnActivity.TheId, 6, Gate, 4));
        activity.ShouldStayUnchangedBy(one => one.ChangeSeats(5, TestDistrict.Nine)).Should().Be((Decision)new ActivityRoleUnknown(null));
        SignUp(activity, Li, AnActivity.OtherParticipation, Gate).EnsureAccepted();
        activity.ShouldStayUnchangedBy(one => one.ChangeSeats(1, TestDistrict.Nine, Gate)).Should().Be((Decision)new FewerSeatsThanTaken(1, 2));
    }

    [Fact]
    public void Are_planned_soundly()
    {
        Refused(plan => plan with { Seats = 4 }, "*as many seats as its roles*");
        Refused(plan => plan with { Roles = [plan.Roles[0], plan.Roles[0]], Seats = 2 }, "*stands twice*");
        Refused(plan => plan with { Roles = [plan.Roles[0] with { Code = default }], Seats = 1 }, "*has a code*");
        Refused(plan => plan with { Roles = [plan.Roles[0] with { Seats = 0 }], Seats = 0 }, "*at least one seat*");
        Refused(plan => plan with { Roles = [plan.Roles[0] with { MinimumAge = 7 }], Seats = 1 }, "*least age*");
        Refused(plan => plan with { MinimumAge = 19 }, "*least age*");
        Refused(plan => plan with { Roles = [plan.Roles[1] with { Skills = [.. plan.Roles[1].Skills, .. plan.Roles[1].Skills] }], Seats = 2 }, "*asked for twice*");

        static void Refused(Func<NewActivity, NewActivity> change, string why) =>
            FluentActions.Invoking(() => TwoRoles().Planned(change).Build()).Should().Throw<ArgumentException>().WithMessage(why);
    }

    private static AnActivity TwoRoles(Func<ActivityRole, ActivityRole>? firstAid = null)
    {
        var aid = new ActivityRole(FirstAid, "急救", 2) { Skills = [new SkillDemand(VolunteerSkill.FirstAid, ByCertificate: true)] };
        return new AnActivity().Planned(plan => plan with { Seats = 3, Roles = [new ActivityRole(Gate, "签到登记", 1), firstAid?.Invoke(aid) ?? aid] }).Published();
    }

    private static Decision SignUp(Activity activity, VolunteerFacts facts, ParticipationId participation, ActivityRoleCode? role) =>
        activity.SignUp(participation, facts, TestDistrict.Nine, TestDistrict.Profile, role);
}
