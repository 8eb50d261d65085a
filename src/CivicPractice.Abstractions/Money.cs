using System.Globalization;

namespace CivicPractice;

/// <summary>An exact sum of money in one currency.</summary>
/// <remarks>
/// <para>May be negative as a difference; what is granted, insured or spent never is. Sums of two currencies do not mix.</para>
/// <para>The default value is zero in no currency. Equality is by amount and currency; a sum has one form, without zeros at its end and without a sign where it is nothing, so that every store gives back what it was given.</para>
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    // A quotient has no more decimals than it needs.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly string? _currency;

    /// <summary>Names a sum.</summary>
    /// <param name="amount">The amount in the currency's main unit, exact.</param>
    /// <param name="currency">The ISO 4217 code: three upper-case letters, such as "CNY".</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)) throw new ArgumentException("A currency has three upper-case letters.", nameof(currency));
        Amount = amount == 0 ? 0 : amount / One;
        _currency = currency;
    }

    /// <summary>The amount in the currency's main unit.</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code; empty in the default value only.</summary>
    public string Currency => _currency ?? "";

    /// <summary>The sum of both.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + left.Alike(right).Amount, left.Currency);

    /// <summary>The difference of both.</summary>
    /// <param name="left">What is taken from.</param>
    /// <param name="right">What is taken.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - left.Alike(right).Amount, left.Currency);

    /// <summary>Whether less.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether more.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether less or the same.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether more or the same.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Yuan (人民币元).</summary>
    /// <param name="amount">How many.</param>
    public static Money Yuan(decimal amount) => new(amount, "CNY");

    /// <summary>Compares sums of one currency.</summary>
    /// <param name="other">The other sum.</param>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(Alike(other).Amount);

    /// <summary>Code and amount, such as "CNY 100000".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {Amount:0.##########}");

    private Money Alike(Money other) => other.Currency == Currency
        ? other
        : throw new ArgumentException($"{Currency} and {other.Currency} do not mix.", nameof(other));
}
