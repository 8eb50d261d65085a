using CivicPractice.Circles;
using CivicPractice.Divisions;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Convenience;

/// <summary>Measures how convenient service is (便利化): how near it is to where people live, and how long they wait for what they order.</summary>
/// <remarks>Who lives where is not the library's to know: settlements are given with the question. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="times">Who knows how long people take; <see cref="WalkingTimes"/> by the profile's rules by default.</param>
/// <param name="indexing">Who finds places near a place; <see cref="ScanOfPlaces"/> by default.</param>
public sealed class MeasuringConvenience(OpenDistrict district, ITravelTimes? times = null, ISpatialIndexing? indexing = null)
{
    private readonly CirclesOfDistrict _circles = new(district, times, indexing);

    /// <summary>Measures the orders placed on some days, and the circles of the sites that are open now.</summary>
    /// <param name="days">The days, both ends included, in the district's time zone.</param>
    /// <param name="settlements">Who lives where, each settlement once; those that name no division count for the district only.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">As for <see cref="CirclesOfDistrict.MeasureAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<DistrictConvenience> MeasureAsync(Term days, IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        var zone = district.Profile.TimeZone;
        var circles = await _circles.MeasureAsync(settlements, cancellationToken: cancellationToken);
        var placed = await district.Requests.ListAsync(new RequestsPlacedSpec(new TimeRange(zone.StartOf(days.From), zone.StartOf(days.Through.PlusDays(1)))), cancellationToken);
        var people = circles.Coverage.Settlements.Where(one => one.Settlement.Division.IsDefined).ToLookup(one => TownOf(one.Settlement.Division));
        var orders = placed.ToLookup(request => TownOf(request.Division));
        var towns = people.Select(town => town.Key).Union(orders.Select(town => town.Key)).Order().Select(town => Of(town, people[town], orders[town])).ToList();
        return new DistrictConvenience(days, district.Profile.Convenience, circles, Of(district.Profile.Division, circles.Coverage.Settlements, placed), towns);
    }

    // What is wanted for more than a town stays where it is.
    private static DivisionCode TownOf(DivisionCode division)
    {
        while (division.Level > DivisionLevel.Town) division = division.Parent!.Value;
        return division;
    }

    private ConvenienceOfDivision Of(DivisionCode division, IEnumerable<CircledSettlement> people, IEnumerable<ServiceRequest> orders)
    {
        var (lived, placed) = (people.ToList(), orders.ToList());
        // What was reopened was served all the same, and by the first time: what came of it later is another story.
        var firsts = placed.Select(request => (Request: request, First: request.ServedRounds().FirstOrDefault())).ToList();
        var served = firsts.Where(one => one.First is not null).Select(one => (one.Request, First: one.First!)).ToList();
        var waits = served.Select(one => WaitFor(one.Request, one.First)).Order().ToList();
        return new ConvenienceOfDivision
        {
            Division = division,
            Residents = lived.Sum(one => (long)one.Settlement.Residents),
            ResidentsWithin = lived.Where(one => one.IsInside).Sum(one => (long)one.Settlement.Residents),
            Placed = placed.Count,
            Served = served.Count,
            ServedInTime = served.Count(one => one.First.ServedAt <= one.First.Wanted.Until + district.Profile.Convenience.Grace),
            NobodyFound = firsts.Count(one => one is { First: null, Request: { State: RequestState.Cancelled, CancelledFor: CancellationReason.NobodyFound } }),
            MedianWait = Ranked(waits, 50),
            NinetiethWait = Ranked(waits, 90),
        };
    }

    private static long WaitFor(ServiceRequest request, ServedRound first) => (long)Math.Floor(Duration.Max(first.BegunAt - request.PlacedAt, Duration.Zero).TotalMinutes);

    private static long? Ranked(List<long> waits, int percent) => waits.Count == 0 ? null : waits[(int)NearestRank.Of(percent, waits.Count) - 1];
}
