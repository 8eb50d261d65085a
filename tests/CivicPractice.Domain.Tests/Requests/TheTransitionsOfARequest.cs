using System.Globalization;
using System.Text;
using CivicPractice.Requests;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Every command in every situation against every state: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfARequest
{
    private static readonly string Page = Path.Combine(Root(), "docs", "request-transitions.md");

    // In the order in which they come.
    private static readonly RequestState[] States =
    [
        RequestState.Placed, RequestState.Dispatched, RequestState.Accepted, RequestState.InService, RequestState.Served, RequestState.Confirmed, RequestState.Reviewed, RequestState.Disputed,
        RequestState.Cancelled,
    ];

    [Fact]
    public void Are_what_the_page_in_docs_says()
    {
        var drawn = Draw();
        if (Environment.GetEnvironmentVariable("CIVICPRACTICE_UPDATE_DOCS") == "1") File.WriteAllText(Page, drawn);

        File.ReadAllText(Page).ReplaceLineEndings("\n").Should().Be(drawn, "CIVICPRACTICE_UPDATE_DOCS=1 dotnet test tests/CivicPractice.Domain.Tests writes it anew");
    }

    [Fact]
    public void Are_told_of_every_state() => States.Order().Should().Equal(Enum.GetValues<RequestState>());

    [Fact]
    public void Are_told_of_every_command() =>
        RequestSituations.All.Select(one => one.Action).Distinct().Order().Should().Equal(Enum.GetValues<RequestAction>().Where(action => action != RequestAction.ReturnToPool), "that one follows by itself");

    [Fact]
    public void Lead_only_where_the_lifecycle_does()
    {
        foreach (var situation in RequestSituations.All)
        {
            foreach (var state in States)
            {
                var (outcome, to, _) = situation.Try(state);
                var isPermitted = ServiceRequest.Lifecycle.TryMove(state, situation.Action, out var next);
                var isForbidden = outcome.IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>();
                (isForbidden && isPermitted).Should().BeFalse($"{situation} in {state} is permitted by the lifecycle");
                if (!outcome.IsAccepted || to == state) continue;
                isPermitted.Should().BeTrue($"{situation} leads on from {state}");
                new[] { next, FollowedBy(next, RequestAction.Settle), FollowedBy(next, RequestAction.ReturnToPool) }.Should().Contain(to, $"{situation} in {state}");
            }
        }
    }

    private static RequestState? FollowedBy(RequestState state, RequestAction action) => ServiceRequest.Lifecycle.TryMove(state, action, out var to) ? to : null;

    private static string Draw()
    {
        var page = new StringBuilder()
            .Append("# What each command does to a request, in each state\n\n")
            .Append("Written and checked by a test that carries every cell out; see CONTRIBUTING.md. A cell is the state that the command leads to, `=` where it is accepted and changes nothing, or the codes of all refusals; ")
            .Append("a dot is `request.not-permitted-in-state`. Unless the row says otherwise, one volunteer is wanted and was asked, and everything happens in time.\n\n")
            .Append(CultureInfo.InvariantCulture, $"| Command | when | {string.Join(" | ", States)} |\n|---|---|{string.Concat(States.Select(_ => "---|"))}\n");
        foreach (var situation in RequestSituations.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{situation.Action}` | {situation.When} | {string.Join(" | ", States.Select(situation.Cell))} |\n");
        return page.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CivicPractice.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
