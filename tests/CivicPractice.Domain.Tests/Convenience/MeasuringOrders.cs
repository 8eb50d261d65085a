using CivicPractice.Circles;
using CivicPractice.Convenience;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Convenience;

/// <summary>How near service is to where people live, and how long they wait for what they order.</summary>
public sealed class MeasuringOrders : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Coordinates Market = Coordinates.Wgs84(32.6900, 109.0200);

    private readonly SeededIds _ids = new(8);
    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tells_who_lives_within_a_circle_in_the_district_and_in_each_town()
    {
        (await new EquippingSites(_place.Open()).LocateAsync(Neighbourhood.Site, Market, At)).EnsureAccepted();
        Settlement[] settlements =
        [
            North("at the station", 100, 30, TestDistrict.Village), North("far away", 5_000, 10, TestDistrict.OtherVillage), North("in town", 9_000, 50, TestDistrict.Subdistrict), North("nobody knows where", 200, 9, default),
        ];

        var measured = await MeasureAsync(settlements);

        measured.ShareWithin.Should().Be(MeasuredValue.Percent(39, 99));
        measured.Towns.Select(town => (town.Division, town.Residents, town.ResidentsWithin)).Should().Equal((TestDistrict.Subdistrict, 50, 0), (TestDistrict.Town, 40, 30));
        (measured.Whole.Division, measured.Whole.Residents).Should().Be((TestDistrict.Code, 99));
        measured.WithoutOrders.Should().HaveCount(2);
        (await MeasureAsync()).ShareWithin.Should().BeNull();
    }

    [Fact]
    public async Task Tells_by_town_what_became_of_the_orders_placed_on_the_days()
    {
        await ServedAsync(TestDistrict.Village, At, wait: 60, lasting: 60);
        await ServedAsync(TestDistrict.OtherVillage, At, wait: 30, lasting: 61);
        await PlacedAsync(TestDistrict.Town, At);
        await PlacedAsync(TestDistrict.Community, At);
        await PlacedAsync(TestDistrict.Code, At);

        var measured = await MeasureAsync(North("in town", 9_000, 50, TestDistrict.Subdistrict));

        measured.Towns.Select(town => (town.Division, town.Placed, town.Served, town.ServedInTime)).Should().Equal(
            (TestDistrict.Code, 1, 0, 0), (TestDistrict.Subdistrict, 1, 0, 0), (TestDistrict.Town, 3, 2, 1));
        measured.Towns[2].InTime.Should().Be(MeasuredValue.Percent(1, 2));
        measured.Towns[0].InTime.Should().BeNull();
        (measured.Whole.Placed, measured.Whole.Served).Should().Be((5, 2));
        measured.WithoutOrders.Should().BeEmpty();
    }

    [Fact]
    public async Task Asks_about_the_days_in_the_district()
    {
        var midnight = TestDistrict.TimeZone.AtStartOfDay(Monday).ToInstant();
        foreach (var at in new[] { midnight - Duration.FromTicks(10), midnight, midnight + Duration.FromHours(24) - Duration.FromTicks(10), midnight + Duration.FromHours(24) })
            await _place.WithinAsync(district => district.Requests.Add(ServiceRequest.Place(TestDistrict.Id, _ids.Next<ServiceRequestId>(), Neighbourhood.Order with { Wanted = Wanted(At + Duration.FromDays(3), 60) }, at, TestDistrict.Profile.Requests).EnsureAccepted()));

        (await new MeasuringConvenience(_place.Open()).MeasureAsync(new Term(Monday, Monday), [])).Whole.Placed.Should().Be(2);
    }

    [Theory]
    [InlineData(new[] { 40 }, 40, 40)]
    [InlineData(new[] { 50, 30 }, 30, 50)]
    [InlineData(new[] { 30, 90, 60 }, 60, 90)]
    [InlineData(new[] { 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 }, 50, 90)]
    [InlineData(new[] { 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110 }, 60, 100)]
    public async Task Tells_waits_that_somebody_had(int[] waits, long median, long ninetieth)
    {
        foreach (var wait in waits) await ServedAsync(TestDistrict.Village, At, wait, lasting: 10);

        var whole = (await MeasureAsync()).Whole;

        (whole.MedianWait, whole.NinetiethWait).Should().Be((median, ninetieth));
    }

    [Fact]
    public async Task Tells_no_wait_where_nothing_was_served()
    {
        await PlacedAsync(TestDistrict.Village, At);

        var whole = (await MeasureAsync()).Whole;

        (whole.MedianWait, whole.NinetiethWait).Should().Be((null, null));
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(50, 1, false)]
    [InlineData(49, 1, true)]
    [InlineData(0, 0, false)]
    public async Task Lists_towns_where_nobody_was_found_more_often_than_the_district_allows(int percent, int cancelled, bool isListed)
    {
        await PlacedAsync(TestDistrict.Village, At);
        var other = await PlacedAsync(TestDistrict.OtherVillage, At);
        // Cancelled for another reason it does not count.
        (await _place.Serving.CancelAsync(other, cancelled == 1 ? CancellationReason.NobodyFound : CancellationReason.Duplicate, At)).EnsureAccepted();

        var measured = await MeasureAsync(profile => profile with { Convenience = new ConvenienceRules { MostNobodyFoundPercent = percent } });

        measured.NobodyFoundTooOften.Select(town => town.Division).Should().Equal(isListed ? [TestDistrict.Town] : Array.Empty<DivisionCode>());
        measured.Whole.NobodyFound.Should().Be(cancelled);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task Gives_the_grace_that_the_district_gives(int minutes, int inTime)
    {
        await ServedAsync(TestDistrict.Village, At, wait: 60, lasting: 61);

        (await MeasureAsync(profile => profile with { Convenience = new ConvenienceRules { Grace = Duration.FromMinutes(minutes) } })).Whole.ServedInTime.Should().Be(inTime);
    }

    [Fact]
    public async Task Measures_an_order_that_was_reopened_by_the_first_time_that_it_was_served()
    {
        await ServedAsync(TestDistrict.Village, At, wait: 60, lasting: 60);
        var before = (await MeasureAsync()).Whole;

        await AfterReopeningAsync(_ => { });
        (await MeasureAsync()).Whole.Should().Be(before);

        await ChangeAllAsync(request => Serve(request, request.ReopenedAt!.Value, lasting: 90));
        (await MeasureAsync()).Whole.Should().Be(before);
    }

    [Fact]
    public async Task Has_found_somebody_for_what_was_served_once()
    {
        await ServedAsync(TestDistrict.Village, At, wait: 60, lasting: 60);

        await AfterReopeningAsync(request => request.Cancel(CancellationReason.NobodyFound, request.ReopenedAt!.Value).EnsureAccepted());

        var whole = (await MeasureAsync()).Whole;
        (whole.Served, whole.NobodyFound).Should().Be((1, 0));
    }

    [Fact]
    public async Task Measures_an_order_that_was_called_off_first_from_when_it_was_placed()
    {
        var id = await PlacedAsync(TestDistrict.Village, At);
        (await _place.Serving.CancelAsync(id, CancellationReason.NobodyFound, At)).EnsureAccepted();

        await AfterReopeningAsync(request => Serve(request, request.ReopenedAt!.Value, lasting: 60));

        var whole = (await MeasureAsync()).Whole;
        // Reopened when it was called off, for three days later.
        (whole.NobodyFound, whole.Served, whole.ServedInTime, whole.MedianWait).Should().Be((0, 1, 1, 3 * 24 * 60));
    }

    [Fact]
    public void By_rules_that_make_no_sense_is_a_bug_of_the_caller()
    {
        foreach (var rules in new Func<ConvenienceRules>[]
        {
            () => new() { Grace = -Duration.Epsilon }, () => new() { Grace = Duration.FromDays(1) + Duration.Epsilon }, () => new() { MostNobodyFoundPercent = -1 }, () => new() { MostNobodyFoundPercent = 101 },
        })
            FluentActions.Invoking(rules).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static TimeRange Wanted(Instant from, int minutes) => TimeRange.Starting(from, Duration.FromMinutes(minutes));

    // So many metres north of the market.
    private static Settlement North(string name, double metres, int residents, DivisionCode division) =>
        new(name, name, Coordinates.Wgs84(Market.Latitude + (metres / 111_195), Market.Longitude), residents) { Division = division };

    private async Task<ServiceRequestId> PlacedAsync(DivisionCode division, Instant at, TimeRange? wanted = null)
    {
        var id = _ids.Next<ServiceRequestId>();
        (await _place.Serving.PlaceAsync(id, Neighbourhood.Order with { Division = division, Wanted = wanted ?? Wanted(at + Duration.FromDays(1), 60) }, at)).EnsureAccepted();
        return id;
    }

    // Wanted for an hour from the end of the wait on; each is served by a request of its own, straight on the aggregate, so that nobody has to rest.
    private Task ServedAsync(DivisionCode division, Instant at, int wait, int lasting) => _place.WithinAsync(district =>
    {
        var wanted = Wanted(at + Duration.FromMinutes(wait), 60);
        var request = ServiceRequest.Place(
            TestDistrict.Id, _ids.Next<ServiceRequestId>(), Neighbourhood.Order with { Division = division, Wanted = wanted }, at, TestDistrict.Profile.Requests).EnsureAccepted();
        Serve(request, at, lasting);
        district.Requests.Add(request);
    });

    private static void Serve(ServiceRequest request, Instant at, int lasting)
    {
        var (volunteer, by) = (VolunteerFactsFor.Adult(Neighbourhood.Wang), Assignee.Of(Neighbourhood.Wang));
        request.Dispatch(by, true, at, TestDistrict.Profile.Requests).EnsureAccepted();
        request.Accept(by, [volunteer], at, TestDistrict.Profile).EnsureAccepted();
        request.Begin([volunteer], request.Wanted.From, TestDistrict.Profile).EnsureAccepted();
        request.Serve(request.Wanted.From + Duration.FromMinutes(lasting), 1, TestDistrict.Profile.Requests).EnsureAccepted();
    }

    // Reopens as soon as it is over, for an hour three days later.
    private Task AfterReopeningAsync(Action<ServiceRequest> then) => ChangeAllAsync(request =>
    {
        var over = (request.ServedAt ?? request.CancelledAt)!.Value;
        request.Reopen(ARequest.Requester, ReopenReason.NeededAgain, Wanted(over + Duration.FromDays(3), 60), over, TestDistrict.Profile.Requests).EnsureAccepted();
        then(request);
    });

    private async Task ChangeAllAsync(Action<ServiceRequest> change)
    {
        var district = _place.Open();
        foreach (var listed in await district.Requests.ListAsync(new RequestsPlacedSpec(TimeRange.Starting(At, Duration.FromHours(1))))) change((await district.Requests.FindAsync(listed.Id))!);
        await district.UnitOfWork.CommitAsync();
    }

    private ValueTask<DistrictConvenience> MeasureAsync(params Settlement[] settlements) =>
        new MeasuringConvenience(_place.Open()).MeasureAsync(new Term(Monday, Monday.PlusDays(6)), settlements);

    private ValueTask<DistrictConvenience> MeasureAsync(Func<DistrictProfile, DistrictProfile> change) =>
        new MeasuringConvenience(new Districts(_place.Store, [new DistrictRegistration(change(TestDistrict.Profile), TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher))
            .MeasureAsync(new Term(Monday, Monday.PlusDays(6)), []);
}
