namespace CivicPractice.Programmes;

/// <summary>One entry of a calendar that people subscribe to (日历订阅).</summary>
public sealed record CalendarEntry
{
    /// <summary>What names it for all time: a calendar that reads the same name again writes over what it had.</summary>
    public required string Uid { get; init; }

    /// <summary>The number of the latest change; a calendar keeps what has the higher one.</summary>
    public required int Sequence { get; init; }

    /// <summary>From when until when.</summary>
    public required TimeRange During { get; init; }

    /// <summary>What it is.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it is.</summary>
    public required string Location { get; init; }

    /// <summary>Whether it does not take place.</summary>
    public bool IsCancelled { get; init; }
}
