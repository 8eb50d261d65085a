using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

/// <summary>The use cases of shared resources on the in-memory store.</summary>
public class SharingInADistrict
{
    private static readonly SharedResourceId Id = AResource.TheId;
    private static readonly Guid First = AResource.BookingOf(1);
    private static readonly Guid Second = AResource.BookingOf(2);
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly TimeRange During = AnActivity.During;

    private readonly InMemoryStore _store = new();

    private OpenDistrict District => TestDistrict.Open(_store);

    private SharingResources Sharing => new(District);

    [Fact]
    public async Task Measures_what_is_committed_delivered_and_used_by_mode()
    {
        await ContributedAsync();
        (await new CoBuilding(District).RecordDeliveryAsync(APartnership.TheId, APartnership.CauseOf(1), 1, 3, TestDistrict.Monday, Nine)).EnsureAccepted();

        (await Sharing.BookAsync(Id, First, new NewResourceBooking(2, During), Nine)).EnsureAccepted();
        (await Sharing.BookAsync(Id, Second, new NewResourceBooking(1, During), Nine)).EnsureAccepted();
        (await Sharing.ReleaseAsync(Id, Second, Nine)).EnsureAccepted();
        (await Sharing.RecordUseAsync(Id, First, 2, 60, During.Until)).EnsureAccepted();

        var minutes = (long)During.Length.TotalMinutes;
        var record = (await new CoBuildingRecords(District).OfPartnershipAsync(APartnership.TheId))!;
        record.Contributions.Should().Equal(
            new Contribution(MobilizationMode.BringDownQuality, ContributionUnit.Sessions, 12, 3), new Contribution(MobilizationMode.LinkSocial, ContributionUnit.Sets, 100, 0));
        record.Uses.Should().Equal(new ResourceUse(MobilizationMode.BringDownQuality, 1, new ResourceMinutes(2 * minutes, 120)));
        (await new CoBuildingRecords(District).OfDistrictAsync()).Should().BeEquivalentTo(record);
        (await new CoBuildingRecords(District).OfPartnershipAsync(new PartnershipId(First))).Should().BeNull();
    }

