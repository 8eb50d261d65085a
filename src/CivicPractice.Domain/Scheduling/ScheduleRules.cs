using NodaTime;

namespace CivicPractice.Scheduling;

/// <summary>The district's own numbers for volunteers' schedules.</summary>
public sealed record ScheduleRules
{
    private static readonly Duration AWeek = Duration.FromDays(7);

    /// <summary>How much service is too much for anybody; no limit where the district says nothing.</summary>
    public ServiceLimits Limits { get; init; } = ServiceLimits.None;

    /// <summary>The least break that makes two services two, and not one on end; 30 minutes where the district says nothing.</summary>
    public Duration BreakOf { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long a booking that has ended is kept, so that the schedule stays small; 7 days where the district says nothing, and never less than the limits look back.</summary>
    public Duration KeepEnded { get; init; } = AWeek;

    internal ServiceLimits With(ServiceLimits? own) => own is null ? Limits : Limits.With(own);

    internal Duration LookBack(ServiceLimits limits) => Duration.Max(KeepEnded, TooMuchOf.IsAsked(limits) ? Duration.Max(limits.RestBetween, AWeek) : limits.RestBetween);
}
