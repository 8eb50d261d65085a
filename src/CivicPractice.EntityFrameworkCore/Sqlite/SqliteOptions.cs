using System.Reflection;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>How a SQLite file is used.</summary>
public sealed record SqliteOptions
{
    /// <summary>The file; it is made where there is none. Its folder must be there.</summary>
    public required string File { get; init; }

    /// <summary>How long to wait while another program writes, before <see cref="StoreFault.Locked"/>; half a minute unless told otherwise.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event is tried for a subscriber before it is parked; at least 1.</summary>
    public int AttemptsBeforeParking { get; init; } = EventDelivery.UsualAttempts;

    /// <summary>Assemblies with events of the host's own aggregates; those of the library are known.</summary>
    public IReadOnlyList<Assembly> EventAssemblies { get; init; } = [];

    /// <summary>Hears a line for each change of the tables that a start makes; where nobody asks for them, the log of the host's services does.</summary>
    public Action<string>? OnProgress { get; init; }
}
