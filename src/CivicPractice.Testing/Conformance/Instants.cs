using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>The moments around a boundary.</summary>
internal static class Instants
{
    public static Duration Microsecond { get; } = Duration.FromTicks(10);

    /// <summary>The last microsecond before, the moment itself, the first after.</summary>
    public static IReadOnlyList<Instant> Around(Instant at) => [at - Microsecond, at, at + Microsecond];
}
