using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>An inspection of a site (检查) against the standard of its kind: findings, a conclusion out of them, and mending until nothing is left.</summary>
/// <remarks>
/// <para>It keeps the standard it was opened under, so that a later change of the profile rewrites nothing.</para>
/// <para>Every command either changes something and raises one event (<see cref="Reinspect"/> one for each defect), or is refused and changes nothing. Repeating what is
/// done is accepted and changes nothing, where its documentation says so.</para>
/// </remarks>
[Kind("inspection")]
public sealed partial class SiteInspection : AggregateRoot<SiteInspectionId>
{
    private List<InspectionItem> _items;

    private SiteInspection(SiteFacts site, SiteInspectionId id, ReadinessStandard standard, LocalDate plannedFor, ActorId by, LocalDate today, Instant at)
        : base(site.District, id)
    {
        Site = site.Site;
        Tier = site.Tier;
        Setting = site.Setting;
        Standard = standard.Version;
        StandardSetting = standard.Setting;
        PlannedFor = plannedFor;
        IsWrittenAfterwards = plannedFor < today;
        OpenedBy = by;
        OpenedAt = at.ToMicrosecond();
        _items = [.. standard.Requirements.Select(requirement => new InspectionItem(requirement, null, null))];
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/inspection.md.</summary>
    public static Lifecycle<InspectionState, InspectionAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "inspection",
        InspectionState.Open,
        (InspectionState.Open, InspectionAction.RecordFinding, InspectionState.Open),
        (InspectionState.Open, InspectionAction.Conclude, InspectionState.Concluded),
        (InspectionState.Open, InspectionAction.Cancel, InspectionState.Cancelled),
        (InspectionState.Concluded, InspectionAction.ConfirmMending, InspectionState.Concluded),
        (InspectionState.Concluded, InspectionAction.ExtendMending, InspectionState.Concluded),
        (InspectionState.Concluded, InspectionAction.Supersede, InspectionState.Superseded));

    /// <summary>Where the inspection stands.</summary>
    public InspectionState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The site.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>The tier of the site.</summary>
    public SiteTier Tier { get; private set; }

    /// <summary>Urban or rural, or <see langword="null"/> where nobody said.</summary>
    public SiteSetting? Setting { get; private set; }

    /// <summary>The version of the standard it is judged by.</summary>
    public int Standard { get; private set; }

    /// <summary>The setting that the standard is for, or <see langword="null"/> for a standard of both.</summary>
    public SiteSetting? StandardSetting { get; private set; }

    /// <summary>The day it is planned for, in the district's time zone; findings are recorded from then on.</summary>
    public LocalDate PlannedFor { get; private set; }

    /// <summary>Whether it was opened for a day that had passed (补录): it took place on that day, and is only written down afterwards.</summary>
    public bool IsWrittenAfterwards { get; private set; }

    /// <summary>Who opened it.</summary>
    public ActorId OpenedBy { get; private set; }

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt { get; private set; }

    /// <summary>Every requirement of the standard, in its order, and what was found of it.</summary>
    public IReadOnlyList<InspectionItem> Items => _items;

    /// <summary>The day on which the site was looked at, or <see langword="null"/> until concluded: that of the conclusion, or <see cref="PlannedFor"/> where it is written down afterwards.</summary>
    public LocalDate? InspectedOn { get; private set; }

    /// <summary>What the site was found to be, or <see langword="null"/> until concluded.</summary>
    public ReadinessLevel? ConcludedAs { get; private set; }

    /// <summary>What the site is, defects that were mended taken into account, or <see langword="null"/> until concluded.</summary>
    public ReadinessLevel? Level { get; private set; }

    /// <summary>How many requirements are not met; 0 until concluded.</summary>
    public int OpenDefects { get; private set; }

    /// <summary>How many of them are mandatory.</summary>
    public int MandatoryDefects { get; private set; }

    /// <summary>Of which of the six things a requirement is not met, mandatory or not, one bit each (1 shifted by the <see cref="ReadinessThing"/>); 0 until concluded.</summary>
    public int LackingThings { get; private set; }

