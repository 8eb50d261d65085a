using CivicPractice.Activities;
using CivicPractice.Testing;
using NodaTime;
using Situation = CivicPractice.Domain.Tests.Support.Situation<CivicPractice.Activities.Activity, CivicPractice.Testing.AnActivity, CivicPractice.Activities.ParticipationState, CivicPractice.Activities.ParticipationAction>;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>The situations that docs/activity-transitions.md tells of: what becomes of one volunteer in an activity that another one has set under way.</summary>
internal static class ParticipationSituations
{
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly Instant Begins = AnActivity.During.From;
    private static readonly Instant Ends = AnActivity.During.Until;

    private static readonly TimeRange Later = new(Begins + Duration.FromHours(1), Ends + Duration.FromHours(1));

    public static IReadOnlyList<Situation> All { get; } =
    [
        new(ParticipationAction.TakeSeat, "before the line is given up", activity => activity.SignUp(AnActivity.Participation, AnActivity.Covered(), TestDistrict.Nine, TestDistrict.Profile)),
        new(ParticipationAction.TakeSeat, "when the line is given up", activity => activity.SignUp(AnActivity.Participation, AnActivity.Covered(), Begins - Rules.PromotionsEndBefore, TestDistrict.Profile)),
        new(ParticipationAction.Promote, "to a free seat", activity => activity.Promote(AnActivity.Participation, AnActivity.Covered(), TestDistrict.Nine, TestDistrict.Profile)),
        new(ParticipationAction.Confirm, "in time", activity => activity.Confirm(AnActivity.Participation, TestDistrict.Nine)),
        new(ParticipationAction.Confirm, "at the deadline", activity => activity.Confirm(AnActivity.Participation, Begins - Rules.PromotionsEndBefore)),
        new(ParticipationAction.Lapse, "at the deadline", activity => activity.Lapse(AnActivity.Participation, Begins - Rules.PromotionsEndBefore)),
        new(ParticipationAction.Lapse, "before", activity => activity.Lapse(AnActivity.Participation, TestDistrict.Nine)),
        new(ParticipationAction.Withdraw, "before it begins", activity => activity.Withdraw(AnActivity.Participation, TestDistrict.Nine, Rules)),
        new(ParticipationAction.Withdraw, "when it has begun", activity => activity.Withdraw(AnActivity.Participation, Begins, Rules)),
        // Only before anybody has come is an activity put to another time.
        new(ParticipationAction.Release, "not free at another time, before anybody has come", activity => activity.State == ActivityState.Published
            ? activity.Change(new ActivityChange { During = Later }, [], AnActivity.Tuesday, [AnActivity.Participation], TestDistrict.Nine)
            : new NotPermittedInState<ParticipationState, ParticipationAction>("participation", activity.Find(AnActivity.Participation)!.State, ParticipationAction.Release), BeforeAnybodyCame),
        new(ParticipationAction.CheckIn, "in time", activity => activity.CheckIn(AnActivity.Participation, AnActivity.Covered(), Begins, TestDistrict.Profile)),
        new(ParticipationAction.CheckIn, "not fit any more", activity => activity.CheckIn(AnActivity.Participation, AnActivity.Covered() with { IsActive = false }, Begins, TestDistrict.Profile)),
        new(ParticipationAction.CheckOut, "when it ends", activity => activity.CheckOut(AnActivity.Participation, Ends, Rules)),
        new(ParticipationAction.StandDown, "without cover", activity =>
            activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), Begins + Duration.FromMinutes(5), TestDistrict.Profile)),
        new(ParticipationAction.MarkAbsent, "without an excuse", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Unexcused, Ends)),
        new(ParticipationAction.MarkAbsent, "on purpose", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Malicious, Ends)),
        new(ParticipationAction.Excuse, "with an excuse", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Excused, Ends)),
    ];

    private static AnActivity? BeforeAnybodyCame(ParticipationState state) => state switch
    {
        ParticipationState.SignedUp => new AnActivity().Published().SignedUp(),
        ParticipationState.Promoted => new AnActivity().Planned(plan => plan with { Seats = 1 }).Published()
            .SignedUp(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer)).InLine(AnActivity.Participation, AnActivity.Covered()).WithSeats(2).Promoted(AnActivity.Participation, AnActivity.Covered()),
        _ => null,
    };
}
