using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>How ready one site is (阵地达标情况): what its latest inspection says. Its id is the site's.</summary>
/// <remarks>
/// <para>Inspections write it in the same unit of work (docs/decisions/0014), so that stores can be asked and one inspection at a time is under way.</para>
/// <para>It is of the premises where the site stands: once the site has moved, nothing is known of it until it is inspected there. Where the division only got
/// another code, it goes on.</para>
/// </remarks>
[Kind("site-readiness")]
public sealed class SiteReadiness : AggregateRoot<PracticeSiteId>
{
    private SiteReadiness(SiteFacts site)
        : base(site.District, site.Site)
    {
        Tier = site.Tier;
        Setting = site.Setting;
        Division = site.Division;
    }

    /// <summary>The tier of the site.</summary>
    public SiteTier Tier { get; private set; }

    /// <summary>Urban or rural, or <see langword="null"/> where nobody said.</summary>
    public SiteSetting? Setting { get; private set; }

    /// <summary>Where the site stands.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The inspection under way, or <see langword="null"/>.</summary>
    public SiteInspectionId? Underway { get; private set; }

    /// <summary>The latest concluded inspection, or <see langword="null"/>.</summary>
    public SiteInspectionId? Latest { get; private set; }

    /// <summary>The day of the latest inspection of these premises, or <see langword="null"/> until one is concluded.</summary>
    public LocalDate? InspectedOn { get; private set; }

    /// <summary>The day it moved here, or <see langword="null"/> where it has not moved; inspections of an earlier day say nothing of these premises.</summary>
    public LocalDate? MovedOn { get; private set; }

    /// <summary>The version of the standard by which it was judged, or <see langword="null"/> until it was inspected; versions count for each tier and setting by themselves.</summary>
    public int? Standard { get; private set; }

    /// <summary>The setting that this standard is for, or <see langword="null"/> for a standard of both, and until it was inspected.</summary>
    public SiteSetting? StandardSetting { get; private set; }

    /// <summary>How ready the site is, or <see langword="null"/> until it was inspected where it stands.</summary>
    public ReadinessLevel? Level { get; private set; }

    /// <summary>How many requirements are not met.</summary>
    public int OpenDefects { get; private set; }

    /// <summary>How many of them are mandatory.</summary>
    public int MandatoryDefects { get; private set; }

    /// <summary>Of which of the six things a requirement is not met, mandatory or not, one bit each (1 shifted by the <see cref="ReadinessThing"/>); kept so that a store can be asked.</summary>
    public int LackingThings { get; private set; }

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

    /// <summary>Whether a requirement of one of the six things is not met, mandatory or not.</summary>
    /// <param name="thing">Which of them.</param>
    public bool Lacks(ReadinessThing thing) => (LackingThings & (1 << (int)thing)) != 0;

    /// <summary>Whether an inspection may begin.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="plannedFor">The day it is opened for.</param>
    /// <inheritdoc cref="Begin" path="/returns"/>
    /// <inheritdoc cref="Begin" path="/exception"/>
    public Decision CanBegin(SiteInspectionId inspection, LocalDate plannedFor)
    {
        RequireNamed(inspection);
        if (Underway == inspection) return Decision.Accepted;
        return HasEnded ? new ReadinessEnded(Id) : Decision.Unless(
            Underway is { } other ? new InspectionUnderway(other) : null,
            InspectedOn is { } latest && plannedFor < latest ? new InspectionBeforeTheLatest(plannedFor, latest) : null,
            MovedOn is { } move && plannedFor < move ? new InspectionBeforeTheMove(plannedFor, move) : null);
    }

    /// <summary>An inspection is under way from now on. The same one again is accepted and changes nothing.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="plannedFor">The day it is opened for; not before what is known already.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="ReadinessEnded"/> alone, or for all of <see cref="InspectionUnderway"/> (one at a time), <see cref="InspectionBeforeTheLatest"/> and
    /// <see cref="InspectionBeforeTheMove"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The inspection is missing.</exception>
    public Decision Begin(SiteInspectionId inspection, LocalDate plannedFor, Instant at)
    {
        var may = CanBegin(inspection, plannedFor);
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
        return IsTaken(standing) ? Decision.Accepted : MayBeChangedBy(standing.Inspection);
    }

    /// <summary>Whether an inspection may say something new; that of premises which the site has left is still named as the latest, so that the next one supersedes it.</summary>
    internal Decision MayBeChangedBy(SiteInspectionId inspection) => HasEnded ? new ReadinessEnded(Id)
        : Decision.Unless(inspection == Latest && Level is null ? new InspectedPremisesLeft(inspection, MovedOn!.Value) : null);

