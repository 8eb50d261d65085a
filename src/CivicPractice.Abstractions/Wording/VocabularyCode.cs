namespace CivicPractice;

/// <summary>The form of a code in an open vocabulary.</summary>
internal static class VocabularyCode
{
    private const int MaxLength = 64;

    /// <summary>Passes a well-formed code on: lower-case ASCII letters, digits and single hyphens, beginning with a letter.</summary>
    public static string Checked(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return IsWellFormed(code)
            ? code
            : throw new ArgumentException($"A code has 1 to {MaxLength} lower-case letters, digits and single hyphens, beginning with a letter.", nameof(code));
    }

    private static bool IsWellFormed(string code) =>
        code.Length <= MaxLength
        && char.IsAsciiLetterLower(code[0])
        && code[^1] != '-'
        && !code.Contains("--", StringComparison.Ordinal)
        && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