    [Fact]
    public async Task Leaves_out_of_the_record_what_was_never_signed()
    {
        await PutAsync(district => district.Partnerships.Add(new APartnership().BuildRaising()));

        (await new CoBuildingRecords(District).OfDistrictAsync()).Contributions.Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_have()
    {
        (await _store.TryAsync(() => Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource, Nine))).Should().Be((Decision)new NotFound("site", ASite.StationId.Value));
        (await _store.TryAsync(() => Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource with { Site = null }, Nine))).Should().Be((Decision)new NotFound("partnership", APartnership.TheId.Value));
        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During), Nine))).Should().Be((Decision)new NotFound("resource", Id.Value));
        await PutAsync(district => district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising()));
        (await _store.TryAsync(() => Sharing.ContributeAsync(Id, APartnership.TheId, 9, AResource.Resource with { Site = null }, Nine))).Should().Be((Decision)new CommitmentUnknown(9));
        await PutAsync(district => district.Sites.Add(ASite.In(SiteState.Closed).BuildRaising()));
        (await _store.TryAsync(() => Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource, Nine))).Should().Be((Decision)new SiteEnded(ASite.StationId, SiteState.Closed));
        (await Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource with { Site = null }, Nine)).EnsureAccepted();
        (await _store.TryAsync(() => Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource, Nine))).Should().Be((Decision)new AlreadyExists("resource", Id.Value));
        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, AnActivity.TheId), Nine))).Should().Be((Decision)new NotFound("activity", AnActivity.TheId.Value));
    }

    [Fact]
    public async Task Ends_with_the_partnership_for_what_is_booked_from_then_on()
    {
        await ContributedAsync();
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(1, During), Nine)).EnsureAccepted();
        (await new CoBuilding(District).TerminateAsync(APartnership.TheId, TerminationReason.PromiseNotKept, Nine)).EnsureAccepted();

        (await _store.TryAsync(() => Sharing.BookAsync(Id, Second, new NewResourceBooking(1, During), Nine)))
            .Should().Be((Decision)new NotPermittedInState<ResourceState, ResourceAction>("resource", ResourceState.Withdrawn, ResourceAction.Book));
        (await District.SharedResources.ListAsync(new ResourcesToBookSpec(During))).Should().BeEmpty("what can't be booked is not offered");
        (await Sharing.RecordUseAsync(Id, First, 1, 30, During.Until)).EnsureAccepted();
        (await Sharing.WithdrawAsync(Id, During.Until)).EnsureAccepted();
    }

    [Fact]
    public async Task Ends_with_the_commitment_that_an_amendment_withdraws()
    {
        await ContributedAsync();
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(1, During), Nine)).EnsureAccepted();
        var (building, amendment) = (new CoBuilding(District), APartnership.AmendmentOf(1));
        (await building.ProposeAmendmentAsync(APartnership.TheId, amendment, new NewAmendment { Withdrawn = [1] }, Nine)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties) (await building.SignAmendmentAsync(APartnership.TheId, amendment, party.Partner, party.Signatory, Nine)).EnsureAccepted();

        (await building.AdoptAmendmentAsync(APartnership.TheId, amendment, APartnership.DistrictSignatory, Nine)).EnsureAccepted();

        var resource = (await District.SharedResources.FindAsync(Id))!;
        resource.State.Should().Be(ResourceState.Withdrawn);
        resource.Bookings.Should().ContainSingle(one => one.Holds);
    }

    [Fact]
    public async Task Ends_with_the_term_also_when_the_command_is_repeated_that_broke_off()
    {
        await ContributedAsync();
        var after = APartnership.Term.Through.PlusDays(1).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();
        // As if the program had ended when the partnership was stored, and before its resources were.
        await PutAsync(district => (district.Partnerships.FindAsync(APartnership.TheId).AsTask().GetAwaiter().GetResult())!.LetExpire(APartnership.Term.Through.PlusDays(1), after).EnsureAccepted());
        (await District.SharedResources.FindAsync(Id))!.State.Should().Be(ResourceState.Available);

        (await new CoBuilding(District).LetExpireAsync(APartnership.TheId, after)).EnsureAccepted();

        (await District.SharedResources.FindAsync(Id))!.State.Should().Be(ResourceState.Withdrawn);
    }

    [Fact]
    public async Task Serves_activities_where_it_is_or_within_the_scope()
    {
        await ContributedAsync();
        var elsewhere = new ActivityId(AResource.BookingOf(77));
        await PutAsync(district =>
        {
            district.Sites.Add(ASite.Of(SiteTier.Point).Opened().BuildRaising());
            district.Activities.Add(new AnActivity().WithId(elsewhere).Planned(plan => plan with { Site = ASite.PointId }).BuildUnstored());
        });

        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, elsewhere), Nine))).Should().Be((Decision)new ResourceElsewhere(ASite.StationId, ASite.PointId));
        (await Sharing.MoveAsync(Id, null, Nine)).EnsureAccepted();
        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, elsewhere), Nine))).Should().Be((Decision)new SiteNotInScope(ASite.PointId));
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, AnActivity.TheId), Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Comes_to_no_site_that_is_shut()
    {
        await ContributedAsync();
        (await Sharing.MoveAsync(Id, null, Nine)).EnsureAccepted();
        (await new FoundingSites(District).SuspendAsync(ASite.StationId, Nine + Duration.FromDays(2))).EnsureAccepted();

        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, AnActivity.TheId), Nine))).Should().Be((Decision)new SiteNotOpen(ASite.StationId, SiteState.Suspended));
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(1, During), Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Changes_quantity_and_periods()
    {
        await ContributedAsync();

        (await Sharing.ChangeQuantityAsync(Id, 5, Nine)).EnsureAccepted();
        (await Sharing.LimitToAsync(Id, During.Until, Nine)).EnsureAccepted();
        (await Sharing.AddPeriodAsync(Id, TimeRange.Starting(During.Until, Duration.FromHours(1)), Nine)).EnsureAccepted();

        var resource = (await District.SharedResources.FindAsync(Id))!;
        resource.Should().BeEquivalentTo(new { Quantity = 5, AvailableUntil = During.Until + Duration.FromHours(1) });
    }

    [Fact]
    public async Task Books_under_a_key_or_a_booking_once()
    {
        await ContributedAsync();
        var (key, wanted) = (new IdempotencyKey("meters-for-the-session"), new NewResourceBooking(2, During, AnActivity.TheId));

        (await Sharing.BookAsync(Id, First, wanted, Nine, key)).EnsureAccepted();
        (await Sharing.BookAsync(Id, First, wanted, Nine, key)).EnsureAccepted();
        (await Sharing.BookAsync(Id, First, wanted, Nine)).EnsureAccepted();

        (await District.SharedResources.FindAsync(Id))!.Bookings.Should().ContainSingle();
        (await District.ActivityResources.FindAsync(AnActivity.TheId))!.Taken.Should().Equal(new ActivityResource(Id, First));
    }

    [Fact]
    public async Task Of_sixty_four_at_once_for_the_last_lets_exactly_as_many_in_as_fit()
    {
        await ContributedAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(1, 64).Select(caller => Task.Run(async () =>
            await new SharingResources(TestDistrict.Open(_store)).BookAsync(Id, AResource.BookingOf(caller), new NewResourceBooking(1, During), Nine))));

        decisions.Count(decision => decision.IsAccepted).Should().Be(3);
        decisions.Where(decision => !decision.IsAccepted).Should().AllBeEquivalentTo((Decision)new ResourceTaken(0, 1));
        (await District.SharedResources.FindAsync(Id))!.FreeDuring(During).Should().Be(0);
    }

    [Theory]
    [InlineData(ActivityState.Held)]
    [InlineData(ActivityState.Reviewed)]
    [InlineData(ActivityState.Cancelled)]
    public async Task Books_nothing_for_an_activity_that_is_over(ActivityState state)
    {
        await ContributedAsync(AnActivity.In(state));

        (await _store.TryAsync(() => Sharing.BookAsync(Id, First, new NewResourceBooking(1, During, AnActivity.TheId), Nine)))
            .Should().Be((Decision)new BookedForActivityOver(AnActivity.TheId, state));
    }

    [Fact]
    public async Task Frees_what_an_activity_had_booked_when_it_is_called_off()
    {
        await ContributedAsync();
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(2, During, AnActivity.TheId), Nine)).EnsureAccepted();
        (await Sharing.BookAsync(Id, Second, new NewResourceBooking(1, During, AnActivity.TheId), Nine)).EnsureAccepted();
        (await Sharing.ReleaseAsync(Id, Second, Nine)).EnsureAccepted();

        (await Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, Nine)).EnsureAccepted();
        (await Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, Nine)).EnsureAccepted();

        (await District.SharedResources.FindAsync(Id))!.FreeDuring(During).Should().Be(3);
        (await District.ActivityResources.FindAsync(AnActivity.TheId))!.Taken.Should().BeEmpty();
    }

    [Fact]
    public async Task Counts_what_an_activity_used_when_it_is_completed()
    {
        await ContributedAsync(new AnActivity().Published().SignedUp().CheckedIn());
        var (around, later) = (new TimeRange(During.From - Duration.FromHours(1), During.Until + Duration.FromHours(1)), TimeRange.Starting(During.Until + Duration.FromHours(2), Duration.FromHours(1)));
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(2, around, AnActivity.TheId), Nine)).EnsureAccepted();
        (await Sharing.BookAsync(Id, Second, new NewResourceBooking(1, later, AnActivity.TheId), Nine)).EnsureAccepted();
        (await Sharing.BookAsync(Id, AResource.BookingOf(3), new NewResourceBooking(1, During, AnActivity.TheId), Nine)).EnsureAccepted();
        (await Sharing.RecordUseAsync(Id, AResource.BookingOf(3), 1, 5, During.Until)).EnsureAccepted();

        (await Holding.CompleteAsync(AnActivity.TheId, 10, During.Until)).EnsureAccepted();

        var resource = (await District.SharedResources.FindAsync(Id))!;
        var minutes = (int)During.Length.TotalMinutes;
        resource.Bookings.Select(one => (one.State, one.UsedQuantity, one.UsedMinutes)).Should().Equal(
            (ResourceBookingState.Used, 2, minutes + 60), (ResourceBookingState.Released, 0, 0), (ResourceBookingState.Used, 1, 5));
    }

    [Fact]
    public async Task Corrects_what_was_recorded_and_the_record_follows()
    {
        await ContributedAsync();
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(2, During), Nine)).EnsureAccepted();
        (await Sharing.RecordUseAsync(Id, First, 2, 60, During.Until)).EnsureAccepted();

        (await Sharing.CorrectUseAsync(Id, First, 2, 30, ResourceUseCorrectionReason.Mismeasured, During.Until)).EnsureAccepted();

        (await new CoBuildingRecords(District).OfPartnershipAsync(APartnership.TheId))!.Uses.Should().ContainSingle().Which.Minutes.Used.Should().Be(60);
        (await _store.TryAsync(() => Sharing.CorrectUseAsync(Id, Second, 2, 30, ResourceUseCorrectionReason.Mismeasured, During.Until))).Should().Be((Decision)new ResourceBookingUnknown(Second));
    }

    [Fact]
    public async Task Moves_a_resource_to_a_site_that_is_there_and_in_the_scope()
    {
        await ContributedAsync();

        (await _store.TryAsync(() => Sharing.MoveAsync(Id, ASite.PointId, Nine))).Should().Be((Decision)new NotFound("site", ASite.PointId.Value));
        await PutAsync(district => district.Sites.Add(ASite.Of(SiteTier.Point).BuildRaising()));
        (await _store.TryAsync(() => Sharing.MoveAsync(Id, ASite.PointId, Nine))).Should().Be((Decision)new SiteNotInScope(ASite.PointId));
        (await Sharing.MoveAsync(Id, null, Nine)).EnsureAccepted();
        (await Sharing.MoveAsync(Id, ASite.StationId, Nine)).EnsureAccepted();

        (await District.SharedResources.FindAsync(Id))!.Site.Should().Be(ASite.StationId);
    }

    [Fact]
    public async Task Books_nothing_at_a_site_that_is_shut()
    {
        await PutAsync(district =>
        {
            district.Sites.Add(ASite.In(SiteState.Suspended).BuildRaising());
            district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
            district.SharedResources.Add(new AResource().Booked(1, During).BuildRaising());
        });

        (await _store.TryAsync(() => Sharing.BookAsync(Id, Second, new NewResourceBooking(3, During), Nine))).Refusals
            .Should().Equal(new SiteNotOpen(ASite.StationId, SiteState.Suspended), new ResourceTaken(2, 3));
        (await Sharing.BookAsync(Id, First, new NewResourceBooking(1, During), Nine)).EnsureAccepted();
    }

    [Fact]
    public void Notes_a_booking_of_an_activity_once()
    {
        var all = ActivityResources.Of(TestDistrict.Id, AnActivity.TheId);

        all.Take(Id, First, Nine).EnsureAccepted();
        all.Take(Id, First, Nine).EnsureAccepted();
        all.GiveBack(Id, Second, Nine).EnsureAccepted();
        all.CanTake(Id, First).EnsureAccepted();
        all.CanGiveBack(Id, First).EnsureAccepted();

        Raised.EventsOf(all).Should().Equal(new ActivityResourceTaken(AnActivity.TheId, Id, First));
        FluentActions.Invoking(() => all.Take(default, First, Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => all.GiveBack(Id, Guid.Empty, Nine)).Should().Throw<ArgumentException>();
    }

    private HoldingActivities Holding => new(District, new KnownVolunteers(VolunteerFactsFor.Adult(AnActivity.Volunteer)));

    private async Task PutAsync(Action<OpenDistrict> add)
    {
        var district = District;
        add(district);
        await district.UnitOfWork.CommitAsync();
    }

    private async Task ContributedAsync(AnActivity? activity = null)
    {
        await PutAsync(district =>
        {
            district.Sites.Add(ASite.In(SiteState.Open).BuildRaising());
            district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
            district.Activities.Add((activity ?? new AnActivity().Published()).Planned(plan => plan with { Site = ASite.StationId }).BuildUnstored());
        });
        (await Sharing.ContributeAsync(Id, APartnership.TheId, 1, AResource.Resource, Nine)).EnsureAccepted();
    }
}
