using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Benchmarks.Data;

internal sealed partial class DistrictData
{
    private static readonly int[] ScoreWeights = [2, 3, 10, 25, 60];

    private List<RequestRow> MakeRequests(Hosts hosts)
    {
        var ids = new SeededIds(15);
        var requests = new List<RequestRow>(RequestsOfOne * Scale);
        for (var number = 0; number < RequestsOfOne * Scale; number++) requests.Add(MakeRequest(number, ids.Next<ServiceRequestId>(), hosts.Draw(_draw)));
        return requests;
    }

    private RequestRow MakeRequest(int number, ServiceRequestId id, int site)
    {
        var placed = Calendar.At(Calendar.Draw(_draw), _draw.Between(8 * 60, 20 * 60));
        var row = new RequestRow(number, id, site, placed, [], [], null, default, 0, 0, null, null, false, false);
        var fate = _draw.Below(100);
        if (fate < 6) return row with { IsCancelled = fate < 3 };
        if (fate < 12) return row with { Offers = Offers(placed, isAccepted: false), IsCancelled = fate < 9 };
        row = row with { Offers = Offers(placed, isAccepted: true) };
        row = row with { Wanted = TimeRange.Starting(row.Offers[^1].AcceptedAt!.Value + Duration.FromMinutes(_draw.Between(60, 6_000)), Duration.FromHours(2)) };
        var served = Calendar.DayOf(row.Wanted.From);
        if (fate < 17 || served > Calendar.Last) return Settled(row with { IsCancelled = fate < 14 });
        // What was given for a request by an activity is counted there.
        row = row with { ServedOn = served, Through = _draw.Percent(5) ? _draw.Below(Sessions.Count) : null };
        row = Settled(row.Through is null ? row with { Minutes = _draw.Between(20, 120), PersonTimes = _draw.Between(1, 4) } : row);
        if (fate < 25) return row;
        return row with { Score = 1 + _draw.Of(ScoreWeights), IsStruck = _draw.Below(200) == 0 };
    }

    // A first offer that nobody took on, then one or, now and then, two that somebody did.
    private OfferRow[] Offers(Instant placed, bool isAccepted)
    {
        var at = placed + Duration.FromMinutes(_draw.Between(5, 600));
        if (!isAccepted) return _draw.OneIn(2) ? [new OfferRow(at, null)] : [new OfferRow(at, null), new OfferRow(at + Duration.FromDays(1), null)];
        OfferRow[] before = _draw.OneIn(4) ? [new OfferRow(at, null)] : [];
        at += Duration.FromHours(30 * before.Length);
        var first = at + Waiting();
        OfferRow[] taken = _draw.OneIn(30) ? [new OfferRow(at, first), new OfferRow(at, first + Waiting())] : [new OfferRow(at, first)];
        return [.. before, .. taken];
    }

    // From two minutes to four days, to the microsecond.
    private Duration Waiting() => Duration.FromTicks(10 * _draw.Spread(120_000_000L, 345_600_000_000L));

    // Each offer that was taken on brings a party.
    private RequestRow Settled(RequestRow row)
    {
        var parties = new PartyRow[row.Offers.Count(offer => offer.AcceptedAt is not null)];
        for (var i = 0; i < parties.Length; i++)
        {
            int? team = _draw.Percent(60) ? _draw.Uneven(Organizations.Count, 2) : null;
            var volunteers = new int[team is null ? 1 : _draw.Between(1, 4)];
            for (var v = 0; v < volunteers.Length; v++) volunteers[v] = Serving(row.Wanted, row.Minutes);
            parties[i] = new PartyRow(team, volunteers);
        }

        return row with { Parties = parties };
    }
}
