using CivicPractice.Partnerships;
using CivicPractice.Sites;

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
        _stretches = new OpenStretches(_handles, snapshot.OpenStretches);
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
                ArgumentNullException.ThrowIfNull(envelope, nameof(envelopes));
                if (Counted.TryGetValue(envelope.Event.GetType(), out var count)) count(this, envelope.Event, envelope.At);
                Position++;
            }

            Wake();
        }
    }
}
