using System.Globalization;
using System.Text;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>Every command in every situation against every state: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfAMobilization
{
    private static readonly string Page = Path.Combine(Root(), "docs", "mobilisation-transitions.md");

    [Fact]
    public void Are_what_the_page_in_docs_says()
    {
        var drawn = Draw();
        if (Environment.GetEnvironmentVariable("CIVICPRACTICE_UPDATE_DOCS") == "1") File.WriteAllText(Page, drawn);

        File.ReadAllText(Page).ReplaceLineEndings("\n").Should().Be(drawn, "CIVICPRACTICE_UPDATE_DOCS=1 dotnet test tests/CivicPractice.Domain.Tests writes it anew");
    }

    [Fact]
    public void Are_told_of_every_command()
    {
        MobilizationSituations.OfMobilizations.Select(one => one.Action).Distinct().Order().Should().Equal(Enum.GetValues<MobilizationAction>());
        MobilizationSituations.OfCalls.Select(one => one.Action).Distinct().Order().Should().Equal(Enum.GetValues<CallUpAction>());
    }

    [Fact]
    public void Lead_only_where_the_lifecycle_does()
    {
        ShouldFollow(MobilizationSituations.OfMobilizations, EmergencyMobilization.Lifecycle, state => AnEmergencyMobilization.In(state).Build(), one => one.State);
        ShouldFollow(MobilizationSituations.OfCalls, CallUp.Lifecycle, state => ACallUp.In(state).Build(), one => one.State);
    }

    private static void ShouldFollow<TRoot, TState, TAction>(
        IReadOnlyList<Situation<TRoot, TState, TAction>> situations, Lifecycle<TState, TAction> lifecycle, Func<TState, TRoot> usual, Func<TRoot, TState> stateOf)
        where TRoot : class, IAggregateRoot
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        foreach (var situation in situations)
        {
            foreach (var state in Enum.GetValues<TState>())
            {
                if (In(situation, state, usual) is not { } root) continue;
                var outcome = root.Try(situation.Do);
                var isPermitted = lifecycle.TryMove(state, situation.Action, out var next);
                (outcome.IsRefusedFor<NotPermittedInState<TState, TAction>>() && isPermitted).Should().BeFalse($"{situation} in {state} is permitted by the lifecycle");
                stateOf(root).Should().Be(outcome.IsAccepted && root.Raised.Count > 0 ? next : state, $"{situation} in {state}");
                (root.Raised.Count > 0 && !isPermitted).Should().BeFalse($"{situation} in {state} leads on");
            }
        }
    }

    private static TRoot? In<TRoot, TState, TAction>(Situation<TRoot, TState, TAction> situation, TState state, Func<TState, TRoot> usual)
        where TRoot : class => situation.Prepare is { } prepare ? prepare(state) : usual(state);

    private static string Draw()
    {
        var page = new StringBuilder()
            .Append("# What each command does to a mobilisation and to a call, in each state\n\n")
            .Append("Written and checked by a test that carries every cell out; see CONTRIBUTING.md. A cell is the state that the command leads to, `=` where it is accepted and changes nothing, or the codes of all refusals; ")
            .Append("a dot is `mobilization.not-permitted-in-state` or `call-up.not-permitted-in-state`, a blank cell a situation that the state does not have.\n\n")
            .Append("## The mobilisation\n\nTwo waves are planned; unless the row says otherwise the first is called, but where it is only declared.\n\n");
        Draw(page, MobilizationSituations.OfMobilizations, state => AnEmergencyMobilization.In(state).Build(), one => one.State);
        page.Append("\n## The call of one volunteer\n\nWhether the mobilisation is open, and a seat is left, is asked of the mobilisation and the activity besides.\n\n");
        Draw(page, MobilizationSituations.OfCalls, state => ACallUp.In(state).Build(), one => one.State);
        return page.ToString();
    }

    private static void Draw<TRoot, TState, TAction>(StringBuilder page, IReadOnlyList<Situation<TRoot, TState, TAction>> situations, Func<TState, TRoot> usual, Func<TRoot, TState> stateOf)
        where TRoot : class, IAggregateRoot
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var states = Enum.GetValues<TState>();
        page.Append(CultureInfo.InvariantCulture, $"| Command | when | {string.Join(" | ", states)} |\n|---|---|{string.Concat(states.Select(_ => "---|"))}\n");
        foreach (var situation in situations)
            page.Append(CultureInfo.InvariantCulture, $"| `{situation.Action}` | {situation.When} | {string.Join(" | ", states.Select(state => Cell(situation, In(situation, state, usual), stateOf)))} |\n");
    }

    private static string Cell<TRoot, TState, TAction>(Situation<TRoot, TState, TAction> situation, TRoot? root, Func<TRoot, TState> stateOf)
        where TRoot : class, IAggregateRoot
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        if (root is null) return "";
        var outcome = root.Try(situation.Do);
        if (outcome.IsAccepted) return root.Raised.Count > 0 ? stateOf(root).ToString() : "=";
        return outcome.IsRefusedFor<NotPermittedInState<TState, TAction>>() ? "." : string.Join(", ", outcome.Refusals.Select(refusal => $"`{refusal.Code}`"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CivicPractice.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
