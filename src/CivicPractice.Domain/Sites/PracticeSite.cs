using CivicPractice.Circles;
using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>A place of practice (阵地) in one of four tiers: planned, open, suspended for a time, at last merged or closed.</summary>
/// <remarks>
/// <para>Every command either changes the state and raises one event, or is refused and changes nothing. Repeating a command that
/// has already led to where it leads is accepted and changes nothing, where its documentation says so.</para>
/// <para>What several sites must agree on is decided in <see cref="FoundingSites"/>.</para>
/// </remarks>
[Kind("site")]
public sealed partial class PracticeSite : AggregateRoot<PracticeSiteId>
{
    private List<ServicePlatform> _platforms = [];

    private PracticeSite(DistrictId district, PracticeSiteId id, NewSite plan, Instant at)
        : base(district, id)
    {
        Tier = plan.Tier;
        Name = plan.Name;
        Division = plan.Division;
        Setting = plan.Setting;
        Parent = plan.Parent;
        PlannedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/site.md.</summary>
    public static Lifecycle<SiteState, SiteAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "site",
        SiteState.Planned,
        [
            (SiteState.Planned, SiteAction.Open, SiteState.Open),
            (SiteState.Open, SiteAction.Suspend, SiteState.Suspended),
            (SiteState.Suspended, SiteAction.Resume, SiteState.Open),
            (SiteState.Open, SiteAction.Absorb, SiteState.Open),
            .. WhileLive(SiteAction.Relocate),
            // What is open stops first: whatever is counted then cannot become more (docs/decisions/0013).
            (SiteState.Planned, SiteAction.MergeInto, SiteState.Merged),
            (SiteState.Suspended, SiteAction.MergeInto, SiteState.Merged),
            (SiteState.Planned, SiteAction.Close, SiteState.Closed),
            (SiteState.Suspended, SiteAction.Close, SiteState.Closed),
            .. WhileLive(SiteAction.OfferPlatform),
            .. WhileLive(SiteAction.WithdrawPlatform),
            .. WhileLive(SiteAction.Adopt),
            .. WhileLive(SiteAction.Release),
            .. WhileLive(SiteAction.SetHours),
            .. WhileLive(SiteAction.SetSpecialHours),
            .. WhileLive(SiteAction.DropSpecialHours),
            .. WhileLive(SiteAction.SetCapacity),
            .. WhileLive(SiteAction.Recode),
            .. WhileLive(SiteAction.Transfer),
            .. WhileLive(SiteAction.Rename),
            .. WhileLive(SiteAction.Reclassify),
            .. WhileLive(SiteAction.Locate),
            (SiteState.Open, SiteAction.Commend, SiteState.Open),
            (SiteState.Suspended, SiteAction.Commend, SiteState.Suspended),
            (SiteState.Open, SiteAction.WithdrawHonour, SiteState.Open),
            (SiteState.Suspended, SiteAction.WithdrawHonour, SiteState.Suspended),
            (SiteState.Merged, SiteAction.WithdrawHonour, SiteState.Merged),
            (SiteState.Closed, SiteAction.WithdrawHonour, SiteState.Closed),
        ]);

    /// <summary>Where the site stands in its life.</summary>
    public SiteState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Its tier.</summary>
    public SiteTier Tier { get; private set; }

    /// <summary>Its name, verbatim.</summary>
    public string Name { get; private set; }

    /// <summary>Where it stands.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>Where exactly it is, or <see langword="null"/> where nobody said; in the datum in which the district kept its coordinates then.</summary>
    public Coordinates? Location { get; private set; }

    /// <summary>Urban or rural, or <see langword="null"/> where nobody said; a station always has one.</summary>
    public SiteSetting? Setting { get; private set; }

    /// <summary>The site above it, or <see langword="null"/> for a centre.</summary>
    public PracticeSiteId? Parent { get; private set; }

    /// <summary>When it was planned.</summary>
    public Instant PlannedAt { get; private set; }

    /// <summary>When it first opened, or <see langword="null"/>.</summary>
    public Instant? OpenedAt { get; private set; }

    /// <summary>When it was merged or closed, or <see langword="null"/>.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>The platforms it offers, in the order in which they came.</summary>
    public IReadOnlyList<ServicePlatform> Platforms => _platforms;

    /// <summary>Why it was closed, or <see langword="null"/>.</summary>
    public SiteClosureReason? ClosedFor { get; private set; }

