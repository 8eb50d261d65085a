using System.Runtime.CompilerServices;
using CivicPractice.Commendation;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

// Reads what a roster keeps out of the aggregates.
internal sealed class ReadingRoster(OpenDistrict district)
{
    // A store in memory sorts all that is left for each page, so that few large ones are quicker.
    private const int FirstPage = 128;
    private const int LargestPage = 16_384;

    public async ValueTask<RosterIndex> AllAsync(CancellationToken cancellationToken)
    {
        var index = new RosterIndex();
        await foreach (var site in AllAsync(district.Sites, cancellationToken)) index.Sites.Put(site.Id, Above(site));
        var served = new Dictionary<VolunteerId, (StarRating Stars, long Minutes)>();
        await foreach (var roll in AllAsync(district.HonourRolls, cancellationToken)) served.Add(roll.Id, (roll.Stars, roll.Minutes));
        var booked = new Dictionary<VolunteerId, IReadOnlyList<TimeRange>>();
        await foreach (var schedule in AllAsync(district.Schedules, cancellationToken)) booked.Add(schedule.Id, Booked(schedule));

        var entries = new List<RosterEntry>();
        await foreach (var volunteer in AllAsync(district.Volunteers, cancellationToken))
        {
            if (IsOn(volunteer)) entries.Add(Entry(volunteer, served.GetValueOrDefault(volunteer.Id), booked.GetValueOrDefault(volunteer.Id, [])));
        }

        index.PutAll(entries);
        return index;
    }

    // Everything of a volunteer anew: what one event tells of may rest on what another one told before.
    public async ValueTask AgainAsync(VolunteerId id, RosterIndex index, CancellationToken cancellationToken)
    {
        if (await district.Volunteers.FindAsync(id, cancellationToken) is not { } volunteer || !IsOn(volunteer))
        {
            index.Remove(id);
            return;
        }

        var roll = await district.HonourRolls.FindAsync(id, cancellationToken);
        var schedule = await district.Schedules.FindAsync(id, cancellationToken);
        index.Put(Entry(volunteer, (roll?.Stars ?? StarRating.None, roll?.Minutes ?? 0), schedule is null ? [] : Booked(schedule)));
    }

    public async ValueTask AgainAsync(PracticeSiteId id, RosterIndex index, CancellationToken cancellationToken)
    {
        if (await district.Sites.FindAsync(id, cancellationToken) is { } site) index.Sites.Put(id, Above(site));
    }

    private static bool IsOn(Volunteer volunteer) => new VolunteerActive().IsSatisfiedBy(volunteer);

    private static RosterEntry Entry(Volunteer volunteer, (StarRating Stars, long Minutes) served, IReadOnlyList<TimeRange> booked) =>
        new(volunteer.Id, served.Stars, served.Minutes, volunteer.Home, volunteer.Skills, booked);

    private static TimeRange[] Booked(Schedule schedule) => [.. schedule.Bookings.Select(booking => booking.During)];

    // A site that was merged counts with the one that it became part of; one that was closed stays where it was.
    private static PracticeSiteId? Above(PracticeSite site) => site.MergedInto ?? site.Parent;

    private async IAsyncEnumerable<TRoot> AllAsync<TRoot, TId>(IRepository<TRoot, TId> repository, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        var (all, most) = (new InOrderOfIdSpec<TRoot, TId>(), FirstPage);
        for (var next = all.Page(most); ;)
        {
            var page = await repository.ListAsync(next, cancellationToken);
            foreach (var root in page) yield return root;
            if (page.Count < most) break;
            most = Math.Min(most * 2, LargestPage);
            next = all.Page(most, page[^1]);
            district.UnitOfWork.Forget();
        }
    }
}
