using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>The district's own numbers for volunteers' schedules.</summary>
public sealed record ScheduleRules
{
    /// <summary>The least rest between two services; 0 or more, none where the district says nothing.</summary>
    public Duration RestBetween { get; init; } = Duration.Zero;

    /// <summary>How long a booking that has ended is kept, so that the schedule stays small; 7 days where the district says nothing, and never less than the rest.</summary>
    public Duration KeepEnded { get; init; } = Duration.FromDays(7);
}
