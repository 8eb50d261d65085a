using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Whatever comes in whatever order, on whatever days, the figures are what the events say, looked through anew for each question.</summary>
public class FiguresOfRandomEvents
{
    private static readonly LocalDate First = TestDistrict.Monday;
    private static readonly PracticeSiteId[] Sites = [.. Enumerable.Range(1, 40).Select(number => new PracticeSiteId(IdOf(number)))];
    private static readonly VolunteerTeamId[] Teams = [.. Enumerable.Range(1, 40).Select(number => new VolunteerTeamId(IdOf(number)))];
    private static readonly VolunteerId[] Volunteers = [.. Enumerable.Range(1, 9).Select(number => new VolunteerId(IdOf(number)))];
    private static readonly ServiceRequestId[] Requests = [.. Enumerable.Range(1, 9).Select(number => new ServiceRequestId(IdOf(number)))];

    // Now and then a day far off: somebody's slip must not cost the memory of all the days between.
    private static readonly Gen<LocalDate> Days = Gen.Frequency(
        (40, Gen.Int[0, 60].Select(First.PlusDays)), (1, Gen.OneOfConst(LocalDate.MinIsoValue, new LocalDate(2999, 12, 31), LocalDate.MaxIsoValue)));

    private static readonly Gen<DomainEvent> Events = Gen.Frequency(
        (6, HeldSessions()), (2, BrokenSessions()), (2, Corrections()), (2, Served()), (1, FailedVisits()), (3, Offers()), (4, Acceptances()), (2, Reviews()), (1, Cancellations()), (2, Registrations()), (3, Stars()));

    private static readonly Gen<(DomainEvent Event, int Minutes)[]> Histories = Gen.Select(Events, Gen.Int[0, 3_000]).Array[0, 150];

    [Fact]
    public void Are_what_the_events_say_wherever_they_were_kept_in_between() => Gen.Select(Histories, Gen.Int[0, 150], Days, Days, Gen.Int[1, 5]).Sample(
        (history, kept, one, other, most) =>
        {
            EventEnvelope[] log = [.. Planned().Concat(history.Select(happened => Told(happened.Event))).Select((happened, i) => happened with { At = TestDistrict.Nine + Duration.FromMinutes(i < Sites.Length ? 0 : history[i - Sites.Length].Minutes) })];
            var figures = new StatisticsProjection();
            figures.Apply(log.AsSpan(..Math.Min(kept, log.Length)));
            figures = new StatisticsProjection(figures.Capture());
            figures.Apply(log.AsSpan(Math.Min(kept, log.Length)..));
            var told = new Telling(log);
            var days = new Term(LocalDate.Min(one, other), LocalDate.Max(one, other));

            figures.Position.Should().Be(log.Length);
            figures.Months().Answer.Should().Equal(told.Months());
            figures.Sessions().Answer.Should().Equal(told.Sessions());
            figures.TopTeams(days, most).Answer.Should().Equal(told.Teams(days).Take(most));
            figures.Stars().Answer.Should().Equal(told.Stars());
            figures.Requests().Answer.Should().BeEquivalentTo(told.Requests(), options => options.WithStrictOrdering());
            foreach (var within in new[] { Duration.Zero, Duration.FromMinutes(most * 300), Duration.MaxValue, -Duration.Epsilon })
                figures.AcceptedWithin(within).Answer.Should().Be(told.Waited.Count(waited => waited <= within));
            foreach (var isConcentrated in new[] { false, true })
                figures.DaysOfActivity(days).Answer.Sites.Where(row => !isConcentrated || row.Concentrated > 0).Should().Equal(told.Days(days).Where(row => !isConcentrated || row.Concentrated > 0));
        },
        iter: 1_000);

    [Fact]
    public void Find_what_half_of_many_waited_exactly() => Gen.Int[0, 400].Array[1, 3_000].Sample(
        minutes =>
        {
            var figures = new StatisticsProjection();
            figures.Apply([.. minutes.Select(waited => Told(new RequestAccepted(Requests[0], Assignee.Of(Volunteers[0]), [], TestDistrict.Nine)) with { At = TestDistrict.Nine + Duration.FromMinutes(waited) })]);

            var inOrder = minutes.Order().ToList();
            var answer = figures.Requests().Answer;
            answer.MedianToAcceptance.Should().Be(Duration.FromMinutes(inOrder[((inOrder.Count + 1) / 2) - 1]));
            answer.P95ToAcceptance.Should().Be(Duration.FromMinutes(inOrder[(int)Math.Ceiling(inOrder.Count * 0.95m) - 1]));
            figures.AcceptedWithin(Duration.FromMinutes(200)).Answer.Should().Be(minutes.Count(waited => waited <= 200));
        },
        iter: 50);

