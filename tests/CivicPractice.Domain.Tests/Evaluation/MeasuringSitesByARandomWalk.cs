using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Evaluation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>Whatever happened to the sites of a district, what is counted of them is what its log tells, and scores that are computed again are the same.</summary>
public class MeasuringSitesByARandomWalk
{
    private static readonly Measure[] Counted = [Measure.SessionsHeld, Measure.DaysWithActivity, Measure.PersonTimes, Measure.RequestsServed];
    private static readonly Term March = new(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31));

    [Fact]
    public async Task Agrees_with_a_count_of_the_log()
    {
        var (somethingHeld, notOpen) = (0, 0);

        await Step.History(40, 100).SampleAsync(
            async steps =>
            {
                var history = await DistrictHistory.BeginAsync();
                foreach (var step in steps) await history.TakeAsync(step);
                var log = history.Store.EventsOf(TestDistrict.Id);
                var sites = log.Select(envelope => envelope.Event).OfType<SitePlanned>().Select(planned => planned.Site).ToList();
                var at = history.Now + Duration.FromHours(1);

                var measured = await new MeasuresOfDistrict(history.Open()).MeasureAsync(
                    new MeasuresAsked(Counted, EvaluationSubjectKind.Site, [.. sites.Select(EvaluationSubject.Of)], March, at));

                var expected = sites.Where(site => WasOpen(log, site)).SelectMany(site => Counted.Select(measure => (Site: site, Measure: measure, Value: Count(log, site, measure)))).ToList();
                measured.Select(one => (one.Subject.Site!.Value, one.Measure, one.Value.Part)).Should().BeEquivalentTo(expected);
                await ShouldBeComputedOnceAsync(history, at);
                somethingHeld += expected.Count(one => one is { Value: > 0 });
                notOpen += sites.Count(site => !WasOpen(log, site));
            },
            iter: 60, threads: 1);

        somethingHeld.Should().BePositive("the histories are random, but not idle");
        notOpen.Should().BePositive("of some sites nothing is known");
    }

    private static async Task ShouldBeComputedOnceAsync(DistrictHistory history, Instant at)
    {
        var (cycle, computing) = (AnEvaluationCycle.TheId, new ComputingScores(history.Open()));
        Indicator[] indicators =
        [
            .. Counted.Select((measure, n) => AnEvaluationCycle.Indicator(measure.Code, 25, 10) with { Source = IndicatorSource.Computed, Measured = new MeasuredScore(measure, n % 2, 3 - n) }),
        ];
        var planning = new PlanningEvaluation(history.Open());
        (await planning.DraftAsync(cycle, AnEvaluationCycle.Cycle with { Period = March, Indicators = indicators }, at)).EnsureAccepted();
        (await planning.OpenAsync(cycle, at)).EnsureAccepted();
        (await computing.OpenAllAsync(cycle, at)).Outcome.EnsureAccepted();
        (await computing.ComputeAsync(cycle, at)).Outcome.EnsureAccepted();
        var events = history.Store.EventsOf(TestDistrict.Id);

        (await computing.OpenAllAsync(cycle, at)).Should().Be(new ScorecardsOpened(Decision.Accepted, 0));
        var again = await computing.ComputeAsync(cycle, at);

        (again.Changed, again.Missing.Count).Should().Be((0, 0));
        history.Store.EventsOf(TestDistrict.Id).Should().Equal(events);
    }

    // From an opening to the next suspension; one that was shut at the same moment was never open.
    private static bool WasOpen(IReadOnlyList<EventEnvelope> log, PracticeSiteId site)
    {
        Instant? since = null;
        foreach (var envelope in log)
        {
            switch (envelope.Event)
            {
                case SiteOpened opened when opened.Site == site: since ??= envelope.At; break;
                case SiteResumed resumed when resumed.Site == site: since ??= envelope.At; break;
                case SiteSuspended suspended when suspended.Site == site && since is { } from:
                    if (envelope.At > from) return true;
                    since = null;
                    break;
            }
        }

        return since is not null;
    }

    private static decimal Count(IReadOnlyList<EventEnvelope> log, PracticeSiteId site, Measure measure)
    {
        var events = log.Select(envelope => envelope.Event).ToList();
        var held = events.OfType<ActivityHeld>().Where(one => one.Site == site && March.Contains(one.DateInDistrict)).ToList();
        var served = events.OfType<RequestServed>().Where(one => one.Site == site && one is { Through: null, DateInDistrict: { } day } && March.Contains(day)).ToList();
        if (measure == Measure.SessionsHeld) return held.Count;
        if (measure == Measure.DaysWithActivity) return held.Select(one => one.DateInDistrict).Distinct().Count();
        if (measure == Measure.RequestsServed) return served.Count;
        return held.Sum(one => one.PersonTimes) + served.Sum(one => one.PersonTimes)
            + events.OfType<ActivityPersonTimesCorrected>().Where(one => one.Site == site && March.Contains(one.DateInDistrict)).Sum(one => one.After - one.Before)
            + events.OfType<RequestPersonTimesCorrected>().Where(one => one.Site == site && one.DateInDistrict is { } day && March.Contains(day)).Sum(one => one.After - one.Before);
    }
}
