using System.Collections.Frozen;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Statistics;

/// <content>What each event counts.</content>
public sealed partial class StatisticsProjection
{
    // Looked up by the type of the event: most of what happens in a district is not here, and counts nothing.
    private static readonly FrozenDictionary<Type, Action<StatisticsProjection, DomainEvent, Instant>> Counted = new Table()
        .On<SitePlanned>((figures, planned) => figures._sites.Plan(planned.Site, planned.Tier, planned.Setting))
        .On<SiteReclassified>((figures, moved) => figures._sites.Reclassify(moved))
        .On<SiteOpened>((figures, opened, at) => figures.Open(opened.Site, opened.Tier, opened.Setting, at))
        .On<SiteResumed>((figures, resumed, at) => figures.Open(resumed.Site, resumed.Tier, resumed.Setting, at))
        .On<SiteSuspended>((figures, suspended, at) => figures.Shut(suspended, at))
        .On<OrganizationRegistered>((figures, _) => figures._organizations++)
        .On<OrganizationResumed>((figures, _) => figures._organizations++)
        .On<OrganizationSuspended>((figures, _) => figures._organizations--)
        .On<VolunteerRegistered>((figures, _) => figures._volunteers.Register())
        .On<VolunteerResumed>((figures, resumed) => figures._volunteers.Resume(resumed.Volunteer))
        .On<VolunteerSuspended>((figures, suspended) => figures._volunteers.Leave(suspended.Volunteer))
        .On<VolunteerWithdrawn>((figures, withdrawn) => figures._volunteers.Leave(withdrawn.Volunteer))
        .On<VolunteerMerged>((figures, merged) => figures._volunteers.Leave(merged.Volunteer))
        .On<VolunteerRegistrationEnded>((figures, ended) => figures._volunteers.Leave(ended.Volunteer))
        .On<StarAwarded>((figures, awarded) => figures._volunteers.Rate(awarded.Volunteer, awarded.Stars))
        .On<StarWithdrawn>((figures, withdrawn) => figures._volunteers.Rate(withdrawn.Volunteer, withdrawn.Stars))
        .On<RequestPlaced>((figures, _) => figures._requestsPlaced++)
        .On<RequestDispatched>((figures, dispatched) => figures._stages.Reach(dispatched.Request, RequestStages.Dispatched))
        .On<RequestAccepted>((figures, accepted, at) => figures._stages.Accept(accepted, at))
        .On<RequestServed>((figures, served) => figures.Count(served))
        .On<RequestVisitFailed>((figures, failed) => figures.Count(failed))
        .On<RequestPersonTimesCorrected>((figures, corrected) => figures.Count(corrected))
        .On<RequestReviewed>((figures, reviewed) => figures.Count(reviewed))
        .On<RequestDisputeDecided>((figures, decided) => figures._stages.Decide(decided))
        .On<RequestCancelled>((figures, cancelled) => figures._stages.Reach(cancelled.Request, RequestStages.Cancelled))
        .On<ActivityHeld>((figures, held) => figures.Count(held))
        .On<ActivityBrokenOff>((figures, broken) => figures.Count(broken))
        .On<ActivityPersonTimesCorrected>((figures, corrected) => figures.Count(corrected))
        .On<ActivityReviewGiven>((figures, given) => figures._reviews.Add(given.Site, given.DateInDistrict, given.By, ScoreTally.Of(given.Score)))
        .On<ActivityReviewChanged>((figures, changed) =>
            figures._reviews.Add(changed.Site, changed.DateInDistrict, changed.By, ScoreTally.Of(changed.Before, -1) + ScoreTally.Of(changed.After)))
        .On<ActivityReviewStruck>((figures, struck) => figures._reviews.Add(struck.Site, struck.DateInDistrict, struck.By, ScoreTally.Of(struck.Score, -1)))
        .On<ActivityReviewReinstated>((figures, reinstated) => figures._reviews.Add(reinstated.Site, reinstated.DateInDistrict, reinstated.By, ScoreTally.Of(reinstated.Score)))
        .ToFrozenDictionary();

    private void Open(PracticeSiteId site, SiteTier tier, SiteSetting? setting, Instant at)
    {
        _sites.Count(tier, setting, 1);
        _stretches.Begin(site, at);
    }

    private void Shut(SiteSuspended suspended, Instant at)
    {
        _sites.Count(suspended.Tier, suspended.Setting, -1);
        _stretches.End(suspended.Site, at);
    }

    private void Count(RequestServed served)
    {
        _stages.Reach(served.Request, RequestStages.Served);
        // What an activity gave for a request is counted with the activity.
        if (served.Through is not null) return;
        _personTimesByRequest += served.PersonTimes;
        _minutesByRequest += (long)served.Minutes * served.Volunteers.Count;
        _months.Add(served);
        _teams.Add(served);
    }

    // Broken off in the middle; what is served later is told by its own event.
    private void Count(RequestVisitFailed failed)
    {
        _minutesByRequest += (long)failed.Minutes * (failed.Volunteers?.Count ?? 0);
        _teams.Add(failed);
    }

    private void Count(RequestPersonTimesCorrected corrected)
    {
        _personTimesByRequest += corrected.After - corrected.Before;
        _months.Correct(corrected);
    }

    private void Count(RequestReviewed reviewed)
    {
        _requestsReviewed++;
        _stages.Review(reviewed);
    }

    private void Count(ActivityHeld held)
    {
        _sessions.Add(held, _sites.TierOf(held.Site));
        _months.Add(held);
        _days.Add(held.Site, held.DateInDistrict, held.IsConcentrated);
        _teams.Add(held);
        foreach (var partnership in held.CoOrganizers ?? []) _jointDays.Add(partnership, held.DateInDistrict, held.IsConcentrated);
    }

    private void Count(ActivityBrokenOff broken)
    {
        _sessions.Add(broken, _sites.TierOf(broken.Site));
        _months.Add(broken);
        _teams.Add(broken);
    }

    private void Count(ActivityPersonTimesCorrected corrected)
    {
        _sessions.Correct(corrected, _sites.TierOf(corrected.Site));
        _months.Correct(corrected);
    }

    private sealed class Table : Dictionary<Type, Action<StatisticsProjection, DomainEvent, Instant>>
    {
        public Table On<TEvent>(Action<StatisticsProjection, TEvent> count)
            where TEvent : DomainEvent => With<TEvent>((figures, happened, _) => count(figures, (TEvent)happened));

        public Table On<TEvent>(Action<StatisticsProjection, TEvent, Instant> count)
            where TEvent : DomainEvent => With<TEvent>((figures, happened, at) => count(figures, (TEvent)happened, at));

        private Table With<TEvent>(Action<StatisticsProjection, DomainEvent, Instant> count)
        {
            Add(typeof(TEvent), count);
            return this;
        }
    }
}
