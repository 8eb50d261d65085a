using System.Text;
using System.Text.Json;

namespace HanbinDistrict.Input.Json;

/// <summary>Reads strict JSON into values that know where they stand: no comments, no trailing commas, no name twice.</summary>
public static class LocatedJsonReader
{
    /// <summary>Reads one JSON text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="faults">Takes what is wrong: the first break of the syntax, and every name that stands twice before it.</param>
    /// <returns>The value, or <see langword="null"/> when the text is no JSON.</returns>
    public static LocatedJson? Read(SourceText source, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            var reader = new Utf8JsonReader(source.Bytes);
            reader.Read();
            var value = ReadValue(ref reader, source, faults);
            reader.Read(); // what follows the value is a fault
            return value;
        }
        catch (JsonException e)
        {
            faults.Add(source.PositionOf(e.LineNumber ?? 0, e.BytePositionInLine ?? 0), $"this is no JSON: {WithoutPosition(e.Message)}");
            return null;
        }
    }

    private static LocatedJson ReadValue(ref Utf8JsonReader reader, SourceText source, FaultList faults)
    {
        var at = PositionOf(in reader, source);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new LocatedJson { Kind = JsonValueKind.Object, At = at, Members = ReadMembers(ref reader, source, faults) },
            JsonTokenType.StartArray => new LocatedJson { Kind = JsonValueKind.Array, At = at, Items = ReadItems(ref reader, source, faults) },
            JsonTokenType.String => new LocatedJson { Kind = JsonValueKind.String, At = at, Text = ReadText(in reader, at, faults) },
            JsonTokenType.Number => new LocatedJson { Kind = JsonValueKind.Number, At = at, Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new LocatedJson { Kind = JsonValueKind.True, At = at },
            JsonTokenType.False => new LocatedJson { Kind = JsonValueKind.False, At = at },
            _ => new LocatedJson { Kind = JsonValueKind.Null, At = at },
        };
    }

    private static List<LocatedMember> ReadMembers(ref Utf8JsonReader reader, SourceText source, FaultList faults)
    {
        var members = new List<LocatedMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = PositionOf(in reader, source);
            var name = ReadText(in reader, at, faults);
            reader.Read();
            var value = ReadValue(ref reader, source, faults);
            if (names.Add(name)) members.Add(new LocatedMember(name, at, value));
            else faults.Add(at, $"the member {Quoted.Of(name)} stands twice in one object.");
        }

        return members;
    }

    private static List<LocatedJson> ReadItems(ref Utf8JsonReader reader, SourceText source, FaultList faults)
    {
        var items = new List<LocatedJson>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader, source, faults));
        return items;
    }

    private static string ReadText(in Utf8JsonReader reader, TextPosition at, FaultList faults)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException) // half of a surrogate pair, escaped
        {
            faults.Add(at, "the text holds an escape that is no character.");
            return "\uFFFD"; // stands for what was meant, so that it is no second fault
        }
    }

    private static TextPosition PositionOf(in Utf8JsonReader reader, SourceText source) => source.PositionOf((int)reader.TokenStartIndex);

    // The runtime appends the place in bytes; ours is counted in characters.
    private static string WithoutPosition(string message) => message.Split(" LineNumber:", 2)[0];
}
