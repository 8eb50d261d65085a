using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Partnerships;
using HanbinDistrict.Chances;
using NodaTime;
using NodaTime.Text;

namespace HanbinDistrict.Input.Json;

/// <summary>The forms that occur in a district's file.</summary>
public static class JsonForms
{
    /// <summary>A text that says something.</summary>
    public static JsonForm<string> Text { get; } = OfText("a text that is not empty", (string text, [MaybeNullWhen(false)] out string read) =>
    {
        read = text;
        return !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
    });

    /// <summary>A day.</summary>
    public static JsonForm<LocalDate> Date { get; } = OfText("a date such as '2022-01-31'", (string text, out LocalDate read) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out read));

    /// <summary>A time zone.</summary>
    public static JsonForm<DateTimeZone> TimeZone { get; } = OfText("a time zone of the IANA database such as 'Asia/Shanghai'", (string text, [MaybeNullWhen(false)] out DateTimeZone read) =>
        (read = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)) is not null);

    /// <summary>The code of a division.</summary>
    public static JsonForm<DivisionCode> DivisionCode { get; } = OfText<DivisionCode>("a division code of 2, 4, 6, 9 or 12 digits", CivicPractice.Divisions.DivisionCode.TryParse);

    /// <summary>The kind of a division.</summary>
    public static JsonForm<DivisionKind> DivisionKind { get; } = OfCode("a kind of division such as 'village'", code => new DivisionKind(code));

    /// <summary>A category of activity.</summary>
    public static JsonForm<ActivityCategory> Category { get; } = OfCode("a category such as 'legal-aid'", code => new ActivityCategory(code));

    /// <summary>An outcome of an evaluation.</summary>
    public static JsonForm<EvaluationOutcome> Outcome { get; } = OfCode("an outcome such as 'excellent'", code => new EvaluationOutcome(code));

    /// <summary>One of the six modes of mobilising resources.</summary>
    public static JsonForm<MobilizationMode> Mode { get; } = OfWord("one of the six modes such as 'share-regional'", new Dictionary<string, MobilizationMode>
    {
        ["activate-idle"] = MobilizationMode.ActivateIdle,
        ["open-closed"] = MobilizationMode.OpenClosed,
        ["bring-down-quality"] = MobilizationMode.BringDownQuality,
        ["share-regional"] = MobilizationMode.ShareRegional,
        ["link-social"] = MobilizationMode.LinkSocial,
        ["connect-online"] = MobilizationMode.ConnectOnline,
    });

    /// <summary>Who signs an amendment of a partnership.</summary>
    public static JsonForm<AmendmentConsent> Consent { get; } = OfWord("'all-parties', 'parties-concerned' or 'district-alone'", new Dictionary<string, AmendmentConsent>
    {
        ["all-parties"] = AmendmentConsent.AllParties,
        ["parties-concerned"] = AmendmentConsent.PartiesConcerned,
        ["district-alone"] = AmendmentConsent.DistrictAlone,
    });

    /// <summary>A unit of measure.</summary>
    public static JsonForm<ContributionUnit> Unit { get; } = OfCode("a unit such as 'sessions'", code => new ContributionUnit(code));

    /// <summary>A probability.</summary>
    public static JsonForm<Share> Share { get; } = new("a number from 0 to 1 with at most six decimals", (LocatedJson json, out Share read) =>
    {
        read = default;
        return TryNumber(json, out var number) && Chances.Share.TryFrom(number, out read);
    });

    /// <summary>A whole number.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    public static JsonForm<int> Whole(int least, int most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), (LocatedJson json, out int read) =>
        {
            read = 0;
            if (!TryNumber(json, out var number) || number < least || number > most || number != decimal.Truncate(number)) return false;
            read = (int)number;
            return true;
        });

    /// <summary>A whole number, or none at all.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    public static JsonForm<int?> WholeOrNull(int least, int most)
    {
        var whole = Whole(least, most);
        return new($"{whole.Wanted}, or null,", (LocatedJson json, out int? read) =>
        {
            var isRead = whole.TryRead(json, out var number);
            read = isRead ? number : null;
            return isRead || json.Kind == JsonValueKind.Null;
        });
    }

    /// <summary>A number with at most two decimals.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    public static JsonForm<decimal> Hundredths(int least, int most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} with at most two decimals"), (LocatedJson json, out decimal read) =>
            TryNumber(json, out read) && read >= least && read <= most && read == decimal.Round(read, 2));

    /// <summary>Yes or no.</summary>
    public static JsonForm<bool> YesNo { get; } = new("true or false", (LocatedJson json, out bool read) =>
    {
        read = json.Kind == JsonValueKind.True;
        return json.Kind is JsonValueKind.True or JsonValueKind.False;
    });

    private static bool TryNumber(LocatedJson json, out decimal number)
    {
        number = 0;
        return json.Kind == JsonValueKind.Number && decimal.TryParse(json.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    private static JsonForm<T> OfText<T>(string wanted, TryReadText<T> tryRead) => new(wanted, (LocatedJson json, [MaybeNullWhen(false)] out T read) =>
    {
        read = default;
        return json.Kind == JsonValueKind.String && tryRead(json.Text, out read);
    });

    private static JsonForm<T> OfWord<T>(string wanted, IReadOnlyDictionary<string, T> words) =>
        OfText(wanted, (string text, [MaybeNullWhen(false)] out T read) => words.TryGetValue(text, out read));

    private static JsonForm<T> OfCode<T>(string wanted, Func<string, T> named) => OfText(wanted, (string text, [MaybeNullWhen(false)] out T read) => OpenVocabulary.TryName(text, named, out read));
}
