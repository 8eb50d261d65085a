using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>What the whole log tells, looked through anew for each question and folded nowhere.</summary>
internal sealed class RecountOfTheLog(IReadOnlyList<EventEnvelope> log)
{
    public IEnumerable<YearMonth> Months() => Held().Select(held => held.DateInDistrict.ToYearMonth())
        .Concat(Served().Where(served => served.DateInDistrict is not null).Select(served => served.DateInDistrict!.Value.ToYearMonth())).Distinct().Order();

    /// <summary>From each opening until the next suspension of the same site.</summary>
    public IEnumerable<OpenStretch> Open() =>
        from opening in log.Index()
        let site = opening.Item.Event switch { SiteOpened opened => opened.Site, SiteResumed resumed => resumed.Site, _ => default(PracticeSiteId?) }
        where site is not null
        orderby site, opening.Index
        let shut = log.Skip(opening.Index + 1).FirstOrDefault(envelope => envelope.Event is SiteSuspended suspended && suspended.Site == site)
        select new OpenStretch(site.Value, opening.Item.At, shut?.At);

    /// <summary>Moments at which a session begins while no other is under way, each until the first at which none is.</summary>
    public IEnumerable<UsedStretch> Used(YearMonth month) =>
        from ofSite in Held().Where(held => held.DateInDistrict.ToYearMonth() == month).GroupBy(held => held.Site, held => held.During!.Value)
        orderby ofSite.Key
        let beginnings = ofSite.Select(one => one.From).Where(begun => !ofSite.Any(one => one.From < begun && begun <= one.Until)).Distinct().Order()
        let ends = ofSite.Select(one => one.Until).Where(over => !ofSite.Any(one => one.From <= over && over < one.Until)).Distinct().Order()
        from pair in beginnings.Zip(ends)
        select new UsedStretch(ofSite.Key, new TimeRange(pair.First, pair.Second));

    /// <summary>What stands of each session and request at the end, by site.</summary>
    public IEnumerable<(PracticeSiteId Site, PersonTimesByMethod ByMethod)> PersonTimes(YearMonth month) =>
        from one in Held().Where(held => held.DateInDistrict.ToYearMonth() == month).Select(Standing)
            .Concat(Served().Where(served => served.DateInDistrict?.ToYearMonth() == month).Select(Standing))
        group one by one.Site into ofSite
        orderby ofSite.Key
        select (ofSite.Key, ofSite.Aggregate(default(PersonTimesByMethod), (sum, one) => sum + PersonTimesByMethod.Of(one.Counted, one.PersonTimes)));

    /// <summary>How much was held at each site on each day, and how much of it was concentrated.</summary>
    public IEnumerable<DayHeld<PracticeSiteId>> Days() =>
        from held in Held()
        group held by (held.Site, held.DateInDistrict) into day
        orderby day.Key.Site, day.Key.DateInDistrict
        select new DayHeld<PracticeSiteId>(day.Key.Site, day.Key.DateInDistrict, day.Count(), day.Count(one => one.IsConcentrated));

    public int RequestsOffered() => log.Select(envelope => (envelope.Event as RequestDispatched)?.Request).Where(request => request is not null).Distinct().Count();

    public int RequestsTakenOn() => log.Select(envelope => (envelope.Event as RequestAccepted)?.Request).Where(request => request is not null).Distinct().Count();

    /// <summary>The first waiting time, in order, within which so many in a hundred were taken on.</summary>
    public Duration? WaitedAtMost(int percent)
    {
        var waited = log.Where(envelope => envelope.Event is RequestAccepted).Select(envelope => envelope.At - ((RequestAccepted)envelope.Event).OfferedAt).Order().ToList();
        return waited.Count == 0 ? null : waited.First(time => waited.Count(one => one <= time) * 100 >= percent * waited.Count);
    }

    private (PracticeSiteId Site, CountingMethod Counted, int PersonTimes) Standing(ActivityHeld held) =>
        log.Select(envelope => envelope.Event).OfType<ActivityPersonTimesCorrected>().LastOrDefault(corrected => corrected.Activity == held.Activity) is { } last
            ? (held.Site, last.Counted, last.After)
            : (held.Site, held.Counted, held.PersonTimes);

    // What is corrected is what was served last before.
    private (PracticeSiteId Site, CountingMethod Counted, int PersonTimes) Standing(RequestServed served) =>
        log.Select(envelope => envelope.Event).SkipWhile(happened => !ReferenceEquals(happened, served))
            .TakeWhile(happened => happened is not RequestReopened reopened || reopened.Request != served.Request)
            .OfType<RequestPersonTimesCorrected>().LastOrDefault(corrected => corrected.Request == served.Request) is { } last
            ? (served.Site, last.Counted, last.After)
            : (served.Site, served.Counted, served.PersonTimes);

    private IEnumerable<ActivityHeld> Held() => log.Select(envelope => envelope.Event).OfType<ActivityHeld>();

    private IEnumerable<RequestServed> Served() => log.Select(envelope => envelope.Event).OfType<RequestServed>().Where(served => served.Through is null);
}
