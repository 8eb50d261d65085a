using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Person-times that were counted wrong are put right, with a reason, and the figures follow.</summary>
public sealed class CorrectingPersonTimesServed : IAsyncLifetime
{
    private static readonly ActivityRules Rules = new();
    private static readonly RequestRules RequestRules = new();
    private static readonly ActorId By = TestDistrict.Dispatcher;
    private static readonly Instant Ended = AnActivity.During.Until;
    private static readonly Instant Served = ARequest.Wanted.Until;
    private static readonly YearMonth March = new(2022, 3);

    private Neighbourhood _place = null!;

    private CorrectingPersonTimes Correcting => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Keeps_what_stood_why_by_whom_and_when()
    {
        var activity = AnActivity.In(ActivityState.Held).Build();

        activity.CorrectPersonTimes(25, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, By, Ended, Rules).EnsureAccepted();
        activity.CorrectPersonTimes(0, CountingMethod.Participants, PersonTimesCorrectionReason.NotServed, By, Ended + Duration.FromDays(1), Rules).EnsureAccepted();

        (activity.PersonTimes, activity.Counted, activity.State).Should().Be((0, CountingMethod.Participants, ActivityState.Held));
        activity.PersonTimesCorrections.Should().Equal(
            new PersonTimesCorrection(20, CountingMethod.Unstated, 25, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, By, Ended),
            new PersonTimesCorrection(25, CountingMethod.SignInSheet, 0, CountingMethod.Participants, PersonTimesCorrectionReason.NotServed, By, Ended + Duration.FromDays(1)));
        Raised.EventsOf(activity).Should().Equal(
            new ActivityPersonTimesCorrected(
                activity.Id, AnActivity.Site, ActivityCategory.HealthCheck, AnActivity.Tuesday, 20, 25, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut,
                CountingMethod.Unstated),
            new ActivityPersonTimesCorrected(
                activity.Id, AnActivity.Site, ActivityCategory.HealthCheck, AnActivity.Tuesday, 25, 0, CountingMethod.Participants, PersonTimesCorrectionReason.NotServed,
                CountingMethod.SignInSheet));
    }

    [Fact]
    public void Is_possible_for_a_request_that_was_served_on_its_own()
    {
        var request = ARequest.In(RequestState.Reviewed).Build();

        request.CorrectPersonTimes(9, CountingMethod.AtTheDoor, PersonTimesCorrectionReason.Mistyped, By, Served, RequestRules).EnsureAccepted();
        request.CorrectPersonTimes(8, CountingMethod.Participants, PersonTimesCorrectionReason.CountedTwice, By, Served, RequestRules).EnsureAccepted();

        (request.PersonTimes, request.Counted, request.State).Should().Be((8, CountingMethod.Participants, RequestState.Reviewed));
        request.PersonTimesCorrections.Should().Equal(
            new PersonTimesCorrection(1, CountingMethod.Unstated, 9, CountingMethod.AtTheDoor, PersonTimesCorrectionReason.Mistyped, By, Served),
            new PersonTimesCorrection(9, CountingMethod.AtTheDoor, 8, CountingMethod.Participants, PersonTimesCorrectionReason.CountedTwice, By, Served));
        Raised.EventsOf(request).Should().Equal(
            new RequestPersonTimesCorrected(request.Id, request.Site, null, 1, 9, CountingMethod.AtTheDoor, PersonTimesCorrectionReason.Mistyped, CountingMethod.Unstated),
            new RequestPersonTimesCorrected(request.Id, request.Site, null, 9, 8, CountingMethod.Participants, PersonTimesCorrectionReason.CountedTwice, CountingMethod.AtTheDoor));
    }

