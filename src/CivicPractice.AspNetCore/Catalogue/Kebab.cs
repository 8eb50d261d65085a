using System.Text;

namespace CivicPractice.AspNetCore.Catalogue;

/// <summary>Names as they stand in addresses.</summary>
internal static class Kebab
{
    /// <summary><c>PointsAccounts</c> as <c>points-accounts</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>The name of a method without the ending that says that it is awaited.</summary>
    public static string OfMethod(string name) => Of(name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name);
}
