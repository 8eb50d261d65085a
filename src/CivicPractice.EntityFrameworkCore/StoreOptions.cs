using System.Reflection;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>What is told of every store in a relational database.</summary>
public abstract record StoreOptions
{
    /// <summary>How long to wait while somebody else writes, before <see cref="StoreFault.Locked"/>; half a minute unless told otherwise.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event is tried for a subscriber before it is parked; at least 1.</summary>
    public int AttemptsBeforeParking { get; init; } = EventDelivery.UsualAttempts;

    /// <summary>Assemblies with events of the host's own aggregates; those of the library are known.</summary>
    public IReadOnlyList<Assembly> EventAssemblies { get; init; } = [];

    /// <summary>Hears a line for each change of the tables that a start makes; where nobody asks for them, the log of the host's services does.</summary>
    public Action<string>? OnProgress { get; init; }
}
