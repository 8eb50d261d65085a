using System.Globalization;
using System.Text.Json.Nodes;
using CivicPractice.AspNetCore.Json;
using Microsoft.AspNetCore.Http;

namespace CivicPractice.AspNetCore.Problems;

/// <summary>Why a request was not carried out, as problem details (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code of the reason.</param>
/// <param name="Text">The reason in both languages.</param>
internal sealed record Problem(int Status, string Code, Bilingual Text)
{
    /// <summary>Every reason for which the rules refuse; <see langword="null"/> where the request itself is wrong.</summary>
    public IReadOnlyList<Refusal>? Refusals { get; init; }

    /// <summary>What is wrong with a member of the request, by its name.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    /// <summary>The version that is stored, where another was expected.</summary>
    public long? Version { get; init; }

    /// <summary>How long to wait before asking again; <see langword="null"/> where that would not help.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>What the rules say.</summary>
    public static Problem Of(Decision decision)
    {
        var first = decision.Refusals[0];
        var status = decision.Refusals.All(refusal => refusal is NotFound) ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
        return new Problem(status, first.Code, first.Text) { Refusals = decision.Refusals };
    }

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var language = ReaderLanguage.Of(http.Request);
        var response = http.Response;
        response.StatusCode = Status;
        response.Headers.ContentLanguage = language.Name;
        response.Headers.CacheControl = "no-store";
        if (Version is { } version) response.Headers.ETag = Concurrency.EntityTag.Of(version);
        if (RetryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(Body(language), HttpJson.Options, "application/problem+json", http.RequestAborted);
    }

    private JsonObject Body(CultureInfo language)
    {
        var body = new JsonObject { ["type"] = $"urn:civicpractice:{Code}", ["title"] = Text.In(language), ["status"] = Status, ["code"] = Code };
        if (Refusals is { Count: > 0 } refusals)
        {
            body["detail"] = string.Join(" ", refusals.Select(refusal => refusal.Describe(language)));
            body["refusals"] = new JsonArray([.. refusals.Select(refusal => Of(refusal, language))]);
        }

        if (Errors is { } errors) body["errors"] = new JsonObject(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)new JsonArray(error.Value))));
        return body;
    }

    private static JsonObject Of(Refusal refusal, CultureInfo language) =>
        new() { ["code"] = refusal.Code, ["text"] = refusal.Describe(language), ["facts"] = RefusalJsonConverter.FactsOf(refusal, HttpJson.Options) };
}
