using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.Testing.Conformance;

/// <summary>Puts values into words by their fields, private ones too. What persons have written is told by its length and a checksum only.</summary>
internal static class Words
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static string Of(object? value) => Of(value, showsText: true);

    public static string Codes(Decision decision) => string.Join(", ", decision.Refusals.Select(refusal => refusal.Code));

    public static string Of(Decision decision) =>
        decision.IsAccepted ? "accepted" : "refused " + string.Join("; ", decision.Refusals.Select(refusal => $"{refusal.Code} {Of((object)refusal)}"));

    /// <summary>One line a field of an aggregate, by name; what it has raised left aside.</summary>
    public static IEnumerable<string> FieldsOf<TRoot>(TRoot root)
        where TRoot : IAggregateRoot =>
        Fields(typeof(TRoot)).Where(field => field.Name != "_raised").Select(field => $"{NameOf(field)} = {Of(field.GetValue(root), showsText: false)}");

    private static string Of(object? value, bool showsText) => value switch
    {
        null => "null",
        string text => showsText ? text : $"{text.Length} characters, checksum {Checksum(text):x8}",
        bool or char => value.ToString()!,
        Enum one => one.ToString(),
        Guid id => id.ToString(),
        Instant at => InstantPattern.ExtendedIso.Format(at),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        LocalTime time => LocalTimePattern.ExtendedIso.Format(time),
        LocalDateTime time => LocalDateTimePattern.ExtendedIso.Format(time),
        Duration length => DurationPattern.Roundtrip.Format(length),
        DomainEvent happened => $"{happened.GetType().Name} {Parts(happened, showsText: true)}",
        Refusal refusal => Parts(refusal, showsText: true),
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(one => Of(one, showsText)))}]",
        IFormattable number when value.GetType().IsPrimitive => number.ToString(null, CultureInfo.InvariantCulture),
        // A small value, such as an id or a code, is no words of a person.
        ValueType small => Parts(small, showsText: true),
        _ => Parts(value, showsText),
    };

    private static string Parts(object value, bool showsText)
    {
        var fields = Fields(value.GetType()).ToList();
        return fields is [var only] ? Of(only.GetValue(value), showsText)
            : $"{{ {string.Join(", ", fields.Select(field => $"{NameOf(field)} = {Of(field.GetValue(value), showsText)}"))} }}";
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A store is proved in a test run, which is not trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A store is proved in a test run, which is not trimmed.")]
    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var one = type; one is not null; one = one.BaseType) fields.AddRange(one.GetFields(Own));
        return fields.OrderBy(NameOf, StringComparer.Ordinal);
    }

    // <State>k__BackingField is the property State.
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    // FNV-1a: the same on every platform.
    private static uint Checksum(string text)
    {
        unchecked
        {
            return text.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
        }
    }
}
