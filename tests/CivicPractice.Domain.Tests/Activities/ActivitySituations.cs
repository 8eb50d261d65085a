using CivicPractice.Activities;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using Situation = CivicPractice.Domain.Tests.Support.Situation<CivicPractice.Activities.Activity, CivicPractice.Testing.AnActivity, CivicPractice.Activities.ActivityState, CivicPractice.Activities.ActivityAction>;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>The situations that docs/activity-transitions.md tells of: what is done with an activity.</summary>
internal static class ActivitySituations
{
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly Instant Ten = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly Instant Begins = AnActivity.During.From;
    private static readonly Instant Ends = AnActivity.During.Until;
    private static readonly Instant LineEnds = Begins - Rules.PromotionsEndBefore;
    private static readonly Instant Soon = Ends + Duration.FromHours(4);
    private static readonly TimeRange Later = new(Begins + Duration.FromHours(1), Ends + Duration.FromHours(1));
    private static readonly VolunteerFacts Third = AnActivity.Covered(AnActivity.ThirdVolunteer);
    private static readonly VolunteerFacts Fourth = AnActivity.Covered(ARequest.Volunteer);
    private static readonly ParticipationId FourthSeat = new(new Guid("00000000-0000-7000-8000-000000000224"));
    private static readonly ActivityRoleCode Nowhere = new("nowhere");

