using HanbinDistrict.Chances;

namespace HanbinDistrict.Input;

/// <summary>How often things go another way than hoped.</summary>
public sealed record Shares
{
    /// <summary>Of the offers made: declined (谢绝).</summary>
    public required Share Declines { get; init; }

    /// <summary>Of the offers made: expired without an answer. With the declines at most the whole.</summary>
    public required Share OfferExpiries { get; init; }

    /// <summary>Of the volunteers signed up for a session: did not come and gave no notice.</summary>
    public required Share NoShows { get; init; }

    /// <summary>Of the sessions published: called off.</summary>
    public required Share CancelledSessions { get; init; }

    /// <summary>Of the requests placed: called off.</summary>
    public required Share CancelledRequests { get; init; }

    /// <summary>Of the visits paid: nobody met, or nothing could be done (上门未果).</summary>
    public required Share FailedVisits { get; init; }

    /// <summary>Of the requests served: reviewed by the public (评单).</summary>
    public required Share Reviewed { get; init; }

    /// <summary>Of the weeks of a weekly session: left out.</summary>
    public Share MissedWeeks { get; init; }

    /// <summary>Of the months of a weekly session: without a concentrated one (集中活动).</summary>
    public Share MissedGatherings { get; init; }
}
