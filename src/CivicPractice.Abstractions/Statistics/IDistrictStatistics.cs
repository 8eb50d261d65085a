using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Where the figures of one district are asked for. They are kept up to date by its events.</summary>
public interface IDistrictStatistics
{
    /// <summary>The figures as they stand: every event is in them that was committed when they were asked for, by whichever program.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IDistrictFigures> FiguresAsync(CancellationToken cancellationToken = default);

    /// <summary>The figures with an event in them that somebody else told of (read your writes): waits until it is there.</summary>
    /// <param name="atLeast">The position of the event in the district's order, from 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IDistrictFigures> FiguresAsync(long atLeast, CancellationToken cancellationToken = default);

    /// <summary>The district as it was (历史时点): all that had happened before a moment, and nothing else. Replays the events, so it takes its time.</summary>
    /// <remarks>
    /// An event belongs to the moment at which it happened, so that clocks which differ change nothing. A session that was held before the moment and completed after it is not in the figures yet, and person-times are as they had been
    /// corrected until then. The position of the answers is how many events are in them.
    /// </remarks>
    /// <param name="until">The first moment after what is to be counted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    ValueTask<IDistrictFigures> FiguresBeforeAsync(Instant until, CancellationToken cancellationToken = default);
}
