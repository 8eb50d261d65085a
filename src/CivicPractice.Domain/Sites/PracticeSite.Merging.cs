using NodaTime;

namespace CivicPractice.Sites;

/// <content>The sites under it, and becoming part of another one.</content>
public sealed partial class PracticeSite
{
    private List<ChildSite> _children = [];
    private List<PracticeSiteId> _absorbed = [];

    /// <summary>The live sites right below it. The upper site keeps them, so that two that are planned under it at once cannot miss each other.</summary>
    public IReadOnlyList<ChildSite> Children => _children;

    /// <summary>The sites that became part of it, oldest first.</summary>
    public IReadOnlyList<PracticeSiteId> Absorbed => _absorbed;

    /// <summary>The site it became part of, or <see langword="null"/>.</summary>
    public PracticeSiteId? MergedInto { get; private set; }

    /// <summary>Whether the site may become part of another one.</summary>
    /// <param name="into">What is known of the other site.</param>
    /// <param name="ties">What still hangs on it and does not move along.</param>
    /// <inheritdoc cref="MergeInto" path="/returns"/>
    /// <inheritdoc cref="MergeInto" path="/exception"/>
    public Decision CanMergeInto(SiteFacts into, SiteTies ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        RequireOther(into, nameof(into));
        var permitted = Lifecycle.Permits(State, SiteAction.MergeInto);
        return !permitted.IsAccepted ? permitted : UnlessTied(ties) & Decision.Unless(
            into.Tier != Tier ? new MergeIntoOtherTier(Tier, into.Tier) : null,
            into.IsOpen ? null : new MergeTargetNotOpen(into.Site, into.State));
    }

    /// <summary>A site that is suspended or was only planned becomes part of another one and is no more (合并). Merging it into the same site again is accepted and changes nothing.</summary>
    /// <param name="into">What is known of the other site.</param>
    /// <param name="ties">What still hangs on it and does not move along.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ChildSitesLeft"/>, <see cref="TeamsLeft"/>, <see cref="ActivitiesAhead"/>, <see cref="RequestsLeft"/>, <see cref="TrainingsAhead"/>, <see cref="ProgrammesRunning"/>,
    /// <see cref="PostsFilled"/>, <see cref="SuppliesLeft"/>, <see cref="BudgetsOpen"/>, <see cref="ProjectsLeft"/>, <see cref="MergeIntoOtherTier"/>
    /// and <see cref="MergeTargetNotOpen"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The other site is this one, or of another district, or the moment lies before this one was planned or opened.</exception>
    public Decision MergeInto(SiteFacts into, SiteTies ties, Instant at)
    {
        RequireOther(into, nameof(into));
        if (State == SiteState.Merged && MergedInto == into.Site) return Decision.Accepted;
        var may = CanMergeInto(into, ties);
        if (!may.IsAccepted) return may;
        RequireNotBefore(at);

        State = Lifecycle.Move(State, SiteAction.MergeInto);
        MergedInto = into.Site;
        EndedAt = at.ToMicrosecond();
        Raise(new SiteMerged(Id, Tier, Setting, into.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may take in one that merges into it.</summary>
    /// <param name="merged">What is known of the other site.</param>
    /// <inheritdoc cref="Absorb" path="/returns"/>
    /// <inheritdoc cref="Absorb" path="/exception"/>
    public Decision CanAbsorb(SiteFacts merged)
    {
        RequireOther(merged, nameof(merged));
        return _absorbed.Contains(merged.Site) ? Decision.Accepted : Lifecycle.Permits(State, SiteAction.Absorb);
    }

    /// <summary>Takes in a site that has merged into this one (并入). Taking it in again is accepted and changes nothing.</summary>
    /// <param name="merged">What is known of the other site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The other site is this one, or of another district.</exception>
    public Decision Absorb(SiteFacts merged, Instant at)
    {
        var may = CanAbsorb(merged);
        if (!may.IsAccepted || _absorbed.Contains(merged.Site)) return may;

        State = Lifecycle.Move(State, SiteAction.Absorb);
        _absorbed = [.. _absorbed, merged.Site];
        Raise(new SiteAbsorbed(Id, merged.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a child site may come under this one.</summary>
    /// <inheritdoc cref="Adopt" path="/returns"/>
    public Decision CanAdopt() => Lifecycle.Permits(State, SiteAction.Adopt);

    /// <summary>Notes a child site, or its new place (接收下级阵地); whether it may stand here was decided when it was planned or moved. Noting the same again is accepted and changes nothing.</summary>
    /// <param name="child">What is known of the child site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The child site is this one, or of another district.</exception>
    public Decision Adopt(SiteFacts child, Instant at)
    {
        RequireOther(child, nameof(child));
        var noted = new ChildSite(child.Site, child.Division);
        if (_children.Contains(noted)) return Decision.Accepted;
        var may = CanAdopt();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, SiteAction.Adopt);
        _children = [.. _children.Where(other => other.Site != child.Site), noted];
        Raise(new SiteChildAdopted(Id, child.Site, child.Division), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a child site may leave this one.</summary>
    /// <inheritdoc cref="Release" path="/returns"/>
    public Decision CanRelease() => Lifecycle.Permits(State, SiteAction.Release);

    /// <summary>Lets a child site go that was merged or closed (移出下级阵地). Letting go one that is not here is accepted and changes nothing.</summary>
    /// <param name="child">What is known of the child site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The child site is this one, or of another district, or still live.</exception>
    public Decision Release(SiteFacts child, Instant at)
    {
        RequireOther(child, nameof(child));
        if (child.IsLive) throw new ArgumentException("A live site stays with the site above it.", nameof(child));
        var may = CanRelease();
        if (!may.IsAccepted) return may;
        if (!_children.Exists(other => other.Site == child.Site)) return Decision.Accepted;

        State = Lifecycle.Move(State, SiteAction.Release);
        _children = [.. _children.Where(other => other.Site != child.Site)];
        Raise(new SiteChildReleased(Id, child.Site), at);
        return Decision.Accepted;
    }

    private Decision UnlessChildrenLeft() => Decision.Unless(_children.Count > 0 ? new ChildSitesLeft(_children.Count) : null);

    private Decision UnlessTied(SiteTies ties) => UnlessChildrenLeft() & Decision.Unless(
        ties.Teams > 0 ? new TeamsLeft(ties.Teams) : null,
        ties.ActivitiesAhead > 0 ? new ActivitiesAhead(ties.ActivitiesAhead) : null,
        ties.RequestsLeft > 0 ? new RequestsLeft(ties.RequestsLeft) : null,
        ties.TrainingsAhead > 0 ? new TrainingsAhead(ties.TrainingsAhead) : null,
        ties.ProgrammesRunning > 0 ? new ProgrammesRunning(ties.ProgrammesRunning) : null,
        ties.PostsFilled > 0 ? new PostsFilled(ties.PostsFilled) : null,
        ties.StocksLeft > 0 ? new SuppliesLeft(ties.StocksLeft) : null,
        ties.BudgetsOpen > 0 ? new BudgetsOpen(ties.BudgetsOpen) : null,
        ties.ProjectsUnderWay > 0 ? new ProjectsLeft(ties.ProjectsUnderWay) : null);

    private void RequireOther(SiteFacts other, string parameter)
    {
        ArgumentNullException.ThrowIfNull(other, parameter);
        RequireSameDistrict(other.District, parameter);
        if (other.Site == Id) throw new ArgumentException("Another site is meant, not this one.", parameter);
    }
}
