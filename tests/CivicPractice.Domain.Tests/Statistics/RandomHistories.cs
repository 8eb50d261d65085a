using System.Collections.Concurrent;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Whatever a district is asked in whatever order, its figures are those of its aggregates, and its log is whole.</summary>
public class RandomHistories
{
    private const int Histories = 600;
    private const int MostRounds = 10;
    private const int Least = 60;
    private const int Most = 120;

    private static readonly Term EveryDay = new(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1));

    // The events that these histories are about; a walk that never saw one would prove nothing about it. Others are in FiguresOfRandomEvents.
    private static readonly Type[] Counted =
    [
        typeof(SitePlanned), typeof(SiteOpened), typeof(SiteSuspended), typeof(SiteResumed), typeof(SiteReclassified), typeof(SiteMerged), typeof(SiteClosed),
        typeof(OrganizationRegistered), typeof(OrganizationSuspended), typeof(OrganizationResumed), typeof(OrganizationDissolved),
        typeof(VolunteerRegistered), typeof(VolunteerSuspended), typeof(VolunteerResumed), typeof(VolunteerWithdrawn), typeof(VolunteerRegistrationEnded),
        typeof(RequestPlaced), typeof(RequestServed), typeof(RequestReviewed), typeof(ActivityHeld), typeof(RequestPersonTimesCorrected), typeof(ActivityPersonTimesCorrected),
        typeof(RequestDeclined), typeof(RequestOfferExpired), typeof(RequestVisitFailed), typeof(RequestCancelled), typeof(RequestConfirmed), typeof(RequestReopened),
        typeof(VolunteerCheckedOut), typeof(ActivityCancelled), typeof(ScheduleReleased), typeof(PointsEarned),
    ];

    [Fact]
    public async Task Leave_figures_that_can_be_recounted_and_a_log_without_gaps()
    {
        var seen = new ConcurrentDictionary<Type, int>();
        var throughActivities = 0;

        // Chance may leave out what is rare: then there are more histories.
        for (var rounds = 0; rounds < MostRounds && (rounds == 0 || throughActivities == 0 || Counted.Except(seen.Keys).Any()); rounds++)
        {
            await Step.History(Least, Most).SampleAsync(
                async steps =>
                {
                    var history = await DistrictHistory.BeginAsync();
                    foreach (var step in steps) await TakeAsync(history, step);
                    await ShouldBeWholeAsync(history);
                    foreach (var envelope in history.Store.EventsOf(TestDistrict.Id))
                    {
                        seen.AddOrUpdate(envelope.Event.GetType(), 1, (_, count) => count + 1);
                        if (envelope.Event is RequestServed { Through: not null }) Interlocked.Increment(ref throughActivities);
                    }
                },
                iter: Histories);
        }

        Counted.Except(seen.Keys).Should().BeEmpty("the histories are random, but not idle");
        throughActivities.Should().BePositive("what an activity gave for a request must not count twice");
    }

    private static async Task TakeAsync(DistrictHistory history, Step step)
    {
        var taken = await history.TakeAsync(step);

        if (!taken.First.IsAccepted) taken.Events.Should().Be(0, "{0} was refused ({1})", step, taken.First);
        taken.Again.Should().Be(taken.First, "{0} was repeated", step);
        taken.EventsAgain.Should().Be(0, "{0} was repeated", step);
        var recount = await Recount.OfAsync(history.Open());
        var figures = (await history.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer;
        if (figures != recount.Overview()) figures.Should().Be(recount.Overview(), "{0} was {1}", step, taken.First);
    }

    private static async Task ShouldBeWholeAsync(DistrictHistory history)
    {
        var (district, log) = (history.Open(), history.Store.EventsOf(TestDistrict.Id));
        var (figures, recount) = (await history.Store.StatisticsOf(TestDistrict.Id).FiguresAsync(), await Recount.OfAsync(history.Open()));
        var fresh = new StatisticsProjection();
        foreach (var envelope in log) fresh.Apply(envelope);

        figures.Overview().Should().Be(new AsOf<DistrictOverview>(log.Count, recount.Overview()));
        figures.Sessions().Answer.Should().Equal(recount.Sessions());
        figures.Sites().Answer.Should().Equal(recount.Sites());
        figures.Months().Answer.Should().Equal(recount.Months());
        figures.Stars().Answer.Should().Equal(new StarFigures(StarRating.None, recount.Overview().Volunteers));
        figures.TopTeams(EveryDay, 3).Answer.Should().Equal(recount.TopTeams(EveryDay, 3));
        figures.Requests().Answer.Should().BeEquivalentTo(recount.Requests(new RecountOfTheLog(log)), options => options.WithStrictOrdering());
        fresh.Overview().Should().Be(figures.Overview());
        fresh.Sessions().Answer.Should().Equal(figures.Sessions().Answer);
        ShouldBeToldByTheLog(figures, log);
        foreach (var at in new[] { 0, log.Count / 2, log.Count }) ShouldGoOnAlike(fresh, log, at);

        foreach (var ofOne in log.GroupBy(envelope => (envelope.Kind, envelope.Aggregate)))
            ofOne.Select(envelope => envelope.Version).Should().Equal(Enumerable.Range(1, ofOne.Count()).Select(version => (long)version), "of {0}", ofOne.Key);

        await ShouldBeUsedWithinHoursAsync(district, history);
        await ShouldBeAsItWasAsync(history.Store, log);
        await ShouldBeCreditedOnceAsync(district, recount);
        await ShouldKeepSchedulesAsync(district, recount, history);
    }

    private static void ShouldBeToldByTheLog(IDistrictFigures figures, IReadOnlyList<EventEnvelope> log)
    {
        var told = new RecountOfTheLog(log);
        figures.DaysOfActivity(EveryDay).Answer.Sites.Should().Equal(told.Days());
        foreach (var month in told.Months())
        {
            var (position, use) = figures.UseOfSites(month);
            position.Should().Be(log.Count);
            use.Open.Should().Equal(told.Open());
            use.Used.Should().Equal(told.Used(month));
            use.Figures.Select(row => (row.Site, row.ByMethod)).Should().Equal(told.PersonTimes(month));
            use.Figures.Select(row => row.ByMethod.Total).Should().Equal(use.Figures.Select(row => row.PersonTimes));
        }
    }

    private static void ShouldGoOnAlike(StatisticsProjection fresh, IReadOnlyList<EventEnvelope> log, int at)
    {
        var restored = new StatisticsProjection();
        foreach (var envelope in log.Take(at)) restored.Apply(envelope);
        restored = new StatisticsProjection(restored.Capture());
        foreach (var envelope in log.Skip(at)) restored.Apply(envelope);

        restored.Overview().Should().Be(fresh.Overview());
        restored.Sessions().Answer.Should().Equal(fresh.Sessions().Answer);
        restored.Sites().Answer.Should().Equal(fresh.Sites().Answer);
        restored.Capture().Should().BeEquivalentTo(fresh.Capture(), options => options.WithStrictOrdering());
        restored.DaysOfActivity(EveryDay).Answer.Sites.Should().Equal(fresh.DaysOfActivity(EveryDay).Answer.Sites);
        foreach (var month in fresh.Sites().Answer.Select(row => row.Month).OfType<YearMonth>().Append(TestDistrict.Monday.ToYearMonth()).Distinct())
        {
            restored.UseOfSites(month).Answer.Open.Should().Equal(fresh.UseOfSites(month).Answer.Open);
            restored.UseOfSites(month).Answer.Used.Should().Equal(fresh.UseOfSites(month).Answer.Used);
        }
    }

    // At the moment of some event in the middle, and after the last.
    private static async Task ShouldBeAsItWasAsync(InMemoryStore store, IReadOnlyList<EventEnvelope> log)
    {
        foreach (var moment in new[] { log[log.Count / 2].At, log[^1].At + Duration.Epsilon })
        {
            var fold = new StatisticsProjection();
            foreach (var envelope in log.Where(envelope => envelope.At < moment)) fold.Apply(envelope);
            var was = await store.StatisticsOf(TestDistrict.Id).FiguresBeforeAsync(moment);
            (was.Position, was.Overview()).Should().Be((fold.Position, fold.Overview()));
            was.Sessions().Answer.Should().Equal(fold.Sessions().Answer);
        }
    }

    private static async Task ShouldBeUsedWithinHoursAsync(OpenDistrict district, DistrictHistory history)
    {
        var month = history.Now.InZone(TestDistrict.TimeZone).Date.ToYearMonth();
        var use = (await district.Statistics.FiguresAsync()).UseOfSites(month).Answer;
        var rows = (await new Utilisation(district).OfSitesAsync(month, history.Now)).Answer;

        rows.Select(row => row.Site).Should().BeEquivalentTo(
            use.Open.Where(stretch => stretch.From < history.Now && stretch.Until != stretch.From).Select(stretch => stretch.Site).Union(use.Figures.Select(row => row.Site)));
        rows.Should().OnlyContain(row => row.TimeUsedWithinHours == null || (row.TimeUsedWithinHours <= row.TimeUsed && row.TimeUsedWithinHours <= row.OpenTime));
    }

    private static async Task ShouldBeCreditedOnceAsync(OpenDistrict district, Recount recount)
    {
        var rolls = await district.HonourRolls.ListAsync(All<HonourRoll, VolunteerId>.Instance);
        rolls.Where(roll => roll.Minutes > 0).ToDictionary(roll => roll.Id, roll => roll.Minutes)
            .Should().BeEquivalentTo(recount.MinutesOfVolunteers().Where(served => served.Value > 0));
        foreach (var account in await district.PointsAccounts.ListAsync(All<PointsAccount, VolunteerId>.Instance))
            account.Entries.Should().OnlyHaveUniqueItems(entry => entry.Cause);
    }

    // A booking is dropped a while after its end, so not everything that was taken is still there; but nothing else is.
    private static async Task ShouldKeepSchedulesAsync(OpenDistrict district, Recount recount, DistrictHistory history)
    {
        var booked = (await district.Schedules.ListAsync(All<Schedule, VolunteerId>.Instance))
            .SelectMany(schedule => schedule.Bookings.Select(booking => (Volunteer: schedule.Id, Booking: booking.Id, During: booking.Booked ?? booking.During, Left: booking.During))).ToList();
        var taken = recount.TakenTimes().ToHashSet();

        var asTaken = booked.Select(one => (one.Volunteer, one.Booking, one.During)).ToHashSet();
        asTaken.Should().BeSubsetOf(taken);
        taken.Except(asTaken).Where(one => one.During.Until > history.Now - TestDistrict.Profile.Scheduling.KeepEnded && !recount.IsGoneOver(one.Volunteer, one.Booking) && !recount.IsOverInNoTime(one.Booking))
            .Should().BeEmpty();
        foreach (var ofOne in booked.GroupBy(one => one.Volunteer))
        {
            var inTurn = ofOne.Select(one => one.Left).OrderBy(left => left.From).ToList();
            inTurn.Zip(inTurn.Skip(1)).Where(pair => pair.First.Overlaps(pair.Second)).Should().BeEmpty();
        }
    }
}