    private static Guid IdOf(int number) => new(number % 7, (short)number, 0, new byte[8]);

    private static EventEnvelope Told(DomainEvent happened) => new(TestDistrict.Id, "of no matter what", Guid.Empty, 1, TestDistrict.Nine, TestDistrict.Dispatcher, default, happened);

    private static IEnumerable<EventEnvelope> Planned() => Sites.Select((site, i) => Told(new SitePlanned(site, (SiteTier)(1 + (i % 3)), null, TestDistrict.Village, null)));

    private static ActivityHost HostOf(int number) => number < Teams.Length ? ActivityHost.Of(Teams[number]) : ActivityHost.Of(Sites[number - Teams.Length]);

    private static Gen<DomainEvent> HeldSessions() => Gen.Select(Gen.OneOfConst(Sites), Gen.Int[0, 60], Days, Gen.Int[0, 500], Gen.Bool).Select(DomainEvent (site, host, day, minutes, isConcentrated) =>
        new ActivityHeld(AnActivity.TheId, site, ActivityCategory.LegalAid, HostOf(host), day, minutes % 7, minutes, 1, IsConcentrated: isConcentrated));

    private static Gen<DomainEvent> BrokenSessions() => Gen.Select(Gen.OneOfConst(Sites), Gen.Int[0, 60], Days, Gen.Int[0, 500]).Select(DomainEvent (site, host, day, minutes) =>
        new ActivityBrokenOff(AnActivity.TheId, site, ActivityCategory.LegalAid, HostOf(host), ActivityCancellationReason.Weather, day, minutes % 5, CountingMethod.Estimated, minutes, [], null));

    // Earlier releases did not say who had been the host.
    private static Gen<DomainEvent> Corrections() => Gen.Select(Gen.OneOfConst(Sites), Gen.Int[0, 60], Days, Gen.Int[0, 9], Gen.Int[0, 9], Gen.Bool).Select(DomainEvent (site, host, day, before, after, isOld) =>
        new ActivityPersonTimesCorrected(
            AnActivity.TheId, site, ActivityCategory.LegalAid, day, before, after, CountingMethod.Estimated, PersonTimesCorrectionReason.Miscounted, Host: isOld ? null : HostOf(host)));

    private static Gen<DomainEvent> Served() => Gen.Select(Gen.OneOfConst(Requests), Gen.OneOfConst(Teams), Days, Gen.Int[0, 500], Gen.Int[0, 3]).Select(DomainEvent (request, team, day, minutes, form) =>
        new RequestServed(request, Sites[0], Volunteers[..3], form == 0 ? 0 : minutes, 1, form == 0 ? AnActivity.TheId : null, CountingMethod.Unstated, form == 1 ? null : day, form == 2 ? null : Parties(team)));

    private static Gen<DomainEvent> FailedVisits() => Gen.Select(Gen.OneOfConst(Requests), Gen.OneOfConst(Teams), Days, Gen.Int[0, 500]).Select(DomainEvent (request, team, day, minutes) =>
        new RequestVisitFailed(request, [], FailedVisitReason.CoverEnded, minutes, Volunteers[..3], day, Parties(team)));

    private static ServedParty[] Parties(VolunteerTeamId team) => [new(Assignee.Of(team), Volunteers[..2]), new(Assignee.Of(Volunteers[2]), [Volunteers[2]])];

    private static Gen<DomainEvent> Offers() => Gen.OneOfConst(Requests).Select(DomainEvent (request) => new RequestDispatched(request, Assignee.Of(Volunteers[0]), TestDistrict.Nine));

