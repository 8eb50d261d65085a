using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Statistics;
using NodaTime;
using static CivicPractice.Testing.Conformance.Instants;

namespace CivicPractice.Testing.Conformance;

/// <summary>Activities in every state.</summary>
internal static class ActivityEdges
{
    private static readonly Instant From = AnActivity.During.From;
    private static readonly Instant Until = AnActivity.During.Until;
    private static readonly TimeRange Later = TimeRange.Starting(From + Duration.FromDays(1), Duration.FromHours(2));
    private static readonly Instant Before = TestDistrict.Nine + Duration.FromHours(2);
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<Activity, ActivityId, ActivityState, ActivityAction>("An activity", Activity.Lifecycle, activity => activity.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<Activity, ActivityId, ActivityState>> Starts =>
    [
        // Only who is in danger can be called off.
        .. Enum.GetValues<ActivityState>().Select(state => new Start<Activity, ActivityId, ActivityState>(
            state, state.ToString(), id => (state == ActivityState.Underway ? AnActivity.In(state).InDanger() : AnActivity.In(state)).WithId(id).BuildUnstored())),
    ];

    private static IReadOnlyList<Attempt<Activity, ActivityAction>> Attempts =>
    [
        Try(ActivityAction.Revise, "to a bare plan", activity => activity.Revise(AnActivity.Plan with { Information = null, Risk = null, Seats = 1 }, [], AnActivity.Tuesday, Before)),
        Try(ActivityAction.Revise, "with partners, in answer to a request", activity => activity.Revise(
            AnActivity.Plan with { Answers = ARequest.TheId, Risk = new RiskStatement(RiskLevel.Dangerous, "深水 — déjà vu"), Title = "ʻĀina 日" },
            [Partner(1, isInForce: true), Partner(2, isInForce: true)], AnActivity.Tuesday, Before)),
        Try(ActivityAction.Revise, "with a partner whose time is over", activity => activity.Revise(AnActivity.Plan, [Partner(1, isInForce: false)], AnActivity.Tuesday, Before)),
        .. Around(From).Select(at => Try(ActivityAction.Publish, $"at {Words.Of(at)}", activity => activity.Publish(at))),
        Try(ActivityAction.ChangeSeats, "to more", activity => activity.ChangeSeats(5, Before)),
        Try(ActivityAction.ChangeSeats, "to fewer than are taken", activity => activity.ChangeSeats(1, Before)),
        .. Around(From).Select(at => Try(ActivityAction.SignUp, $"of a third at {Words.Of(at)}", activity => activity.SignUp(Third, AnActivity.Covered(ARequest.Volunteer), at, TestDistrict.Profile))),
        Try(ActivityAction.SignUp, "of a minor and of who is in already", activity =>
            activity.SignUp(Third, VolunteerFactsFor.Minor(AnActivity.Volunteer, TestDistrict.Monday.PlusYears(1)), Before, TestDistrict.Profile)),
        .. Around(From).Select(at => Try(ActivityAction.Withdraw, $"at {Words.Of(at)}", activity => activity.Withdraw(AnActivity.OtherParticipation, at, Rules))),
        Try(ActivityAction.Withdraw, "of nobody", activity => activity.Withdraw(Third, Before, Rules)),
        .. Around(From - Rules.EarliestCheckIn).Select(at => Try(ActivityAction.CheckIn, $"at {Words.Of(at)}", activity =>
            activity.CheckIn(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer), at, TestDistrict.Profile))),
        Try(ActivityAction.CheckOut, "with overtime", activity => activity.CheckOut(AnActivity.Participation, Until + Duration.FromMinutes(50), Rules)),
        Try(ActivityAction.StandDown, "of one who is covered", activity => activity.StandDown(AnActivity.Participation, AnActivity.Covered(), From + Duration.FromMinutes(40), TestDistrict.Profile)),
        .. Around(Until).Select(at => Try(ActivityAction.StandDown, $"without cover at {Words.Of(at)}", activity =>
            activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), at, TestDistrict.Profile))),
        .. Around(Until).Select(at => Try(ActivityAction.MarkAbsent, $"without an excuse at {Words.Of(at)}", activity =>
            activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Malicious, at))),
        .. Around(From).Select(at => Try(ActivityAction.MarkAbsent, $"with an excuse at {Words.Of(at)}", activity =>
            activity.MarkAbsent(AnActivity.OtherParticipation, AbsenceKind.Excused, at))),
        .. Around(From).Select(at => Try(ActivityAction.Complete, $"at {Words.Of(at)}", activity => activity.Complete(44, AnActivity.Tuesday, at))),
        Try(ActivityAction.Review, "well", activity => activity.Review(4, TestDistrict.Dispatcher, Until + Duration.FromHours(2), Rules)),
        Try(ActivityAction.Review, "too late", activity => activity.Review(4, TestDistrict.Dispatcher, Until + Rules.ReviewWindow, Rules)),
        Try(ActivityAction.CorrectPersonTimes, "by the sign-in sheet", activity => Correct(activity, 31, Until + Duration.FromHours(2))),
        Try(ActivityAction.CorrectPersonTimes, "to what stands", activity => activity.CorrectPersonTimes(
            activity.PersonTimes, activity.Counted, PersonTimesCorrectionReason.Mistyped, TestDistrict.Dispatcher, Until + Duration.FromHours(2), Rules)),
        .. Around(Until + Rules.CorrectionWindow).Select(at => Try(ActivityAction.CorrectPersonTimes, $"to none at {Words.Of(at)}", activity => Correct(activity, 0, at))),
        Try(ActivityAction.JoinWaitingList, "when every seat is taken", activity => InTurn(activity, Full, InLine)),
        Try(ActivityAction.JoinWaitingList, "while a seat is free", InLine),
        Try(ActivityAction.Promote, "when there is another seat", activity => InTurn(activity, Full, InLine, Roomy, Promote)),
        Try(ActivityAction.Promote, "of nobody in line", Promote),
        Try(ActivityAction.Confirm, "at the last moment", activity => InTurn(activity, Full, InLine, Roomy, Promote, one => one.Confirm(Third, ConfirmBy - Microsecond))),
        Try(ActivityAction.Lapse, "at the first moment", activity => InTurn(activity, Full, InLine, Roomy, Promote, one => one.Lapse(Third, ConfirmBy))),
        .. Around(From + Duration.FromMinutes(40)).Select(at => Try(ActivityAction.BreakOff, $"at {Words.Of(at)}", activity =>
            activity.BreakOff(ActivityCancellationReason.Weather, 12, CountingMethod.Estimated, AnActivity.Tuesday, at))),
        Try(ActivityAction.Change, "to another day and place, where one is not free", activity => activity.Change(
            new ActivityChange { During = Later, Site = ASite.OtherId, Title = "ʻĀina 日", Risk = new RiskStatement(RiskLevel.Dangerous, "深水"), IsConcentrated = true }, [], AnActivity.Tuesday.PlusDays(1),
            activity.Find(AnActivity.OtherParticipation)?.State == ParticipationState.SignedUp ? [AnActivity.OtherParticipation] : [], Before)),
        Try(ActivityAction.Change, "to what it is", activity => activity.Change(new ActivityChange { During = activity.During, Title = activity.Title }, [], AnActivity.Tuesday, [], Before)),
        .. Around(From).Select(at => Try(ActivityAction.Change, $"of its words at {Words.Of(at)}", activity => activity.Change(
            new ActivityChange { Information = "…", Audience = TargetAudience.Everybody }, [], AnActivity.Tuesday, [], at))),
        Try(ActivityAction.Change, "to what has passed", activity => activity.Change(new ActivityChange { During = TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)) }, [], TestDistrict.Monday, [], Before)),
        .. Around(Later.Until).Select(at => Try(ActivityAction.Prolong, $"by a day at {Words.Of(at)}", activity => activity.Prolong(Later.Until, at))),
        Try(ActivityAction.Prolong, "to its beginning", activity => activity.Prolong(From, Before)),
        Try(ActivityAction.Cancel, "for the venue", activity => activity.Cancel(ActivityCancellationReason.VenueUnavailable, Before)),
    ];

    private static ParticipationId Third => AnActivity.ThirdParticipation;

    private static Instant ConfirmBy { get; } = Instant.Min(Before + Rules.ConfirmWithin, From - Rules.PromotionsEndBefore);

    private static Decision Full(Activity activity) => activity.ChangeSeats(2, Before);

    private static Decision Roomy(Activity activity) => activity.ChangeSeats(3, Before);

    private static Decision InLine(Activity activity) => activity.JoinWaitingList(Third, AnActivity.Covered(AnActivity.ThirdVolunteer), Before, TestDistrict.Profile);

    private static Decision Promote(Activity activity) => activity.Promote(Third, AnActivity.Covered(AnActivity.ThirdVolunteer), Before, TestDistrict.Profile);

    private static Decision InTurn(Activity activity, params Func<Activity, Decision>[] steps) => Attempt.InTurn(activity, steps);

    private static PartnershipStanding Partner(int number, bool isInForce) => new(
        TestDistrict.Id, new PartnershipId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9)), [], isInForce, new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(30)));

    private static Decision Correct(Activity activity, int personTimes, Instant at) => activity.CorrectPersonTimes(
        personTimes, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, TestDistrict.Dispatcher, at, Rules);

    private static Attempt<Activity, ActivityAction> Try(ActivityAction action, string how, Func<Activity, Decision> command) => new(action, how, command);
}