    [Fact]
    public void To_what_stands_is_accepted_at_any_time_and_changes_nothing()
    {
        var (activity, request) = (AnActivity.In(ActivityState.Held).Build(), ARequest.In(RequestState.Served).Build());
        var late = Ended + Duration.FromDays(300);

        activity.CanCorrectPersonTimes(20, CountingMethod.Unstated, late, Rules).EnsureAccepted();
        activity.CorrectPersonTimes(20, CountingMethod.Unstated, PersonTimesCorrectionReason.Miscounted, By, late, Rules).EnsureAccepted();
        request.CanCorrectPersonTimes(1, CountingMethod.Unstated, late, RequestRules).EnsureAccepted();
        request.CorrectPersonTimes(1, CountingMethod.Unstated, PersonTimesCorrectionReason.Miscounted, By, late, RequestRules).EnsureAccepted();

        Raised.EventsOf(activity).Concat(Raised.EventsOf(request)).Should().BeEmpty();
        activity.PersonTimesCorrections.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Ends_with_the_window_of_the_district(long microseconds, bool isInTime)
    {
        var (activity, request) = (AnActivity.In(ActivityState.Held).Build(), ARequest.In(RequestState.Served).Build());
        var (ofActivity, ofRequest) = (Ended + Rules.CorrectionWindow, Served + RequestRules.CorrectionWindow);

        activity.Try(one => one.CorrectPersonTimes(
                21, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, ofActivity.PlusNanoseconds(1_000 * microseconds), Rules))
            .Should().Be(Decision.Unless(isInTime ? null : new ActivityCorrectionClosed(ofActivity)));
        request.Try(one => one.CorrectPersonTimes(
                21, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, ofRequest.PlusNanoseconds(1_000 * microseconds), RequestRules))
            .Should().Be(Decision.Unless(isInTime ? null : new RequestCorrectionClosed(ofRequest)));
    }

    [Fact]
    public void Is_the_activitys_where_an_activity_gave_the_service()
    {
        var request = ARequest.In(RequestState.InService).Answered().Build();
        request.Serve(Served, 0, RequestRules, AnActivity.TheId).EnsureAccepted();

        request.Try(one => one.CorrectPersonTimes(
                5, CountingMethod.Estimated, PersonTimesCorrectionReason.LeftOut, By, Served + RequestRules.CorrectionWindow, RequestRules)).Refusals
            .Should().Equal(new AnsweredByActivity(AnActivity.TheId), new RequestCorrectionClosed(Served + RequestRules.CorrectionWindow));
    }

    [Fact]
    public void Below_zero_by_nobody_or_beforehand_is_a_bug_of_the_caller()
    {
        var (activity, request) = (AnActivity.In(ActivityState.Held).Build(), ARequest.In(RequestState.Served).Build());

        foreach (var wrong in new[] { -1, PersonTimes.Most + 1 })
        {
            FluentActions.Invoking(() => activity.CorrectPersonTimes(wrong, default, default, By, Ended, Rules)).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => request.CorrectPersonTimes(wrong, default, default, By, Served, RequestRules)).Should().Throw<ArgumentOutOfRangeException>();
        }

        FluentActions.Invoking(() => activity.CorrectPersonTimes(1, default, default, default, Ended, Rules)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => request.CorrectPersonTimes(2, default, default, default, Served, RequestRules)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => activity.CorrectPersonTimes(1, default, default, By, Ended.PlusNanoseconds(-1_000), Rules)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => request.CorrectPersonTimes(2, default, default, By, Served.PlusNanoseconds(-1_000), RequestRules)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Stays_in_order_where_the_later_of_two_has_the_earlier_clock()
    {
        var (activity, request) = (AnActivity.In(ActivityState.Held).Build(), ARequest.In(RequestState.Served).Build());
        var (late, early) = (Ended + Duration.FromDays(2), (Ended + Duration.FromDays(2)).PlusNanoseconds(-1_000));
        activity.CorrectPersonTimes(21, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, late, Rules).EnsureAccepted();
        request.CorrectPersonTimes(21, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, late, RequestRules).EnsureAccepted();

        activity.CorrectPersonTimes(22, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, early, Rules).EnsureAccepted();
        request.CorrectPersonTimes(22, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, By, early, RequestRules).EnsureAccepted();

        activity.PersonTimesCorrections.Select(one => one.At).Should().Equal(late, late);
        request.PersonTimesCorrections.Select(one => one.At).Should().Equal(late, late);
        FluentActions.Invoking(() => activity.CanCorrectPersonTimes(23, CountingMethod.Estimated, Ended.PlusNanoseconds(-1_000), Rules)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Moves_the_figures_by_the_difference_in_the_month_of_the_service()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Zhao, personTimes: 30);
        await ServeAsync(personTimes: 4);
        var inApril = Ended + Duration.FromDays(29);

        (await Correcting.OfActivityAsync(AnActivity.TheId, 25, CountingMethod.SignInSheet, PersonTimesCorrectionReason.CountedTwice, inApril)).EnsureAccepted();
        (await Correcting.OfRequestAsync(ARequest.TheId, 6, CountingMethod.Participants, PersonTimesCorrectionReason.LeftOut, inApril)).EnsureAccepted();

        var statistics = _place.Open().Statistics;
        (await statistics.FiguresAsync()).Overview().Answer.PersonTimes.Should().Be(31);
        (await statistics.FiguresAsync()).Sessions().Answer.Should().Equal(new SessionFigures(March, SiteTier.Station, ActivityCategory.HealthCheck, 1, 25, 120));
        (await statistics.FiguresAsync()).Sites().Answer.Should().Equal(
            new SiteFigures(Neighbourhood.Site, SiteTier.Station, March, 1, Duration.FromHours(2), Duration.FromHours(2), 1, 31, new(0, 0, 0, 25, 6)));
        TierFigures.SumOf((await statistics.FiguresAsync()).Sites().Answer).Should().Equal(
            new TierFigures(SiteTier.Station, 1, 1, Duration.FromHours(2), Duration.FromHours(2), 1, 31, new(0, 0, 0, 25, 6)));
        (await _place.Open().Activities.FindAsync(AnActivity.TheId))!.PersonTimesCorrections[0].By.Should().Be(By);
    }

    [Fact]
    public async Task Of_what_is_not_there_or_not_served_is_refused()
    {
        (await _place.Store.TryAsync(() => Correcting.OfActivityAsync(AnActivity.TheId, 1, default, default, Ended))).Refusals.Should().Equal(new NotFound("activity", AnActivity.TheId.Value));
        (await _place.Store.TryAsync(() => Correcting.OfRequestAsync(ARequest.TheId, 1, default, default, Ended))).Refusals.Should().Equal(new NotFound("request", ARequest.TheId.Value));
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Correcting.OfRequestAsync(ARequest.TheId, 0, default, default, Ended))).Refusals
            .Should().Equal(new NotPermittedInState<RequestState, RequestAction>("request", RequestState.Placed, RequestAction.CorrectPersonTimes));
    }

