using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CivicPractice.AspNetCore.Catalogue;
using CivicPractice.AspNetCore.Concurrency;
using CivicPractice.AspNetCore.Json;
using CivicPractice.AspNetCore.Problems;
using CivicPractice.PersonalData;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Carries out a command that came over HTTP, or says why not.</summary>
internal sealed class CommandEndpoint(CommandOperation command, HttpOptions options)
{
    /// <summary>The header with the caller's key (draft-ietf-httpapi-idempotency-key-header).</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>Asks whether the command would be accepted, and does nothing.</summary>
    public const string Question = "ask";

    private readonly Dictionary<CommandForm, Func<object, object?[], ValueTask<object?>>> _calls = command.Forms.ToDictionary(form => form, form => Awaited.Of(form.Method));

    /// <summary>Answers a request.</summary>
    public async Task RunAsync(HttpContext http)
    {
        var problem = await TryAsync(http);
        if (problem is not null) await problem.WriteAsync(http);
    }

    private async Task<Problem?> TryAsync(HttpContext http)
    {
        // Browsers say so of themselves, and no page can make them say otherwise.
        if (!options.TakesCommandsFromOtherSites && http.Request.Headers["Sec-Fetch-Site"] == "cross-site") return ProblemsOfRequests.OfAnotherSite;
        // What a form sends is no JSON; so no form of another site gets this far where the browser is an old one.
        if (http.Request.ContentType is not null && !http.Request.HasJsonContentType()) return ProblemsOfRequests.NoJson;
        var (caller, unknown) = Caller.Of(http, options);
        if (caller is null) return unknown;
        if (!EntityTag.TryRead(http.Request, out var version)) return ProblemsOfRequests.NoVersion;
        if (!TryReadKey(http.Request, out var key)) return ProblemsOfRequests.Malformed(KeyHeader, "cannot be a key");
        if (!http.Request.Query.TryGetValue(Question, out var asked)) asked = "false";
        if (!bool.TryParse(asked, out var isQuestion)) return ProblemsOfRequests.Malformed(Question, "is true or false");

        JsonObject body;
        try
        {
            body = await BodyAsync(http.Request);
        }
        catch (JsonException)
        {
            return ProblemsOfRequests.Malformed("", "is no JSON object");
        }

        var (form, arguments) = Said(body);
        if (arguments.Errors.Count > 0) return ProblemsOfRequests.Malformed(arguments.Errors);

        var id = form.Id is null ? Guid.Empty : Guid.Parse(http.GetRouteValue("id")!.ToString()!);
        try
        {
            var district = caller.Open(new Expectation(form.Resource?.Root, id, version, isQuestion));
            var answer = await _calls[form](Made.Of(form.UseCase, district, http.RequestServices), [.. form.Method.GetParameters().Select(parameter => Value(parameter, district))]);
            return await AnswerAsync(http, form, answer, id, caller);
        }
        catch (ChangedMeanwhileException changed)
        {
            return ProblemsOfRequests.Changed(changed.Version);
        }
        catch (SeveralStepsException)
        {
            return ProblemsOfRequests.NotAskable;
        }
        catch (ArgumentException wrong) when (wrong.ParamName == "key")
        {
            return ProblemsOfRequests.KeyUsed;
        }
        catch (ArgumentException wrong)
        {
            return ProblemsOfRequests.Malformed(wrong.ParamName ?? "", "is not possible");
        }
        catch (IOException)
        {
            return ProblemsOfRequests.NotThere;
        }

        object? Value(ParameterInfo parameter, OpenDistrict district)
        {
            if (parameter == form.Id) return Aggregates.Of(form.Resource!).IdOf(id);
            if (parameter.ParameterType == typeof(IdempotencyKey)) return key;
            if (parameter.ParameterType == typeof(CancellationToken)) return http.RequestAborted;
            return arguments.TryGet(parameter, out var value) ? value : caller.Say(parameter.ParameterType, district);
        }
    }

    // Of several forms that which the body fits; where it fits none, the one that it fits best says what is wrong.
    private (CommandForm Form, Arguments Arguments) Said(JsonObject body) =>
        command.Forms.Select(form => (form, Arguments.Of(form.Said, body))).MinBy(one => one.Item2.Errors.Count);

    private static bool TryReadKey(HttpRequest request, out IdempotencyKey key)
    {
        key = IdempotencyKey.None;
        var text = request.Headers[KeyHeader].ToString();
        if (text.Length == 0) return true;
        try
        {
            key = new IdempotencyKey(text is ['"', .. var quoted, '"'] ? quoted : text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async ValueTask<JsonObject> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && !request.Headers.ContainsKey("Transfer-Encoding"))) return [];
        return await JsonNode.ParseAsync(request.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: request.HttpContext.RequestAborted) as JsonObject
            ?? throw new JsonException();
    }

    private static async Task<Problem?> AnswerAsync(HttpContext http, CommandForm form, object? answer, Guid id, Caller caller)
    {
        // A decision alone says yes or no; one with a value, or an answer of its own, is shown.
        var (decision, value) = answer as Decided ?? new Decided(Decision.Accepted, answer);
        if (!decision.IsAccepted) return Problem.Of(decision);
        http.Response.Headers.CacheControl = "no-store";
        if (form.Resource is { } resource && await Aggregates.Of(resource).VersionAsync(caller.Open(), id, http.RequestAborted) is { } version) http.Response.Headers.ETag = EntityTag.Of(version);
        if (value is null) http.Response.StatusCode = StatusCodes.Status204NoContent;
        else await http.Response.WriteAsJsonAsync(value, value.GetType(), value is PersonDetails ? HttpJson.Revealing : HttpJson.Options, "application/json", http.RequestAborted);
        return null;
    }
}
