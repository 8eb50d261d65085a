using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.Certificates;

/// <summary>The members of a JSON object that came from anywhere: what is not there, or is something else, is <see langword="null"/>.</summary>
internal sealed class JsonMembers
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly JsonElement _object;

    private JsonMembers(JsonElement json) => _object = json;

    /// <summary>Reads an object, or nothing.</summary>
    public static JsonMembers? Read(byte[]? utf8)
    {
        if (utf8 is null || !Utf8.IsValid(utf8)) return null;
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new JsonMembers(document.RootElement.Clone()) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The latter where an escape is half of a character.
            return null;
        }
    }

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.String } member) return null;
        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public long? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number) ? number : null;

    public LocalDate? Day(string name) => Text(name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    /// <summary>A moment in whole seconds since 1970 (RFC 7519, NumericDate).</summary>
    public Instant? Moment(string name) =>
        Number(name) is { } seconds && seconds >= Instant.MinValue.ToUnixTimeSeconds() && seconds <= Instant.MaxValue.ToUnixTimeSeconds() ? Instant.FromUnixTimeSeconds(seconds) : null;

    public ServiceCertificateId? Certificate(string name) => Guid.TryParseExact(Text(name), "D", out var id) && id != Guid.Empty ? new ServiceCertificateId(id) : null;

    /// <summary>The objects of a list, or nothing where one of them is none.</summary>
    public IReadOnlyList<JsonMembers>? Objects(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list) return null;
        var all = list.EnumerateArray().ToList();
        return all.TrueForAll(one => one.ValueKind == JsonValueKind.Object) ? [.. all.Select(one => new JsonMembers(one))] : null;
    }

    // Not TryGetProperty: it throws at a name with half of a character.
    private JsonElement? Find(string name)
    {
        foreach (var member in _object.EnumerateObject())
        {
            if (member.NameEquals(name)) return member.Value;
        }

        return null;
    }
}
