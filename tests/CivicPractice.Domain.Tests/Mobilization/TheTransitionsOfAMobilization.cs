using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>Every command in every situation against every state: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfAMobilization
{
    private static readonly TransitionTable<EmergencyMobilization, EmergencyMobilization, MobilizationState, MobilizationAction> Mobilizations = new(
        EmergencyMobilization.Lifecycle, state => AnEmergencyMobilization.In(state).Build(), one => one, one => one.State, Enum.GetValues<MobilizationState>(), MobilizationSituations.OfMobilizations)
    { LeavesOut = true };

    private static readonly TransitionTable<CallUp, CallUp, CallUpState, CallUpAction> Calls = new(
        CallUp.Lifecycle, state => ACallUp.In(state).Build(), one => one, one => one.State, Enum.GetValues<CallUpState>(), MobilizationSituations.OfCalls)
    { LeavesOut = true };

    [Fact]
    public void Are_what_the_page_in_docs_says() => DocsPage.ShouldSay(
        "mobilisation-transitions.md",
        $"# What each command does to a mobilisation and to a call, in each state\n\n{DocsPage.OfTransitions}"
        + "a dot is `mobilization.not-permitted-in-state` or `call-up.not-permitted-in-state`, a blank cell a situation that the state does not have.\n\n"
        + $"## The mobilisation\n\nTwo waves are planned; unless the row says otherwise the first is called, but where it is only declared.\n\n{Mobilizations.Draw()}"
        + $"\n## The call of one volunteer\n\nWhether the mobilisation is open, and a seat is left, is asked of the mobilisation and the activity besides.\n\n{Calls.Draw()}");

    [Fact]
    public void Are_told_of_every_command()
    {
        Mobilizations.Commands.Should().Equal(Enum.GetValues<MobilizationAction>());
        Calls.Commands.Should().Equal(Enum.GetValues<CallUpAction>());
    }

    [Fact]
    public void Lead_only_where_the_lifecycle_does()
    {
        Mobilizations.ShouldLeadOnlyWhereTheLifecycleDoes();
        Calls.ShouldLeadOnlyWhereTheLifecycleDoes();
    }
}