    [Fact]
    public async Task Under_a_key_is_done_once_and_told_apart_from_another()
    {
        await ServeAsync(personTimes: 4);
        var key = new IdempotencyKey("correct");
        for (var time = 0; time < 2; time++)
            (await Correcting.OfRequestAsync(ARequest.TheId, 6, CountingMethod.Participants, PersonTimesCorrectionReason.LeftOut, Served, key)).EnsureAccepted();

        var other = () => Correcting.OfRequestAsync(ARequest.TheId, 7, CountingMethod.Participants, PersonTimesCorrectionReason.LeftOut, Served, key).AsTask();
        await other.Should().ThrowAsync<ArgumentException>();
        (await _place.Open().Statistics.FiguresAsync()).Overview().Answer.PersonTimes.Should().Be(6);
    }

    [Fact]
    public async Task Begins_with_how_they_were_counted()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(AnActivity.TheId, 30, CountingMethod.AtTheDoor, Ended)).EnsureAccepted();
        await ServeAsync(personTimes: 4, CountingMethod.SignInSheet);

        _place.Events.OfType<ActivityHeld>().Single().Should().Match<ActivityHeld>(held => held.Counted == CountingMethod.AtTheDoor && held.During == AnActivity.During);
        _place.Events.OfType<RequestServed>().Single().Should().Match<RequestServed>(
            served => served.Counted == CountingMethod.SignInSheet && served.DateInDistrict == ARequest.Wanted.From.InZone(TestDistrict.TimeZone).Date);
        (await _place.Open().Activities.FindAsync(AnActivity.TheId))!.Counted.Should().Be(CountingMethod.AtTheDoor);
    }

    private async Task ServeAsync(int personTimes, CountingMethod counted = CountingMethod.Unstated)
    {
        var wang = Assignee.Of(Neighbourhood.Wang);
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, wang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(ARequest.TheId, Neighbourhood.Order.Wanted.Until, personTimes, counted)).EnsureAccepted();
    }
}