    /// <summary>The earliest last day for mending one of them, or <see langword="null"/>; kept so that a store can be asked.</summary>
    public LocalDate? NextMendBy { get; private set; }

    /// <summary>The later inspection that took its place, or <see langword="null"/>.</summary>
    public SiteInspectionId? SupersededBy { get; private set; }

    /// <summary>Why it was called off, or <see langword="null"/>.</summary>
    public InspectionCancellationReason? CancelledFor { get; private set; }

    /// <summary>What it says of its site now, or <see langword="null"/> until concluded.</summary>
    public InspectionStanding? Standing => Level is { } level
        ? new InspectionStanding(District, Id, Site, Standard, StandardSetting, InspectedOn!.Value, level, OpenDefects, MandatoryDefects, LackingThings, NextMendBy)
        : null;

    /// <summary>The defects whose last day has passed without their being mended, in the order of the standard.</summary>
    /// <param name="day">The day of asking.</param>
    public IReadOnlyList<InspectionItem> OverdueOn(LocalDate day) => State == InspectionState.Concluded ? _items.FindAll(item => item.IsOverdueOn(day)) : [];

    /// <summary>Opens an inspection (安排检查), for today or a day to come; a day that has passed is for writing down afterwards.</summary>
    /// <param name="id">The id of the new inspection.</param>
    /// <param name="site">What is known of the site.</param>
    /// <param name="rules">The district's standards.</param>
    /// <param name="plannedFor">The day it is planned for.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="today">The day of opening, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The inspection, or refused for all of <see cref="InspectedSiteEnded"/> and <see cref="StandardMissing"/> that apply.</returns>
    /// <exception cref="ArgumentException">It is missing who opens it.</exception>
    public static Decision<SiteInspection> Open(
        SiteInspectionId id, SiteFacts site, ReadinessRules rules, LocalDate plannedFor, ActorId by, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(rules);
        if (by == default) throw new ArgumentException("Who opens it is missing.", nameof(by));
        var standard = rules.StandardFor(site.Tier, site.Setting);
        var may = Decision.Unless(
            site.IsLive ? null : new InspectedSiteEnded(site.Site, site.State),
            standard is null ? new StandardMissing(site.Tier, site.Setting) : null);
        if (!may.IsAccepted) return may;

        var inspection = new SiteInspection(site, id, standard!, plannedFor, by, today, at);
        inspection.Raise(new InspectionOpened(id, site.Site, site.Tier, site.Setting, standard!.Version, plannedFor), at);
        return inspection;
    }

