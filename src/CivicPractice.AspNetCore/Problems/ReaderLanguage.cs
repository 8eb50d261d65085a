using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CivicPractice.AspNetCore.Problems;

/// <summary>The language in which a caller is told why not: Chinese unless English is preferred.</summary>
internal static class ReaderLanguage
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The language of a request.</summary>
    public static CultureInfo Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(one => one.Quality is null or > 0)
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => Of(one))
        .FirstOrDefault(language => language is not null) ?? Chinese;

    private static CultureInfo? Of(StringWithQualityHeaderValue one) => one.Value.Value switch
    {
        { } tag when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => Chinese,
        { } tag when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => English,
        _ => null,
    };
}
