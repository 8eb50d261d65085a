using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Programmes;

/// <summary>The use cases of programmes on the in-memory store.</summary>
public sealed class RunningProgrammesInADistrict : IAsyncLifetime
{
    private static readonly ProgrammeId Id = AProgramme.TheId;
    private static readonly ZoneCode East = new("east");
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly DistrictProfile Profile = TestDistrict.Profile with { Zones = new Dictionary<ZoneCode, Zone> { [East] = new(new Bilingual("东片区", "East"), [TestDistrict.Village]) } };

    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly OccurrencePlan Occurrence = new() { Seats = 2, Host = ActivityHost.Of(Neighbourhood.Site), Information = "At the gate.", Risk = new RiskStatement(RiskLevel.Ordinary, "none known") };

    private Neighbourhood _place = null!;

    private RunningProgrammes Running => new(District, new WeekdayRecurrence());

    private OpenDistrict District => new Districts(_place.Store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Goes_from_the_start_over_changes_to_the_end()
    {
        var key = new IdempotencyKey("start the classroom");
        (await Running.StartAsync(Id, AProgramme.Classroom, At, key)).EnsureAccepted();
        (await Running.StartAsync(Id, AProgramme.Classroom, At, key)).EnsureAccepted();
        (await Running.CancelOccurrenceAsync(Id, Monday, At)).EnsureAccepted();
        (await Running.MoveOccurrenceAsync(Id, Monday.PlusDays(1), Monday.PlusDays(2).At(LocalTime.Noon), ProgrammePlace.In(East), At)).EnsureAccepted();
        (await Running.RestoreOccurrenceAsync(Id, Monday, At)).EnsureAccepted();
        (await Running.ChangeFromAsync(Id, Monday.PlusDays(3), AProgramme.Classroom.Timetable with { Places = [ProgrammePlace.In(East)] }, At)).EnsureAccepted();
        (await Running.EndAsync(Id, Monday.PlusDays(3), At)).EnsureAccepted();

        (await Running.OccurrencesAsync(new Term(Monday, Monday.PlusDays(9)), Neighbourhood.Site)).Select(one => (one.StartsAt.Day, one.Place.ToString(), one.State)).Should().Equal(
            (7, "990101100201", OccurrenceState.Planned), (9, "990101100201", OccurrenceState.Planned), (9, "east", OccurrenceState.Moved), (10, "east", OccurrenceState.Planned));
        (await Running.OccurrencesAsync(new Term(Monday, Monday.PlusDays(9)), ASite.CentreId)).Should().BeEmpty();
        _place.Events.OfType<ProgrammeStarted>().Should().ContainSingle();
    }

    [Fact]
    public async Task Tells_commands_of_one_key_apart()
    {
        var (key, noon, classroom) = (new IdempotencyKey("once"), Monday.At(LocalTime.Noon), AProgramme.Classroom.Timetable);
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await Running.MoveOccurrenceAsync(Id, Monday, noon, null, At, key)).EnsureAccepted();
        (await Running.ChangeFromAsync(Id, Monday.PlusDays(1), classroom, At, new IdempotencyKey("again"))).EnsureAccepted();

        Func<Task>[] others =
        [
            async () => _ = await Running.MoveOccurrenceAsync(Id, Monday, noon, default(ProgrammePlace), At, key),
            async () => _ = await Running.MoveOccurrenceAsync(Id, Monday, noon.PlusMilliseconds(1), null, At, key),
            async () => _ = await Running.MoveOccurrenceAsync(Id, Monday, noon, ProgrammePlace.In(East), At, key),
            async () =>
            {
                var (site, once) = (ProgrammePlace.In(new ZoneCode("site")), new IdempotencyKey("at the site"));
                (await Running.MoveOccurrenceAsync(Id, Monday.PlusDays(2), noon, default(ProgrammePlace), At, once)).EnsureAccepted();
                _ = await Running.MoveOccurrenceAsync(Id, Monday.PlusDays(2), noon, site, At, once);
            },
            async () => _ = await Running.ChangeFromAsync(Id, Monday.PlusDays(1), classroom with { StartsAt = classroom.StartsAt.PlusMilliseconds(1) }, At, new IdempotencyKey("again")),
        ];
        foreach (var other in others) await other.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Is_shown_in_calendars_with_the_names_of_places()
    {
        var weekly = AProgramme.Classroom with { Timetable = AProgramme.Classroom.Timetable with { Places = [ProgrammePlace.In(East), ProgrammePlace.In(TestDistrict.Village)] } };
        (await Running.StartAsync(Id, weekly, At)).EnsureAccepted();
        (await Running.CancelOccurrenceAsync(Id, Monday, At)).EnsureAccepted();
        (await Running.MoveOccurrenceAsync(Id, Monday.PlusDays(2), Monday.PlusDays(2).At(LocalTime.Noon), default(ProgrammePlace), At)).EnsureAccepted();

        var entries = await Running.EntriesAsync(new Term(Monday, Monday.PlusDays(2)), CultureInfo.GetCultureInfo("zh-CN"));

        var (village, site) = (TestDistrict.Divisions.Find(TestDistrict.Village)!.Name, (await District.Sites.FindAsync(Neighbourhood.Site))!.Name);
        entries.Select(one => (one.Uid, one.Sequence, one.Summary, one.Location, one.IsCancelled)).Should().Equal(
            ($"{Id}.2022-03-07@{TestDistrict.Id}", 1, weekly.Name, "东片区", true),
            ($"{Id}.2022-03-08@{TestDistrict.Id}", 0, weekly.Name, village, false),
            ($"{Id}.2022-03-09@{TestDistrict.Id}", 2, weekly.Name, site, false));
        (await Running.EntriesAsync(new Term(Monday, Monday), CultureInfo.GetCultureInfo("en"))).Should().ContainSingle().Which.Location.Should().Be("East");
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_have()
    {
        var (west, nowhere) = (ProgrammePlace.In(new ZoneCode("west")), ProgrammePlace.In(DivisionCode.Parse("990101999")));
        var timetable = AProgramme.Classroom.Timetable with { Places = [west, nowhere, west] };

        (await _place.Store.TryAsync(() => Running.EndAsync(Id, Monday, At))).Should().Be((Decision)new NotFound("programme", Id.Value));
        (await _place.Store.TryAsync(() => Running.StartAsync(Id, AProgramme.Classroom with { Site = ASite.OtherId }, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await _place.Store.TryAsync(() => Running.StartAsync(Id, AProgramme.Classroom with { Timetable = timetable }, At))).Refusals.Should().Equal(new PlaceUnknown(west), new PlaceUnknown(nowhere));
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.StartAsync(Id, AProgramme.Classroom, At))).Should().Be((Decision)new AlreadyExists("programme", Id.Value));
        (await _place.Store.TryAsync(() => Running.ChangeFromAsync(Id, Monday.PlusDays(-1), timetable with { Places = [west] }, At))).Refusals
            .Should().Equal(new PlaceUnknown(west), new BeforeTheProgramme(Monday));
        (await _place.Store.TryAsync(() => Running.MoveOccurrenceAsync(Id, Monday.PlusDays(5), Monday.At(LocalTime.Noon), west, At))).Refusals
            .Should().Equal(new PlaceUnknown(west), new NoOccurrence(Monday.PlusDays(5)));
    }

    [Fact]
    public async Task Makes_an_occurrence_an_activity_once_however_often_it_is_tried()
    {
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await Running.MoveOccurrenceAsync(Id, Tuesday, Tuesday.At(new LocalTime(15, 0)), null, At)).EnsureAccepted();
        var (key, another) = (new IdempotencyKey("tuesday"), new ActivityId(Causes.Cause(8)));

        (await Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At, key)).EnsureAccepted();
        (await Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At, key)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.DraftActivityAsync(Id, Tuesday, another, Occurrence, [], At))).Should().Be((Decision)new OccurrenceScheduled(Tuesday, AnActivity.TheId));
        (await _place.Store.TryAsync(() => Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At))).Should().Be((Decision)new AlreadyExists("activity", AnActivity.TheId.Value));

        var activity = (await District.Activities.FindAsync(AnActivity.TheId))!;
        (activity.Site, activity.Category, activity.Title, activity.Programme).Should().Be((Neighbourhood.Site, AProgramme.Classroom.Category, AProgramme.Classroom.Name, Id));
        activity.During.Should().Be(TimeRange.Starting(Tuesday.At(new LocalTime(15, 0)).InZoneStrictly(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(1)));
        (await Running.OccurrencesAsync(new Term(Tuesday, Tuesday))).Should().ContainSingle().Which.Activity.Should().Be(AnActivity.TheId);
        _place.Events.OfType<ActivityDrafted>().Should().ContainSingle().Which.Programme.Should().Be(Id);
    }

    [Fact]
    public async Task Lets_the_draft_be_written_anew_but_for_its_site_category_and_time()
    {
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At)).EnsureAccepted();
        var activity = (await District.Activities.FindAsync(AnActivity.TheId))!;
        var plan = Neighbourhood.Plan with { Site = activity.Site, Category = activity.Category, During = activity.During };

        activity.Revise(plan with { Seats = 9 }, [], Tuesday, At).EnsureAccepted();

        activity.Seats.Should().Be(9);
        Func<object>[] bugs =
        [
            () => activity.Revise(plan with { Site = ASite.CentreId }, [], Tuesday, At),
            () => activity.Revise(plan with { Category = ActivityCategory.FarmWork }, [], Tuesday, At),
            () => activity.Revise(plan with { During = AnActivity.During }, [], Tuesday, At),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    [Fact]
    public async Task Drafts_no_activity_where_either_side_refuses()
    {
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.DraftActivityAsync(new ProgrammeId(Causes.Cause(9)), Tuesday, AnActivity.TheId, Occurrence, [], At)))
            .Should().Be((Decision)new NotFound("programme", Causes.Cause(9)));
        (await _place.Store.TryAsync(() => Running.DraftActivityAsync(Id, Monday.PlusDays(5), AnActivity.TheId, Occurrence, [], At))).Should().Be((Decision)new NoOccurrence(Monday.PlusDays(5)));
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At))).Refusals
            .Should().Contain(new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await Running.OccurrencesAsync(new Term(Tuesday, Tuesday))).Should().ContainSingle().Which.Activity.Should().BeNull();
    }

    [Fact]
    public async Task Calls_the_occurrence_off_with_its_activity_and_can_hold_it_after_all_as_another()
    {
        var another = new ActivityId(Causes.Cause(8));
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();
        (await Running.DraftActivityAsync(Id, Tuesday, AnActivity.TheId, Occurrence, [], At)).EnsureAccepted();
        (await Running.DraftActivityAsync(Id, Monday.PlusDays(2), another, Occurrence, [], At)).EnsureAccepted();

        (await _place.Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, At)).EnsureAccepted();

        (await Running.OccurrencesAsync(new Term(Tuesday, Monday.PlusDays(2)))).Select(one => (one.State, one.Sequence, one.Activity)).Should().Equal(
            (OccurrenceState.Cancelled, 1, null), (OccurrenceState.Planned, 0, another));
        _place.Events.OfType<ProgrammeOccurrenceCancelled>().Should().Equal(new ProgrammeOccurrenceCancelled(Id, Tuesday, 1));
        (await Running.RestoreOccurrenceAsync(Id, Tuesday, At)).EnsureAccepted();
        (await Running.DraftActivityAsync(Id, Tuesday, new ActivityId(Causes.Cause(9)), Occurrence, [], At)).EnsureAccepted();
        (await Running.OccurrencesAsync(new Term(Tuesday, Tuesday))).Should().ContainSingle().Which.TakesPlace.Should().BeTrue();
    }

    [Fact]
    public async Task Lets_one_of_many_at_once_make_the_occurrence_an_activity()
    {
        (await Running.StartAsync(Id, AProgramme.Classroom, At)).EnsureAccepted();

        var answers = await ManyCallers.AtOnceAsync(32, async caller => await Running.DraftActivityAsync(Id, Tuesday, new ActivityId(Causes.Cause(100 + caller)), Occurrence, [], At));

        answers.Should().ContainSingle(answer => answer.IsAccepted);
        answers.Where(answer => !answer.IsAccepted).Should().AllSatisfy(answer => answer.Refusals.Should().ContainSingle().Which.Should().BeOfType<OccurrenceScheduled>());
        _place.Events.OfType<ActivityDrafted>().Should().ContainSingle();
    }
}
