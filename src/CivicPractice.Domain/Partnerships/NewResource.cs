using CivicPractice.Activities;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>What is contributed: a room, a vehicle, an expert's time, equipment.</summary>
public sealed record NewResource
{
    /// <summary>What it is called, such as 体检车; never the name of a person.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, a site in the scope of the partnership; <see langword="null"/> for what comes to wherever it is needed.</summary>
    public PracticeSiteId? Site { get; init; }

    /// <summary>How many can be used at once, at least 1: seats, vehicles, experts, sets; 1 for a room that is used as a whole.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>When it is there; at least one range, none overlapping another.</summary>
    public required IReadOnlyList<TimeRange> Periods { get; init; }
}

/// <summary>What is booked of a resource.</summary>
/// <param name="Quantity">How many; at least 1.</param>
/// <param name="During">From when until when; not the default.</param>
/// <param name="For">The activity it is for, or <see langword="null"/> where it is booked for something else.</param>
public sealed record NewResourceBooking(int Quantity, TimeRange During, ActivityId? For = null);