    // Of some the clock of who accepted went behind that of who had asked.
    private static Gen<DomainEvent> Acceptances() => Gen.Select(Gen.OneOfConst(Requests), Gen.Int[-600, 2_000]).Select(DomainEvent (request, seconds) =>
        new RequestAccepted(request, Assignee.Of(Volunteers[0]), [Volunteers[0]], TestDistrict.Nine + Duration.FromSeconds(seconds)));

    private static Gen<DomainEvent> Reviews() => Gen.Select(Gen.OneOfConst(Requests), Gen.Int[0, 9], Gen.Int[1, 5], Gen.Int[0, 3]).Select(DomainEvent (request, site, score, form) => form > 0
        ? new RequestReviewed(request, Sites[site], score)
        : new RequestDisputeDecided(request, Sites[site], score, score > 2 ? DisputeOutcome.Struck : DisputeOutcome.Upheld, DisputeReason.True, TestDistrict.Dispatcher));

    private static Gen<DomainEvent> Cancellations() => Gen.OneOfConst(Requests).Select(DomainEvent (request) => new RequestCancelled(request, CancellationReason.NoLongerNeeded));

    // Whatever the order: who is told to be active twice is active once.
    private static Gen<DomainEvent> Registrations() => Gen.Select(Gen.OneOfConst(Volunteers), Gen.Int[0, 3]).Select(DomainEvent (volunteer, form) => form switch
    {
        0 => new VolunteerSuspended(volunteer),
        1 => new VolunteerWithdrawn(volunteer, WasActive: true),
        _ => new VolunteerResumed(volunteer),
    });

    private static Gen<DomainEvent> Stars() => Gen.Select(Gen.OneOfConst(Volunteers), Gen.Int[0, 5], Gen.Bool).Select(DomainEvent (volunteer, stars, isAward) => isAward && stars > 0
        ? new StarAwarded(volunteer, new StarRating((byte)stars), default)
        : new StarWithdrawn(volunteer, new StarRating((byte)stars), default));

    // Every question answered by looking through all events.
    private sealed class Telling(EventEnvelope[] log)
    {
        public IReadOnlyList<Duration> Waited => [.. log.Where(one => one.Event is RequestAccepted).Select(one => Duration.Max(one.At - ((RequestAccepted)one.Event).OfferedAt, Duration.Zero)).Order()];

        public IEnumerable<MonthFigures> Months() =>
            from row in All()
            group row by (Month: row.Day.ToYearMonth(), Tier: (SiteTier?)(1 + (Array.IndexOf(Sites, row.Site) % 3))) into all
            orderby all.Key.Month, all.Key.Tier
            select new MonthFigures(all.Key.Month, all.Key.Tier, all.Sum(row => row.Held), all.Sum(row => row.PersonTimes), all.Sum(row => row.Minutes));

        public IEnumerable<SessionFigures> Sessions() =>
            from row in All()
            group row by (Month: row.Day.ToYearMonth(), Tier: (SiteTier?)(1 + (Array.IndexOf(Sites, row.Site) % 3)), row.Host) into all
            orderby all.Key.Month, all.Key.Tier, all.Key.Host
            select new SessionFigures(all.Key.Month, all.Key.Tier, ActivityCategory.LegalAid, all.Key.Host, all.Sum(row => row.Held), all.Sum(row => row.PersonTimes), all.Sum(row => row.Minutes));

        private IEnumerable<(PracticeSiteId Site, LocalDate Day, ActivityHostKind Host, int Held, long PersonTimes, long Minutes)> All() =>
        [
            .. Of<ActivityHeld>().Select(held => (held.Site, held.DateInDistrict, held.Host.Kind, 1, (long)held.PersonTimes, (long)held.ServiceMinutes)),
            .. Of<ActivityBrokenOff>().Select(broken => (broken.Site, broken.DateInDistrict, broken.Host.Kind, 0, (long)broken.PersonTimes, (long)broken.ServiceMinutes)),
            .. Of<ActivityPersonTimesCorrected>().Select(one => (one.Site, one.DateInDistrict, one.Host?.Kind ?? ActivityHostKind.None, 0, (long)one.After - one.Before, 0L)),
        ];

