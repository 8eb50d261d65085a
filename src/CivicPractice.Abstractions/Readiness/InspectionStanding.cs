using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>What a concluded inspection says of its site now.</summary>
/// <param name="District">The district.</param>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="Standard">The version of the standard it was judged by; versions count for each tier and setting by themselves.</param>
/// <param name="StandardSetting">The setting that the standard is for, or <see langword="null"/> for a standard of both.</param>
/// <param name="On">The day on which the site was looked at, in the district's time zone.</param>
/// <param name="Level">How ready the site is, what was mended taken into account.</param>
/// <param name="OpenDefects">How many requirements are not met.</param>
/// <param name="MandatoryDefects">How many of them are mandatory.</param>
/// <param name="LackingThings">Of which of the six things a requirement is not met, mandatory or not, one bit each (1 shifted by the <see cref="ReadinessThing"/>); 0 when all are met.</param>
/// <param name="NextMendBy">The earliest last day for mending one of them, or <see langword="null"/> when all are met.</param>
public sealed record InspectionStanding(
    DistrictId District,
    SiteInspectionId Inspection,
    PracticeSiteId Site,
    int Standard,
    SiteSetting? StandardSetting,
    LocalDate On,
    ReadinessLevel Level,
    int OpenDefects,
    int MandatoryDefects,
    int LackingThings,
    LocalDate? NextMendBy);
