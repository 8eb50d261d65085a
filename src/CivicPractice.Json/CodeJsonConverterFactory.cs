using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivicPractice.Json;

/// <summary>Vocabularies, division codes, numbers and keys as their text.</summary>
internal sealed class CodeJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Codes.IsCode(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(CodeJsonConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class CodeJsonConverter<TCode> : JsonConverter<TCode>
        where TCode : struct
    {
        public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Code<TCode>.Of(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
