using CivicPractice.Requests;

namespace CivicPractice.Statistics;

/// <summary>The one fold from events to figures, the same in every host.</summary>
/// <remarks>Applying is for one writer at a time; reading is safe meanwhile and sees whole events only.</remarks>
public sealed class StatisticsProjection : IDistrictStatistics
{
    private readonly Lock _gate = new();
    private DistrictOverview _overview = new();

    /// <inheritdoc/>
    public long Position { get; private set; }

    /// <inheritdoc/>
    public AsOf<DistrictOverview> Overview()
    {
        lock (_gate) return new(Position, _overview);
    }

    /// <summary>Takes the next event of the district in.</summary>
    /// <param name="envelope">The event.</param>
    public void Apply(EventEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        lock (_gate)
        {
            _overview = envelope.Event switch
            {
                RequestPlaced => _overview with { RequestsPlaced = _overview.RequestsPlaced + 1 },
                RequestReviewed => _overview with { RequestsReviewed = _overview.RequestsReviewed + 1 },
                _ => _overview,
            };
            Position++;
        }
    }
}
