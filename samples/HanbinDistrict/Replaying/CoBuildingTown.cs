using System.Globalization;
using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>A town and its paired unit (包联单位): what the unit commits comes month by month, and what it shares is booked by the town's sessions.</summary>
/// <remarks>Ids and chance are its own, so that the rest of the history is the same with it and without.</remarks>
internal sealed class CoBuildingTown
{
    private const string PartySignatory = "单位负责人 / head of the unit";
    private const string DistrictSignatory = "所长 / head of the institute";
    private const int BooksOneIn = 3;

    private readonly CoBuildingPlan _plan;
    private readonly DistrictInput _input;
    private readonly Cast _cast;
    private readonly Chance _chance;
    private readonly SeededIds _ids;
    private readonly CoBuilding _coBuilding;
    private readonly SharingResources _sharing;
    private readonly List<(SharedResourceId Id, int Shared)> _resources = [];
    private readonly HashSet<PracticeSiteId> _sites = [];
    private readonly PartnershipId _id;

    private CoBuildingTown(OpenDistrict district, DistrictInput input, CoBuildingPlan plan, Cast cast, Chance chance)
    {
        (_plan, _input, _cast, _chance) = (plan, input, cast, chance);
        (_coBuilding, _sharing) = (new CoBuilding(district), new SharingResources(district));
        _ids = IdsOf(chance);
        _id = _ids.Next<PartnershipId>();
    }

    /// <summary>The town of the data, or <see langword="null"/> where they name none.</summary>
    public static CoBuildingTown? Of(OpenDistrict district, DistrictInput input, Cast cast, Chance chance) =>
        input.CoBuilding is { } plan ? new CoBuildingTown(district, input, plan, cast, chance) : null;

    /// <summary>The partnership's record as it is stored, or <see langword="null"/> where the data name no town.</summary>
    public static async ValueTask<CoBuildingRecord?> RecordAsync(OpenDistrict district, DistrictInput input, Chance chance, CancellationToken cancellationToken) =>
        input.CoBuilding is null ? null : await new CoBuildingRecords(district).OfPartnershipAsync(IdsOf(chance).Next<PartnershipId>(), cancellationToken);

    /// <summary>Signs the partnership, contributes what is shared, and puts the deliveries on the line.</summary>
    public async ValueTask BeginAsync(Timeline timeline, Clockwork clockwork, Instant at)
    {
        var partner = _ids.Next<PartnerId>();
        _sites.UnionWith(_cast.Places.Where(place => place.Tier != SiteTier.Centre && _plan.Town.Contains(place.Division)).Select(place => place.Site));
        var draft = new NewPartnership
        {
            Sites = [.. _cast.Places.Select(place => place.Site).Where(_sites.Contains)],
            Parties = [new Party(partner, PartnerKind.PairedUnit, _plan.Partner.Zh, PartySignatory)],
            Signatory = DistrictSignatory,
            Term = _input.Period,
            Commitments = [.. _plan.Commitments.Select(one => new NewCommitment(partner, one.What.Zh, one.Mode, one.Quantity, one.Unit, clockwork.LastDay))],
        };
        (await _coBuilding.DraftAsync(_id, draft, at)).EnsureAccepted();
        (await _coBuilding.SignAsync(_id, partner, PartySignatory, at)).EnsureAccepted();
        (await _coBuilding.ConcludeAsync(_id, DistrictSignatory, at)).EnsureAccepted();
        for (var i = 0; i < _plan.Commitments.Count; i++)
        {
            Deliver(timeline, clockwork, i + 1, _plan.Commitments[i].Quantity);
            if (_plan.Commitments[i].Shared > 0) await ShareAsync(clockwork, i + 1, _plan.Commitments[i], at);
        }
    }

    /// <summary>A session of the town books something for its time, if it is free.</summary>
    public async ValueTask BookAsync(ActivityId activity, SessionPlan session, Instant at)
    {
        if (_resources.Count == 0 || !_sites.Contains(session.At.Site) || _chance.Next(BooksOneIn) != 0) return;
        var (id, shared) = _chance.Pick(_resources);
        _ = await _sharing.BookAsync(id, _ids.Next(), new NewResourceBooking(_chance.Between(1, shared), session.During, activity), at);
    }

    private static SeededIds IdsOf(Chance chance) => new(chance.For("ids").NextBits());

    // A part is due on a day of each month; now and then it does not come.
    private void Deliver(Timeline timeline, Clockwork clockwork, int commitment, int quantity)
    {
        var months = (clockwork.Days + 29) / 30;
        for (var month = 0; month < months; month++)
        {
            var (part, day) = ((int)(((long)quantity * (month + 1) / months) - ((long)quantity * month / months)), clockwork.Day(Math.Min((month * 30) + _chance.Next(30), clockwork.Days - 1)));
            var (cause, comes) = (_ids.Next(), _chance.Roll(_plan.Deliveries));
            if (part > 0 && comes)
                timeline.At(clockwork.At(day, 17), async moment => (await _coBuilding.RecordDeliveryAsync(_id, cause, commitment, part, day, moment)).EnsureAccepted());
        }
    }

    private async ValueTask ShareAsync(Clockwork clockwork, int commitment, PlannedCommitment planned, Instant at)
    {
        var id = _ids.Next<SharedResourceId>();
        var resource = new NewResource
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{planned.What.Zh} / {planned.What.En}"),
            Quantity = planned.Shared,
            Periods = [new TimeRange(clockwork.Dawn, clockwork.At(clockwork.LastDay.PlusDays(1), 0))],
        };
        (await _sharing.ContributeAsync(id, _id, commitment, resource, at)).EnsureAccepted();
        _resources.Add((id, planned.Shared));
    }
}
