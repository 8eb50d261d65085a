using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>R16: what persons wrote on a request goes when they wish, the request stays.</summary>
public class ErasingWords : IAsyncLifetime
{
    private static readonly RequestRules Rules = new();
    private static readonly Instant Evening = ARequest.Wanted.Until + Duration.FromHours(9);
    private Neighbourhood _place = null!;

    private ErasingRequesters Erasing => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Leaves_none_of_them_and_all_figures()
    {
        var request = ARequest.In(RequestState.InService).ServedOn(AnActivity.Tuesday).Reviewed(1).ReviewAnswered().Reopened().Dispatched().Accepted().Begun().Served().Reviewed(2).ReviewAnswered().Disputed().DisputeAnswered().Decided().Build();

        request.EraseWords(Evening).EnsureAccepted();

        (request.Need, request.PublicReview!.Text, request.PublicReview.Reply, request.Dispute!.Grounds, request.Dispute.Answer).Should().Be(("", null, null, "", null));
        (request.PastRounds[0].Review!.Text, request.PastRounds[0].Review!.Reply).Should().Be((null, null));
        (request.PublicReview.Score, request.PublicReview.RepliedBy, request.Dispute.Outcome, request.PersonTimes, request.WordsErasedAt)
            .Should().Be((2, TestDistrict.Dispatcher, DisputeOutcome.Struck, 1, Evening));
        Raised.EventsOf(request).Should().Equal(new RequestWordsErased(ARequest.TheId));
    }

    [Theory]
    [InlineData(RequestState.Placed)]
    [InlineData(RequestState.InService)]
    [InlineData(RequestState.Disputed)]
    public void Waits_until_it_is_over(RequestState state) =>
        ARequest.In(state).Build().ShouldStayUnchangedBy(one => one.EraseWords(Evening)).Should().Be(ServiceRequest.Lifecycle.Permits(state, RequestAction.EraseWords));

    [Fact]
    public void Lets_the_requester_say_nothing_more()
    {
        var request = ARequest.In(RequestState.Served).WordsErased().Build();
        var erased = (Decision)new WordsErased(ARequest.Wanted.Until);

        request.ShouldStayUnchangedBy(one => one.Review(ARequest.Requester, 5, "好", Evening, Rules)).Should().Be(erased);
        request.ShouldStayUnchangedBy(one => one.Reopen(null, ReopenReason.NeededAgain, TimeRange.Starting(Evening + Duration.FromDays(1), Duration.FromHours(1)), Evening, Rules)).Should().Be(erased);
    }

    [Fact]
    public void Lets_those_who_served_object_all_the_same()
    {
        var request = ARequest.In(RequestState.Reviewed).WordsErased().Build();

        request.DisputeReview(Assignee.Of(ARequest.Volunteer), "?", Evening, Rules).EnsureAccepted();

        request.State.Should().Be(RequestState.Disputed);
    }

    [Fact]
    public async Task Of_a_requester_is_one_command_for_what_was_ordered_by_and_for_them()
    {
        var aunt = Requester.Resident(new RequesterId(Causes.Cause(7)));
        await AddAsync(ARequest.In(RequestState.Served), 1);
        await AddAsync(ARequest.In(RequestState.Cancelled).Ordering(order => order with { By = aunt, OnBehalfOf = ARequest.Requester }), 2);
        await AddAsync(ARequest.In(RequestState.Cancelled).Ordering(order => order with { By = aunt }), 3);

        (await Erasing.EraseAsync(ARequest.Requester, Evening)).EnsureAccepted();
        (await Erasing.EraseAsync(ARequest.Requester, Evening + Duration.FromDays(1))).EnsureAccepted();

        (await NeedsAsync()).Should().Equal("", "", ARequest.Order.Need);
        _place.Events.OfType<RequestWordsErased>().Should().HaveCount(2);
    }

    [Fact]
    public async Task Of_a_requester_waits_for_what_is_under_way_and_erases_nothing_until_then()
    {
        await AddAsync(ARequest.In(RequestState.Served), 1);
        await AddAsync(ARequest.In(RequestState.Accepted), 2);
        await AddAsync(ARequest.In(RequestState.Disputed), 3);

        var refused = await _place.Store.TryAsync(() => Erasing.EraseAsync(ARequest.Requester, Evening));

        refused.Should().Be((Decision)new RequestUnderWay(IdOf(2), RequestState.Accepted) & new RequestUnderWay(IdOf(3), RequestState.Disputed));
        (await NeedsAsync()).Should().OnlyContain(need => need == ARequest.Order.Need);
    }

    [Fact]
    public async Task Of_nobody_in_particular_is_a_bug_of_the_caller() =>
        await FluentActions.Awaiting(async () => await Erasing.EraseAsync(default, Evening)).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public void Of_the_volunteer_who_objected_leaves_the_objection_to_be_decided()
    {
        var request = ARequest.In(RequestState.Disputed).DisputeAnswered().Build();

        request.EraseGrounds(Evening).EnsureAccepted();

        (request.State, request.Dispute!.Grounds, request.Dispute.Answer, request.DisputedBy).Should().Be((RequestState.Disputed, "", "There were four.", null));
        request.CanDecideDispute(Evening).EnsureAccepted();
    }

    [Fact]
    public void Of_a_team_that_objected_is_found_by_no_volunteer() =>
        new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Accepted().Begun().Served().Reviewed().Disputed().Build().DisputedBy.Should().BeNull();

    private static ServiceRequestId IdOf(int number) => new(Causes.Cause(number));

    private Task AddAsync(ARequest request, int number) => _place.WithinAsync(district => district.Requests.Add(request.WithId(IdOf(number)).BuildUnstored()));

    private async Task<List<string>> NeedsAsync()
    {
        var needs = new List<string>();
        foreach (var number in new[] { 1, 2, 3 }) needs.Add((await _place.Open().Requests.FindAsync(IdOf(number)))!.Need);
        return needs;
    }
}
