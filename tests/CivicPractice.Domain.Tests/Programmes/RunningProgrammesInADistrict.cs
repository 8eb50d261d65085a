using System.Globalization;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
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
}
