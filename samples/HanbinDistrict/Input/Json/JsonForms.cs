using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Calendar;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using HanbinDistrict.Chances;
using NodaTime;
using NodaTime.Text;

namespace HanbinDistrict.Input.Json;

/// <summary>The forms that occur in a district's file.</summary>
public static partial class JsonForms
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

    /// <summary>A role of volunteers.</summary>
    public static JsonForm<VolunteerRole> Role { get; } = OfCode("a role such as 'lecturer'", code => new VolunteerRole(code));

    /// <summary>A skill of volunteers.</summary>
    public static JsonForm<VolunteerSkill> Skill { get; } = OfCode("a skill such as 'first-aid'", code => new VolunteerSkill(code));

    /// <summary>An outcome of an evaluation.</summary>
    public static JsonForm<EvaluationOutcome> Outcome { get; } = OfCode("an outcome such as 'excellent'", code => new EvaluationOutcome(code));

    /// <summary>What an evaluation evaluates.</summary>
    public static JsonForm<EvaluationSubjectKind> Subjects { get; } = OfWord("'site', 'team' or 'volunteer'", new Dictionary<string, EvaluationSubjectKind>
    {
        ["site"] = EvaluationSubjectKind.Site,
        ["team"] = EvaluationSubjectKind.Team,
        ["volunteer"] = EvaluationSubjectKind.Volunteer,
    });

    /// <summary>An honour.</summary>
    public static JsonForm<Honour> Honour { get; } = OfCode("an honour such as 'outstanding-volunteer'", code => new Honour(code));

    /// <summary>The code of an indicator.</summary>
    public static JsonForm<IndicatorCode> Indicator { get; } = OfCode("the code of an indicator such as 'weekly-activity'", code => new IndicatorCode(code));

    /// <summary>What is counted of a site for an indicator.</summary>
    public static JsonForm<Measure> Counted { get; } = OfWord(
        "a measure of sites such as 'days-with-activity'",
        new[]
        {
            CivicPractice.Evaluation.Measure.SessionsHeld, CivicPractice.Evaluation.Measure.DaysWithActivity, CivicPractice.Evaluation.Measure.PersonTimes,
            CivicPractice.Evaluation.Measure.RequestsServed, CivicPractice.Evaluation.Measure.OpeningHoursUsed, CivicPractice.Evaluation.Measure.CadenceKept,
            CivicPractice.Evaluation.Measure.OpenDefects, CivicPractice.Evaluation.Measure.Readiness, CivicPractice.Evaluation.Measure.ReviewScore,
        }.ToDictionary(measure => measure.Code));

    /// <summary>What becomes of a site of which nothing is known.</summary>
    public static JsonForm<MissingData> WhenMissing { get; } = OfWord("'left-out' or 'counts-as-nothing'", new Dictionary<string, MissingData>
    {
        ["left-out"] = MissingData.LeftOut,
        ["counts-as-nothing"] = MissingData.CountsAsNothing,
    });

    /// <summary>How urgent a request is.</summary>
    public static JsonForm<RequestUrgency> Urgency { get; } = OfWord("'ordinary', 'urgent' or 'emergency'", new Dictionary<string, RequestUrgency>
    {
        ["ordinary"] = RequestUrgency.Ordinary,
        ["urgent"] = RequestUrgency.Urgent,
        ["emergency"] = RequestUrgency.Emergency,
    });

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

    /// <summary>A step of the screening.</summary>
    public static JsonForm<ScreeningStep> ScreeningStep { get; } = OfCode("a step such as 'background-check'", code => new ScreeningStep(code));

    /// <summary>What calls for a written agreement.</summary>
    public static JsonForm<AgreementTrigger> AgreementTrigger { get; } = OfWord("a case such as 'danger-to-person'", new Dictionary<string, AgreementTrigger>
    {
        ["danger-to-person"] = CivicPractice.Volunteers.AgreementTrigger.DangerToPerson,
        ["continuous-service"] = CivicPractice.Volunteers.AgreementTrigger.ContinuousService,
        ["large-public-event"] = CivicPractice.Volunteers.AgreementTrigger.LargePublicEvent,
        ["outside-province"] = CivicPractice.Volunteers.AgreementTrigger.OutsideProvince,
        ["on-request"] = CivicPractice.Volunteers.AgreementTrigger.OnRequest,
        ["foreign-related"] = CivicPractice.Volunteers.AgreementTrigger.ForeignRelated,
    });

    /// <summary>A time of day.</summary>
    public static JsonForm<LocalTime> Time { get; } = OfText("a time of day such as '08:00'", (string text, out LocalTime read) =>
        LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(text).TryGetValue(default, out read));

    /// <summary>A rule of recurrence.</summary>
    public static JsonForm<RecurrenceRule> Rule { get; } = OfText("a rule of RFC 5545 such as 'FREQ=DAILY'", (string text, out RecurrenceRule read) => RecurrenceRule.TryParse(text, out read));

    /// <summary>A share that is needed: more than one, or one and more.</summary>
    public static JsonForm<ShareNeeded> ShareNeeded { get; } = OfText("a share such as '> 1/2' or '>= 2/3'", (string text, [MaybeNullWhen(false)] out ShareNeeded read) =>
    {
        read = null;
        var (bound, share) = text.StartsWith(">= ", StringComparison.Ordinal) ? (ShareBound.AtLeast, text[3..]) : text.StartsWith("> ", StringComparison.Ordinal) ? (ShareBound.MoreThan, text[2..]) : (default, "");
        if (share.Split('/') is not [var above, var below] || !IsWhole(above, out var numerator) || !IsWhole(below, out var denominator)) return false;
        if (numerator < 1 || numerator > denominator || (numerator == denominator && bound == ShareBound.MoreThan)) return false;
        read = new ShareNeeded(numerator, denominator, bound);
        return true;
    });

    /// <summary>A custom that a covenant is about.</summary>
    public static JsonForm<CustomKind> Custom { get; } = OfCode("a custom such as 'bride-price'", code => new CustomKind(code));

    /// <summary>The code of a zone.</summary>
    public static JsonForm<ZoneCode> Zone { get; } = OfCode("the code of a zone such as 'east'", code => new ZoneCode(code));

    /// <summary>Where an occurrence takes place: the code of a division or of a zone.</summary>
    public static JsonForm<ProgrammePlace> Place { get; } = OfText("the code of a division or of a zone", (string text, out ProgrammePlace read) =>
    {
        read = default;
        if (CivicPractice.Divisions.DivisionCode.TryParse(text, out var division)) read = ProgrammePlace.In(division);
        else if (OpenVocabulary.TryName(text, code => new ZoneCode(code), out var zone)) read = ProgrammePlace.In(zone);
        return !read.IsTheSite;
    });

    /// <summary>What becomes of an occurrence on a holiday.</summary>
    public static JsonForm<HolidayRule> OnHolidays { get; } = OfWord("'as-usual', 'skipped' or 'made-up'", new Dictionary<string, HolidayRule>
    {
        ["as-usual"] = HolidayRule.AsUsual,
        ["skipped"] = HolidayRule.Skipped,
        ["made-up"] = HolidayRule.MadeUp,
    });

    /// <summary>When the turn of places goes on.</summary>
    public static JsonForm<RotationStep> Step { get; } = OfWord("'occurrence', 'week' or 'month'", new Dictionary<string, RotationStep>
    {
        ["occurrence"] = RotationStep.Occurrence,
        ["week"] = RotationStep.Week,
        ["month"] = RotationStep.Month,
    });

    /// <summary>Whose public holidays are kept.</summary>
    public static JsonForm<IReadOnlyDictionary<LocalDate, HolidayKind>> Holidays { get; } = OfWord("'cn'", new Dictionary<string, IReadOnlyDictionary<LocalDate, HolidayKind>>
    {
        ["cn"] = HolidaysOfChina.Days,
    });

    /// <summary>A tier of sites.</summary>
    public static JsonForm<SiteTier> Tier { get; } = OfWord("'centre', 'institute', 'station' or 'point'", new Dictionary<string, SiteTier>
    {
        ["centre"] = SiteTier.Centre,
        ["institute"] = SiteTier.Institute,
        ["station"] = SiteTier.Station,
        ["point"] = SiteTier.Point,
    });

    /// <summary>How a site lies.</summary>
    public static JsonForm<SiteSetting> Setting { get; } = OfWord("'urban' or 'rural'", new Dictionary<string, SiteSetting>
    {
        ["urban"] = SiteSetting.Urban,
        ["rural"] = SiteSetting.Rural,
    });

    /// <summary>How a site lies, where that matters.</summary>
    public static JsonForm<SiteSetting?> SettingIfAny { get; } = new(Setting.Wanted, (LocatedJson json, out SiteSetting? read) =>
    {
        var isRead = Setting.TryRead(json, out var setting);
        read = isRead ? setting : null;
        return isRead;
    });

    /// <summary>What notice that comes late counts as.</summary>
    public static JsonForm<AbsenceKind?> LateLeave { get; } = OfWord("'nothing', 'unexcused' or 'malicious'", new Dictionary<string, AbsenceKind?>
    {
        ["nothing"] = null,
        ["unexcused"] = AbsenceKind.Unexcused,
        ["malicious"] = AbsenceKind.Malicious,
    });

    /// <summary>A level above a district.</summary>
    public static JsonForm<DivisionLevel?> LevelAbove { get; } = OfWord("'prefecture' or 'province'", new Dictionary<string, DivisionLevel?>
    {
        ["prefecture"] = DivisionLevel.Prefecture,
        ["province"] = DivisionLevel.Province,
    });

    /// <summary>How long the periods of a cadence are.</summary>
    public static JsonForm<CadencePeriod> Cadence { get; } = OfWord("'week', 'month' or 'quarter'", new Dictionary<string, CadencePeriod>
    {
        ["week"] = CadencePeriod.Week,
        ["month"] = CadencePeriod.Month,
        ["quarter"] = CadencePeriod.Quarter,
    });

    /// <summary>Which activities count for a cadence.</summary>
    public static JsonForm<CadenceMeasure> Measure { get; } = OfWord("'activities' or 'concentrated-activities'", new Dictionary<string, CadenceMeasure>
    {
        ["activities"] = CadenceMeasure.Activities,
        ["concentrated-activities"] = CadenceMeasure.ConcentratedActivities,
    });

    /// <summary>What sites that belong together are.</summary>
    public static JsonForm<SiteGroupingKind> Grouping { get; } = OfWord("'belt' or 'cluster'", new Dictionary<string, SiteGroupingKind>
    {
        ["belt"] = SiteGroupingKind.PracticeBelt,
        ["cluster"] = SiteGroupingKind.PracticeCluster,
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

    private static bool IsWhole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static JsonForm<T> OfText<T>(string wanted, TryReadText<T> tryRead) => new(wanted, (LocatedJson json, [MaybeNullWhen(false)] out T read) =>
    {
        read = default;
        return json.Kind == JsonValueKind.String && tryRead(json.Text, out read);
    });

    private static JsonForm<T> OfWord<T>(string wanted, IReadOnlyDictionary<string, T> words) =>
        OfText(wanted, (string text, [MaybeNullWhen(false)] out T read) => words.TryGetValue(text, out read));

    private static JsonForm<T> OfCode<T>(string wanted, Func<string, T> named) => OfText(wanted, (string text, [MaybeNullWhen(false)] out T read) => OpenVocabulary.TryName(text, named, out read));
}
