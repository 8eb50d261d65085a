using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace CivicPractice.Certificates.Tests;

/// <summary>The schema that the specification publishes for an AchievementCredential.</summary>
internal static class SchemaOfOpenBadges
{
    private static readonly JsonSchema Schema = Read();

    private static readonly EvaluationOptions AllOfIt = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>What the schema finds wrong; empty where it finds nothing.</summary>
    public static IReadOnlyList<string> Complaints(string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = Schema.Evaluate(document.RootElement, AllOfIt);
        if (result.IsValid) return [];
        return ["it is not valid", .. (result.Details ?? []).Where(one => one.Errors is not null).SelectMany(one => one.Errors!.Select(error => $"{one.InstanceLocation}: {error.Value}"))];
    }

    public static IReadOnlyList<string> Complaints(JsonNode json) => Complaints(json.ToJsonString());

    private static JsonSchema Read()
    {
        using var stream = typeof(SchemaOfOpenBadges).Assembly.GetManifestResourceStream("ob_v3p0_achievementcredential_schema.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromText(reader.ReadToEnd());
    }
}
