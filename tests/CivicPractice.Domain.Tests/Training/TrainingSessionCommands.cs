using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>Every command in every state.</summary>
public class TrainingSessionCommands
{
    private static readonly TrainingResult Passed = new(true, 88);

    public static TheoryData<TrainingSessionState, TrainingSessionAction> EveryCommandInEveryState { get; } =
        Matrix.Of<TrainingSessionState, TrainingSessionAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(TrainingSessionState state, TrainingSessionAction action)
    {
        var session = ATrainingSession.In(state).Build();

        if (TrainingSession.Lifecycle.TryMove(state, action, out var next))
        {
            Do(session, action).EnsureAccepted();
            session.State.Should().Be(next);
            Raised.EventsOf(session).Should().ContainSingle();
        }
        else if ((state, action) is (TrainingSessionState.Completed, TrainingSessionAction.Complete) or (TrainingSessionState.Cancelled, TrainingSessionAction.Cancel))
        {
            Do(session, action).EnsureAccepted();
            session.State.Should().Be(state);
            Raised.EventsOf(session).Should().BeEmpty();
        }
        else
        {
            session.ShouldStayUnchangedBy(s => Do(s, action)).Refusals.Should()
                .Equal(new NotPermittedInState<TrainingSessionState, TrainingSessionAction>("training-session", state, action));
            Ask(session, action).Should().Be(Do(session, action));
        }
    }

    private static Decision Do(TrainingSession session, TrainingSessionAction action)
    {
        var (volunteer, other, at) = (ATrainingSession.Volunteer, ATrainingSession.OtherVolunteer, ATrainingSession.During.From);
        return action switch
        {
            TrainingSessionAction.Enrol => session.Enrol(VolunteerFactsFor.Adult(other), ATrainingSession.CertificateOf(other), at),
            TrainingSessionAction.Withdraw => session.Withdraw(volunteer, at),
            TrainingSessionAction.Begin => session.Begin(at),
            TrainingSessionAction.RecordAttendance => session.RecordAttendance(volunteer, 120, ATrainingSession.Course, at),
            TrainingSessionAction.Assess => session.Assess(volunteer, Passed, ATrainingSession.Course, at),
            TrainingSessionAction.Complete => session.Complete(at),
            TrainingSessionAction.Cancel => session.Cancel(at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Ask(TrainingSession session, TrainingSessionAction action)
    {
        var (volunteer, at) = (ATrainingSession.Volunteer, ATrainingSession.During.From);
        return action switch
        {
            TrainingSessionAction.Enrol => session.CanEnrol(VolunteerFactsFor.Adult(ATrainingSession.OtherVolunteer), at),
            TrainingSessionAction.Withdraw => session.CanWithdraw(volunteer),
            TrainingSessionAction.Begin => session.CanBegin(at),
            TrainingSessionAction.RecordAttendance => session.CanRecordAttendance(volunteer, 120),
            TrainingSessionAction.Assess => session.CanAssess(volunteer, Passed, ATrainingSession.Course),
            TrainingSessionAction.Complete => session.CanComplete(),
            TrainingSessionAction.Cancel => session.CanCancel(),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
