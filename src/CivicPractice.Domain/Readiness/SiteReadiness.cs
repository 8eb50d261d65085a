using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>How ready one site is (阵地达标情况): what its latest inspection says. Its id is the site's.</summary>
/// <remarks>Inspections write it in the same unit of work (docs/decisions/0014), so that stores can be asked and one inspection at a time is under way.</remarks>
[Kind("site-readiness")]
public sealed class SiteReadiness : AggregateRoot<PracticeSiteId>
{
    private SiteReadiness(SiteFacts site)
        : base(site.District, site.Site) => Tier = site.Tier;

    /// <summary>The tier of the site.</summary>
    public SiteTier Tier { get; private set; }

    /// <summary>The inspection under way, or <see langword="null"/>.</summary>
    public SiteInspectionId? Underway { get; private set; }

    /// <summary>The latest concluded inspection, or <see langword="null"/>.</summary>
    public SiteInspectionId? Latest { get; private set; }

    /// <summary>The day of the latest conclusion, or <see langword="null"/>.</summary>
    public LocalDate? InspectedOn { get; private set; }

    /// <summary>How ready the site is, or <see langword="null"/> until it was inspected.</summary>
    public ReadinessLevel? Level { get; private set; }

    /// <summary>How many requirements are not met.</summary>
    public int OpenDefects { get; private set; }

    /// <summary>How many of them are mandatory.</summary>
    public int MandatoryDefects { get; private set; }

    /// <summary>The earliest last day for mending one of them, or <see langword="null"/>.</summary>
    public LocalDate? NextMendBy { get; private set; }

    /// <summary>Whether the site was merged or closed; then it is on no work list.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The readiness of a site of which nothing is known; its first inspection stores it.</summary>
    /// <param name="site">What is known of the site.</param>
    public static SiteReadiness Of(SiteFacts site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new SiteReadiness(site);
    }

    /// <summary>Whether an inspection may begin.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <inheritdoc cref="Begin" path="/returns"/>
    /// <inheritdoc cref="Begin" path="/exception"/>
    public Decision CanBegin(SiteInspectionId inspection)
    {
        RequireNamed(inspection);
        return Decision.Unless(Underway is { } other && other != inspection ? new InspectionUnderway(other) : null);
    }

    /// <summary>An inspection is under way from now on. The same one again is accepted and changes nothing.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="InspectionUnderway"/>: one at a time.</returns>
    /// <exception cref="ArgumentException">The inspection is missing.</exception>
    public Decision Begin(SiteInspectionId inspection, Instant at)
    {
        var may = CanBegin(inspection);
        if (!may.IsAccepted || Underway == inspection) return may;

        Underway = inspection;
        Raise(new SiteInspectionBegun(Id, inspection), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an inspection may be dropped.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <inheritdoc cref="Drop" path="/returns"/>
    /// <inheritdoc cref="Drop" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanDrop(SiteInspectionId inspection)
#pragma warning restore CA1822
    {
        RequireNamed(inspection);
        return Decision.Accepted;
    }

    /// <summary>The inspection under way was called off. One that is not under way is accepted and nothing changes.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether it may be called off is the inspection's to say.</returns>
    /// <exception cref="ArgumentException">The inspection is missing.</exception>
    public Decision Drop(SiteInspectionId inspection, Instant at)
    {
        var may = CanDrop(inspection);
        if (!may.IsAccepted || Underway != inspection) return may;

        Underway = null;
        Raise(new SiteInspectionDropped(Id, inspection), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what an inspection says may be taken over.</summary>
    /// <param name="standing">What the inspection says of the site.</param>
    /// <inheritdoc cref="Take" path="/returns"/>
    /// <inheritdoc cref="Take" path="/exception"/>
    public Decision CanTake(InspectionStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        RequireSameDistrict(standing.District, nameof(standing));
        if (standing.Site != Id) throw new ArgumentException("The inspection is of another site.", nameof(standing));
        if (standing.Inspection != Underway && standing.Inspection != Latest) throw new ArgumentException("The inspection is neither under way nor the latest.", nameof(standing));
        return Decision.Accepted;
    }

    /// <summary>Takes over what the inspection under way, or the latest one, says. The same again is accepted and changes nothing.</summary>
    /// <param name="standing">What the inspection says of the site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: what was found is the inspection's to say.</returns>
    /// <exception cref="ArgumentException">The inspection is of another district or site, or neither under way nor the latest.</exception>
    public Decision Take(InspectionStanding standing, Instant at)
    {
        var may = CanTake(standing);
        var says = (standing.Inspection, standing.On, standing.Level, standing.OpenDefects, standing.MandatoryDefects, standing.NextMendBy);
        if (!may.IsAccepted || (Latest, InspectedOn, Level, OpenDefects, MandatoryDefects, NextMendBy) == says) return may;

        if (Underway == standing.Inspection) Underway = null;
        (Latest, InspectedOn, Level, OpenDefects, MandatoryDefects, NextMendBy) = says;
        Raise(new SiteReadinessChanged(Id, Tier, standing.Inspection, standing.Level, OpenDefects, NextMendBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be told that the site has ended.</summary>
    /// <inheritdoc cref="End" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanEnd() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The site was merged or closed. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether a site may end is the site's to say.</returns>
    public Decision End(Instant at)
    {
        if (HasEnded) return Decision.Accepted;
        HasEnded = true;
        Raise(new SiteReadinessEnded(Id), at);
        return Decision.Accepted;
    }

    private static void RequireNamed(SiteInspectionId inspection)
    {
        if (inspection == default) throw new ArgumentException("The inspection is missing.", nameof(inspection));
    }
}
