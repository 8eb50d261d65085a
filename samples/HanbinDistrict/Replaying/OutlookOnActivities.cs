using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Series;
using CivicPractice.Statistics;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;

namespace HanbinDistrict.Replaying;

/// <summary>What the library tells of a replayed district's activities: seats and lines, series, mobilisations.</summary>
internal sealed class OutlookOnActivities(OpenDistrict district, DistrictInput input, CancellationToken cancellationToken)
{
    /// <summary>What became of the seats of all sessions; nothing where the shares let nothing become of them.</summary>
    public async ValueTask<SeatsOfSessions?> SeatsAsync()
    {
        if (!input.Shares.AnyOfSeats) return null;
        var all = await district.Activities.ListAsync(new SessionsOfPeriodSpec(Days), cancellationToken);
        var (given, line) = (new List<Participation>(), new List<Participation>());
        var withLine = 0;
        foreach (var session in all)
        {
            var inLine = line.Count;
            // All sign up at one moment: who comes after the seats of the role were taken gets in line.
            foreach (var role in session.Participations.GroupBy(one => one.Role))
            {
                given.AddRange(role.Take(session.SeatsOf(role.Key)));
                line.AddRange(role.Skip(session.SeatsOf(role.Key)));
            }

            if (line.Count > inLine) withLine++;
        }

        var (reviews, states) = ((await district.Statistics.FiguresAsync(cancellationToken)).Reviews().Answer, line.ToLookup(one => one.State));
        var (waiting, lapsed, released) = (states[ParticipationState.Waiting].Count(), states[ParticipationState.Lapsed].Count(), states[ParticipationState.Withdrawn].Count());
        return new SeatsOfSessions(
            all.Count(session => session.Roles.Count > 0), withLine, line.Count, line.Count - waiting, line.Count - waiting - lapsed - released, lapsed, released,
            given.Count(one => one.State == ParticipationState.Withdrawn && !one.LeftLate), given.Count(one => one.LeftLate),
            all.Count(session => session.MovedAt is not null), all.Count(session => session.State == ActivityState.BrokenOff),
            Sum(reviews.Select(row => row.Participants)), Sum(reviews.Select(row => row.Public)));
    }

    /// <summary>What became of each series; nothing where the data name none.</summary>
    public async ValueTask<IReadOnlyList<SeriesHeld>?> SeriesAsync(Chance chance)
    {
        if (input.Series.Count == 0) return null;
        var held = new List<SeriesHeld>();
        foreach (var (programme, plan) in HoldingSeries.ProgrammesOf(input, chance).Zip(input.Series))
            held.Add(new SeriesHeld(plan.Name, await district.Activities.ListAsync(new SessionsOfPeriodSpec(Days, ActivitySeriesId.Of(programme)), cancellationToken), district.Profile.TimeZone));
        return held;
    }

    /// <summary>What became of each mobilisation; nothing where the data name none.</summary>
    public async ValueTask<IReadOnlyList<MobilizationServed>?> MobilizationsAsync(Chance chance)
    {
        if (input.Mobilizations.Count == 0) return null;
        var (reading, served) = (new ReadingMobilizations(district), new List<MobilizationServed>());
        foreach (var (id, plan) in MobilizingTheDistrict.IdsOf(input, chance).Zip(input.Mobilizations))
        {
            var mobilization = (await district.Mobilizations.FindAsync(id, cancellationToken))!;
            var there = await district.CallUps.ListAsync(new CallUpsInStateSpec(id, CallUpState.StoodDown), cancellationToken);
            served.Add(new MobilizationServed(
                plan.Name, mobilization, (await reading.StandingAsync(id, cancellationToken))!, there.Count(call => call.IsUnasked), (await district.Activities.FindAsync(mobilization.Activity, cancellationToken))!));
        }

        return served;
    }

    private TimeRange Days => new(
        input.Period.From.AtStartOfDayInZone(district.Profile.TimeZone).ToInstant(), input.Period.Through.PlusDays(1).AtStartOfDayInZone(district.Profile.TimeZone).ToInstant());

    private static ScoreTally Sum(IEnumerable<ScoreTally> tallies) => tallies.Aggregate(default(ScoreTally), (one, other) => one + other);

    private sealed class SessionsOfPeriodSpec(TimeRange days, ActivitySeriesId? series = null)
        : CriterionSpec<Activity>(series is { } one ? new TakesPlaceDuring(days) & new SessionOfSeries(one) : new TakesPlaceDuring(days), Order)
    {
        private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
    }
}
