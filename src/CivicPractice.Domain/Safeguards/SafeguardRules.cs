namespace CivicPractice.Safeguards;

/// <summary>The district's own numbers for what volunteers are given (人财物保障).</summary>
public sealed record SafeguardRules
{
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
}