        public IEnumerable<TeamFigures> Teams(Term days) =>
            from row in Of<ActivityHeld>().Select(held => (held.Host.Team, Day: (LocalDate?)held.DateInDistrict, Minutes: (long)held.ServiceMinutes))
                .Concat(Of<ActivityBrokenOff>().Select(broken => (broken.Host.Team, Day: (LocalDate?)broken.DateInDistrict, Minutes: (long)broken.ServiceMinutes)))
                .Concat(Of<RequestServed>().SelectMany(served => served.Parties ?? [], (served, party) => (party.By.Team, Day: served.DateInDistrict, Minutes: (long)served.Minutes * party.Volunteers.Count)))
                .Concat(Of<RequestVisitFailed>().SelectMany(failed => failed.Parties ?? [], (failed, party) => (party.By.Team, Day: failed.DateInDistrict, Minutes: (long)failed.Minutes * party.Volunteers.Count)))
            where row is { Team: not null, Day: { } day, Minutes: > 0 } && days.Contains(day)
            group row.Minutes by row.Team!.Value into team
            orderby team.Sum() descending, team.Key
            select new TeamFigures(team.Key, team.Sum());

        public IEnumerable<DayHeld<PracticeSiteId>> Days(Term days) =>
            from held in Of<ActivityHeld>()
            where days.Contains(held.DateInDistrict)
            group held by (held.Site, held.DateInDistrict) into day
            orderby day.Key.Site, day.Key.DateInDistrict
            select new DayHeld<PracticeSiteId>(day.Key.Site, day.Key.DateInDistrict, day.Count(), day.Count(one => one.IsConcentrated));

        // Nobody was registered here, so who is active again counts, and who is not any more is missed.
        public IEnumerable<StarFigures> Stars()
        {
            var inactive = Volunteers.Where(volunteer => log.Select(one => one.Event).LastOrDefault(happened => VolunteerOf(happened) == volunteer) is VolunteerSuspended or VolunteerWithdrawn).ToList();
            var stars = Volunteers.Except(inactive).Select(volunteer => (int)StarsOf(volunteer)).ToList();
            var highest = stars.Append(0).Max();
            return Enumerable.Range(0, highest + 1).Select(count => new StarFigures(new StarRating((byte)count), count == 0 ? -inactive.Count - stars.Count(one => one > 0) : stars.Count(one => one == count)));
        }

        public RequestFigures Requests() => new(
            0, Distinct<RequestDispatched>(one => one.Request), Distinct<RequestAccepted>(one => one.Request), Distinct<RequestServed>(one => one.Request), Distinct<RequestReviewed>(one => one.Request),
            Distinct<RequestCancelled>(one => one.Request), WithinPercent(50), WithinPercent(95),
            [
                .. from one in Of<RequestReviewed>().Select(review => (review.Site, Count: 1, review.Score))
                       .Concat(Of<RequestDisputeDecided>().Where(decided => decided.Outcome == DisputeOutcome.Struck).Select(decided => (decided.Site, Count: -1, Score: -decided.Score)))
                   group one by one.Site into site
                   where site.Sum(one => one.Count) != 0 || site.Sum(one => one.Score) != 0
                   orderby site.Key
                   select new SiteRating(site.Key, site.Sum(one => one.Count), site.Sum(one => one.Score)),
            ]);

        private Duration? WithinPercent(int percent) => Waited is { Count: > 0 } waited ? waited.First(time => waited.Count(one => one <= time) * 100 >= percent * waited.Count) : null;

        private int Distinct<TEvent>(Func<TEvent, ServiceRequestId> request) => Of<TEvent>().Select(request).Distinct().Count();

        private byte StarsOf(VolunteerId volunteer) => log.Select(one => one.Event).LastOrDefault(happened => happened switch
        {
            StarAwarded awarded => awarded.Volunteer == volunteer,
            StarWithdrawn withdrawn => withdrawn.Volunteer == volunteer,
            _ => false,
        }) switch
        {
            StarAwarded awarded => awarded.Stars.Stars,
            StarWithdrawn withdrawn => withdrawn.Stars.Stars,
            _ => 0,
        };

        private static VolunteerId? VolunteerOf(DomainEvent happened) => happened switch
        {
            VolunteerSuspended one => one.Volunteer,
            VolunteerWithdrawn one => one.Volunteer,
            VolunteerResumed one => one.Volunteer,
            _ => null,
        };

        private IEnumerable<TEvent> Of<TEvent>() => log.Select(one => one.Event).OfType<TEvent>();
    }
}
