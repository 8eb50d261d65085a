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

    /// <summary>For how much a volunteer must be insured before dangerous service, by one policy and in its currency (R4); any sum where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is not more than zero.</exception>
    public Money? LeastSumInsured
    {
        get;
        init
        {
            if (value is { } sum) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sum.Amount);
            field = value;
        }
    }

    /// <summary>Whether a sum insured is enough for dangerous service.</summary>
    /// <param name="sum">The sum insured for one person.</param>
    public bool IsEnough(Money sum) => LeastSumInsured is not { } least || (sum.Currency == least.Currency && sum >= least);

    /// <summary>A post that is vacant since before this moment is a gap: the bound for <see cref="LongVacantPostsSpec"/>.</summary>
    /// <param name="at">The moment of asking.</param>
    public Instant VacantBefore(Instant at) => at - Duration.FromDays(VacantPostDays);
}
