using System.Globalization;

namespace CivicPractice;

/// <summary>A rule of the field said no. What refuses is a value: a stable code, the facts as properties, a text in two languages.</summary>
/// <remarks>
/// <para>Two refusals are equal when type and facts are. A refusal never carries personal data.</para>
/// <para>Codes have the form <c>subject.what-is-wrong</c> and are never renamed once released.</para>
/// </remarks>
/// <param name="Code">The stable code, the key for programs and translations.</param>
public abstract record Refusal(string Code)
{
    /// <summary>The reason in both languages.</summary>
    public Bilingual Text => Words();

    /// <summary>The reason in the language of <paramref name="culture"/>: Chinese or English; instants are shown in UTC.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string Describe(CultureInfo culture) => Text.In(culture);

    /// <summary>The code and the English text.</summary>
    public sealed override string ToString() => $"{Code}: {Text.En}";

    /// <summary>Words the reason out of the facts.</summary>
    protected abstract Bilingual Words();

    /// <summary>Pairs the two wordings; both are formatted invariantly.</summary>
    /// <param name="zh">The wording in simplified Chinese.</param>
    /// <param name="en">The wording in English.</param>
    protected static Bilingual Say(InvariantText zh, InvariantText en) => new(zh.ToStringAndClear(), en.ToStringAndClear());
}