    /// <summary>Whether a finding may be recorded.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="today">The day of recording.</param>
    /// <inheritdoc cref="RecordFinding" path="/returns"/>
    /// <inheritdoc cref="RecordFinding" path="/exception"/>
    public Decision CanRecordFinding(RequirementCode requirement, Finding finding, LocalDate today)
    {
        RequireSound(finding);
        var item = Find(requirement);
        if (item?.Finding == finding) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, InspectionAction.RecordFinding);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            today < PlannedFor ? new TooEarlyToInspect(PlannedFor) : null,
            item is null ? new RequirementUnknown(requirement) : null,
            finding.MendBy is { } mendBy && mendBy < LookedAtOn(today) ? new MendByPassed(mendBy) : null);
    }

    /// <summary>Records what was found of a requirement (登记检查项), instead of what was recorded before. The same finding again is accepted and changes nothing.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="today">The day of recording.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="TooEarlyToInspect"/>, <see cref="RequirementUnknown"/>
    /// and <see cref="MendByPassed"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">What is not met has no words or no last day for mending, or what is met has one.</exception>
    public Decision RecordFinding(RequirementCode requirement, Finding finding, LocalDate today, Instant at)
    {
        var may = CanRecordFinding(requirement, finding, today);
        if (!may.IsAccepted || Find(requirement)!.Finding == finding) return may;

        State = Lifecycle.Move(State, InspectionAction.RecordFinding);
        Write(requirement, item => item with { Finding = finding });
        Raise(new InspectionFindingRecorded(Id, Site, requirement, finding.IsMet, finding.MendBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may be judged.</summary>
    /// <param name="today">The day of the conclusion.</param>
    /// <inheritdoc cref="Conclude" path="/returns"/>
    public Decision CanConclude(LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, InspectionAction.Conclude);
        var left = _items.Count(item => item.Finding is null);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            today < PlannedFor ? new TooEarlyToInspect(PlannedFor) : null,
            left > 0 ? new RequirementsNotJudged(left) : null) & Decision.Unless(DaysPassedBy(LookedAtOn(today)).Select(day => new MendByPassed(day)));
    }

    /// <summary>Judges the site out of the findings (作出结论): not ready when a mandatory requirement is not met. Concluding again is accepted and changes nothing.</summary>
    /// <param name="today">The day of the conclusion.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="TooEarlyToInspect"/>, <see cref="RequirementsNotJudged"/> and one
    /// <see cref="MendByPassed"/> a day for mending that had passed when the site was looked at, the earliest first: such a finding is recorded anew with a later day.
    /// </returns>
    public Decision Conclude(LocalDate today, Instant at)
    {
        if (State == InspectionState.Concluded) return Decision.Accepted;
        var may = CanConclude(today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, InspectionAction.Conclude);
        InspectedOn = LookedAtOn(today);
        Weigh();
        ConcludedAs = Level;
        Raise(new InspectionConcluded(Id, Site, Level!.Value, OpenDefects), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the inspection may be called off.</summary>
    /// <inheritdoc cref="Cancel" path="/returns"/>
    public Decision CanCancel() => Lifecycle.Permits(State, InspectionAction.Cancel);

    /// <summary>Calls the inspection off, until it is concluded. Calling off again is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Cancel(InspectionCancellationReason reason, Instant at)
    {
        if (State == InspectionState.Cancelled) return Decision.Accepted;
        var may = CanCancel();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, InspectionAction.Cancel);
        CancelledFor = reason;
        Raise(new InspectionCancelled(Id, Site, reason), at);
        return Decision.Accepted;
    }

    /// <summary>The requirement of a code and what was found of it, or <see langword="null"/> where the standard has none.</summary>
    /// <param name="requirement">The requirement.</param>
    public InspectionItem? Find(RequirementCode requirement) => _items.Find(item => item.Requirement.Code == requirement);

    // What is written down afterwards was looked at on its day: what was to be mended since then is overdue, and not a slip.
    private LocalDate LookedAtOn(LocalDate today) => IsWrittenAfterwards ? PlannedFor : today;

    private void Write(RequirementCode requirement, Func<InspectionItem, InspectionItem> change) =>
        _items = [.. _items.Select(item => item.Requirement.Code == requirement ? change(item) : item)];

    private IEnumerable<LocalDate> DaysPassedBy(LocalDate today) =>
        _items.Select(item => item.Finding?.MendBy).OfType<LocalDate>().Where(mendBy => mendBy < today).Distinct().Order();

    private void Weigh()
    {
        var defects = _items.FindAll(item => item.IsDefect);
        OpenDefects = defects.Count;
        MandatoryDefects = defects.Count(item => item.Requirement.IsMandatory);
        LackingThings = defects.Aggregate(0, (bits, item) => bits | (1 << (int)item.Requirement.Thing));
        NextMendBy = defects.Min(item => item.Finding!.MendBy);
        Level = MandatoryDefects > 0 ? ReadinessLevel.NotReady : OpenDefects > 0 ? ReadinessLevel.ReadyWithDefects : ReadinessLevel.Ready;
    }

    private static void RequireSound(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.IsMet == finding.MendBy is not null) throw new ArgumentException("What is not met has a last day for mending, and nothing else has.", nameof(finding));
        if (!finding.IsMet) ArgumentException.ThrowIfNullOrWhiteSpace(finding.Note, nameof(finding));
    }
}
