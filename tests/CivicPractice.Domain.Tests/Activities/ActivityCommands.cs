using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class ActivityCommands
{
    private static readonly VolunteerFacts Third = VolunteerFactsFor.Adult(AnActivity.ThirdVolunteer);
    private static readonly ActivityRules Rules = new();
    private static readonly ActivityChange Later = new() { During = TimeRange.Starting(AnActivity.During.From + Duration.FromHours(1), Duration.FromHours(3)) };

    public static TheoryData<ActivityState, ActivityAction> EveryCommandInEveryState { get; } = Matrix.Of<ActivityState, ActivityAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ActivityState state, ActivityAction action)
    {
        var activity = ((state, action) is (ActivityState.Underway, ActivityAction.StandDown) ? AnActivity.In(state).InDanger() : AnActivity.In(state)).Build();
        if (Activity.Lifecycle.TryMove(state, action, out _)) MakeReady(activity, action);

        if (Activity.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(activity, action).Should().Be(Decision.Accepted);
            Do(activity, action).EnsureAccepted();
            activity.State.Should().Be(next);
            Raised.EventsOf(activity).Should().HaveCount(action is ActivityAction.Complete or ActivityAction.BreakOff ? 3 : 1, "the end settles two volunteers besides");
        }
        else if ((state, action) is (ActivityState.Cancelled, ActivityAction.Cancel))
        {
            Do(activity, action).EnsureAccepted();
            activity.State.Should().Be(state);
            Raised.EventsOf(activity).Should().BeEmpty();
        }
        else
        {
            Ask(activity, action).Should().Be((Decision)new NotPermittedInState<ActivityState, ActivityAction>("activity", state, action));
            activity.ShouldStayUnchangedBy(a => Do(a, action)).Refusals.Should()
                .Equal(new NotPermittedInState<ActivityState, ActivityAction>("activity", state, action));
        }
    }

    // The three seats taken, a third volunteer in line, offered what is free.
    private static void MakeReady(Activity activity, ActivityAction action)
    {
        if (action is not (ActivityAction.JoinWaitingList or ActivityAction.Promote or ActivityAction.Confirm or ActivityAction.Lapse)) return;
        activity.ChangeSeats(2, TestDistrict.Nine).EnsureAccepted();
        if (action != ActivityAction.JoinWaitingList)
        {
            activity.JoinWaitingList(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();
            activity.ChangeSeats(3, TestDistrict.Nine).EnsureAccepted();
        }

        if (action is ActivityAction.Confirm or ActivityAction.Lapse) activity.Promote(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();
        activity.Forgotten();
    }

    // What is broken off excuses who had not come.
    private static AbsenceKind KindIn(Activity activity) => activity.State == ActivityState.BrokenOff ? AbsenceKind.Unexcused : AbsenceKind.Excused;

    private static Decision Do(Activity activity, ActivityAction action) => action switch
    {
        ActivityAction.Revise => activity.Revise(AnActivity.Plan, [], AnActivity.Tuesday, TestDistrict.Nine),
        ActivityAction.Publish => activity.Publish(TestDistrict.Nine),
        ActivityAction.ChangeSeats => activity.ChangeSeats(2, TestDistrict.Nine),
        ActivityAction.SignUp => activity.SignUp(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Withdraw => activity.Withdraw(AnActivity.OtherParticipation, TestDistrict.Nine, TestDistrict.Profile.Activities),
        ActivityAction.CheckIn => activity.CheckIn(
            AnActivity.OtherParticipation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer), AnActivity.During.From, TestDistrict.Profile),
        ActivityAction.CheckOut => activity.CheckOut(AnActivity.Participation, AnActivity.During.Until, Rules),
        ActivityAction.StandDown => activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), AnActivity.During.Until, TestDistrict.Profile),
        ActivityAction.MarkAbsent => activity.MarkAbsent(AnActivity.OtherParticipation, KindIn(activity), AnActivity.During.Until),
        ActivityAction.Complete => activity.Complete(20, AnActivity.Tuesday, AnActivity.During.Until),
        ActivityAction.Review => activity.Review(4, TestDistrict.Dispatcher, AnActivity.During.Until + Duration.FromDays(1), Rules),
        ActivityAction.Cancel => activity.Cancel(ActivityCancellationReason.Weather, TestDistrict.Nine),
        ActivityAction.CorrectPersonTimes => activity.CorrectPersonTimes(
            21, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, TestDistrict.Dispatcher, AnActivity.During.Until + Duration.FromDays(1), Rules),
        ActivityAction.JoinWaitingList => activity.JoinWaitingList(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Promote => activity.Promote(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Confirm => activity.Confirm(AnActivity.ThirdParticipation, TestDistrict.Nine),
        ActivityAction.Lapse => activity.Lapse(AnActivity.ThirdParticipation, AnActivity.During.From),
        ActivityAction.BreakOff => activity.BreakOff(ActivityCancellationReason.Weather, 5, CountingMethod.Estimated, AnActivity.Tuesday, AnActivity.During.From + Duration.FromHours(1)),
        ActivityAction.Change => activity.Change(Later, [], AnActivity.Tuesday, [], TestDistrict.Nine),
        ActivityAction.Prolong => activity.Prolong(Later.During!.Value.Until, TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(Activity activity, ActivityAction action) => action switch
    {
        ActivityAction.Revise => activity.CanRevise([], AnActivity.Tuesday),
        ActivityAction.Publish => activity.CanPublish(TestDistrict.Nine),
        ActivityAction.ChangeSeats => activity.CanChangeSeats(2),
        ActivityAction.SignUp => activity.CanSignUp(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Withdraw => activity.CanWithdraw(AnActivity.OtherParticipation, TestDistrict.Nine),
        ActivityAction.CheckIn => activity.CanCheckIn(
            AnActivity.OtherParticipation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer), AnActivity.During.From, TestDistrict.Profile),
        ActivityAction.CheckOut => activity.CanCheckOut(AnActivity.Participation),
        ActivityAction.StandDown => activity.CanStandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), AnActivity.During.Until, TestDistrict.Profile),
        ActivityAction.MarkAbsent => activity.CanMarkAbsent(AnActivity.OtherParticipation, KindIn(activity), AnActivity.During.Until),
        ActivityAction.Complete => activity.CanComplete(AnActivity.During.Until),
        ActivityAction.Review => activity.CanReview(AnActivity.During.Until + Duration.FromDays(1), Rules),
        ActivityAction.Cancel => activity.CanCancel(),
        ActivityAction.CorrectPersonTimes => activity.CanCorrectPersonTimes(21, CountingMethod.SignInSheet, AnActivity.During.Until + Duration.FromDays(1), Rules),
        ActivityAction.JoinWaitingList => activity.CanJoinWaitingList(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Promote => activity.CanPromote(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile),
        ActivityAction.Confirm => activity.CanConfirm(AnActivity.ThirdParticipation, TestDistrict.Nine),
        ActivityAction.Lapse => activity.CanLapse(AnActivity.ThirdParticipation, AnActivity.During.From),
        ActivityAction.BreakOff => activity.CanBreakOff(AnActivity.During.From + Duration.FromHours(1)),
        ActivityAction.Change => activity.CanChange(Later, [], AnActivity.Tuesday, TestDistrict.Nine),
        ActivityAction.Prolong => activity.CanProlong(Later.During!.Value.Until, TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
