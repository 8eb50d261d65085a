using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivicPractice.Json;

/// <summary>A value that is one exact number.</summary>
/// <param name="number">The number of a value.</param>
/// <param name="make">The value of a number.</param>
internal sealed class NumberJsonConverter<TValue>(Func<TValue, decimal> number, Func<decimal, TValue> make) : JsonConverter<TValue>
{
    /// <inheritdoc/>
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetDecimal());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
}
