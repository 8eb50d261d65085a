using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>What a concluded inspection says of its site now.</summary>
/// <param name="District">The district.</param>
/// <param name="Inspection">The inspection.</param>
/// <param name="Site">The site.</param>
/// <param name="On">The day of the inspection.</param>
/// <param name="Level">How ready the site is, what was mended taken into account.</param>
/// <param name="OpenDefects">How many requirements are not met.</param>
/// <param name="MandatoryDefects">How many of them are mandatory.</param>
/// <param name="NextMendBy">The earliest last day for mending one of them, or <see langword="null"/> when all are met.</param>
public sealed record InspectionStanding(
    DistrictId District,
    SiteInspectionId Inspection,
    PracticeSiteId Site,
    LocalDate On,
    ReadinessLevel Level,
    int OpenDefects,
    int MandatoryDefects,
    LocalDate? NextMendBy);
