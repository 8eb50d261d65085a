using System.Reflection;
using System.Text.Json.Nodes;
using CivicPractice.AspNetCore.Catalogue;
using CivicPractice.AspNetCore.Json;
using CivicPractice.AspNetCore.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CivicPractice.AspNetCore.Description;

/// <summary>What is mapped, as an OpenAPI document (3.1).</summary>
internal sealed class HttpDescription
{
    private readonly Schemas _schemas = new();

    /// <summary>Describes the endpoints that a host has mapped.</summary>
    public static JsonObject Of(IEnumerable<Endpoint> endpoints)
    {
        var description = new HttpDescription();
        var paths = new JsonObject();
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(one => one.Metadata.GetMetadata<HttpOperation>() is not null).OrderBy(PathOf, StringComparer.Ordinal))
        {
            var path = PathOf(endpoint);
            if (paths[path] is not JsonObject methods) paths[path] = methods = [];
            var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
#pragma warning disable CA1308 // OpenAPI names methods so.
            methods[method.ToLowerInvariant()] = description.Operation(endpoint);
#pragma warning restore CA1308
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "CivicPractice", ["version"] = typeof(HttpDescription).Assembly.GetName().Version!.ToString(3) },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = description._schemas.All, ["responses"] = new JsonObject { ["Problem"] = Problem() } },
        };
    }

    private static string PathOf(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/').Replace(":guid}", "}", StringComparison.Ordinal)}";

    private JsonObject Operation(RouteEndpoint endpoint)
    {
        var operation = endpoint.Metadata.GetRequiredMetadata<HttpOperation>();
        var parameters = new JsonArray([.. endpoint.RoutePattern.Parameters.Select(one => Parameter(one.Name, "path", Uuid(), isRequired: true))]);
        var described = new JsonObject { ["operationId"] = operation.Name, ["tags"] = new JsonArray(operation.Resource), ["parameters"] = parameters };
        switch (endpoint.Metadata)
        {
            case var metadata when metadata.GetMetadata<CommandOperation>() is { } command:
                parameters.Add(Parameter(CommandEndpoint.KeyHeader, "header", new JsonObject { ["type"] = "string", ["maxLength"] = IdempotencyKey.MaxLength }));
                parameters.Add(Parameter("If-Match", "header", new JsonObject { ["type"] = "string" }));
                parameters.Add(Parameter(CommandEndpoint.Question, "query", new JsonObject { ["type"] = "boolean" }));
                if (command.Forms.Any(form => form.Said.Count > 0)) described["requestBody"] = Body(command.Forms);
                described["responses"] = Responses(ResultOf(command.Forms[0].Method), "204");
                break;
            case var metadata when metadata.GetMetadata<ListOperation>() is { } list:
                Add(parameters, list.Said);
                parameters.Add(Parameter("size", "query", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }));
                parameters.Add(Parameter("after", "query", Uuid()));
                described["responses"] = Responses(new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["items"] = new JsonObject { ["type"] = "array", ["items"] = _schemas.Of(list.Resource.Root) },
                        ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
                    },
                });
                break;
            case var metadata when metadata.GetMetadata<QuestionOperation>() is { } question:
                if (question.IsInAddress) Add(parameters, question.Said);
                else described["requestBody"] = Body([question.Said]);
                described["responses"] = Responses(_schemas.Of(question.UseCase is null ? question.Method.ReturnType : question.Method.ReturnType.GetGenericArguments()[0]));
                break;
            case var metadata when metadata.GetMetadata<Resource>() is { } resource:
                described["responses"] = Responses(_schemas.Of(resource.Root));
                break;
            default:
                parameters.Add(Parameter("site", "query", Uuid()));
                described["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "A calendar.", ["content"] = new JsonObject { ["text/calendar"] = new JsonObject() } } };
                break;
        }

        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null) ((JsonObject)described["responses"]!)["401"] = new JsonObject { ["description"] = "Nobody is signed in." };
        return described;
    }

    private JsonNode? ResultOf(MethodInfo method) => method.ReturnType.GetGenericArguments()[0] switch
    {
        var answer when answer == typeof(Decision) => null,
        { IsGenericType: true } answer when answer.GetGenericTypeDefinition() == typeof(Decision<>) => _schemas.Of(answer.GetGenericArguments()[0]),
        { IsGenericType: true } => new JsonObject { ["type"] = "array" },
        var answer => _schemas.Of(answer),
    };

    private JsonObject Body(IReadOnlyList<CommandForm> forms) => Body([.. forms.Select(form => form.Said)]);

    private JsonObject Body(IReadOnlyList<IReadOnlyList<ParameterInfo>> forms)
    {
        JsonNode schema = forms is [var only] ? Members(only) : new JsonObject { ["oneOf"] = new JsonArray([.. forms.Select(Members)]) };
        return new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };
    }

    private JsonObject Members(IReadOnlyList<ParameterInfo> said)
    {
        var members = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(said.Select(one => KeyValuePair.Create(one.Name!, (JsonNode?)Schema(one)))), ["additionalProperties"] = false };
        JsonArray required = [.. said.Where(Arguments.MustBeSaid).Select(one => (JsonNode?)one.Name)];
        if (required.Count > 0) members["required"] = required;
        return members;
    }

    // A pair has the names that the method has for it.
    private JsonNode Schema(ParameterInfo said)
    {
        if (TupleNames.Of(said) is not { Count: > 0 } names) return _schemas.Of(said.ParameterType);
        var pair = TupleNames.PairOf(said, out var isList);
        var members = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(names.Zip(pair.GetGenericArguments(), (name, type) => KeyValuePair.Create(name, (JsonNode?)_schemas.Of(type)))),
        };
        return isList ? new JsonObject { ["type"] = "array", ["items"] = members } : members;
    }

    private void Add(JsonArray parameters, IEnumerable<ParameterInfo> said)
    {
        foreach (var one in said)
        {
            var schema = _schemas.Of(one.ParameterType);
            if (schema["properties"] is JsonObject parts)
            {
                foreach (var (part, of) in parts) parameters.Add(Parameter($"{one.Name}.{part}", "query", of!.DeepClone(), Arguments.MustBeSaid(one)));
            }
            else parameters.Add(Parameter(one.Name!, "query", schema, Arguments.MustBeSaid(one)));
        }
    }

    private static JsonObject Responses(JsonNode? schema, string withoutContent = "200") => new()
    {
        [schema is null ? withoutContent : "200"] = schema is null
            ? new JsonObject { ["description"] = "Accepted." }
            : new JsonObject { ["description"] = "The answer.", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } },
        ["default"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" },
    };

    private static JsonObject Problem()
    {
        var refusal = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["code"] = Text(), ["text"] = Text(), ["facts"] = new JsonObject { ["type"] = "object" } } };
        return new JsonObject
        {
            ["description"] = "Why not: the rules refuse, or the request is wrong (RFC 9457).",
            ["content"] = new JsonObject
            {
                ["application/problem+json"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["type"] = Text(),
                            ["title"] = Text(),
                            ["status"] = new JsonObject { ["type"] = "integer" },
                            ["detail"] = Text(),
                            ["code"] = Text(),
                            ["refusals"] = new JsonObject { ["type"] = "array", ["items"] = refusal },
                            ["errors"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Text() } },
                        },
                        ["required"] = new JsonArray("type", "title", "status", "code"),
                    },
                },
            },
        };
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Uuid() => new() { ["type"] = "string", ["format"] = "uuid" };

    private static JsonObject Parameter(string name, string place, JsonNode schema, bool isRequired = false)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["schema"] = schema };
        if (isRequired) parameter["required"] = true;
        return parameter;
    }
}
