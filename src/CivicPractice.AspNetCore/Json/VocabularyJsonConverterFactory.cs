using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivicPractice.AspNetCore.Json;

/// <summary>Closed vocabularies as words: <c>called-off</c>. Numbers are not taken for them.</summary>
internal sealed class VocabularyJsonConverterFactory : JsonConverterFactory
{
    private readonly JsonStringEnumConverter _words = new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.Namespace?.StartsWith(nameof(CivicPractice), StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _words.CreateConverter(typeToConvert, options);
}
