using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Every command in every state.</summary>
public class CommunityCommands
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly HeadCount Counted = ARelocationCommunity.HeadCount with { AsOf = Tuesday };
    private static readonly DivisionCode Elsewhere = DivisionCode.Parse("990101009001");

    public static TheoryData<RelocationCommunityState, RelocationCommunityAction> EveryCommandInEveryState { get; } = Matrix.Of<RelocationCommunityState, RelocationCommunityAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(RelocationCommunityState state, RelocationCommunityAction action)
    {
        var community = action == RelocationCommunityAction.ReleaseSite && state == RelocationCommunityState.Designated ? new ARelocationCommunity().Served(SiteTier.Centre).Build() : ARelocationCommunity.In(state).Build();

        if (RelocationCommunity.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(community, action).EnsureAccepted();
            Do(community, action).EnsureAccepted();
            community.State.Should().Be(next);
            Raised.EventsOf(community).Should().ContainSingle();
        }
        else
        {
            community.ShouldStayUnchangedBy(one => Do(one, action)).Refusals.Should()
                .Equal(new NotPermittedInState<RelocationCommunityState, RelocationCommunityAction>("relocation-community", state, action));
            Ask(community, action).Should().Be(Do(community, action));
        }
    }

    private static Decision Do(RelocationCommunity community, RelocationCommunityAction action) => action switch
    {
        RelocationCommunityAction.Rename => community.Rename("河滨安置社区", At),
        RelocationCommunityAction.Count => community.Count(Counted, TestDistrict.Dispatcher, Tuesday, At),
        RelocationCommunityAction.AssignSite => community.AssignSite(ASite.FactsOf(SiteTier.Station), At),
        RelocationCommunityAction.ReleaseSite => community.ReleaseSite(At),
        RelocationCommunityAction.Recode => community.Recode(Elsewhere, At),
        RelocationCommunityAction.End => community.End(Tuesday, Tuesday, 0, At),
        RelocationCommunityAction.Restore => community.Restore(Tuesday, Tuesday, At),
        RelocationCommunityAction.BeginProgramme => community.BeginProgramme(AnIntegrationProgramme.TheId, At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(RelocationCommunity community, RelocationCommunityAction action) => action switch
    {
        RelocationCommunityAction.Rename => community.CanRename("河滨安置社区"),
        RelocationCommunityAction.Count => community.CanCount(Counted, Tuesday),
        RelocationCommunityAction.AssignSite => community.CanAssignSite(ASite.FactsOf(SiteTier.Station)),
        RelocationCommunityAction.ReleaseSite => community.CanReleaseSite(),
        RelocationCommunityAction.Recode => community.CanRecode(Elsewhere),
        RelocationCommunityAction.End => community.CanEnd(Tuesday, Tuesday, 0),
        RelocationCommunityAction.Restore => community.CanRestore(Tuesday, Tuesday),
        RelocationCommunityAction.BeginProgramme => community.CanBeginProgramme(AnIntegrationProgramme.TheId),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
