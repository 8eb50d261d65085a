using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <content>The questions.</content>
public sealed partial class StatisticsProjection
{
    /// <inheritdoc/>
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
                Volunteers = _volunteers.Active,
                Activities = _sessions.Held,
                PersonTimes = _sessions.PersonTimes + _personTimesByRequest,
                RequestsPlaced = _requestsPlaced,
                RequestsReviewed = _requestsReviewed,
                ServiceMinutes = _sessions.Minutes + _minutesByRequest,
            });
        }
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<MonthFigures>> Months()
    {
        lock (_gate) return new(Position, _sessions.Months());
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<SessionFigures>> Sessions()
    {
        lock (_gate) return new(Position, _sessions.Rows());
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<SiteFigures>> Sites()
    {
        lock (_gate) return new(Position, _months.Rows(_sites.TierOf));
    }

    /// <inheritdoc/>
    public AsOf<UseOfSites> UseOfSites(YearMonth month)
    {
        lock (_gate) return new(Position, new UseOfSites(_months.Rows(month, _sites.TierOf), _months.Used(month), _stretches.Rows()));
    }

    /// <inheritdoc/>
    public AsOf<DaysOfActivity> DaysOfActivity(Term days)
    {
        lock (_gate) return new(Position, new DaysOfActivity(_days.Rows(days), _jointDays.Rows(days), _stretches.Rows()));
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<PracticeSiteId>> SitesThatMissed(SiteTier tier, SiteSetting? setting, Term period, bool isConcentrated, int atLeast, DateTimeZone timeZone)
    {
        if (!Enum.IsDefined(tier)) throw new ArgumentOutOfRangeException(nameof(tier));
        if (period.From.Year < 1 || period.Through.Year > 9_998) throw new ArgumentOutOfRangeException(nameof(period));
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        ArgumentNullException.ThrowIfNull(timeZone);
        lock (_gate)
        {
            var (sites, days) = (_sites.OfKind(tier, setting), new WholeDays(period, timeZone));
            var below = new List<PracticeSiteId>(sites.Count);
            var held = _days.Within(period, isConcentrated);
            foreach (var site in sites)
            {
                if (held[site] < atLeast && _stretches.WasOpenThroughout(site, days)) below.Add(_handles[site]);
            }

            return new(Position, below);
        }
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<ReviewFigures>> Reviews()
    {
        lock (_gate) return new(Position, _reviews.Rows());
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<TeamFigures>> TopTeams(Term days, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        lock (_gate) return new(Position, _teams.Top(days, most));
    }

    /// <inheritdoc/>
    public AsOf<IReadOnlyList<StarFigures>> Stars()
    {
        lock (_gate) return new(Position, _volunteers.Rows());
    }

    /// <inheritdoc/>
    public AsOf<RequestFigures> Requests()
    {
        lock (_gate) return new(Position, _stages.Figures(_requestsPlaced));
    }

    /// <inheritdoc/>
    public AsOf<long> AcceptedWithin(Duration within)
    {
        lock (_gate) return new(Position, _stages.AcceptedWithin(within));
    }
}
