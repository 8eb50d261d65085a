using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Cadence;

/// <summary>Watching the cadence (常态化督查, B3): which weeks, months and quarters were missed, and which will be if nothing happens, by the rules of the district's profile.</summary>
/// <remarks>
/// <para>What is planned are the activities that are announced from the day of asking on: published and not over, or under way. What was held is a fold of events, answered as of a position and read right after, so that an activity
/// that is completed meanwhile may count in both.</para>
/// <para>An activity that took place counts from its completion on; until then its period can be told as missed. A site is judged by the tier and setting that it has now.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed class WatchingCadence(OpenDistrict district)
{
    // Of some sites nobody said whether they are urban.
    private static readonly SiteSetting?[] Settings = [null, .. Enum.GetValues<SiteSetting>()];

    private DateTimeZone Zone => district.Profile.TimeZone;

    /// <summary>How the sites stand that have a rule and were open on some of the days, by tier, site and rule; each is asked for periods on every day of which it was open.</summary>
    /// <param name="days">The days, of the years 1 to 9998; periods that reach into them are told whole.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is a rule, and a day of another year.</exception>
    public async ValueTask<AsOf<IReadOnlyList<CadenceOf<PracticeSiteId>>>> OfSitesAsync(Term days, Instant now, CancellationToken cancellationToken = default)
    {
        var rules = district.Profile.Cadence;
        var whole = Whole(days, rules.Sites.Select(one => one.Rule));
        var planned = rules.Sites.Count == 0 ? [] : await PlannedAsync(whole, now, cancellationToken);
        var (position, held) = (await district.Statistics.FiguresAsync(cancellationToken)).DaysOfActivity(whole);
        if (rules.Sites.Count == 0) return new(position, []);

        var (done, coming) = (held.Sites.ToLookup(row => row.Subject), planned.ToLookup(activity => activity.Site));
        var there = held.Open.GroupBy(stretch => stretch.Site).Select(site => (Site: site.Key, Days: DaysThroughout.Of(site.Select(stretch => (stretch.From, stretch.Until)), Zone))).Where(site => site.Days.Exists(term => term.Overlaps(days))).ToDictionary(site => site.Site, site => site.Days);
        var rows = new List<CadenceOf<PracticeSiteId>>();
        foreach (var site in await district.FactsOfSitesAsync(there.Keys, cancellationToken))
            rows.AddRange(Judge(site.Site, rules.For(site.Tier, site.Setting), days, there[site.Site], done[site.Site], coming[site.Site], now));
        return new(position, rows);
    }

    /// <summary>How the partnerships stand that held on some of the days, whenever they were signed, by the last day of the term, id and rule; each is asked for periods on every day of which it held, from the last signature on.</summary>
    /// <param name="days">The days, of the years 1 to 9998; periods that reach into them are told whole.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is a rule, and a day of another year.</exception>
    public async ValueTask<AsOf<IReadOnlyList<CadenceOf<PartnershipId>>>> OfPartnershipsAsync(Term days, Instant now, CancellationToken cancellationToken = default)
    {
        var rules = district.Profile.Cadence.Partnerships;
        var whole = Whole(days, rules);
        var planned = rules.Count == 0 ? [] : await PlannedAsync(whole, now, cancellationToken);
        var (position, held) = (await district.Statistics.FiguresAsync(cancellationToken)).DaysOfActivity(whole);
        if (rules.Count == 0) return new(position, []);

        var coming = planned.SelectMany(activity => activity.CoOrganizers.Select(partnership => (partnership, activity))).ToLookup(one => one.partnership, one => one.activity);
        var done = held.Partnerships.ToLookup(row => row.Subject);
        var rows = new List<CadenceOf<PartnershipId>>();
        foreach (var partnership in await district.Partnerships.ListAsync(new PartnershipsInForceWithinSpec(days), cancellationToken))
        {
            Term[] there = partnership.DaysInForce(Zone) is { } term ? [term] : [];
            rows.AddRange(Judge(partnership.Id, rules, days, there, done[partnership.Id], coming[partnership.Id], now));
        }

        return new(position, rows);
    }

    /// <summary>The sites that missed the week, month or quarter in which a day lies (漏办阵地), by tier and site; what is not over yet is not missed. It says what <see cref="OfSitesAsync"/> says of these periods, at once, and nothing of what is planned.</summary>
    /// <param name="day">The day, of the years 1 to 9998; each rule is asked about its period in which the day lies.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is a rule, and the day is of another year.</exception>
    public async ValueTask<AsOf<IReadOnlyList<MissedPeriod>>> MissedBySitesAsync(LocalDate day, Instant now, CancellationToken cancellationToken = default)
    {
        var today = now.InZone(Zone).Date;
        var figures = await district.Statistics.FiguresAsync(cancellationToken);
        while (true)
        {
            var position = figures.Position;
            IReadOnlyList<MissedPeriod> missed = [.. Missed(figures, day, today)];
            // What happens between two kinds of site could leave one out: then it is asked again.
            if (figures.Position == position) return new(position, missed);
        }
    }

    private IEnumerable<MissedPeriod> Missed(IDistrictFigures figures, LocalDate day, LocalDate today)
    {
        var rules = district.Profile.Cadence;
        return
            from tier in rules.Sites.Select(one => one.Tier).Distinct().Order()
            from row in
                from setting in Settings
                from rule in rules.For(tier, setting)
                let period = rule.PeriodOf(day)
                where period.Through < today && district.Profile.WorkingDays.CountWithin(period) >= rule.WorkingDaysNeeded
                from site in figures.SitesThatMissed(tier, setting, period, rule.Counts == CadenceMeasure.ConcentratedActivities, rule.AtLeast, Zone).Answer
                orderby site
                select new MissedPeriod(site, rule, period)
            select row;
    }

    private IEnumerable<CadenceOf<TSubject>> Judge<TSubject>(
        TSubject subject, IEnumerable<CadenceRule> rules, Term days, IReadOnlyCollection<Term> there, IEnumerable<DayHeld<TSubject>> held, IEnumerable<Activity> planned, Instant now)
        where TSubject : struct, IComparable<TSubject> =>
        from rule in rules
        let all = rule.Counts == CadenceMeasure.Activities
        let done = held.SelectMany(row => Enumerable.Repeat(row.Day, all ? row.Held : row.Concentrated)).ToList()
        let coming = planned.Where(one => all || one.IsConcentrated).Select(one => one.DayIn(Zone)).ToList()
        select new CadenceOf<TSubject>(subject, rule, rule.Standings(days, there, done, coming, district.Profile.WorkingDays, now.InZone(Zone).Date));

    /// <summary>The days with all of the periods that reach into them.</summary>
    internal static Term Whole(Term days, IEnumerable<CadenceRule> rules) =>
        rules.Aggregate(days, (whole, rule) => new Term(LocalDate.Min(whole.From, rule.PeriodOf(days.From).From), LocalDate.Max(whole.Through, rule.PeriodOf(days.Through).Through)));

    /// <summary>What is announced for some days from the moment of asking on.</summary>
    internal async ValueTask<IReadOnlyList<Activity>> PlannedAsync(Term days, Instant now, CancellationToken cancellationToken)
    {
        var today = now.InZone(Zone).Date;
        if (days.Through < today) return [];
        var coming = new TimeRange(Zone.StartOf(today), Zone.StartOf(days.Through.PlusDays(1)));
        // Nobody came to what is over and still only published: it cannot be held any more.
        return [.. (await district.Activities.ListAsync(new AnnouncedActivitiesSpec(coming), cancellationToken)).Where(one => one.State != ActivityState.Published || one.During.Until > now)];
    }
}

/// <summary>A period in which a site held less than a rule asks for.</summary>
/// <param name="Site">The site.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Period">The period, whole.</param>
public sealed record MissedPeriod(PracticeSiteId Site, CadenceRule Rule, Term Period);

/// <summary>How a site or a partnership keeps one rule.</summary>
/// <typeparam name="TSubject">What identifies it.</typeparam>
/// <param name="Subject">The site or the partnership.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Periods">Each period that was asked about, the first first.</param>
public sealed record CadenceOf<TSubject>(TSubject Subject, CadenceRule Rule, IReadOnlyList<CadenceStanding> Periods)
    where TSubject : struct, IComparable<TSubject>
{
    /// <summary>The periods that were missed, and those that will be if nothing else happens.</summary>
    public IEnumerable<CadenceStanding> Gaps => Periods.Where(period => period.State is CadenceState.Missed or CadenceState.AtRisk);
}