    public static IReadOnlyList<Situation> All { get; } =
    [
        new(ActivityAction.Revise, "with partners in force", activity => activity.Revise(AnActivity.Plan, [], AnActivity.Tuesday, Ten)),
        new(ActivityAction.Publish, "in time", activity => activity.Publish(Ten)),
        new(ActivityAction.Publish, "without information and risks, when it was to begin", activity => activity.Publish(Begins), state => AnActivity.In(state).Planned(plan => state == ActivityState.Drafted ? plan with { Information = null, Risk = null } : plan)),
        new(ActivityAction.ChangeSeats, "to more than are taken", activity => activity.ChangeSeats(4, Ten)),
        new(ActivityAction.ChangeSeats, "to as many as there are", activity => activity.ChangeSeats(3, Ten)),
        new(ActivityAction.ChangeSeats, "to fewer than are taken", activity => activity.ChangeSeats(1, Ten)),
        new(ActivityAction.ChangeSeats, "of a role that it does not have", activity => activity.ChangeSeats(4, Ten, Nowhere)),
        new(ActivityAction.SignUp, "for the last seat", activity => SignUp(activity, Ten)),
        new(ActivityAction.SignUp, "again", activity => activity.SignUp(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), Ten, TestDistrict.Profile)),
        new(ActivityAction.SignUp, "of one who has a seat, under another id", activity => activity.SignUp(AnActivity.ThirdParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), Ten, TestDistrict.Profile)),
        new(ActivityAction.SignUp, "when every seat is taken", activity => SignUp(activity, Ten), Full),
        new(ActivityAction.SignUp, "for a seat that is free for who is in line", activity => activity.SignUp(FourthSeat, Fourth, Ten, TestDistrict.Profile), LineAndSeat),
        new(ActivityAction.SignUp, "the same, when the line is given up", activity => activity.SignUp(FourthSeat, Fourth, LineEnds, TestDistrict.Profile), LineAndSeat),
        new(ActivityAction.SignUp, "by one who is in line", activity => SignUp(activity, Ten), LineAndSeat),
        new(ActivityAction.SignUp, "by one who was in line, when the line is given up", activity => SignUp(activity, LineEnds), LineAndSeat),
        new(ActivityAction.SignUp, "by one who is not fit, for a role that it does not have, when it has begun", activity =>
            activity.SignUp(AnActivity.ThirdParticipation, Third with { IsActive = false }, Begins, TestDistrict.Profile, Nowhere)),
        new(ActivityAction.SignUp, "when it has begun, where one may join throughout", activity => SignUp(activity, Begins), state => AnActivity.In(state).Planned(plan => plan with { TakesLatecomers = true })),
        new(ActivityAction.JoinWaitingList, "when every seat is taken", activity => Join(activity, Ten), Full),
        new(ActivityAction.JoinWaitingList, "where there is no line", activity => Join(activity, Ten), state => AnActivity.In(state).Planned(plan => plan with { TakesWaitingList = false })),
        new(ActivityAction.JoinWaitingList, "again", activity => Join(activity, Ten), Line),
        new(ActivityAction.JoinWaitingList, "while a seat is free and nobody is in line", activity => Join(activity, Ten)),
        new(ActivityAction.JoinWaitingList, "when it is full", activity => activity.JoinWaitingList(FourthSeat, Fourth, Ten, TestDistrict.Profile with { Activities = Rules with { MostWaiting = 1 } }), Line),
        new(ActivityAction.JoinWaitingList, "when the line is given up", activity => Join(activity, LineEnds), Full),
        new(ActivityAction.JoinWaitingList, "by one who has a seat", activity => activity.JoinWaitingList(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), Ten, TestDistrict.Profile)),
        new(ActivityAction.Promote, "to a free seat", activity => activity.Promote(AnActivity.ThirdParticipation, Third, Ten, TestDistrict.Profile), LineAndSeat),
        new(ActivityAction.Promote, "without a free seat", activity => activity.Promote(AnActivity.ThirdParticipation, Third, Ten, TestDistrict.Profile), Line),
        new(ActivityAction.Promote, "of one who is not fit, when the line is given up", activity => activity.Promote(AnActivity.ThirdParticipation, Third with { IsActive = false }, LineEnds, TestDistrict.Profile), LineAndSeat),
        new(ActivityAction.Promote, "of nobody in line", activity => activity.Promote(AnActivity.ThirdParticipation, Third, Ten, TestDistrict.Profile)),
        new(ActivityAction.Confirm, "in time", activity => activity.Confirm(AnActivity.ThirdParticipation, Ten), Offered),
        new(ActivityAction.Confirm, "at the deadline", activity => activity.Confirm(AnActivity.ThirdParticipation, LineEnds), Offered),
        new(ActivityAction.Confirm, "by one who has a seat", activity => activity.Confirm(AnActivity.OtherParticipation, Ten)),
        new(ActivityAction.Lapse, "at the deadline", activity => activity.Lapse(AnActivity.ThirdParticipation, LineEnds), Offered),
        new(ActivityAction.Lapse, "before", activity => activity.Lapse(AnActivity.ThirdParticipation, Ten), Offered),
        new(ActivityAction.Withdraw, "before it begins", activity => activity.Withdraw(AnActivity.OtherParticipation, Ten, Rules)),
        new(ActivityAction.Withdraw, "from the line", activity => activity.Withdraw(AnActivity.ThirdParticipation, Ten, Rules), Line),
        new(ActivityAction.Withdraw, "from a seat that was offered", activity => activity.Withdraw(AnActivity.ThirdParticipation, Ten, Rules), Offered),
        new(ActivityAction.Withdraw, "when it has begun", activity => activity.Withdraw(AnActivity.OtherParticipation, Begins, Rules)),
        new(ActivityAction.CheckIn, "in time", activity => CheckIn(activity, Begins)),
        new(ActivityAction.CheckIn, "too early", activity => CheckIn(activity, Begins - Duration.FromHours(1))),
        new(ActivityAction.CheckIn, "when it is over", activity => CheckIn(activity, Ends)),
        new(ActivityAction.CheckIn, "of one who has not taken the seat that was offered", activity => activity.CheckIn(AnActivity.ThirdParticipation, Third, Begins, TestDistrict.Profile), Offered),
        new(ActivityAction.CheckOut, "of one who came", activity => activity.CheckOut(AnActivity.Participation, Ends, Rules)),
        new(ActivityAction.CheckOut, "of one who did not come", activity => activity.CheckOut(AnActivity.OtherParticipation, Ends, Rules)),
        new(ActivityAction.StandDown, "without cover on dangerous service", activity =>
            activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), Begins + Duration.FromMinutes(5), TestDistrict.Profile), state => AnActivity.In(state).InDanger()),
        new(ActivityAction.StandDown, "with cover", activity => activity.StandDown(AnActivity.Participation, AnActivity.Covered(), Begins + Duration.FromMinutes(5), TestDistrict.Profile), state => AnActivity.In(state).InDanger()),
        new(ActivityAction.MarkAbsent, "without an excuse, when it is over", activity => activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Unexcused, Ends)),
        new(ActivityAction.MarkAbsent, "without an excuse, before", activity => activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Unexcused, Begins)),
        new(ActivityAction.MarkAbsent, "on purpose, when it is over", activity => activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Malicious, Ends)),
        new(ActivityAction.MarkAbsent, "with an excuse, when it has begun", activity => activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Excused, Begins)),
        new(ActivityAction.MarkAbsent, "of one who came", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Unexcused, Ends)),
        new(ActivityAction.Complete, "when it has begun", activity => activity.Complete(20, AnActivity.Tuesday, Ends)),
        new(ActivityAction.Complete, "before", activity => activity.Complete(20, AnActivity.Tuesday, Begins - Duration.FromMinutes(1)), state => state == ActivityState.Underway ? Early() : null),
        new(ActivityAction.BreakOff, "before the planned end", activity => activity.BreakOff(ActivityCancellationReason.Weather, 5, CountingMethod.Estimated, AnActivity.Tuesday, Ends - Duration.FromMinutes(1))),
        new(ActivityAction.BreakOff, "when it is over", activity => activity.BreakOff(ActivityCancellationReason.Weather, 5, CountingMethod.Estimated, AnActivity.Tuesday, Ends)),
        new(ActivityAction.Change, "to another time, where one is not free", activity => activity.Change(
            new ActivityChange { During = Later }, [], AnActivity.Tuesday, activity.State == ActivityState.Published ? [AnActivity.OtherParticipation] : [], Ten)),
        new(ActivityAction.Change, "to what it is", activity => activity.Change(new ActivityChange { During = AnActivity.During }, [], AnActivity.Tuesday, [], Ten)),
        new(ActivityAction.Change, "to a time that has passed", activity => activity.Change(new ActivityChange { During = TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)) }, [], TestDistrict.Monday, [], Ten)),
        new(ActivityAction.Change, "of its words, when it has begun", activity => activity.Change(new ActivityChange { Information = "…" }, [], AnActivity.Tuesday, [], Begins)),
        new(ActivityAction.Prolong, "by an hour", activity => activity.Prolong(Ends + Duration.FromHours(1), Begins)),
        new(ActivityAction.Prolong, "to its beginning", activity => activity.Prolong(Begins, Ten)),
        new(ActivityAction.Prolong, "to an end that has passed", activity => activity.Prolong(Ends - Duration.FromMinutes(1), Ends)),
        new(ActivityAction.Review, "in time", activity => activity.Review(4, TestDistrict.Dispatcher, Soon, Rules)),
        new(ActivityAction.Review, "too late", activity => activity.Review(4, TestDistrict.Dispatcher, Ends + Rules.ReviewWindow, Rules)),
        new(ActivityAction.CorrectPersonTimes, "in time", activity => Correct(activity, Soon)),
        new(ActivityAction.CorrectPersonTimes, "too late", activity => Correct(activity, Ends + Rules.CorrectionWindow)),
        new(ActivityAction.Cancel, "", activity => activity.Cancel(ActivityCancellationReason.Weather, Ten)),
    ];

    private static Decision SignUp(Activity activity, Instant at) => activity.SignUp(AnActivity.ThirdParticipation, Third, at, TestDistrict.Profile);

    private static Decision Join(Activity activity, Instant at) => activity.JoinWaitingList(AnActivity.ThirdParticipation, Third, at, TestDistrict.Profile);

    private static Decision CheckIn(Activity activity, Instant at) => activity.CheckIn(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), at, TestDistrict.Profile);

    private static Decision Correct(Activity activity, Instant at) =>
        activity.CorrectPersonTimes(31, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, TestDistrict.Dispatcher, at, Rules);

    // Two have the two seats.
    private static AnActivity? Full(ActivityState state) => Both(state)?.WithSeats(2) is { } full ? GoneOn(full, state) : null;

    // A third is in line.
    private static AnActivity? Line(ActivityState state) => Both(state)?.WithSeats(2).InLine() is { } line ? GoneOn(line, state) : null;

    // A seat has become free since.
    private static AnActivity? LineAndSeat(ActivityState state) => Both(state)?.WithSeats(2).InLine().WithSeats(4) is { } line ? GoneOn(line, state) : null;

    private static AnActivity? Offered(ActivityState state) => Both(state)?.WithSeats(2).InLine().WithSeats(3).Promoted() is { } offered ? GoneOn(offered, state) : null;

    private static AnActivity? Both(ActivityState state) => state is ActivityState.Published or ActivityState.Underway ? AnActivity.In(ActivityState.Published) : null;

    private static AnActivity GoneOn(AnActivity published, ActivityState state) => state == ActivityState.Underway ? published.CheckedIn() : published;

    private static AnActivity Early() => AnActivity.In(ActivityState.Published).CheckedInEarly();
}
