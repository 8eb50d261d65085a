using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CivicPractice.Json;

/// <summary>Lets System.Text.Json read and write the values of the language.</summary>
public static class LanguageJson
{
    /// <summary>Adds the converters of typed ids, vocabularies, numbers with units, ranges of time, and NodaTime's types. What the options say of other types stays.</summary>
    /// <param name="options">The options, not in use yet.</param>
    /// <returns>The same options.</returns>
    public static JsonSerializerOptions AddLanguage(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Add(new IdJsonConverterFactory());
        options.Converters.Add(new CodeJsonConverterFactory());
        foreach (var converter in ValueJsonConverters.All) options.Converters.Add(converter);
        return options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }
}