    /// <summary>Takes over what the inspection under way, or the latest one, says. The same again is accepted and changes nothing.</summary>
    /// <param name="standing">What the inspection says of the site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ReadinessEnded"/> or <see cref="InspectedPremisesLeft"/>; else what was found is the inspection's to say.</returns>
    /// <exception cref="ArgumentException">The inspection is of another district or site, or neither under way nor the latest.</exception>
    public Decision Take(InspectionStanding standing, Instant at)
    {
        var may = CanTake(standing);
        if (!may.IsAccepted || IsTaken(standing)) return may;

        if (Underway == standing.Inspection) Underway = null;
        (Latest, Standard, StandardSetting, InspectedOn) = (standing.Inspection, standing.Standard, standing.StandardSetting, standing.On);
        (Level, OpenDefects, MandatoryDefects, LackingThings, NextMendBy) = (standing.Level, standing.OpenDefects, standing.MandatoryDefects, standing.LackingThings, standing.NextMendBy);
        Raise(new SiteReadinessChanged(Id, Tier, standing.Inspection, standing.Level, OpenDefects, NextMendBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be told that the site has moved.</summary>
    /// <param name="to">Where it stands now.</param>
    /// <inheritdoc cref="Move" path="/returns"/>
    /// <inheritdoc cref="Move" path="/exception"/>
    public Decision CanMove(DivisionCode to) => MayStandAt(to);

    /// <summary>The site moved to other premises (迁移): level, defects and day of inspection are unknown again, and the inspection of the old premises says no more of it. Where it stands already, that is accepted and changes nothing.</summary>
    /// <param name="to">Where it stands now.</param>
    /// <param name="on">The day of the move, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ReadinessEnded"/>; else whether the site may move is the site's to say.</returns>
    /// <exception cref="ArgumentException">The division is missing, or the day lies before the latest inspection.</exception>
    public Decision Move(DivisionCode to, LocalDate on, Instant at)
    {
        var may = CanMove(to);
        if (!may.IsAccepted || Division == to) return may;
        if (InspectedOn is { } latest) ArgumentOutOfRangeException.ThrowIfLessThan(on, latest, nameof(on));

        var from = Division;
        (Division, MovedOn) = (to, on);
        (Standard, StandardSetting, InspectedOn, Level, NextMendBy) = (null, null, null, null, null);
        OpenDefects = MandatoryDefects = LackingThings = 0;
        Raise(new SiteReadinessMoved(Id, Tier, from, to, on), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be told that the site's division has another code.</summary>
    /// <param name="to">The code that stands for the place now.</param>
    /// <inheritdoc cref="Recode" path="/returns"/>
    /// <inheritdoc cref="Recode" path="/exception"/>
    public Decision CanRecode(DivisionCode to) => MayStandAt(to);

    /// <summary>The site's division has another code, or became part of another one (随区划变更); how ready it is stays as it was. The same code again is accepted and changes nothing.</summary>
    /// <param name="to">The code that stands for the place now.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ReadinessEnded"/>; else whether the site follows is the site's to say.</returns>
    /// <exception cref="ArgumentException">The division is missing.</exception>
    public Decision Recode(DivisionCode to, Instant at)
    {
        var may = CanRecode(to);
        if (!may.IsAccepted || Division == to) return may;

        var from = Division;
        Division = to;
        Raise(new SiteReadinessRecoded(Id, from, to), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be told that the site lies otherwise.</summary>
    /// <inheritdoc cref="Reclassify" path="/returns"/>
    public Decision CanReclassify() => Decision.Unless(HasEnded ? new ReadinessEnded(Id) : null);

    /// <summary>The site lies in the city or in the countryside from now on (城乡属性变更): another standard may be its own, and what it was judged by stays. The same again is accepted and changes nothing.</summary>
    /// <param name="setting">How it lies.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ReadinessEnded"/>; else whether the site lies so is the site's to say.</returns>
    public Decision Reclassify(SiteSetting setting, Instant at)
    {
        var may = CanReclassify();
        if (!may.IsAccepted || Setting == setting) return may;

        Setting = setting;
        Raise(new SiteReadinessReclassified(Id, setting), at);
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

    private bool IsTaken(InspectionStanding standing) =>
        (Latest, Standard, StandardSetting, InspectedOn) == (standing.Inspection, standing.Standard, standing.StandardSetting, standing.On)
        && (Level, OpenDefects, MandatoryDefects, LackingThings, NextMendBy) == (standing.Level, standing.OpenDefects, standing.MandatoryDefects, standing.LackingThings, standing.NextMendBy);

    private Decision MayStandAt(DivisionCode to)
    {
        if (!to.IsDefined) throw new ArgumentException("The division is missing.", nameof(to));
        return Decision.Unless(HasEnded && Division != to ? new ReadinessEnded(Id) : null);
    }

    private static void RequireNamed(SiteInspectionId inspection)
    {
        if (inspection == default) throw new ArgumentException("The inspection is missing.", nameof(inspection));
    }
}
