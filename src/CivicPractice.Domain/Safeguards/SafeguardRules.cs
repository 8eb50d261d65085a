using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>The district's own numbers for people, funds and materials (人财物保障).</summary>
public sealed record SafeguardRules
{
    /// <summary>For how many days a post may be vacant until it is a gap (岗位缺口), each of 24 hours; 0 or more, 30 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int VacantPostDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 30;

    /// <summary>With fewer pieces than this supplies are to be refilled; 0 or more (0: never), 5 where the district says nothing. The level for <see cref="LowStockSpec"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int LowStock
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 5;

    /// <summary>A post that is vacant since before this moment is a gap: the bound for <see cref="LongVacantPostsSpec"/>.</summary>
    /// <param name="at">The moment of asking.</param>
    public Instant VacantBefore(Instant at) => at - Duration.FromDays(VacantPostDays);
}
