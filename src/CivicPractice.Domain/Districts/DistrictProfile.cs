using CivicPractice.Divisions;
using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice;

/// <summary>All that is local to one district: names, time zone, numbers, vocabularies. Given once, as data.</summary>
/// <remarks>A plain object: whoever reads it from a file is an adapter. Everything without a value here takes the default of its rules.</remarks>
public sealed record DistrictProfile
{
    /// <summary>The district.</summary>
    public required DistrictId Id { get; init; }

    /// <summary>Its name in both languages.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Its code (行政区划代码).</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>The time zone in which its days, weeks and months are counted.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Its rules for service requests.</summary>
    public RequestRules Requests { get; init; } = new();

    /// <summary>Its limits for sites.</summary>
    public SiteRules Sites { get; init; } = new();
}