    /// <summary>What others may know of it.</summary>
    public SiteFacts Facts => new(District, Id, Tier, Setting, Division, State);

    /// <summary>Plans a site (筹建). A centre has no parent and stands at a county-level division, an institute at a town-level one, a station at a village-level one, a point site anywhere; each inside its parent's division.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new site.</param>
    /// <param name="plan">What is laid down.</param>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> when the plan names none.</param>
    /// <param name="at">The moment of planning.</param>
    /// <returns>
    /// The site, or refused for all of <see cref="ParentMissing"/>, <see cref="ParentOfWrongTier"/>, <see cref="ParentEnded"/>, <see cref="SettingMissing"/>
    /// and the refusals of <see cref="SiteHierarchy.JudgePlace"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The tier or the setting is none, name or division are missing, or the facts are not those of the parent.</exception>
    public static Decision<PracticeSite> Plan(DistrictId district, PracticeSiteId id, NewSite plan, SiteFacts? parent, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(plan.Name, nameof(plan));
        if (!Enum.IsDefined(plan.Tier)) throw new ArgumentException("The tier is none of the four.", nameof(plan));
        if (plan.Setting is { } setting && !Enum.IsDefined(setting)) throw new ArgumentException("The setting is neither urban nor rural.", nameof(plan));
        if (!plan.Division.IsDefined) throw new ArgumentException("The division is missing.", nameof(plan));
        if (parent?.Site != plan.Parent) throw new ArgumentException("The facts are not those of the parent.", nameof(parent));
        var site = new PracticeSite(district, id, plan, at);
        if (parent is not null) site.RequireSameDistrict(parent.District, nameof(parent));

        var may = Decision.Unless(
            parent is null && plan.Tier != SiteTier.Centre ? new ParentMissing(plan.Tier) : null,
            parent is not null && !SiteHierarchy.MayStandUnder(plan.Tier, parent.Tier) ? new ParentOfWrongTier(plan.Tier, parent.Tier) : null,
            parent is { IsLive: false } ? new ParentEnded(parent.Site, parent.State) : null,
            plan is { Tier: SiteTier.Station, Setting: null } ? new SettingMissing() : null)
            & SiteHierarchy.JudgePlace(plan.Tier, plan.Division, parent);
        if (!may.IsAccepted) return may;

        site.Raise(new SitePlanned(id, plan.Tier, plan.Setting, plan.Division, plan.Parent), at);
        return site;
    }

    /// <summary>Whether the site may open.</summary>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <inheritdoc cref="Open" path="/returns"/>
    /// <inheritdoc cref="Open" path="/exception"/>
    public Decision CanOpen(SiteFacts? parent) => MayRun(SiteAction.Open, parent);

