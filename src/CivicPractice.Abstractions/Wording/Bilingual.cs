using System.Globalization;

namespace CivicPractice;

/// <summary>One text in the two languages of the library: Chinese as the district's people read it, and English.</summary>
/// <remarks>Equality is ordinal, text by text. The default value has empty texts.</remarks>
public readonly record struct Bilingual
{
    private readonly string? _zh;
    private readonly string? _en;

    /// <summary>Pairs the two texts.</summary>
    /// <param name="zh">The text in simplified Chinese (zh-CN).</param>
    /// <param name="en">The text in English.</param>
    /// <exception cref="ArgumentException">A text is missing or empty.</exception>
    public Bilingual(string zh, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(zh);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        _zh = zh;
        _en = en;
    }

    /// <summary>The text in simplified Chinese (zh-CN).</summary>
    public string Zh => _zh ?? "";

    /// <summary>The text in English.</summary>
    public string En => _en ?? "";

    /// <summary>Chooses by language: Chinese for any Chinese culture, English for every other.</summary>
    /// <param name="culture">The reader's culture; it chooses the language and formats nothing.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        // The name is the same on machines without data of cultures; what they say of the language is not.
        return string.Equals(culture.Name.Split('-')[0], "zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
    }

    /// <summary>The English text.</summary>
    public override string ToString() => En;
}
