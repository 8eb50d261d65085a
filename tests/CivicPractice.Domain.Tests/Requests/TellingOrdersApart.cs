using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>The same order does not become two requests: by the number of another system for certain, by likeness after a question.</summary>
public sealed class TellingOrdersApart : IAsyncLifetime
{
    private static readonly ServiceRequestId First = ARequest.TheId;
    private static readonly ServiceRequestId Second = new(new Guid("00000000-0000-7000-8000-0000000000a2"));
    private static readonly ExternalReference Hotline = new("12345", "2026-0007");

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Of_another_system_with_the_same_number_is_one_request_however_often_it_is_sent()
    {
        var id = ServiceRequestId.Of(TestDistrict.Id, Hotline);
        (await PlaceAsync(id, Neighbourhood.Order with { External = Hotline })).EnsureAccepted();

        var again = await ManyCallers.AtOnceAsync(16, _ => _place.Serving.PlaceAsync(id, Neighbourhood.Order with { External = Hotline }, TestDistrict.Nine));

        again.Should().AllSatisfy(decision => decision.Should().Be((Decision)new AlreadyExists("request", id.Value)));
        _place.Events.OfType<RequestPlaced>().Should().ContainSingle();
        (await _place.Open().Requests.FindAsync(id))!.External.Should().Be(Hotline);
    }

    [Fact]
    public void Of_other_systems_districts_or_numbers_are_others()
    {
        ServiceRequestId[] ids =
        [
            ServiceRequestId.Of(TestDistrict.Id, Hotline), ServiceRequestId.Of(TestDistrict.OtherId, Hotline), ServiceRequestId.Of(TestDistrict.Id, new("12345", "2026-0008")),
            ServiceRequestId.Of(TestDistrict.Id, new("小程序", "一")), ServiceRequestId.Of(TestDistrict.Id, new("小程序", "二")),
        ];

        ids.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Of_another_system_under_an_id_of_its_own_is_a_bug_of_the_caller()
    {
        await FluentActions.Awaiting(() => PlaceAsync(First, Neighbourhood.Order with { External = Hotline })).Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData(" ", "1")]
    [InlineData("12345", "")]
    [InlineData("12345", "0123456789012345678901234567890123456789012345678901234567890123456789")]
    public void By_a_number_without_system_or_number_or_too_long_is_a_bug_of_the_caller(string source, string number) =>
        FluentActions.Invoking(() => new ExternalReference(source, number)).Should().Throw<ArgumentException>();

    [Fact]
    public async Task That_look_like_one_that_is_open_asks_whether_it_is_another()
    {
        (await PlaceAsync(First, Neighbourhood.Order)).EnsureAccepted();
        var order = Neighbourhood.Order with { Wanted = Moved(Duration.FromDays(2)), By = Requester.Enterprise(new RequesterId(Second.Value)), OnBehalfOf = ARequest.Requester };

        (await _place.Serving.LikeAsync(order)).Select(like => like.Id).Should().Equal(First);
        (await _place.Store.TryAsync(async () => await PlaceAsync(Second, order))).Should().Be((Decision)new LikeRequest(First));
        (await PlaceAsync(Second, order with { ToldApartFrom = [First] })).EnsureAccepted();
    }

    [Fact]
    public async Task For_others_of_other_kinds_elsewhere_later_or_after_the_first_is_over_do_not_look_alike()
    {
        (await PlaceAsync(First, Neighbourhood.Order)).EnsureAccepted();
        var order = Neighbourhood.Order;
        NewRequest[] others =
        [
            order with { OnBehalfOf = new RequesterId(Second.Value) },
            order with { Category = ActivityCategory.LegalAid },
            order with { Division = TestDistrict.Community },
            order with { Wanted = Moved(Duration.FromDays(4)) },
        ];

        foreach (var other in others) (await _place.Serving.LikeAsync(other)).Should().BeEmpty();
        (await _place.Serving.CancelAsync(First, CancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.LikeAsync(order)).Should().BeEmpty();
    }

    [Fact]
    public async Task Are_not_looked_for_where_the_district_does_not_want_it()
    {
        var profile = TestDistrict.Profile with { Requests = new RequestRules { LikeWithin = null } };
        var serving = new ServingRequests(new Districts(_place.Store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher));
        (await PlaceAsync(First, Neighbourhood.Order)).EnsureAccepted();

        (await serving.PlaceAsync(Second, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task That_were_placed_twice_all_the_same_are_called_off_and_say_which_one_stays()
    {
        (await PlaceAsync(First, Neighbourhood.Order)).EnsureAccepted();
        (await PlaceAsync(Second, Neighbourhood.Order with { ToldApartFrom = [First] })).EnsureAccepted();

        (await _place.Serving.CancelAsDuplicateAsync(Second, First, TestDistrict.Nine)).EnsureAccepted();

        var request = (await _place.Open().Requests.FindAsync(Second))!;
        (request.State, request.CancelledFor, request.DuplicateOf).Should().Be((RequestState.Cancelled, CancellationReason.Duplicate, First));
        (await _place.Serving.CancelAsDuplicateAsync(First, new ServiceRequestId(Guid.NewGuid()), TestDistrict.Nine)).IsRefusedFor<NotFound>().Should().BeTrue();
    }

    private static TimeRange Moved(Duration by) => TimeRange.Starting(Neighbourhood.Order.Wanted.From + by, Neighbourhood.Order.Wanted.Length);

    private async Task<Decision> PlaceAsync(ServiceRequestId id, NewRequest order) => await _place.Serving.PlaceAsync(id, order, TestDistrict.Nine);
}
