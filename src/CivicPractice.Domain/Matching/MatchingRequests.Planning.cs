using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

/// <content>Whom to ask for all that is wanted in a range of time.</content>
public sealed partial class MatchingRequests
{
    /// <summary>Proposes whom to ask for everything that waits to be dispatched and is wanted on a day (一日派单建议).</summary>
    /// <param name="day">The day in the district's time zone on which what is wanted begins.</param>
    /// <param name="pool">Who is considered.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>As <see cref="PlanAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public ValueTask<DayPlan> PlanDayAsync(LocalDate day, MatchingPool pool, Instant at, CancellationToken cancellationToken = default)
    {
        var timeZone = district.Profile.TimeZone;
        return PlanAsync(new TimeRange(day.AtStartOfDayInZone(timeZone).ToInstant(), day.PlusDays(1).AtStartOfDayInZone(timeZone).ToInstant()), pool, at, cancellationToken);
    }

    /// <summary>Proposes whom to ask for everything that waits to be dispatched and is wanted in a range of time (派单建议): for each request as many as it still wants, the best of those who are free, in the order of what begins first.</summary>
    /// <remarks>Nobody is proposed for two requests that their schedule cannot hold together, and what is proposed counts as load for what comes later. Nothing is booked.</remarks>
    /// <param name="during">The range of time in which what is wanted begins.</param>
    /// <param name="pool">Who is considered.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The proposals, and the requests that have seats left for which nobody is fit.</returns>
    /// <exception cref="InvalidOperationException">The travel times are not those that were asked for.</exception>
    public async ValueTask<DayPlan> PlanAsync(TimeRange during, MatchingPool pool, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var waiting = await district.Requests.ListAsync(new RequestsWaitingWithinSpec(during), cancellationToken);
        if (waiting.Count == 0) return new DayPlan(during, [], []);
        var considered = await pool.ReadAsync(district, cancellationToken);
        var reading = ReadingOf(waiting);
        var (appraising, homes) = (new Appraising(district, reading), await HomesOfAsync(reading, considered, cancellationToken));
        var (proposals, unserved, planned) = (new List<Proposal>(), new List<UnservedRequest>(), new Dictionary<VolunteerId, List<Booking>>());
        foreach (var request in waiting)
        {
            var appraisal = await AppraisalOfAsync(reading, request, homes, at, cancellationToken);
            var all = new List<MatchAppraisal>(considered.Count);
            foreach (var volunteer in considered)
                all.Add(await appraising.OfAsync(appraisal, volunteer, isExplained: false, cancellationToken, planned.GetValueOrDefault(volunteer)));

            List<MatchAppraisal> best = [.. Appraising.InOrder(all.Where(one => one.IsFit)).Take(request.SeatsLeft)];
            if (best.Count < request.SeatsLeft) unserved.Add(new UnservedRequest(request.Id, request.Wanted, request.SeatsLeft - best.Count, considered.Count, Appraising.Counted(all)));
            foreach (var (rank, one) in best.Index())
            {
                proposals.Add(new Proposal(request.Id, request.Wanted, Appraising.MatchOf(one, rank)));
                var chosen = one.Assignee.Volunteer!.Value;
                if (!planned.TryGetValue(chosen, out var theirs)) planned[chosen] = theirs = [];
                theirs.Add(new Booking(request.Cause, request.Wanted));
            }
        }

        return new DayPlan(during, proposals, unserved);
    }
}
