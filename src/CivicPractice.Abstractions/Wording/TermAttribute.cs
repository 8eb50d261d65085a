namespace CivicPractice;

/// <summary>The field's Chinese term for a value of a closed vocabulary; <see cref="Terms"/> reads it.</summary>
/// <param name="zh">The term in simplified Chinese.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string zh) : Attribute
{
    /// <summary>The term in simplified Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>The English term, where the member's name split into words would not read well.</summary>
    public string? En { get; init; }
}
