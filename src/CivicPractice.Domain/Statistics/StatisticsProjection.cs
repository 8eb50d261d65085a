using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The one fold from events to figures, the same in every host.</summary>
/// <remarks>
/// <para>Applying is additive: every change adds or takes away what it changes, so that the figures equal a recomputation from all events.</para>
/// <para>One writer at a time; reading is safe meanwhile and sees whole events only.</para>
/// </remarks>
public sealed partial class StatisticsProjection : IDistrictFigures
{
    private readonly Lock _gate = new();
    private readonly Handles<PracticeSiteId> _handles = new();
    private readonly OpenSites _sites;
    private readonly OpenStretches _stretches;
    private readonly Sessions _sessions;
    private readonly MonthsOfSites _months;
    private readonly DaysHeld<PracticeSiteId> _days;
    private readonly DaysHeld<PartnershipId> _jointDays;
    private readonly ReviewsOfSites _reviews;
    private readonly ServiceOfTeams _teams;
    private readonly StarsOfVolunteers _volunteers;
    private readonly StagesOfRequests _stages;
    private int _organizations;
    private int _requestsPlaced;
    private int _requestsReviewed;
    private long _personTimesByRequest;
    private long _minutesByRequest;

    /// <summary>Begins before the first event.</summary>
    public StatisticsProjection()
        : this(StatisticsSnapshot.Empty)
    {
    }

    /// <summary>Goes on where a snapshot was taken.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentException">It has another shape than this release reads.</exception>
    public StatisticsProjection(StatisticsSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Shape != StatisticsSnapshot.CurrentShape) throw new ArgumentException("The snapshot has another shape.", nameof(snapshot));
        Position = snapshot.Position;
        _sites = new OpenSites(_handles, snapshot.Sites, snapshot.Open);
        _stretches = new OpenStretches(snapshot.OpenStretches);
        _sessions = new Sessions(snapshot.Sessions);
        _months = new MonthsOfSites(snapshot.MonthsOfSites);
        _days = new DaysHeld<PracticeSiteId>(_handles, snapshot.DaysOfSites);
        _jointDays = new DaysHeld<PartnershipId>(new Handles<PartnershipId>(), snapshot.DaysOfPartnerships);
        _reviews = new ReviewsOfSites(snapshot.Reviews);
        _teams = new ServiceOfTeams(snapshot.DaysOfTeams);
        _volunteers = new StarsOfVolunteers(snapshot.Volunteers, snapshot.Stars, snapshot.InactiveVolunteers);
        _stages = new StagesOfRequests(snapshot.StagesOfRequests, snapshot.WaitingTimes, snapshot.Ratings);
        _organizations = snapshot.Organizations;
        (_requestsPlaced, _requestsReviewed) = (snapshot.RequestsPlaced, snapshot.RequestsReviewed);
        (_personTimesByRequest, _minutesByRequest) = (snapshot.PersonTimesByRequest, snapshot.MinutesByRequest);
    }

    /// <inheritdoc/>
    public long Position { get; private set; }

    /// <summary>All it knows, to go on from later.</summary>
    public StatisticsSnapshot Capture()
    {
        lock (_gate)
        {
            return new StatisticsSnapshot
            {
                Position = Position,
                Organizations = _organizations,
                Volunteers = _volunteers.Active,
                RequestsPlaced = _requestsPlaced,
                RequestsReviewed = _requestsReviewed,
                PersonTimesByRequest = _personTimesByRequest,
                MinutesByRequest = _minutesByRequest,
                Sites = _sites.Kinds,
                Open = _sites.Counts,
                OpenStretches = _stretches.Rows(),
                Sessions = _sessions.Rows(),
                MonthsOfSites = _months.Capture(),
                DaysOfSites = _days.Rows(),
                DaysOfPartnerships = _jointDays.Rows(),
                Reviews = _reviews.Rows(),
                DaysOfTeams = _teams.Capture(),
                Stars = _volunteers.Rated,
                InactiveVolunteers = _volunteers.Inactive,
                StagesOfRequests = _stages.Reached,
                WaitingTimes = _stages.Waited,
                Ratings = _stages.Ratings,
            };
        }
    }

    /// <summary>Takes the next events of the district in, all at once for those who ask.</summary>
    /// <param name="envelopes">The events, in the district's order.</param>
    public void Apply(params ReadOnlySpan<EventEnvelope> envelopes)
    {
        lock (_gate)
        {
            foreach (var envelope in envelopes)
            {
                Count(envelope.Event, envelope.At);
                Position++;
            }

            Wake();
        }
    }

    private void Count(DomainEvent happened, Instant at)
    {
        switch (happened)
        {
            case VolunteerRegistered: _volunteers.Register(); break;
            case VolunteerResumed resumed: _volunteers.Resume(resumed.Volunteer); break;
            case VolunteerSuspended suspended: _volunteers.Leave(suspended.Volunteer); break;
            case VolunteerWithdrawn withdrawn: _volunteers.Leave(withdrawn.Volunteer); break;
            case VolunteerMerged merged: _volunteers.Leave(merged.Volunteer); break;
            case VolunteerRegistrationEnded ended: _volunteers.Leave(ended.Volunteer); break;
            case StarAwarded awarded: _volunteers.Rate(awarded.Volunteer, awarded.Stars); break;
            case StarWithdrawn withdrawn: _volunteers.Rate(withdrawn.Volunteer, withdrawn.Stars); break;
            case OrganizationRegistered or OrganizationResumed: _organizations++; break;
            case OrganizationSuspended: _organizations--; break;
            case RequestPlaced: _requestsPlaced++; break;
            case RequestDispatched dispatched: _stages.Reach(dispatched.Request, RequestStages.Dispatched); break;
            case RequestAccepted accepted: _stages.Accept(accepted, at); break;
            case RequestServed served: Count(served); break;
            case RequestReviewed reviewed:
                _requestsReviewed++;
                _stages.Review(reviewed);
                break;
            case RequestDisputeDecided decided: _stages.Decide(decided); break;
            case RequestCancelled cancelled: _stages.Reach(cancelled.Request, RequestStages.Cancelled); break;
            // Broken off in the middle; what is served later is told by its own event.
            case RequestVisitFailed { Volunteers: { } served } failed:
                _minutesByRequest += (long)failed.Minutes * served.Count;
                _teams.Add(failed);
                break;
            case RequestPersonTimesCorrected corrected:
                _personTimesByRequest += corrected.After - corrected.Before;
                _months.Correct(corrected);
                break;
            case ActivityHeld held: Count(held); break;
            case ActivityBrokenOff broken:
                _sessions.Add(broken, _sites.TierOf(broken.Site));
                _months.Add(broken);
                _teams.Add(broken);
                break;
            case ActivityPersonTimesCorrected corrected:
                _sessions.Correct(corrected, _sites.TierOf(corrected.Site));
                _months.Correct(corrected);
                break;
            case ActivityReviewGiven or ActivityReviewChanged or ActivityReviewStruck or ActivityReviewReinstated: _reviews.Apply(happened); break;
            default:
                _sites.Apply(happened);
                _stretches.Apply(happened, at);
                break;
        }
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

    private void Count(ActivityHeld held)
    {
        _sessions.Add(held, _sites.TierOf(held.Site));
        _months.Add(held);
        _days.Add(held.Site, held.DateInDistrict, held.IsConcentrated);
        _teams.Add(held);
        foreach (var partnership in held.CoOrganizers ?? []) _jointDays.Add(partnership, held.DateInDistrict, held.IsConcentrated);
    }
}
