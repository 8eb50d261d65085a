using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Partnerships and what they share.</content>
public sealed partial class KeysAndContent
{
    [Fact]
    public async Task Differ_for_partnerships()
    {
        var building = new CoBuilding(_place.Open());
        (await building.DraftAsync(Partnership, APartnership.Draft with { Sites = [Neighbourhood.Site] }, At)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties)
        {
            await OnceAsync(
                key => building.SignAsync(Partnership, party.Partner, party.Signatory, At, key), key => building.SignAsync(Partnership, party.Partner, "门卫", At, key));
        }

        await OnceAsync(key => building.ConcludeAsync(Partnership, APartnership.DistrictSignatory, At, key), key => building.ConcludeAsync(Partnership, "门卫", At, key));
        await OnceAsync(
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 2, 2.5m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.6m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day.PlusDays(-1), At, key));
        (await building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.50m, Day, At, LastKey)).EnsureAccepted();
        var through = APartnership.Term.Through.PlusYears(1);
        await OnceAsync(key => building.RenewAsync(Partnership, through, APartnership.DistrictSignatory, At, key), key => building.RenewAsync(Partnership, through.PlusDays(1), APartnership.DistrictSignatory, At, key));
        await OnceAsync(
            key => building.TerminateAsync(Partnership, TerminationReason.MutualAgreement, At, key),
            key => building.TerminateAsync(Partnership, TerminationReason.PromiseNotKept, At, key));
    }

    [Fact]
    public async Task Differ_for_amendments_and_corrections()
    {
        var (building, amendment, change) = (new CoBuilding(_place.Open()), APartnership.AmendmentOf(1), new NewAmendment { Withdrawn = [2] });
        await ConcludedAsync(building);
        await OnceAsync(
            key => building.ProposeAmendmentAsync(Partnership, amendment, change, At, key), key => building.ProposeAmendmentAsync(Partnership, APartnership.AmendmentOf(2), change, At, key));
        await OnceAsync(
            key => building.SignAmendmentAsync(Partnership, amendment, APartnership.RedCross, APartnership.PartySignatory, At, key),
            key => building.SignAmendmentAsync(Partnership, amendment, APartnership.HealthBureau, APartnership.PartySignatory, At, key));
        (await building.SignAmendmentAsync(Partnership, amendment, APartnership.HealthBureau, APartnership.PartySignatory, At)).EnsureAccepted();
        await OnceAsync(
            key => building.AdoptAmendmentAsync(Partnership, amendment, APartnership.DistrictSignatory, At, key),
            key => building.AdoptAmendmentAsync(Partnership, amendment, "门卫", At, key),
            key => building.DropAmendmentAsync(Partnership, amendment, At, key));
        (await building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day, At)).EnsureAccepted();
        await OnceAsync(
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 2, DeliveryCorrectionReason.Mistyped, At, key),
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 3, DeliveryCorrectionReason.Mistyped, At, key),
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 2, DeliveryCorrectionReason.SentBack, At, key));
    }

    [Fact]
    public async Task Differ_for_shared_resources()
    {
        var (sharing, id, wanted) = (new SharingResources(_place.Open()), AResource.TheId, new NewResourceBooking(1, AResource.Hours(1)));
        await ConcludedAsync(new CoBuilding(_place.Open()));
        var resource = AResource.Resource with { Site = Neighbourhood.Site };
        await OnceAsync(
            key => sharing.ContributeAsync(id, Partnership, 1, resource, At, key), key => sharing.ContributeAsync(id, Partnership, 2, resource, At, key));
        var aMicrosecondLonger = new TimeRange(wanted.During.From, wanted.During.Until + Duration.FromTicks(10));
        await OnceAsync(
            key => sharing.BookAsync(id, Cause(1), wanted, At, key),
            key => sharing.BookAsync(id, Cause(1), wanted with { Quantity = 2 }, At, key),
            key => sharing.BookAsync(id, Cause(1), wanted with { During = aMicrosecondLonger }, At, key),
            key => sharing.BookAsync(id, Cause(2), wanted, At, key));
        var later = TimeRange.Starting(AResource.Period.Until, Duration.FromDays(1));
        await OnceAsync(
            key => sharing.AddPeriodAsync(id, later, At, key),
            key => sharing.AddPeriodAsync(id, new TimeRange(later.From, later.Until + Duration.FromTicks(10)), At, key));
        await OnceAsync(key => sharing.ChangeQuantityAsync(id, 5, At, key), key => sharing.ChangeQuantityAsync(id, 6, At, key));
        await OnceAsync(
            key => sharing.RecordUseAsync(id, Cause(1), 1, 30, wanted.During.Until, key),
            key => sharing.RecordUseAsync(id, Cause(1), 1, 31, wanted.During.Until, key));
        await OnceAsync(
            key => sharing.CorrectUseAsync(id, Cause(1), 1, 20, ResourceUseCorrectionReason.Mistyped, wanted.During.Until, key),
            key => sharing.CorrectUseAsync(id, Cause(1), 1, 20, ResourceUseCorrectionReason.Mismeasured, wanted.During.Until, key));
        await OnceAsync(key => sharing.MoveAsync(id, null, At, key), key => sharing.MoveAsync(id, Neighbourhood.Site, At, key));
    }

    private static async Task ConcludedAsync(CoBuilding building)
    {
        (await building.DraftAsync(Partnership, APartnership.Draft with { Sites = [Neighbourhood.Site] }, At)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties) (await building.SignAsync(Partnership, party.Partner, party.Signatory, At)).EnsureAccepted();
        (await building.ConcludeAsync(Partnership, APartnership.DistrictSignatory, At)).EnsureAccepted();
    }
}
