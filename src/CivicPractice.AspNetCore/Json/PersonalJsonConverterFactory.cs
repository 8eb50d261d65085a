using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CivicPractice.PersonalData;

namespace CivicPractice.AspNetCore.Json;

/// <summary>Who somebody is: read from its text, written masked unless it is to be revealed.</summary>
internal sealed class PersonalJsonConverterFactory(bool isRevealing) : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeof(IPersonalValue).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(PersonalJsonConverter<>).MakeGenericType(typeToConvert), [isRevealing])!;

    private sealed class PersonalJsonConverter<TValue>(bool isRevealing) : JsonConverter<TValue>
        where TValue : struct, IPersonalValue
    {
        private static readonly Func<string, TValue>? Parse = typeof(TValue).GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)])?.CreateDelegate<Func<string, TValue>>();

        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (Parse is null) throw new NotSupportedException($"A {typeof(TValue).Name} is not read from text.");
            try
            {
                return Parse(reader.GetString()!);
            }
            catch (FormatException)
            {
                // Without the text, which would tell of somebody.
                throw new JsonException($"This is no {typeof(TValue).Name}.");
            }
        }

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => writer.WriteStringValue(isRevealing ? value.Reveal() : value.ToString());
    }
}
