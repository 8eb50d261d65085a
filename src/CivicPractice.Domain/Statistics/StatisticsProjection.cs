using CivicPractice.Activities;
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
public sealed class StatisticsProjection : IDistrictStatistics
{
    private readonly Lock _gate = new();
    private readonly OpenSites _sites;
    private readonly OpenStretches _stretches;
    private readonly Sessions _sessions;
    private readonly MonthsOfSites _months;
    private readonly DaysHeld<PracticeSiteId> _days;
    private readonly DaysHeld<PartnershipId> _jointDays;
    private readonly ReviewsOfSites _reviews;
    private int _organizations;
    private int _volunteers;
    private int _requestsPlaced;
    private int _requestsReviewed;
    private long _personTimesByRequest;
    private long _minutesByRequest;

    /// <summary>Begins before the first event.</summary>
    public StatisticsProjection() =>
        (_sites, _stretches, _sessions, _months, _days, _jointDays, _reviews) = (new OpenSites(), new OpenStretches(), new Sessions(), new MonthsOfSites(), new([]), new([]), new([]));

    /// <summary>Goes on where a snapshot was taken.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentException">It has another shape than this release reads.</exception>
    public StatisticsProjection(StatisticsSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Shape != StatisticsSnapshot.CurrentShape) throw new ArgumentException("The snapshot has another shape.", nameof(snapshot));
        (_sites, _stretches, _sessions, _months) = (new OpenSites(snapshot), new OpenStretches(snapshot), new Sessions(snapshot), new MonthsOfSites(snapshot));
        (_days, _jointDays, _reviews) = (new(snapshot.DaysOfSites), new(snapshot.DaysOfPartnerships), new(snapshot.Reviews));
        Position = snapshot.Position;
        (_organizations, _volunteers) = (snapshot.Organizations, snapshot.Volunteers);
        (_requestsPlaced, _requestsReviewed) = (snapshot.RequestsPlaced, snapshot.RequestsReviewed);
        (_personTimesByRequest, _minutesByRequest) = (snapshot.PersonTimesByRequest, snapshot.MinutesByRequest);
    }

    /// <summary>How many of the district's events are in the figures.</summary>
    public long Position { get; private set; }

    /// <summary>The matrix, the people and the year so far (mission D).</summary>
    public AsOf<DistrictOverview> Overview()
    {
        lock (_gate)
        {
            return new(Position, new DistrictOverview
            {
                Centres = _sites.Open(SiteTier.Centre),
                Institutes = _sites.Open(SiteTier.Institute),
                Stations = _sites.Open(SiteTier.Station),
                UrbanStations = _sites.Open(SiteTier.Station, SiteSetting.Urban),
                RuralStations = _sites.Open(SiteTier.Station, SiteSetting.Rural),
                PointSites = _sites.Open(SiteTier.Point),
                Organizations = _organizations,
                Volunteers = _volunteers,
                Activities = _sessions.Held,
                PersonTimes = _sessions.PersonTimes + _personTimesByRequest,
                RequestsPlaced = _requestsPlaced,
                RequestsReviewed = _requestsReviewed,
                ServiceMinutes = _sessions.Minutes + _minutesByRequest,
            });
        }
    }

    /// <summary>What was held, by month, tier and category (B8), in this order.</summary>
    public AsOf<IReadOnlyList<SessionFigures>> Sessions()
    {
        lock (_gate) return new(Position, _sessions.Rows());
    }

    /// <summary>What was done at each site in each month (A8, A9), by site and month.</summary>
    public AsOf<IReadOnlyList<SiteFigures>> Sites()
    {
        lock (_gate) return new(Position, _months.Rows(_sites.TierOf));
    }

    /// <summary>What the use of sites in a month is measured by (A8): what was done at each, when it was used, and when it was open.</summary>
    /// <param name="month">The month in the district's time zone.</param>
    public AsOf<UseOfSites> UseOfSites(YearMonth month)
    {
        lock (_gate) return new(Position, new UseOfSites(_months.Rows(month, _sites.TierOf), _months.Used(month), _stretches.Rows()));
    }

    /// <summary>What cadence is judged by (B3): on which days something was held, by site and by partnership, and when sites were open.</summary>
    /// <param name="days">The days in the district's time zone.</param>
    public AsOf<DaysOfActivity> DaysOfActivity(Term days)
    {
        lock (_gate) return new(Position, new DaysOfActivity(_days.Rows(days), _jointDays.Rows(days), _stretches.Rows()));
    }

    /// <summary>How those who took part and the public reviewed what was held at each site in each month, by site and month.</summary>
    public AsOf<IReadOnlyList<ReviewFigures>> Reviews()
    {
        lock (_gate) return new(Position, _reviews.Rows());
    }

    /// <summary>All it knows, to go on from later.</summary>
    public StatisticsSnapshot Capture()
    {
        lock (_gate)
        {
            return new StatisticsSnapshot
            {
                Position = Position,
                Organizations = _organizations,
                Volunteers = _volunteers,
                RequestsPlaced = _requestsPlaced,
                RequestsReviewed = _requestsReviewed,
                PersonTimesByRequest = _personTimesByRequest,
                MinutesByRequest = _minutesByRequest,
                Sites = _sites.Tiers,
                Open = _sites.Counts,
                OpenStretches = _stretches.Rows(),
                Sessions = _sessions.Rows(),
                MonthsOfSites = _months.Capture(),
                DaysOfSites = _days.Rows(),
                DaysOfPartnerships = _jointDays.Rows(),
                Reviews = _reviews.Rows(),
            };
        }
    }

    /// <inheritdoc/>
    public ValueTask<AsOf<DistrictOverview>> OverviewAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Overview());

    /// <inheritdoc/>
    public ValueTask<AsOf<IReadOnlyList<SessionFigures>>> SessionsAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Sessions());

    /// <inheritdoc/>
    public ValueTask<AsOf<IReadOnlyList<SiteFigures>>> SitesAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Sites());

    /// <inheritdoc/>
    public ValueTask<AsOf<UseOfSites>> UseOfSitesAsync(YearMonth month, CancellationToken cancellationToken = default) => ValueTask.FromResult(UseOfSites(month));

    /// <inheritdoc/>
    public ValueTask<AsOf<DaysOfActivity>> DaysOfActivityAsync(Term days, CancellationToken cancellationToken = default) => ValueTask.FromResult(DaysOfActivity(days));

    /// <inheritdoc/>
    public ValueTask<AsOf<IReadOnlyList<ReviewFigures>>> ReviewsAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Reviews());

    /// <summary>Takes the next event of the district in.</summary>
    /// <param name="envelope">The event.</param>
    public void Apply(EventEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        lock (_gate)
        {
            switch (envelope.Event)
            {
                case OrganizationRegistered or OrganizationResumed: _organizations++; break;
                case OrganizationSuspended: _organizations--; break;
                case VolunteerRegistered or VolunteerResumed: _volunteers++; break;
                case VolunteerSuspended or VolunteerWithdrawn { WasActive: true } or VolunteerMerged { WasActive: true } or VolunteerRegistrationEnded { WasActive: true }: _volunteers--; break;
                case RequestPlaced: _requestsPlaced++; break;
                case RequestReviewed: _requestsReviewed++; break;
                // What an activity gave for a request is counted with the activity.
                case RequestServed { Through: null } served:
                    _personTimesByRequest += served.PersonTimes;
                    _minutesByRequest += (long)served.Minutes * served.Volunteers.Count;
                    _months.Add(served);
                    break;
                // Broken off in the middle; what is served later is told by its own event.
                case RequestVisitFailed { Volunteers: { } served } failed: _minutesByRequest += (long)failed.Minutes * served.Count; break;
                case RequestPersonTimesCorrected corrected:
                    _personTimesByRequest += corrected.After - corrected.Before;
                    _months.Correct(corrected);
                    break;
                case ActivityHeld held:
                    _sessions.Add(held, _sites.TierOf(held.Site));
                    _months.Add(held);
                    _days.Add(held.Site, held.DateInDistrict, held.IsConcentrated);
                    foreach (var partnership in held.CoOrganizers ?? []) _jointDays.Add(partnership, held.DateInDistrict, held.IsConcentrated);
                    break;
                case ActivityBrokenOff broken:
                    _sessions.Add(broken, _sites.TierOf(broken.Site));
                    _months.Add(broken);
                    break;
                case ActivityPersonTimesCorrected corrected:
                    _sessions.Correct(corrected, _sites.TierOf(corrected.Site));
                    _months.Correct(corrected);
                    break;
                case ActivityReviewGiven or ActivityReviewChanged or ActivityReviewStruck or ActivityReviewReinstated: _reviews.Apply(envelope.Event); break;
                default:
                    _sites.Apply(envelope.Event);
                    _stretches.Apply(envelope.Event, envelope.At);
                    break;
            }

            Position++;
        }
    }
}
