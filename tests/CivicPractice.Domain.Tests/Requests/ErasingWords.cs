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
    private static readonly Instant Reviewed = ARequest.Wanted.Until + Duration.FromHours(1);
    private static readonly RequesterId Grandmother = new(Causes.Cause(8));
    private Neighbourhood _place = null!;

    private ErasingRequesters Erasing => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Leaves_none_of_them_and_all_figures()
    {
        var request = ARequest.In(RequestState.InService).ServedOn(AnActivity.Tuesday).Reviewed(1).ReviewAnswered().Reopened().Dispatched().Accepted().Begun().Served().Reviewed(2).ReviewAnswered().Disputed().DisputeAnswered().Decided().Build();

        request.EraseWords(Evening).EnsureAccepted();

        (request.Need, request.Risk.Statement, request.PublicReview!.Text, request.PublicReview.Reply, request.Dispute!.Grounds, request.Dispute.Answer).Should().Be(("", "", null, null, "", null));
        (request.PastRounds[0].Review!.Text, request.PastRounds[0].Review!.Reply).Should().Be((null, null));
        (request.Risk.Level, request.PublicReview.Score, request.PublicReview.RepliedBy, request.Dispute.Outcome, request.PersonTimes, request.WordsErasedAt)
            .Should().Be((ARequest.Order.Risk.Level, 2, TestDistrict.Dispatcher, DisputeOutcome.Struck, 1, Evening));
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
        request.ShouldStayUnchangedBy(one => one.Reopen(ARequest.Requester, ReopenReason.NeededAgain, TimeRange.Starting(Evening + Duration.FromDays(1), Duration.FromHours(1)), Evening, Rules)).Should().Be(erased);
    }

    [Fact]
    public void Lets_nobody_write_to_the_requester_or_for_them_any_more()
    {
        var erased = (Decision)new WordsErased(Reviewed);
        var disputed = ARequest.In(RequestState.Reviewed).WordsErased().Disputed().Build();

        ARequest.In(RequestState.Reviewed).WordsErased().Build().ShouldStayUnchangedBy(one => one.AnswerReview("对不起", TestDistrict.Dispatcher, Evening)).Should().Be(erased);
        disputed.ShouldStayUnchangedBy(one => one.AnswerDispute(ARequest.Requester, "就是差", Evening)).Should().Be(erased);
    }

    [Fact]
    public void Takes_what_was_written_since_when_they_wish_again()
    {
        var request = new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Accepted().Begun().Served().Reviewed(1).WordsErased().Disputed().Decided().Build();

        request.EraseWords(Evening + Duration.FromDays(9)).EnsureAccepted();
        request.EraseWords(Evening + Duration.FromDays(10)).EnsureAccepted();

        (request.Dispute!.Grounds, request.WordsErasedAt).Should().Be(("", Reviewed));
        Raised.EventsOf(request).Should().Equal(new RequestWordsErased(ARequest.TheId));
    }

    [Fact]
    public void Of_who_ordered_for_another_leaves_the_other_their_say()
    {
        var request = ForGrandmother().Served().Build();

        request.EraseWords(Evening, ARequest.Requester).EnsureAccepted();
        request.ShouldStayUnchangedBy(one => one.Review(ARequest.Requester, 5, "好", Evening, Rules)).Should().Be((Decision)new WordsErased(Evening));
        request.Review(Grandmother, 5, "很好", Evening, Rules).EnsureAccepted();
        request.AnswerReview("谢谢", TestDistrict.Dispatcher, Evening).EnsureAccepted();

        (request.Need, request.Risk.Statement, request.PublicReview!.Text, request.WordsErasedAt, request.OrderersWordsErasedAt).Should().Be(("", "", "很好", null, Evening));
    }

    [Fact]
    public void Of_who_ordered_for_another_leaves_what_the_other_wrote_and_what_was_said_to_it()
    {
        var request = ForGrandmother().Served().Build();
        request.Review(Grandmother, 1, "差", ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.DisputeReview(Assignee.Of(ARequest.Volunteer), "没有的事", ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.AnswerDispute(Grandmother, "就是差", ARequest.Wanted.Until).EnsureAccepted();
        request.DecideDispute(DisputeOutcome.Upheld, DisputeReason.True, TestDistrict.Dispatcher, Evening).EnsureAccepted();

        request.EraseWords(Evening, ARequest.Requester).EnsureAccepted();

        (request.PublicReview!.Text, request.Dispute!.Grounds, request.Dispute.Answer, request.DisputedBy).Should().Be(("差", "没有的事", "就是差", ARequest.Volunteer));
    }

    [Fact]
    public void Of_whom_it_was_for_takes_all_that_was_written_on_it()
    {
        var request = ForGrandmother().Served().Reviewed(2).ReviewAnswered().Build();

        request.EraseWords(Evening, Grandmother).EnsureAccepted();
        // Whoever ordered may wish so too; nothing is left to be done then.
        request.EraseWords(Evening + Duration.FromDays(1), ARequest.Requester).EnsureAccepted();

        (request.Need, request.PublicReview!.Text, request.PublicReview.Reply, request.WordsErasedAt, request.OrderersWordsErasedAt).Should().Be(("", null, null, Evening, null));
        Raised.EventsOf(request).Should().Equal(new RequestWordsErased(ARequest.TheId));
    }

    [Fact]
    public void Of_a_round_before_are_those_of_who_wrote_them()
    {
        var request = ForGrandmother().Served().Build();
        request.Review(Grandmother, 1, "差", ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.Reopen(Grandmother, ReopenReason.DoneBadly, TimeRange.Starting(Evening, Duration.FromHours(1)), ARequest.Wanted.Until, Rules).EnsureAccepted();
        request.Cancel(CancellationReason.NoLongerNeeded, ARequest.Wanted.Until).EnsureAccepted();

        request.EraseWords(Evening, ARequest.Requester).EnsureAccepted();
        request.PastRounds[0].Review!.Text.Should().Be("差");
        request.EraseWords(Evening, Grandmother).EnsureAccepted();
        request.PastRounds[0].Review!.Text.Should().BeNull();
    }

    [Fact]
    public void Leaves_nothing_to_be_reopened_whoever_wished_so()
    {
        var request = new ARequest().Ordering(order => order with { OnBehalfOf = Grandmother }).Cancelled().Build();
        request.EraseWords(Evening, ARequest.Requester).EnsureAccepted();

        request.ShouldStayUnchangedBy(one => one.Reopen(Grandmother, ReopenReason.NeededAgain, TimeRange.Starting(Evening + Duration.FromDays(1), Duration.FromHours(1)), Evening, Rules))
            .Should().Be((Decision)new WordsErased(Evening));
    }

    [Fact]
    public void Of_a_stranger_is_a_bug_of_the_caller() =>
        ARequest.In(RequestState.Served).Build().Invoking(one => one.EraseWords(Evening, Grandmother)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(RequestState.Accepted, "finished or cancelled first")]
    [InlineData(RequestState.Disputed, "that is decided first")]
    public void Says_what_it_waits_for(RequestState state, string text) => new RequestUnderWay(ARequest.TheId, state).Text.En.Should().Contain(text);

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

    private static ARequest ForGrandmother() => ARequest.In(RequestState.InService).Ordering(order => order with { OnBehalfOf = Grandmother });

    private static ServiceRequestId IdOf(int number) => new(Causes.Cause(number));

    private Task AddAsync(ARequest request, int number) => _place.WithinAsync(district => district.Requests.Add(request.WithId(IdOf(number)).BuildUnstored()));

    private async Task<List<string>> NeedsAsync()
    {
        var needs = new List<string>();
        foreach (var number in new[] { 1, 2, 3 }) needs.Add((await _place.Open().Requests.FindAsync(IdOf(number)))!.Need);
        return needs;
    }
}
