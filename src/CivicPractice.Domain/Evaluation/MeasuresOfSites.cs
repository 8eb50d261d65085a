using CivicPractice.Cadence;
using CivicPractice.Readiness;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>What is counted of sites.</summary>
internal sealed class MeasuresOfSites(OpenDistrict district)
{
    /// <summary>The sites that were open at some time of a period, as far as it has gone.</summary>
    public static HashSet<PracticeSiteId> OpenWithin(IEnumerable<OpenStretch> stretches, Term period, Instant at, DateTimeZone zone)
    {
        var (from, until) = (zone.StartOf(period.From), Instant.Min(zone.StartOf(period.Through.PlusDays(1)), at.ToMicrosecond()));
        return from < until ? [.. stretches.Where(stretch => stretch.Within(new TimeRange(from, until)) is not null).Select(stretch => stretch.Site)] : [];
    }

    public async ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var days = (await district.Statistics.FiguresAsync(cancellationToken)).DaysOfActivity(asked.Period).Answer;
        var open = OpenWithin(days.Open, asked.Period, asked.At, district.Profile.TimeZone);
        var held = days.Sites.ToLookup(row => row.Subject);
        List<Measurement> counted = [.. open.SelectMany(site => new[] { Of(site, Measure.SessionsHeld, held[site].Sum(row => row.Held)), Of(site, Measure.DaysWithActivity, held[site].Count()) })];
        if (asked.Includes(Measure.PersonTimes) || asked.Includes(Measure.RequestsServed)) counted.AddRange(await OfMonthsAsync(asked, open, cancellationToken));
        if (asked.Includes(Measure.OpeningHoursUsed)) counted.AddRange(await OfHoursAsync(asked, cancellationToken));
        if (asked.Includes(Measure.CadenceKept)) counted.AddRange(await OfCadenceAsync(asked, cancellationToken));
        if (asked.Includes(Measure.ReviewScore)) counted.AddRange(await OfReviewsAsync(asked, cancellationToken));
        if (asked.Includes(Measure.OpenDefects) || asked.Includes(Measure.Readiness)) counted.AddRange(await OfReadinessAsync(cancellationToken));
        counted.RemoveAll(one => !open.Contains(one.Subject.Site!.Value));

        var subjects = asked.Subjects.ToHashSet();
        return [.. counted.Where(one => subjects.Contains(one.Subject) && asked.Includes(one.Measure))];
    }

    private static Measurement Of(PracticeSiteId site, Measure measure, long count) => Of(site, measure, MeasuredValue.Of(count));

    private static Measurement Of(PracticeSiteId site, Measure measure, MeasuredValue value) => new(EvaluationSubject.Of(site), measure, value);

    private async ValueTask<IEnumerable<Measurement>> OfMonthsAsync(MeasuresAsked asked, HashSet<PracticeSiteId> open, CancellationToken cancellationToken)
    {
        var months = (await district.Statistics.FiguresAsync(cancellationToken)).Sites().Answer
            .Where(row => row.Month is { } month && asked.Period.Contains(month.OnDayOfMonth(1))).ToLookup(row => row.Site);
        return open.SelectMany(site => new[]
        {
            Of(site, Measure.PersonTimes, months[site].Sum(row => row.PersonTimes)),
            Of(site, Measure.RequestsServed, months[site].Sum(row => row.RequestsServed)),
        });
    }

    // Of a month that has not begun yet nothing is known.
    private async ValueTask<IEnumerable<Measurement>> OfHoursAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var (use, hours) = (new Utilisation(district), new List<SiteUtilisation>());
        for (var first = asked.Period.From; first <= asked.Period.Through && district.Profile.TimeZone.StartOf(first) < asked.At; first = first.PlusMonths(1))
            hours.AddRange((await use.OfSitesAsync(first.ToYearMonth(), asked.At, cancellationToken)).Answer.Where(row => row.OpenTime is not null));
        return from row in hours
               group row by row.Site into ofSite
               let whole = ofSite.Sum(row => row.OpenTime!.Value.BclCompatibleTicks)
               where whole > 0
               select Of(ofSite.Key, Measure.OpeningHoursUsed, MeasuredValue.Percent(ofSite.Sum(row => row.TimeUsedWithinHours!.Value.BclCompatibleTicks), whole));
    }

    private async ValueTask<IEnumerable<Measurement>> OfCadenceAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var kept = await new WatchingCadence(district).OfSitesAsync(asked.Period, asked.At, cancellationToken);
        return from row in kept.Answer
               from period in row.Periods
               where period.State is CadenceState.Met or CadenceState.Missed
               group period by row.Subject into ofSite
               select Of(ofSite.Key, Measure.CadenceKept, MeasuredValue.Percent(ofSite.Count(period => period.State == CadenceState.Met), ofSite.Count()));
    }

    private async ValueTask<IEnumerable<Measurement>> OfReviewsAsync(MeasuresAsked asked, CancellationToken cancellationToken) =>
        from request in await district.Requests.ListAsync(new ReviewedRequestsSpec(asked.Period), cancellationToken)
        from score in request.ScoresOf(asked.Period)
        group score by request.Site into scores
        select Of(scores.Key, Measure.ReviewScore, MeasuredValue.Ratio(scores.Sum(), scores.Count()));

    // Inspected before the end of time is inspected at all.
    private async ValueTask<IEnumerable<Measurement>> OfReadinessAsync(CancellationToken cancellationToken)
    {
        var inspected = await district.SiteReadiness.ListAsync(new SitesLastInspectedBeforeSpec(LocalDate.MaxIsoValue), cancellationToken);
        return inspected.Where(one => one.Level is not null).SelectMany(one => new[] { Of(one.Id, Measure.OpenDefects, one.OpenDefects), Of(one.Id, Measure.Readiness, (long)one.Level!.Value) });
    }
}
