using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Sites;

public class RoomAtASite
{
    private static readonly ActivityId Evening = new(new Guid("00000000-0000-7000-8000-0000000ac501"));

    [Fact]
    public void Is_laid_down_changed_and_taken_back()
    {
        var site = new ASite().Build();

        site.SetCapacity(30, TestDistrict.Nine).EnsureAccepted();
        site.Capacity.Should().Be(30);
        site.SetCapacity(null, TestDistrict.Nine).EnsureAccepted();

        site.Capacity.Should().BeNull();
        Raised.EventsOf(site).Should().Equal(new SiteCapacitySet(site.Id, 30), new SiteCapacitySet(site.Id, null));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Is_for_so_many(int people, bool accepted) =>
        new ASite().Holding(30).Build().Try(site => site.CanHold(people)).Should().Be(accepted ? Decision.Accepted : new BeyondCapacity(ASite.StationId, people, 30));

    [Fact]
    public void Of_which_nobody_said_is_enough_for_anybody() => new ASite().Build().CanHold(100_000).EnsureAccepted();

    [Fact]
    public async Task Bounds_the_seats_of_what_is_planned_there()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await new EquippingSites(place.Open()).SetCapacityAsync(Neighbourhood.Site, 30, TestDistrict.Nine)).EnsureAccepted();

        (await place.Store.TryAsync(() => place.Planning.DraftAsync(Evening, Neighbourhood.Plan with { Seats = 31 }, [], TestDistrict.Nine)))
            .Should().Be((Decision)new BeyondCapacity(Neighbourhood.Site, 31, 30));
        (await place.Planning.DraftAsync(Evening, Neighbourhood.Plan with { Seats = 30 }, [], TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.PublishAsync(Evening, TestDistrict.Nine)).EnsureAccepted();
        (await place.Store.TryAsync(() => place.Planning.ChangeSeatsAsync(Evening, 31, TestDistrict.Nine))).Should().Be((Decision)new BeyondCapacity(Neighbourhood.Site, 31, 30));
    }

    [Fact]
    public async Task That_shrinks_leaves_the_seats_that_are_planned_and_lets_them_only_become_fewer()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Planning.DraftAsync(Evening, Neighbourhood.Plan with { Seats = 30 }, [], TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.PublishAsync(Evening, TestDistrict.Nine)).EnsureAccepted();
        (await new EquippingSites(place.Open()).SetCapacityAsync(Neighbourhood.Site, 20, TestDistrict.Nine)).EnsureAccepted();

        (await place.Planning.ChangeSeatsAsync(Evening, 30, TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.ChangeSeatsAsync(Evening, 25, TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.ChangeSeatsAsync(Evening, 26, TestDistrict.Nine)).Should().Be((Decision)new BeyondCapacity(Neighbourhood.Site, 26, 20));
    }

    [Fact]
    public async Task That_shrinks_meanwhile_is_found_by_whoever_plans()
    {
        var place = await Neighbourhood.FoundedAsync();
        var overtaken = new Overtaken(place.Store, async () =>
            (await new EquippingSites(place.Open()).SetCapacityAsync(Neighbourhood.Site, 20, TestDistrict.Nine)).EnsureAccepted());

        (await new PlanningActivities(TestDistrict.Open(overtaken)).DraftAsync(Evening, Neighbourhood.Plan with { Seats = 30 }, [], TestDistrict.Nine))
            .Should().Be((Decision)new BeyondCapacity(Neighbourhood.Site, 30, 20));
    }
}
