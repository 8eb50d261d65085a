using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>How often a volunteer may stay away in a calendar year before the district may end the registration (L3); the local numbers of a district, so they are data.</summary>
/// <remarks>Each kind counts by itself: what was on purpose (恶意缺席) is not counted again as without an excuse (无故缺席). What ends a registration is read in the volunteer's favour.</remarks>
public sealed record NoShowRules
{
    /// <summary>With how many absences without an excuse the limit is reached; 1 or more, 5 where the district says nothing, <see langword="null"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? UnexcusedAYear
    {
        get;
        init
        {
            if (value is { } limit) ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
            field = value;
        }
    } = 5;

    /// <summary>With how many absences on purpose the limit is reached; 1 or more, 3 where the district says nothing, <see langword="null"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? MaliciousAYear
    {
        get;
        init
        {
            if (value is { } limit) ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
            field = value;
        }
    } = 3;

    /// <summary>What notice that comes late counts as (临时退出; <see cref="ActivityRules.LateLeaveWithin"/>): <see langword="null"/> for nothing, as where the district says nothing, for whoever cannot come and says so does what is asked (志愿服务条例 art. 22).</summary>
    public AbsenceKind? LateLeaveAs { get; init; }

    /// <summary>The first day whose absences may still end a registration: of the year before, so that what was reached in December can be dealt with in January. The bound for <see cref="NoShowsDueSpec"/>.</summary>
    /// <param name="today">The day of asking in the district's time zone.</param>
    public static LocalDate CountsFrom(LocalDate today) => new(today.Year - 1, 1, 1);
}
