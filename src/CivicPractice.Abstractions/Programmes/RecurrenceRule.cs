using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>On which days something comes again (重复规则): the value of an RRULE as RFC 5545 writes it, such as <c>FREQ=WEEKLY;BYDAY=MO,WE</c>.</summary>
/// <remarks>
/// <para>It says days only. A programme has its time of day by itself, so that frequencies below a day, BYHOUR, BYMINUTE and BYSECOND are not taken; nor is an UNTIL in UTC, because days
/// are those of the district; nor are combinations on which implementations differ: days or weeks of a year with months or days of a month, and the second Friday of a year with days of a month.
/// Everything else that RFC 5545 allows is.</para>
/// <para>Kept in one form: parts in upper case, in the order of the RFC, what is the default left out. Two rules that are written alike but for that are equal. The default value is no rule.</para>
/// </remarks>
public readonly record struct RecurrenceRule
{
    private readonly string? _code;

    private RecurrenceRule(string code) => _code = code;

    /// <summary>The rule as RFC 5545 writes it; empty for the default.</summary>
    public string Code => _code ?? "";

    /// <summary>The last day on which it may fall (UNTIL), or <see langword="null"/> where it says none.</summary>
    public LocalDate? Until => PartOf("UNTIL") is { } day ? new LocalDate(Digits(day[..4]), Digits(day[4..6]), Digits(day[6..])) : null;

    /// <summary>The same rule without a last day.</summary>
    public RecurrenceRule Endless => new(string.Join(';', Code.Split(';').Where(part => !part.StartsWith("UNTIL=", StringComparison.Ordinal))));

    /// <summary>Every day: <c>FREQ=DAILY</c>.</summary>
    public static RecurrenceRule Daily { get; } = new("FREQ=DAILY");

    /// <summary>Monday to Friday: <c>FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR</c>.</summary>
    public static RecurrenceRule Weekdays { get; } = new("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The value of an RRULE, with or without the word in front.</param>
    /// <exception cref="FormatException">It is none, or says more than days.</exception>
    public static RecurrenceRule Parse(string text) =>
        TryParse(text, out var rule) ? rule : throw new FormatException("This is no rule of RFC 5545, or it says more than days.");

    /// <summary>Reads a rule, if it is one.</summary>
    /// <param name="text">The value of an RRULE, with or without the word in front.</param>
    /// <param name="rule">The rule; the default where it is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecurrenceRule rule)
    {
        var read = RecurrenceRuleReader.Read(text);
        rule = read is null ? default : new(read);
        return read is not null;
    }

    /// <summary>What a part of the rule says, such as that of BYDAY, or <see langword="null"/> where it has none.</summary>
    /// <param name="name">The name of the part, in upper case.</param>
    public string? PartOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Code.Split(';').FirstOrDefault(part => part.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];
    }

    /// <summary>The rule as RFC 5545 writes it.</summary>
    public override string ToString() => Code;

    private static int Digits(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
