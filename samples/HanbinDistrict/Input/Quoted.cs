using System.Globalization;
using System.Text;

namespace HanbinDistrict.Input;

/// <summary>Text of a file as a message shows it.</summary>
internal static class Quoted
{
    private const int MostShown = 40;

    /// <summary>The text in quotes, cut when long; what a terminal would obey is written as its code.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes().Take(MostShown))
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else shown.Append(rune);
        }

        if (text.EnumerateRunes().Skip(MostShown).Any()) shown.Append('…');
        return shown.Append('\'').ToString();
    }
}
