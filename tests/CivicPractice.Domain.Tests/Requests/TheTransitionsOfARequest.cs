using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Every command in every situation against every state: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfARequest
{
    // States in the order in which they come.
    private static readonly TransitionTable<ServiceRequest, ARequest, RequestState, RequestAction> Table = new(
        ServiceRequest.Lifecycle, ARequest.In, request => request.Build(), request => request.State,
        [
            RequestState.Placed, RequestState.Dispatched, RequestState.Accepted, RequestState.InService, RequestState.Served, RequestState.Confirmed, RequestState.Reviewed, RequestState.Disputed,
            RequestState.Cancelled,
        ],
        RequestSituations.All, RequestAction.Settle, RequestAction.ReturnToPool);

    [Fact]
    public void Are_what_the_page_in_docs_says() => DocsPage.ShouldSay(
        "request-transitions.md",
        $"# What each command does to a request, in each state\n\n{DocsPage.OfTransitions}a dot is `request.not-permitted-in-state`. Unless the row says otherwise, one volunteer is wanted and was asked, and everything happens in time.\n\n{Table.Draw()}");

    [Fact]
    public void Are_told_of_every_state() => Table.States.Should().Equal(Enum.GetValues<RequestState>());

    [Fact]
    public void Are_told_of_every_command() =>
        Table.Commands.Should().Equal(Enum.GetValues<RequestAction>().Where(action => action != RequestAction.ReturnToPool), "that one follows by itself");

    [Fact]
    public void Lead_only_where_the_lifecycle_does() => Table.ShouldLeadOnlyWhereTheLifecycleDoes();
}