    /// <summary>Opens the site for the first time (开放). Opening an open site is accepted and changes nothing.</summary>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <param name="at">The moment of opening.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ParentNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">The facts are not those of the parent, or the moment lies before it was planned.</exception>
    public Decision Open(SiteFacts? parent, Instant at)
    {
        RequireParent(parent);
        if (State == SiteState.Open) return Decision.Accepted;
        var may = CanOpen(parent);
        if (!may.IsAccepted) return may;
        RequireNotBefore(at);

        State = Lifecycle.Move(State, SiteAction.Open);
        OpenedAt = at.ToMicrosecond();
        Raise(new SiteOpened(Id, Tier, Setting), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may be shut for a time.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, SiteAction.Suspend);

    /// <summary>Shuts the site for a time (暂停); the sites under it go on. Suspending a suspended site is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies before it was opened.</exception>
    public Decision Suspend(Instant at)
    {
        if (State == SiteState.Suspended) return Decision.Accepted;
        var may = CanSuspend();
        if (!may.IsAccepted) return may;
        RequireNotBefore(at);

        State = Lifecycle.Move(State, SiteAction.Suspend);
        Raise(new SiteSuspended(Id, Tier, Setting), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may open again.</summary>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <inheritdoc cref="Resume" path="/returns"/>
    /// <inheritdoc cref="Resume" path="/exception"/>
    public Decision CanResume(SiteFacts? parent) => MayRun(SiteAction.Resume, parent);

    /// <summary>Opens a suspended site again (恢复). Resuming an open site is accepted and changes nothing.</summary>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ParentNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">The facts are not those of the parent, or the moment lies before it was opened.</exception>
    public Decision Resume(SiteFacts? parent, Instant at)
    {
        RequireParent(parent);
        if (State == SiteState.Open) return Decision.Accepted;
        var may = CanResume(parent);
        if (!may.IsAccepted) return may;
        RequireNotBefore(at);

        State = Lifecycle.Move(State, SiteAction.Resume);
        Raise(new SiteResumed(Id, Tier, Setting), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may move to another division.</summary>
    /// <param name="to">Where it is to stand.</param>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <inheritdoc cref="Relocate" path="/returns"/>
    /// <inheritdoc cref="Relocate" path="/exception"/>
    public Decision CanRelocate(DivisionCode to, SiteFacts? parent)
    {
        if (!to.IsDefined) throw new ArgumentException("The division is missing.", nameof(to));
        RequireParent(parent);
        var permitted = Lifecycle.Permits(State, SiteAction.Relocate);
        return !permitted.IsAccepted || Division == to ? permitted : UnlessChildrenLeft() & SiteHierarchy.JudgePlace(Tier, to, parent);
    }

    /// <summary>Moves the site to another division (迁移), at its tier's level and inside its parent's division; where exactly it is then, has to be laid down anew. Moving to where it stands is accepted and changes nothing.</summary>
    /// <param name="to">Where it is to stand.</param>
    /// <param name="parent">What is known of the site above it, or <see langword="null"/> for a centre.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ChildSitesLeft"/>, which would be left outside, and the refusals of <see cref="SiteHierarchy.JudgePlace"/> that apply.</returns>
    /// <exception cref="ArgumentException">The division is missing, or the facts are not those of the parent.</exception>
    public Decision Relocate(DivisionCode to, SiteFacts? parent, Instant at)
    {
        var may = CanRelocate(to, parent);
        if (!may.IsAccepted || Division == to) return may;

        var from = Division;
        State = Lifecycle.Move(State, SiteAction.Relocate);
        // The premises it has left are somewhere else.
        (Division, Location) = (to, null);
        Raise(new SiteRelocated(Id, from, to), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may be closed for good.</summary>
    /// <param name="ties">What still hangs on it.</param>
    /// <inheritdoc cref="Close" path="/returns"/>
    public Decision CanClose(SiteTies ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var permitted = Lifecycle.Permits(State, SiteAction.Close);
        return !permitted.IsAccepted ? permitted : UnlessTied(ties);
    }

    /// <summary>Closes a site for good that is suspended or was only planned (撤销). Closing it again for the same reason is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="ties">What still hangs on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ChildSitesLeft"/>, <see cref="TeamsLeft"/>, <see cref="ActivitiesAhead"/>, <see cref="RequestsLeft"/>, <see cref="TrainingsAhead"/>, <see cref="ProgrammesRunning"/>, <see cref="PostsFilled"/>, <see cref="SuppliesLeft"/>, <see cref="BudgetsOpen"/> and <see cref="ProjectsLeft"/> that apply.</returns>
    /// <exception cref="ArgumentException">The reason is none, or the moment lies before it was planned or opened.</exception>
    public Decision Close(SiteClosureReason reason, SiteTies ties, Instant at)
    {
        if (!Enum.IsDefined(reason)) throw new ArgumentException("The reason is none.", nameof(reason));
        if (State == SiteState.Closed && ClosedFor == reason) return Decision.Accepted;
        var may = CanClose(ties);
        if (!may.IsAccepted) return may;
        RequireNotBefore(at);

        State = Lifecycle.Move(State, SiteAction.Close);
        ClosedFor = reason;
        EndedAt = at.ToMicrosecond();
        Raise(new SiteClosed(Id, Tier, Setting), at);
        return Decision.Accepted;
    }

    private static (SiteState From, SiteAction On, SiteState To)[] WhileLive(SiteAction on) =>
        [.. new[] { SiteState.Planned, SiteState.Open, SiteState.Suspended }.Select(state => (state, on, state))];

    // Time that runs backwards is a bug of the caller.
    private void RequireNotBefore(Instant at) => ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), OpenedAt ?? PlannedAt, nameof(at));

    // Nothing runs under a site that does not.
    private Decision MayRun(SiteAction action, SiteFacts? parent)
    {
        RequireParent(parent);
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            parent is { IsOpen: false } ? new ParentNotOpen(parent.Site, parent.State) : null);
    }

    private void RequireParent(SiteFacts? parent)
    {
        if (parent?.Site != Parent) throw new ArgumentException("The facts are not those of the parent.", nameof(parent));
        if (parent is not null) RequireSameDistrict(parent.District, nameof(parent));
    }
}
