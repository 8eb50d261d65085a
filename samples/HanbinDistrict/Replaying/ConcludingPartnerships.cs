using System.Globalization;
using CivicPractice;
using CivicPractice.Partnerships;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Drafts, signs and concludes co-building partnerships, whose partners deliver what they committed to.</summary>
internal sealed class ConcludingPartnerships(OpenDistrict district, DistrictInput input, Cast cast, Timeline timeline, Clockwork clockwork, IIdSource ids, Chance chance, Steps steps)
{
    private const string PartySignatory = "单位负责人 / head of the unit";
    private const string DistrictSignatory = "中心主任 / director of the centre";

    private static readonly PartnerKind[] Kinds = Enum.GetValues<PartnerKind>();
    private static readonly MobilizationMode[] Modes = Enum.GetValues<MobilizationMode>();

    private readonly CoBuilding _coBuilding = new(district);

    public async ValueTask RunAsync(Instant at)
    {
        var progress = steps.Begin(new Bilingual("签约共建", "concluding partnerships"), input.Counts.Partnerships);
        for (var i = 0; i < input.Counts.Partnerships; i++)
        {
            var (id, partner) = (ids.Next<PartnershipId>(), ids.Next<PartnerId>());
            // Towns come first: each has its paired unit (包联单位).
            var place = cast.Places[(1 + i) % cast.Places.Count];
            var kind = i < input.Counts.Institutes ? PartnerKind.PairedUnit : chance.Pick(Kinds);
            var day = clockwork.DayOf(chance, 0, 0);
            var draft = new NewPartnership
            {
                Sites = [place.Site],
                Parties = [new Party(partner, kind, string.Create(CultureInfo.InvariantCulture, $"{Terms.Of(kind).Zh}{i + 1}（合成）"), PartySignatory)],
                Signatory = DistrictSignatory,
                Term = new Term(input.Period.From, input.Period.Through),
                Commitments = [new NewCommitment(partner, "合成的资源 / a synthetic resource", chance.Pick(Modes), chance.Between(1, 20), ContributionUnit.Times, day)],
            };
            (await _coBuilding.DraftAsync(id, draft, at)).EnsureAccepted();
            (await _coBuilding.SignAsync(id, partner, PartySignatory, at)).EnsureAccepted();
            (await _coBuilding.ConcludeAsync(id, DistrictSignatory, at)).EnsureAccepted();
            // One in ten forgets what it promised.
            if (chance.Next(10) != 0)
            {
                var cause = ids.Next();
                timeline.At(clockwork.At(day, 17), async moment => (await _coBuilding.RecordDeliveryAsync(id, cause, 1, draft.Commitments[0].Quantity, day, moment)).EnsureAccepted());
            }

            cast.Partnerships.Add(id);
            progress.Advance();
        }
    }
}
