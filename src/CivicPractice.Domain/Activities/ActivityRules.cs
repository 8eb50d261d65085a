using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The district's own numbers for activities.</summary>
public sealed record ActivityRules
{
    /// <summary>How long before the beginning volunteers may check in; 30 minutes where the district says nothing. Minutes count from the beginning.</summary>
    public Duration EarliestCheckIn { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long after the planned end minutes still count for who checks out late; 30 minutes where the district says nothing.</summary>
    public Duration Overtime { get; init; } = Duration.FromMinutes(30);

    /// <summary>How long before the beginning giving a seat back is late (临时退出); 2 hours where the district says nothing, zero for never. It is possible all the same (R1).</summary>
    public Duration LateLeaveWithin { get; init; } = Duration.FromHours(2);

    /// <summary>How long a seat that has become free is kept for who was next in line (递补确认时限); 24 hours where the district says nothing.</summary>
    public Duration ConfirmWithin { get; init; } = Duration.FromHours(24);

    /// <summary>How long before the beginning the line is given up: no seat is kept any longer, and who signs up first has what is free; 2 hours where the district says nothing.</summary>
    public Duration PromotionsEndBefore { get; init; } = Duration.FromHours(2);

    /// <summary>How many volunteers may be in line for an activity (候补人数上限); 50 where the district says nothing, 0 for no waiting list.</summary>
    public int MostWaiting { get; init; } = 50;

    /// <summary>How long after the completion a review is taken; 15 days where the district says nothing.</summary>
    public Duration ReviewWindow { get; init; } = Duration.FromDays(15);

    /// <summary>How long after the completion person-times are corrected; 30 days where the district says nothing.</summary>
    public Duration CorrectionWindow { get; init; } = Duration.FromDays(30);
}
