using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CivicPractice.AspNetCore.Concurrency;

/// <summary>The version of an aggregate as an entity tag.</summary>
internal static class EntityTag
{
    /// <summary>The tag of a version.</summary>
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Reads the version that a caller expects.</summary>
    /// <param name="request">The request.</param>
    /// <param name="expected">The version; <see langword="null"/> where the caller expects none.</param>
    /// <returns>Whether the header can be read.</returns>
    public static bool TryRead(HttpRequest request, out long? expected)
    {
        expected = null;
        var text = request.Headers.IfMatch.ToString();
        if (text.Length == 0) return true;
        if (text is not ['"', .. var number, '"'] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return false;
        expected = version;
        return true;
    }
}
