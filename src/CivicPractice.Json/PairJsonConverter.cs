using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivicPractice.Json;

/// <summary>A value of two named parts, made only through its own constructor or factory.</summary>
/// <param name="names">What the parts are called.</param>
/// <param name="split">Takes a value apart.</param>
/// <param name="join">Makes a value.</param>
internal sealed class PairJsonConverter<TValue, TFirst, TSecond>(
    (string First, string Second) names, Func<TValue, (TFirst First, TSecond Second)> split, Func<TFirst, TSecond, TValue> join) : JsonConverter<TValue>
{
    /// <inheritdoc/>
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"A {typeof(TValue).Name} is an object.");
        var (first, second, found) = (default(TFirst), default(TSecond), 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (isFirst, isSecond) = (reader.ValueTextEquals(names.First), reader.ValueTextEquals(names.Second));
            reader.Read();
            if (isFirst) first = JsonSerializer.Deserialize<TFirst>(ref reader, options);
            else if (isSecond) second = JsonSerializer.Deserialize<TSecond>(ref reader, options);
            else reader.Skip();
            if (isFirst || isSecond) found++;
        }

        return found == 2 ? join(first!, second!) : throw new JsonException($"A {typeof(TValue).Name} has {names.First} and {names.Second}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        var (first, second) = split(value);
        writer.WriteStartObject();
        writer.WritePropertyName(names.First);
        JsonSerializer.Serialize(writer, first, options);
        writer.WritePropertyName(names.Second);
        JsonSerializer.Serialize(writer, second, options);
        writer.WriteEndObject();
    }
}
