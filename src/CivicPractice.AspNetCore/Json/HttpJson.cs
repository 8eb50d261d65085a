using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CivicPractice.Json;

namespace CivicPractice.AspNetCore.Json;

/// <summary>The form in which values go over HTTP.</summary>
/// <remarks>Vocabularies are written as words with hyphens, who somebody is as masked text; what a body has beyond what is asked is a mistake of the caller's.</remarks>
internal static class HttpJson
{
    /// <summary>For everything but what <see cref="Revealing"/> is for.</summary>
    public static JsonSerializerOptions Options { get; } = Make(isRevealing: false);

    /// <summary>For the answer of a command that reveals personal data to who asked for it and has written that down.</summary>
    public static JsonSerializerOptions Revealing { get; } = Make(isRevealing: true);

    private static JsonSerializerOptions Make(bool isRevealing)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Chinese stays readable; what a page would take for a tag does not.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            RespectNullableAnnotations = true,
            // Of pairs; nothing else has any.
            IncludeFields = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShownMembers.Keep } },
            Converters = { new PersonalJsonConverterFactory(isRevealing), new VocabularyJsonConverterFactory(), new RefusalJsonConverter() },
        };
        options.AddLanguage().MakeReadOnly();
        return options;
    }
}
