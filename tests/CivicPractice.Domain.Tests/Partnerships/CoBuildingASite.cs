using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

/// <summary>The use cases of partnerships on the in-memory store.</summary>
public class CoBuildingASite
{
    private static readonly PartnershipId Id = APartnership.TheId;
    private static readonly PartnershipId Next = new(APartnership.CauseOf(101));
    private static readonly PartnershipId Ended = new(APartnership.CauseOf(102));
    private static readonly PracticeSiteId Third = new(APartnership.CauseOf(103));
    private static readonly Instant AfterTheTerm = APartnership.Term.Through.PlusDays(1).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();

    private static readonly Guid Cause = APartnership.CauseOf(1);

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Goes_from_the_draft_over_deliveries_and_a_renewal_to_the_end()
    {
        await ConcludedAsync();

        (await CoBuilding().RecordDeliveryAsync(Id, Cause, 1, 12, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().ProposeAmendmentAsync(Id, Cause, new NewAmendment { Withdrawn = [2] }, TestDistrict.Nine)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties)
            (await CoBuilding().SignAmendmentAsync(Id, Cause, party.Partner, party.Signatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().AdoptAmendmentAsync(Id, Cause, APartnership.DistrictSignatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().RenewAsync(Id, APartnership.Term.Through.PlusYears(1), APartnership.DistrictSignatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().TerminateAsync(Id, TerminationReason.MutualAgreement, TestDistrict.Nine)).EnsureAccepted();

        Events().Select(happened => happened.GetType().Name).Should().Equal(
            nameof(PartnershipDrafted), nameof(PartnershipSigned), nameof(PartnershipSigned), nameof(PartnershipConcluded),
            nameof(PartnershipContributed), nameof(PartnershipAmendmentProposed), nameof(PartnershipAmendmentSigned), nameof(PartnershipAmendmentSigned),
            nameof(PartnershipAmended), nameof(PartnershipRenewed), nameof(PartnershipTerminated));
    }

    [Fact]
    public async Task Reads_the_day_off_the_moment_in_the_districts_time_zone()
    {
        await ConcludedAsync();

        (await CoBuilding().LetExpireAsync(Id, AfterTheTerm.PlusNanoseconds(-1_000))).Should().Be((Decision)new TermStillRunning(APartnership.Term.Through));
        (await CoBuilding().LetExpireAsync(Id, AfterTheTerm)).EnsureAccepted();
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_have()
    {
        (await CoBuilding().DraftAsync(Id, APartnership.Draft with { Sites = [ASite.StationId, ASite.OtherId] }, TestDistrict.Nine)).Refusals
            .Should().Equal(new NotFound("site", ASite.StationId.Value), new NotFound("site", ASite.OtherId.Value));
        (await CoBuilding().ConcludeAsync(Id, APartnership.DistrictSignatory, TestDistrict.Nine)).Should().Be((Decision)new NotFound("partnership", Id.Value));
    }

    [Fact]
    public async Task Refuses_a_draft_that_the_partnership_refuses()
    {
        await WithStationAsync();

        (await CoBuilding().DraftAsync(Id, APartnership.Draft, AfterTheTerm)).Should().Be((Decision)new TermOver(APartnership.Term.Through));
        Events().Should().BeEmpty();
    }

    [Fact]
    public async Task Counts_a_delivery_once_a_cause_with_a_key_or_without()
    {
        await ConcludedAsync();
        var key = new IdempotencyKey("checks-of-monday");

        (await CoBuilding().RecordDeliveryAsync(Id, Cause, 1, 3, TestDistrict.Monday, TestDistrict.Nine, key)).EnsureAccepted();
        (await CoBuilding().RecordDeliveryAsync(Id, Cause, 1, 3, TestDistrict.Monday, TestDistrict.Nine, key)).EnsureAccepted();
        (await CoBuilding().RecordDeliveryAsync(Id, Cause, 1, 3, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();

        var partnership = (await TestDistrict.Open(_store).Partnerships.FindAsync(Id))!;
        partnership.Commitments[0].Delivered.Should().Be(3);
    }

    [Fact]
    public async Task Amends_what_was_agreed_with_the_signatures_of_all()
    {
        await ConcludedAsync();
        var (amendment, change) = (APartnership.AmendmentOf(1), new NewAmendment { Withdrawn = [2], SitesAdded = [ASite.InstituteId] });

        (await _store.TryAsync(() => CoBuilding().ProposeAmendmentAsync(Id, amendment, change with { SitesAdded = [ASite.OtherId] }, TestDistrict.Nine)))
            .Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await CoBuilding().ProposeAmendmentAsync(Id, amendment, change, TestDistrict.Nine)).EnsureAccepted();
        (await _store.TryAsync(() => CoBuilding().AdoptAmendmentAsync(Id, amendment, APartnership.DistrictSignatory, TestDistrict.Nine)))
            .Should().Be((Decision)new SignaturesMissing(2));
        foreach (var party in APartnership.Draft.Parties)
            (await CoBuilding().SignAmendmentAsync(Id, amendment, party.Partner, party.Signatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().AdoptAmendmentAsync(Id, amendment, APartnership.DistrictSignatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().ProposeAmendmentAsync(Id, APartnership.AmendmentOf(2), new NewAmendment { Withdrawn = [1] }, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().DropAmendmentAsync(Id, APartnership.AmendmentOf(2), TestDistrict.Nine)).EnsureAccepted();

        var partnership = (await TestDistrict.Open(_store).Partnerships.FindAsync(Id))!;
        partnership.Sites.Should().Equal(ASite.StationId, ASite.InstituteId);
        partnership.Commitments.Select(one => one.State).Should().Equal(CommitmentState.Agreed, CommitmentState.Withdrawn);
    }

    [Fact]
    public async Task Follows_a_site_that_merges_with_all_that_is_shared_there()
    {
        await ConcludedAsync();
        await ShareAsync();
        await WithAnotherStationAsync();
        (await _store.TryAsync(() => CoBuilding().HandOverSiteAsync(Id, ASite.StationId, TestDistrict.Nine))).Should().Be((Decision)new SiteNotMerged(ASite.StationId, SiteState.Planned));
        (await CoBuilding().DraftAsync(Next, APartnership.Draft with { Sites = [ASite.StationId, ASite.InstituteId] }, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().DraftAsync(Ended, APartnership.Draft, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().TerminateAsync(Ended, TerminationReason.MutualAgreement, TestDistrict.Nine)).EnsureAccepted();

        (await Founding().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();

        (await SitesOfAsync(Id)).Should().Equal(ASite.OtherId);
        (await SitesOfAsync(Next)).Should().Equal(ASite.OtherId, ASite.InstituteId);
        (await SitesOfAsync(Ended)).Should().Equal([ASite.StationId], "what has ended keeps naming the site it was for");
        (await TestDistrict.Open(_store).SharedResources.FindAsync(AResource.TheId))!.Site.Should().Be(ASite.OtherId);
        (await CoBuilding().HandOverSiteAsync(Id, ASite.StationId, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().HandOverSiteAsync(Id, ASite.PointId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("site", ASite.PointId.Value));
    }

    [Fact]
    public async Task Follows_when_a_merger_is_repeated_that_broke_off_after_it_was_stored()
    {
        await WithStationAsync();
        await WithAnotherStationAsync();
        var key = new IdempotencyKey("merge the stations");
        (await Founding().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine, key)).EnsureAccepted();
        // As if the program had ended before the partnership was reached.
        var district = TestDistrict.Open(_store);
        district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
        await district.UnitOfWork.CommitAsync();

        (await Founding().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine, key)).EnsureAccepted();

        (await SitesOfAsync(Id)).Should().Equal(ASite.OtherId);
    }

    [Fact]
    public async Task Goes_to_where_a_site_is_by_now_that_merged_into_one_that_merged()
    {
        await WithStationAsync();
        await WithAnotherStationAsync();
        (await Founding().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();
        var third = ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Village };
        (await Founding().PlanAsync(Third, third, TestDistrict.Nine)).EnsureAccepted();
        (await Founding().OpenAsync(Third, TestDistrict.Nine)).EnsureAccepted();
        (await Founding().SuspendAsync(ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();
        (await Founding().MergeAsync(ASite.OtherId, Third, TestDistrict.Nine)).EnsureAccepted();
        var district = TestDistrict.Open(_store);
        district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising());
        await district.UnitOfWork.CommitAsync();

        (await CoBuilding().HandOverSiteAsync(Id, ASite.StationId, TestDistrict.Nine)).EnsureAccepted();

        (await SitesOfAsync(Id)).Should().Equal(Third);
    }

    [Fact]
    public async Task Loses_no_scope_while_partnerships_are_drawn_up_as_the_site_merges()
    {
        await WithStationAsync();
        await WithAnotherStationAsync();
        var ids = Enumerable.Range(1, 16).Select(number => new PartnershipId(APartnership.CauseOf(number))).ToArray();

        await ManyCallers.AtOnceAsync(17, async caller => caller == 0
            ? await Founding().MergeAsync(ASite.StationId, ASite.OtherId, TestDistrict.Nine)
            : await CoBuilding().DraftAsync(ids[caller - 1], APartnership.Draft, TestDistrict.Nine));

        foreach (var id in ids)
        {
            if (await TestDistrict.Open(_store).Partnerships.FindAsync(id) is { } drafted) drafted.Sites.Should().Equal(ASite.OtherId);
        }
    }

    private CoBuilding CoBuilding() => new(TestDistrict.Open(_store));

    private FoundingSites Founding() => new(TestDistrict.Open(_store));

    private async Task<IReadOnlyList<PracticeSiteId>> SitesOfAsync(PartnershipId id) => (await TestDistrict.Open(_store).Partnerships.FindAsync(id))!.Sites;

    private async Task ShareAsync() =>
        (await new SharingResources(TestDistrict.Open(_store)).ContributeAsync(AResource.TheId, Id, 1, AResource.Resource, TestDistrict.Nine)).EnsureAccepted();

    private async Task WithAnotherStationAsync()
    {
        (await Founding().PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage }, TestDistrict.Nine)).EnsureAccepted();
        foreach (var site in new[] { ASite.CentreId, ASite.InstituteId, ASite.OtherId }) (await Founding().OpenAsync(site, TestDistrict.Nine)).EnsureAccepted();
    }

    private IEnumerable<DomainEvent> Events() =>
        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).Where(happened => happened.GetType().Name.StartsWith("Partnership", StringComparison.Ordinal));

    private async Task WithStationAsync()
    {
        var sites = new FoundingSites(TestDistrict.Open(_store));
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
            (await sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task ConcludedAsync()
    {
        await WithStationAsync();
        (await CoBuilding().DraftAsync(Id, APartnership.Draft, TestDistrict.Nine)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties)
            (await CoBuilding().SignAsync(Id, party.Partner, party.Signatory, TestDistrict.Nine)).EnsureAccepted();
        (await CoBuilding().ConcludeAsync(Id, APartnership.DistrictSignatory, TestDistrict.Nine)).EnsureAccepted();
    }
}
