using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CivicPractice.AspNetCore.Catalogue;
using CivicPractice.AspNetCore.Concurrency;
using CivicPractice.AspNetCore.Json;
using CivicPractice.AspNetCore.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Answers requests that change nothing.</summary>
internal static class ReadingEndpoints
{
    private const string Size = "size";
    private const string After = "after";

    /// <summary>Shows one aggregate, with its version.</summary>
    public static RequestDelegate Find(Resource resource, HttpOptions options) => http => AnswerAsync(http, options, async caller =>
    {
        var id = Guid.Parse(http.GetRouteValue("id")!.ToString()!);
        if (await Aggregates.Of(resource).FindAsync(caller.Open(Expectation.Reading), id, http.RequestAborted) is not { } found) return ProblemsOfRequests.NotFound;
        var tag = EntityTag.Of(found.Version);
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch.ToString() == tag) http.Response.StatusCode = StatusCodes.Status304NotModified;
        else await WriteAsync(http, found);
        return null;
    });

    /// <summary>Shows a page of a list, and where the next one is.</summary>
    public static RequestDelegate List(ListOperation list, HttpOptions options) => http => AnswerAsync(http, options, async caller =>
    {
        var query = http.Request.Query;
        if (!TrySize(query, options, out var size)) return ProblemsOfRequests.Malformed(Size, string.Create(CultureInfo.InvariantCulture, $"is a number from 1 to {options.LargestPage}"));
        Guid? after = null;
        if (query.TryGetValue(After, out var last))
        {
            if (!Guid.TryParse(last, out var id)) return ProblemsOfRequests.Malformed(After, "is the id of the last one of the page before");
            after = id;
        }

        var arguments = Arguments.Of(list.Said, query, Size, After);
        if (arguments.Errors.Count > 0) return ProblemsOfRequests.Malformed(arguments.Errors);
        var district = caller.Open(Expectation.Reading);
        var specification = list.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. list.Constructor.GetParameters().Select(parameter => Value(parameter, arguments, caller, district))], null);
        if (await Aggregates.Of(list.Resource).PageAsync(district, specification, size, after, http.RequestAborted) is not { } page) return ProblemsOfRequests.Malformed(After, "is not there any more");
        await WriteAsync(http, new JsonObject
        {
            ["items"] = new JsonArray([.. page.Select(one => JsonSerializer.SerializeToNode(one, one.GetType(), HttpJson.Options))]),
            ["next"] = page.Count == size ? Next(http.Request, page[^1].Key, size) : null,
        });
        return null;
    });

    /// <summary>Answers a question.</summary>
    public static RequestDelegate Ask(QuestionOperation question, HttpOptions options)
    {
        var call = question.UseCase is null ? null : Awaited.Of(question.Method);
        return http => AnswerAsync(http, options, async caller =>
        {
            var arguments = question.IsInAddress ? Arguments.Of(question.Said, http.Request.Query) : Arguments.Of(question.Said, await BodyOf(http.Request));
            if (arguments.Errors.Count > 0) return ProblemsOfRequests.Malformed(arguments.Errors);
            var district = caller.Open(Expectation.Reading);
            object?[] values = [.. question.Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? http.RequestAborted : Value(parameter, arguments, caller, district))];
            var answer = call is null
                ? question.Method.Invoke(await district.Statistics.FiguresAsync(http.RequestAborted), BindingFlags.DoNotWrapExceptions, null, values, null)
                : await call(Made.Of(question.UseCase!, district, http.RequestServices), values);
            if (answer is null) return ProblemsOfRequests.NotFound;
            await WriteAsync(http, answer);
            return null;
        });
    }

    private static object? Value(ParameterInfo parameter, Arguments arguments, Caller caller, OpenDistrict district)
    {
        if (arguments.TryGet(parameter, out var value)) return value;
        return caller.Say(parameter.ParameterType, district) ?? (parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    private static async Task AnswerAsync(HttpContext http, HttpOptions options, Func<Caller, ValueTask<Problem?>> answer)
    {
        var (caller, problem) = Caller.Of(http, options);
        if (caller is not null) problem = await TryAsync(caller, answer);
        if (problem is not null) await problem.WriteAsync(http);
    }

    private static async ValueTask<Problem?> TryAsync(Caller caller, Func<Caller, ValueTask<Problem?>> answer)
    {
        try
        {
            return await answer(caller);
        }
        catch (ArgumentException wrong)
        {
            return ProblemsOfRequests.Malformed(wrong.ParamName ?? "", "is not possible");
        }
        catch (JsonException)
        {
            return ProblemsOfRequests.Malformed("", "is no JSON object");
        }
        catch (IOException)
        {
            return ProblemsOfRequests.NotThere;
        }
    }

    private static async ValueTask<JsonObject> BodyOf(HttpRequest request) =>
        await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ?? throw new JsonException();

    private static bool TrySize(IQueryCollection query, HttpOptions options, out int size)
    {
        size = options.PageSize;
        return !query.TryGetValue(Size, out var text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size >= 1 && size <= options.LargestPage);
    }

    // Relative, so that it holds behind a proxy, too.
    private static string Next(HttpRequest request, Guid last, int size)
    {
        var query = new QueryBuilder(request.Query.Where(one => one.Key is not (Size or After)).SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value ?? "")))
        {
            { Size, size.ToString(CultureInfo.InvariantCulture) },
            { After, last.ToString() },
        };
        return query.ToString();
    }

    private static Task WriteAsync(HttpContext http, object answer)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Response.WriteAsJsonAsync(answer, answer.GetType(), HttpJson.Options, "application/json", http.RequestAborted);
    }
}
