using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Scheduling;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Neighbourhood;

namespace CivicPractice.Domain.Tests.Series;

/// <summary>A class every Tuesday from nine to ten, held as activities that volunteers sign up for.</summary>
public sealed class RunningSeriesInADistrict : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly ActivitySeriesId Id = AnActivitySeries.TheId;
    private static readonly Term Always = new(Tuesday, Tuesday.PlusDays(365));
    private static readonly Timetable Tuesdays = AProgramme.Classroom.Timetable with { Rule = On("TU"), Places = [] };

    private Neighbourhood _place = null!;

    private RunningSeries Running => new(_place.Open(), new WeekdayRecurrence());

    private RunningProgrammes Programmes => new(_place.Open(), new WeekdayRecurrence());

    public async Task InitializeAsync()
    {
        _place = await FoundedAsync();
        (await Programmes.StartAsync(AProgramme.TheId, AProgramme.Classroom with { Timetable = Tuesdays }, At)).EnsureAccepted();
        (await Running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, At)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Yields_many_sessions_that_survive_edits_of_one_and_of_those_that_follow()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(63), At)).EnsureAccepted();
        (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted().Should().HaveCount(10).And.OnlyContain(one => one.Outcome.IsAccepted);
        (await Running.SignUpAsync(Id, Li, Always, At)).EnsureAccepted().Should().HaveCount(10);
        (await ScheduleOthers.HoldAsync(_place, Li, OnThe(Tuesday.PlusDays(37), 9), At)).Should().BeTrue();

        (await Running.ChangeOneAsync(Id, Tuesday.PlusDays(7), new ActivityChange { During = OnThe(Tuesday.PlusDays(8), 14) }, At)).EnsureAccepted();
        (await Running.CancelOneAsync(Id, Tuesday.PlusDays(14), ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await Running.ChangeFollowingAsync(Id, Tuesday.PlusDays(21), Tuesdays with { Rule = On("TH") }, null, At)).EnsureAccepted();

        var sessions = await AheadAsync();
        sessions.Select(one => Period.DaysBetween(Tuesday, AnActivity.DayOf(one))).Should().Equal(0, 8, 23, 30, 37, 44, 51, 58, 65);
        sessions.Should().OnlyContain(one => one.Participations.Any(seat => seat.Volunteer == Wang && seat.HasSeat));
        sessions.Where(one => one.Participations.Any(seat => seat.Volunteer == Li && seat.HasSeat)).Should().HaveCount(8);
        _place.Events.OfType<VolunteerReleased>().Should().ContainSingle().Which.Volunteer.Should().Be(Li);
        (await BookedAsync(Wang)).Should().Equal(sessions.Select(one => one.During));
    }

    [Fact]
    public async Task Plans_each_session_once_however_often_and_by_how_many_it_is_tried()
    {
        var answers = await ManyCallers.AtOnceAsync(16, async _ =>
            (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted().Aggregate(Decision.Accepted, (all, one) => all & one.Outcome));

        answers.Should().OnlyContain(one => one.IsAccepted);
        (await AheadAsync()).Select(one => (one.Id, one.State, one.Series, one.Programme)).Should().Equal(
            new[] { 0, 7 }.Select(days => (Id.SessionOn(Tuesday.PlusDays(days), 0), ActivityState.Published, (ActivitySeriesId?)Id, (ProgrammeId?)AProgramme.TheId)));
        _place.Events.OfType<ActivityDrafted>().Should().HaveCount(2).And.OnlyContain(one => one.Series == Id);
        (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted().Should().BeEmpty();
        (await _place.Open().ActivitySeries.FindAsync(Id))!.PlannedThrough.Should().Be(TestDistrict.Monday.PlusDays(14));
        (await _place.Open().ActivitySeries.ListAsync(new SeriesDueSpec(TestDistrict.Monday))).Should().BeEmpty();
        (await _place.Open().ActivitySeries.ListAsync(new SeriesDueSpec(Tuesday))).Should().ContainSingle();
    }

    [Fact]
    public async Task Tells_of_each_day_what_it_is_refused_for_and_tries_again_later()
    {
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();

        var refused = (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted();

        refused.Select(one => one.Day).Should().Equal(Tuesday, Tuesday.PlusDays(7));
        refused.Should().OnlyContain(one => one.Outcome.IsRefusedFor<SiteNotOpen>());
        (await _place.Sites.ResumeAsync(Site, At)).EnsureAccepted();
        (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted().Should().HaveCount(2).And.OnlyContain(one => one.Outcome.IsAccepted);
    }

    [Fact]
    public async Task Holds_nothing_on_days_that_are_off_and_one_after_all_once_it_is_restored()
    {
        (await Running.CancelOneAsync(Id, Tuesday, ActivityCancellationReason.Weather, At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted();
        (await Running.CancelOneAsync(Id, Tuesday.PlusDays(7), ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await Running.CancelOneAsync(Id, Tuesday.PlusDays(7), ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.CancelOneAsync(Id, Tuesday.PlusDays(8), ActivityCancellationReason.Weather, At))).Should().Be((Decision)new NoOccurrence(Tuesday.PlusDays(8)));
        (await AheadAsync()).Should().BeEmpty();

        foreach (var days in new[] { 0, 7 }) (await Programmes.RestoreOccurrenceAsync(AProgramme.TheId, Tuesday.PlusDays(days), At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, null, At)).EnsureAccepted();

        (await AheadAsync()).Select(AnActivity.DayOf).Should().Equal(Tuesday, Tuesday.PlusDays(7));
        (await AheadAsync()).Select(one => one.Id).Should().NotContain(Id.SessionOn(Tuesday.PlusDays(7), 0), "that one was called off");
    }

    [Fact]
    public async Task Plans_a_session_first_that_is_changed_before_it_was_planned()
    {
        (await Running.ChangeOneAsync(Id, Tuesday.PlusDays(70), new ActivityChange { Title = "The last one" }, At)).EnsureAccepted();

        (await AheadAsync()).Should().ContainSingle().Which.Title.Should().Be("The last one");
        var other = new ActivityChange { Title = "?" };
        (await _place.Store.TryAsync(() => Running.ChangeOneAsync(Id, Tuesday.PlusDays(1), other, At))).Should().Be((Decision)new NoOccurrence(Tuesday.PlusDays(1)));
        (await Running.CancelOneAsync(Id, Tuesday, ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.ChangeOneAsync(Id, Tuesday, other, At))).Should().Be((Decision)new OccurrenceOff(Tuesday, OccurrenceState.Cancelled));
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.ChangeOneAsync(Id, Tuesday.PlusDays(7), other, At))).IsRefusedFor<SiteNotOpen>().Should().BeTrue();
    }

    [Fact]
    public async Task Lets_sessions_go_on_by_a_day_without_standing_in_their_own_way()
    {
        (await Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays with { Rule = RecurrenceRule.Daily }, null, At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(3), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted();

        // From the second day on they begin when those of the next day did.
        (await Running.ChangeFollowingAsync(Id, Tuesday.PlusDays(1), Tuesdays with { Rule = RecurrenceRule.Daily, StartsAt = new LocalTime(9, 30) }, null, At)).EnsureAccepted();

        (await AheadAsync()).Should().HaveCount(4).And.OnlyContain(one => one.SeatsTaken == 1);
        (await BookedAsync(Wang)).Should().Equal((await AheadAsync()).Select(one => one.During));
    }

    [Fact]
    public async Task Calls_off_what_has_no_place_in_the_new_timetable_rather_where_nobody_signed_up()
    {
        (await Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays with { Rule = RecurrenceRule.Daily }, null, At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(6), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, new Term(Tuesday.PlusDays(5), Tuesday.PlusDays(6)), At)).EnsureAccepted();

        (await Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays with { Rule = On("WE,TH") }, null, At)).EnsureAccepted();

        var sessions = await AheadAsync();
        sessions.Select(one => (AnActivity.DayOf(one), one.SeatsTaken)).Should().Equal((Tuesday.PlusDays(1), 0), (Tuesday.PlusDays(2), 1), (Tuesday.PlusDays(8), 1));
        _place.Events.OfType<ActivityCancelled>().Should().HaveCount(4).And.OnlyContain(one => one.Reason == ActivityCancellationReason.NoLongerNeeded && one.Volunteers.Count == 0);
    }

    [Fact]
    public async Task Gives_those_that_follow_another_plan_and_takes_nobodys_seat()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(14), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Li, Always, At)).EnsureAccepted();
        var plan = AnActivitySeries.Plan with { Each = AnActivitySeries.Plan.Each with { Seats = 1, Title = "Small class" } };

        (await Running.ChangeFollowingAsync(Id, Tuesday.PlusDays(7), null, plan, At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(21), At)).EnsureAccepted();

        (await AheadAsync()).Select(one => (one.Title, one.Seats)).Should().Equal((AProgramme.Classroom.Name, 2), ("Small class", 2), ("Small class", 2), ("Small class", 1));
        (await _place.Store.TryAsync(() => Running.ChangeFollowingAsync(Id, TestDistrict.Monday.PlusDays(-1), null, plan, At))).Should().Be((Decision)new BeforeTheSeries(TestDistrict.Monday));
        await FluentActions.Awaiting(async () => await Running.ChangeFollowingAsync(Id, Tuesday, null, null, At)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Leaves_what_was_made_by_hand_its_own_words()
    {
        var byHand = new ActivityId(Causes.Cause(601));
        (await Programmes.DraftActivityAsync(AProgramme.TheId, Tuesday.PlusDays(7), byHand, AnActivitySeries.Plan.Each with { Title = "By hand" }, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(byHand, At)).EnsureAccepted();
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(14), At)).EnsureAccepted();

        (await Running.ChangeFollowingAsync(
            Id, Tuesday, Tuesdays with { Rule = On("TH") }, AnActivitySeries.Plan with { Each = AnActivitySeries.Plan.Each with { Title = "Small class" } }, At)).EnsureAccepted();

        (await AheadAsync()).Should().OnlyContain(one => one.Title == "Small class");
        var kept = (await _place.Open().Activities.FindAsync(byHand))!;
        (kept.Title, AnActivity.DayOf(kept)).Should().Be(("By hand", Tuesday.PlusDays(9)));
    }

    [Fact]
    public async Task Is_put_to_no_day_after_its_last()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(7), At)).EnsureAccepted();
        (await Running.EndAsync(Id, Tuesday.PlusDays(14), endsProgramme: false, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Running.ChangeOneAsync(Id, Tuesday.PlusDays(7), new ActivityChange { During = OnThe(Tuesday.PlusDays(20), 9) }, At))).Should()
            .Be((Decision)new AfterTheSeries(Tuesday.PlusDays(14)));
    }

    [Fact]
    public async Task Asks_for_an_agreement_when_it_makes_service_continuous_also_bit_by_bit()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(63), At)).EnsureAccepted();
        var strict = new Districts(_place.Store, [new DistrictRegistration(TestDistrict.Profile with { Agreements = new AgreementRules() }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        var running = new RunningSeries(strict, new WeekdayRecurrence());

        _ = (await running.SignUpAsync(Id, Wang, new Term(Tuesday, Tuesday.PlusDays(21)), At)).EnsureAccepted();
        var more = await running.SignUpAsync(Id, Wang, new Term(Tuesday.PlusDays(28), Tuesday.PlusDays(42)), At);

        more.Refusals.Should().Equal(new AgreementMissing(Wang, AgreementTrigger.ContinuousService, new Term(Tuesday, Tuesday.PlusDays(42))));
    }

    [Fact]
    public async Task Leaves_alone_what_has_begun_and_waits_for_whoever_made_a_mere_draft()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(7), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted();
        var first = (await AheadAsync())[0];
        (await _place.Holding.CheckInAsync(first.Id, first.Participations[0].Id, first.During.From)).EnsureAccepted();

        (await Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays with { Rule = On("TH") }, null, first.During.From)).EnsureAccepted();

        (await AheadAsync()).Select(AnActivity.DayOf).Should().Equal(Tuesday, Tuesday.PlusDays(9));
        var draft = new ActivityId(Causes.Cause(600));
        (await Programmes.DraftActivityAsync(AProgramme.TheId, Tuesday.PlusDays(16), draft, AnActivitySeries.Plan.Each, [], At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays, null, At))).Should().Be((Decision)new OccurrenceScheduled(Tuesday.PlusDays(16), draft));
    }

    [Fact]
    public async Task Signs_up_for_what_is_free_and_tells_of_the_rest()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(21), At)).EnsureAccepted();
        (await ScheduleOthers.HoldAsync(_place, Wang, OnThe(Tuesday.PlusDays(7), 9), At)).Should().BeTrue();
        var key = new IdempotencyKey("wang");

        var answers = (await Running.SignUpAsync(Id, Wang, new Term(Tuesday, Tuesday.PlusDays(14)), At, key)).EnsureAccepted();

        answers.Select(one => (Period.DaysBetween(Tuesday, one.Day), one.Outcome.IsAccepted)).Should().Equal((0, true), (7, false), (14, true));
        answers[1].Outcome.IsRefusedFor<ScheduleConflict>().Should().BeTrue();
        (await _place.SigningUp.WithdrawAsync(answers[0].Activity, Id.SeatIn(answers[0].Activity, Wang, 0), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, new Term(Tuesday, Tuesday), At, key)).EnsureAccepted();
        (await AheadAsync())[0].SeatsTaken.Should().Be(0, "it was asked under the same key");
        _ = (await Running.SignUpAsync(Id, Wang, new Term(Tuesday, Tuesday), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, new Term(Tuesday, Tuesday), At)).EnsureAccepted();
        (await AheadAsync())[0].Participations.Select(one => one.State).Should().Equal(ParticipationState.Withdrawn, ParticipationState.SignedUp);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ends_and_gives_back_what_was_planned_for_later(bool endsProgramme)
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(21), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted();

        (await Running.EndAsync(Id, Tuesday.PlusDays(7), endsProgramme, At)).EnsureAccepted();

        (await AheadAsync()).Select(AnActivity.DayOf).Should().Equal(Tuesday, Tuesday.PlusDays(7));
        (await BookedAsync(Wang)).Should().HaveCount(2);
        (await Programmes.OccurrencesAsync(Always)).Count(one => one.TakesPlace).Should().Be(endsProgramme ? 2 : 53);
        (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(70), At)).EnsureAccepted().Should().BeEmpty();
        (await _place.Store.TryAsync(() => Running.ChangeFollowingAsync(Id, Tuesday, null, AnActivitySeries.Plan with { CoOrganizers = [APartnership.TheId] }, At)))
            .Should().Be((Decision)new NotPermittedInState<SeriesState, SeriesAction>("series", SeriesState.Ended, SeriesAction.ChangePlanFrom));
        if (!endsProgramme)
            (await _place.Store.TryAsync(() => Running.ChangeOneAsync(Id, Tuesday.PlusDays(14), new ActivityChange { Title = "?" }, At))).Should().Be((Decision)new AfterTheSeries(Tuesday.PlusDays(7)));
    }

    [Fact]
    public async Task Tells_what_is_next_and_what_was_held()
    {
        _ = (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(7), At)).EnsureAccepted();
        _ = (await Running.SignUpAsync(Id, Wang, Always, At)).EnsureAccepted();
        var first = (await Running.NextSessionAsync(Id, At))!;
        (await _place.Holding.CheckInAsync(first.Id, first.Participations[0].Id, first.During.From)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(first.Id, 12, first.During.Until)).EnsureAccepted();

        AnActivity.DayOf((await Running.NextSessionAsync(Id, first.During.Until))!).Should().Be(Tuesday.PlusDays(7));
        (await Running.NextSessionAsync(Id, At + Duration.FromDays(30))).Should().BeNull();
        (await _place.Open().Activities.ListAsync(new SessionsHeldSpec(Id, Always))).Should().ContainSingle().Which.Id.Should().Be(first.Id);
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_have()
    {
        var nothing = ActivitySeriesId.Of(new ProgrammeId(Causes.Cause(1)));
        var unknown = (Decision)new NotFound("series", nothing.Value);

        (await _place.Store.TryAsync(() => Running.StartAsync(new ProgrammeId(Causes.Cause(1)), AnActivitySeries.Usual, At))).Should().Be((Decision)new NotFound("programme", Causes.Cause(1)));
        (await _place.Store.TryAsync(() => Running.StartAsync(AProgramme.TheId, AnActivitySeries.Usual, At))).Should().Be((Decision)new AlreadyExists("series", Id.Value));
        (await Running.PlanAheadAsync(nothing, null, At)).Outcome.Should().Be(unknown);
        (await Running.SignUpAsync(nothing, Wang, Always, At)).Outcome.Should().Be(unknown);
        (await Running.SignUpAsync(Id, new VolunteerId(Causes.Cause(1)), Always, At)).Outcome.Should().Be((Decision)new NotFound("volunteer", Causes.Cause(1)));
        (await Running.PlanAheadAsync(Id, Tuesday.PlusDays(-9), At)).Outcome.Should().Be((Decision)new BeforeTheSeries(TestDistrict.Monday));
        (await _place.Store.TryAsync(() => Running.EndAsync(nothing, Tuesday, true, At))).Should().Be(unknown);
        (await _place.Store.TryAsync(() => Running.EndAsync(Id, Tuesday.PlusDays(-9), true, At))).Should().Be((Decision)new BeforeTheSeries(TestDistrict.Monday));
        (await _place.Store.TryAsync(() => Running.ChangeFollowingAsync(Id, Tuesday, Tuesdays with { Places = [ProgrammePlace.In(new ZoneCode("west"))] }, null, At)))
            .Should().Be((Decision)new PlaceUnknown(ProgrammePlace.In(new ZoneCode("west"))));
        var other = new ProgrammeId(Causes.Cause(2));
        (await Programmes.StartAsync(other, AProgramme.Classroom, At)).EnsureAccepted();
        (await Programmes.EndAsync(other, TestDistrict.Monday.PlusDays(-1), At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.StartAsync(other, AnActivitySeries.Usual, At))).Should().Be((Decision)new AfterTheProgramme(TestDistrict.Monday.PlusDays(-1)));
        await FluentActions.Awaiting(async () => await _place.Planning.DraftAsync(new ActivityId(Causes.Cause(3)), Plan with { Series = Id }, [], At)).Should().ThrowAsync<ArgumentException>("its series plans it");
    }

    private static RecurrenceRule On(string days) => RecurrenceRule.Parse($"FREQ=WEEKLY;BYDAY={days}");

    private static TimeRange OnThe(LocalDate day, int hour) => TimeRange.Starting(day.At(new LocalTime(hour, 0)).InZoneStrictly(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(1));

    private ValueTask<IReadOnlyList<Activity>> AheadAsync() => _place.Open().Activities.ListAsync(new SessionsAheadSpec(Id, At));

    private async Task<IEnumerable<TimeRange>> BookedAsync(VolunteerId volunteer) =>
        (await _place.Open().Schedules.FindAsync(volunteer))!.Bookings.Select(booking => booking.During).OrderBy(during => during.From);
}
