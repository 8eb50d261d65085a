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

    /// <summary>Of the sessions: with roles (活动岗位), one of them for first aid where the team can give it.</summary>
    public Share Roles { get; init; }

    /// <summary>Of the sessions: fill up, and have a line of those who wait for a seat (候补).</summary>
    public Share Waiting { get; init; }

    /// <summary>Of the volunteers signed up for a session: give the seat back in time.</summary>
    public Share Leaves { get; init; }

    /// <summary>Of the volunteers signed up for a session: give the seat back shortly before it begins (临时退出).</summary>
    public Share LateLeaves { get; init; }

    /// <summary>Of the seats offered to the next in line: not taken in time.</summary>
    public Share Lapses { get; init; }

    /// <summary>Of the sessions that begin: broken off (中止). They come on top of the sessions that are held.</summary>
    public Share BrokenOff { get; init; }

    /// <summary>Of the sessions published: move to another hour before they begin (改期).</summary>
    public Share Rescheduled { get; init; }

    /// <summary>Of the sessions held: reviewed by somebody who served there, and as often by somebody they were for (活动评价).</summary>
    public Share ActivityReviews { get; init; }

    /// <summary>Whether anything of seats, lines and reviews of sessions is asked for.</summary>
    public bool AnyOfSeats => new[] { Roles, Waiting, Leaves, LateLeaves, BrokenOff, Rescheduled, ActivityReviews }.Any(share => share.Millionths > 0);
}
