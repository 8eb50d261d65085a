using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Every command in every state.</summary>
public class IntegrationCommands
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly IntegrationPlan Renamed = AnIntegrationProgramme.Plan with { Name = "?" };

    public static TheoryData<IntegrationProgrammeState, IntegrationProgrammeAction> EveryCommandInEveryState { get; } = Matrix.Of<IntegrationProgrammeState, IntegrationProgrammeAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(IntegrationProgrammeState state, IntegrationProgrammeAction action)
    {
        var programme = AnIntegrationProgramme.In(state).Build();

        if (IntegrationProgramme.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(programme, action).EnsureAccepted();
            Do(programme, action).EnsureAccepted();
            programme.State.Should().Be(next);
            Raised.EventsOf(programme).Should().ContainSingle();
        }
        else if ((state, action) is (IntegrationProgrammeState.Running, IntegrationProgrammeAction.Start or IntegrationProgrammeAction.Resume) or (IntegrationProgrammeState.Suspended, IntegrationProgrammeAction.Suspend)
            or (IntegrationProgrammeState.Completed, IntegrationProgrammeAction.Complete) or (IntegrationProgrammeState.GivenUp, IntegrationProgrammeAction.GiveUp))
        {
            Do(programme, action).EnsureAccepted();
            programme.State.Should().Be(state);
            Raised.EventsOf(programme).Should().BeEmpty();
        }
        else
        {
            programme.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should()
                .Equal(new NotPermittedInState<IntegrationProgrammeState, IntegrationProgrammeAction>("integration-programme", state, action));
            Ask(programme, action).Should().Be(Do(programme, action));
        }
    }

    private static Decision Do(IntegrationProgramme programme, IntegrationProgrammeAction action) => action switch
    {
        IntegrationProgrammeAction.Amend => programme.Amend(Renamed, At),
        IntegrationProgrammeAction.Start => programme.Start(Tuesday, At),
        IntegrationProgrammeAction.Suspend => programme.Suspend(At),
        IntegrationProgrammeAction.Resume => programme.Resume(Tuesday, At),
        IntegrationProgrammeAction.Measure => programme.Measure(IntegrationGoalCode.Employed, Tuesday, 50, TestDistrict.Dispatcher, Tuesday, At),
        IntegrationProgrammeAction.Complete => programme.Complete(ShortfallReason.TermOver, Tuesday, At),
        IntegrationProgrammeAction.GiveUp => programme.GiveUp(IntegrationGivenUpReason.NotNeeded, Tuesday, At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(IntegrationProgramme programme, IntegrationProgrammeAction action) => action switch
    {
        IntegrationProgrammeAction.Amend => programme.CanAmend(Renamed),
        IntegrationProgrammeAction.Start => programme.CanStart(Tuesday),
        IntegrationProgrammeAction.Suspend => programme.CanSuspend(),
        IntegrationProgrammeAction.Resume => programme.CanResume(Tuesday),
        IntegrationProgrammeAction.Measure => programme.CanMeasure(IntegrationGoalCode.Employed, Tuesday, 50, Tuesday),
        IntegrationProgrammeAction.Complete => programme.CanComplete(ShortfallReason.TermOver, Tuesday),
        IntegrationProgrammeAction.GiveUp => programme.CanGiveUp(IntegrationGivenUpReason.NotNeeded),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
