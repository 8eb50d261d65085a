using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>Every command in every state.</summary>
public class ProjectCommands
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);

    public static TheoryData<ProjectState, ProjectAction> EveryCommandInEveryState { get; } = Matrix.Of<ProjectState, ProjectAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ProjectState state, ProjectAction action)
    {
        var project = Before(state, action);

        if (ServiceProject.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(project, action).EnsureAccepted();
            Do(project, action).EnsureAccepted();
            project.State.Should().Be(next);
            Raised.EventsOf(project).Should().ContainSingle();
        }
        else if ((state, action) is (ProjectState.Running, ProjectAction.Launch or ProjectAction.Resume) or (ProjectState.Suspended, ProjectAction.Suspend)
            or (ProjectState.Concluded, ProjectAction.Conclude) or (ProjectState.Withdrawn, ProjectAction.Withdraw))
        {
            Do(project, action).EnsureAccepted();
            project.State.Should().Be(state);
            Raised.EventsOf(project).Should().BeEmpty();
        }
        else
        {
            project.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should()
                .Equal(new NotPermittedInState<ProjectState, ProjectAction>("project", state, action));
            Ask(project, action).Should().Be(Do(project, action));
        }
    }

    // There is something to take back wherever there can be.
    private static ServiceProject Before(ProjectState state, ProjectAction action) => (state, action) switch
    {
        (ProjectState.Running, ProjectAction.RevokeRecognition) => AServiceProject.In(state).Recognised().Build(),
        (ProjectState.Suspended, ProjectAction.RevokeRecognition) => AServiceProject.In(ProjectState.Running).Recognised().Suspended().Build(),
        (ProjectState.Concluded, ProjectAction.RevokeRecognition) => AServiceProject.In(ProjectState.Running).Recognised().Concluded().Build(),
        _ => AServiceProject.In(state).Build(),
    };

    private static Decision Do(ServiceProject project, ProjectAction action) => action switch
    {
        ProjectAction.Amend => project.Amend(AServiceProject.Plan with { Aim = "?" }, At),
        ProjectAction.Launch => project.Launch(Tuesday, At),
        ProjectAction.Suspend => project.Suspend(At),
        ProjectAction.Resume => project.Resume(Tuesday, At),
        ProjectAction.Conclude => project.Conclude(At),
        ProjectAction.Withdraw => project.Withdraw(At),
        ProjectAction.Recognise => project.Recognise(AServiceProject.Brand, Tuesday, At),
        ProjectAction.RevokeRecognition => project.RevokeRecognition(AServiceProject.Brand, At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(ServiceProject project, ProjectAction action) => action switch
    {
        ProjectAction.Amend => project.CanAmend(AServiceProject.Plan with { Aim = "?" }),
        ProjectAction.Launch => project.CanLaunch(Tuesday),
        ProjectAction.Suspend => project.CanSuspend(),
        ProjectAction.Resume => project.CanResume(Tuesday),
        ProjectAction.Conclude => project.CanConclude(),
        ProjectAction.Withdraw => project.CanWithdraw(),
        ProjectAction.Recognise => project.CanRecognise(AServiceProject.Brand, Tuesday),
        ProjectAction.RevokeRecognition => project.CanRevokeRecognition(AServiceProject.Brand),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
