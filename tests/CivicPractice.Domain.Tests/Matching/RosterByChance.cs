using System.Collections.Concurrent;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Matching;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Whatever has happened in whatever order, the roster names whom one would find by going through everything.</summary>
public class RosterByChance
{
    private const int Histories = 300;
    private const int MostRounds = 10;

    // What changes who is named, and why; a walk that never saw one would prove nothing about it.
    private static readonly Type[] Told =
    [
        typeof(VolunteerRegistered), typeof(VolunteerSkillAdded), typeof(VolunteerSkillRemoved), typeof(VolunteerSuspended), typeof(VolunteerResumed), typeof(VolunteerWithdrawn),
        typeof(VolunteerRegistrationEnded), typeof(VolunteerForgotten), typeof(VolunteerMerged), typeof(VolunteerAbsorbed), typeof(ScheduleHeld), typeof(ScheduleReleased), typeof(ScheduleShortened),
        typeof(ServiceCredited), typeof(ServiceReversed), typeof(StarAwarded), typeof(StarWithdrawn), typeof(HonourRollAbsorbed), typeof(HonourRollCarriedOver),
        typeof(SitePlanned), typeof(SiteTransferred), typeof(SiteMerged), typeof(SiteClosed),
    ];

    private static readonly WantedVolunteers[] Questions =
    [
        .. from skills in new VolunteerSkill[][] { [], [RosterHistory.Skills[0]], [RosterHistory.Skills[1]], [RosterHistory.Skills[0], RosterHistory.Skills[1]], [RosterHistory.Skills[2]], [VolunteerSkill.FirstAid] }
           from site in RosterHistory.Sites.Select(site => (PracticeSiteId?)site).Append(null)
           from hours in new int?[] { null, 1, 9 }
           from most in new[] { 1, 3, 20 }
           select new WantedVolunteers
           {
               Skills = skills,
               Site = site,
               During = hours is { } later ? TimeRange.Starting(TestDistrict.Nine + Duration.FromHours(later), Duration.FromHours(3)) : null,
               Most = most,
           },
    ];

    [Fact]
    public async Task Names_whom_one_finds_by_going_through_everything_whether_it_followed_or_comes_fresh()
    {
        var seen = new ConcurrentDictionary<Type, bool>();

        // Chance may leave out what is rare: then there are more histories.
        for (var rounds = 0; rounds < MostRounds && (rounds == 0 || Told.Except(seen.Keys).Any()); rounds++)
        {
            await RosterHistory.Any(20, 60).SampleAsync(
                async steps =>
                {
                    var history = new RosterHistory();
                    var (followed, seldom) = (history.Roster(), history.Roster());
                    await followed.ShortlistAsync(Questions[0]);
                    await history.BeginAsync();
                    foreach (var (n, step) in steps.Index())
                    {
                        await history.TakeAsync(step);
                        await ShouldNameAsync(followed, history, Questions[(n * 7) % Questions.Length]);
                        if (n == steps.Length / 2) await ShouldNameAsync(seldom, history, Questions);
                    }

                    foreach (var roster in new[] { followed, seldom, history.Roster() }) await ShouldNameAsync(roster, history, Questions);
                    foreach (var envelope in history.Store.EventsOf(TestDistrict.Id)) seen.TryAdd(envelope.Event.GetType(), true);
                },
                iter: Histories);
        }

        Told.Except(seen.Keys).Should().BeEmpty("the histories are random, but not idle");
    }

    private static async Task ShouldNameAsync(VolunteerRoster roster, RosterHistory history, params WantedVolunteers[] questions)
    {
        var (all, position) = (await EverythingAsync(history.Open()), history.Store.EventsOf(TestDistrict.Id).Count);
        foreach (var wanted in questions)
        {
            var answer = await roster.ShortlistAsync(wanted);
            answer.Position.Should().Be(position);
            var found = all.Named(wanted).ToList();
            if (!answer.Answer.SequenceEqual(found)) answer.Answer.Should().Equal(found, "{0} was asked", wanted);
        }
    }

    private static async Task<Everything> EverythingAsync(OpenDistrict district) => new(
        await district.Volunteers.ListAsync(All<Volunteer, VolunteerId>.Instance),
        (await district.Schedules.ListAsync(All<Schedule, VolunteerId>.Instance)).ToDictionary(schedule => schedule.Id),
        (await district.HonourRolls.ListAsync(All<HonourRoll, VolunteerId>.Instance)).ToDictionary(roll => roll.Id),
        (await district.Sites.ListAsync(All<PracticeSite, PracticeSiteId>.Instance)).ToDictionary(site => site.Id));

    private sealed record Everything(
        IReadOnlyList<Volunteer> Volunteers, Dictionary<VolunteerId, Schedule> Schedules, Dictionary<VolunteerId, HonourRoll> Rolls, Dictionary<PracticeSiteId, PracticeSite> Sites)
    {
        public IEnumerable<ShortlistedVolunteer> Named(WantedVolunteers wanted) =>
            (from volunteer in Volunteers
             where volunteer.State == VolunteerState.Active && wanted.Skills.All(volunteer.Skills.Contains)
             where wanted.Site is not { } site || IsWithin(volunteer.Home, site)
             where wanted.During is not { } during || !Schedules.TryGetValue(volunteer.Id, out var schedule) || !schedule.Bookings.Any(booking => booking.During.Overlaps(during))
             let roll = Rolls.GetValueOrDefault(volunteer.Id)
             let named = new ShortlistedVolunteer(volunteer.Id, roll?.Stars ?? StarRating.None, roll?.Minutes ?? 0, volunteer.Home)
             orderby named.Stars descending, named.ServiceMinutes descending, named.Volunteer
             select named).Take(wanted.Most);

        private bool IsWithin(PracticeSiteId? home, PracticeSiteId site) =>
            home == site || (home is { } here && Sites.TryGetValue(here, out var known) && IsWithin(known.State == SiteState.Merged ? known.MergedInto : known.Parent, site));
    }
}
