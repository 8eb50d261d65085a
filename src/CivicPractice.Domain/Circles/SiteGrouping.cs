using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Circles;

/// <summary>Sites that belong together under a name: a practice belt (文明实践带) or a practice cluster (文明实践群). A site may belong to several.</summary>
/// <remarks>Every command either changes something and raises one event, or is refused and changes nothing. The same once more is accepted and changes nothing.</remarks>
[Kind("site-grouping")]
public sealed class SiteGrouping : AggregateRoot<SiteGroupingId>
{
    private List<PracticeSiteId> _sites = [];

    private SiteGrouping(DistrictId district, SiteGroupingId id, SiteGroupingKind kind, string name)
        : base(district, id) => (Kind, Name) = (kind, name);

    /// <summary>The permitted moves; drawn in docs/lifecycles/site-grouping.md.</summary>
    public static Lifecycle<SiteGroupingState, SiteGroupingAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "site-grouping",
        SiteGroupingState.Formed,
        (SiteGroupingState.Formed, SiteGroupingAction.Include, SiteGroupingState.Formed),
        (SiteGroupingState.Formed, SiteGroupingAction.Exclude, SiteGroupingState.Formed),
        (SiteGroupingState.Formed, SiteGroupingAction.HandOver, SiteGroupingState.Formed),
        (SiteGroupingState.Formed, SiteGroupingAction.Rename, SiteGroupingState.Formed),
        (SiteGroupingState.Formed, SiteGroupingAction.Dissolve, SiteGroupingState.Dissolved));

    /// <summary>Where the grouping stands.</summary>
    public SiteGroupingState State { get; private set; } = Lifecycle.Initial;

    /// <summary>What it is.</summary>
    public SiteGroupingKind Kind { get; private set; }

    /// <summary>What it is called, verbatim.</summary>
    public string Name { get; private set; }

    /// <summary>The sites that belong to it, in the order in which they came; one that has ended stays until it is excluded.</summary>
    public IReadOnlyList<PracticeSiteId> Sites => _sites;

    /// <summary>Forms a belt or a cluster (组建), without any site yet.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new grouping.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">What it is called, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">It has no name, or is neither a belt nor a cluster.</exception>
    public static SiteGrouping Form(DistrictId district, SiteGroupingId id, SiteGroupingKind kind, string name, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!Enum.IsDefined(kind)) throw new ArgumentException("It is neither a belt nor a cluster.", nameof(kind));
        var formed = new SiteGrouping(district, id, kind, name);
        formed.Raise(new SiteGroupingFormed(id, kind), at);
        return formed;
    }

    /// <summary>Whether a site may belong to it.</summary>
    /// <param name="site">What is known of the site.</param>
    /// <inheritdoc cref="Include" path="/returns"/>
    /// <inheritdoc cref="Include" path="/exception"/>
    public Decision CanInclude(SiteFacts site)
    {
        RequireOwn(site, nameof(site));
        var permitted = Lifecycle.Permits(State, SiteGroupingAction.Include);
        return !permitted.IsAccepted ? permitted : Decision.Unless(site.IsLive || _sites.Contains(site.Site) ? null : new SiteHasEnded(site.Site, site.State));
    }

    /// <summary>A site belongs to it from now on (纳入阵地).</summary>
    /// <param name="site">What is known of the site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SiteHasEnded"/>.</returns>
    /// <exception cref="ArgumentException">The site is another district's.</exception>
    public Decision Include(SiteFacts site, Instant at)
    {
        var may = CanInclude(site);
        if (!may.IsAccepted || _sites.Contains(site.Site)) return may;

        State = Lifecycle.Move(State, SiteGroupingAction.Include);
        _sites = [.. _sites, site.Site];
        Raise(new SiteIncludedInGrouping(Id, site.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether sites may leave it.</summary>
    /// <inheritdoc cref="Exclude" path="/returns"/>
    public Decision CanExclude() => Lifecycle.Permits(State, SiteGroupingAction.Exclude);

    /// <summary>A site belongs to it no more (移出阵地).</summary>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Exclude(PracticeSiteId site, Instant at)
    {
        var may = CanExclude();
        if (!may.IsAccepted || !_sites.Contains(site)) return may;

        State = Lifecycle.Move(State, SiteGroupingAction.Exclude);
        _sites = [.. _sites.Where(one => one != site)];
        Raise(new SiteExcludedFromGrouping(Id, site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the place of a site may go over to the one it is part of.</summary>
    /// <param name="from">What is known of the site that has merged.</param>
    /// <param name="to">What is known of the site it is part of.</param>
    /// <inheritdoc cref="HandOver" path="/returns"/>
    /// <inheritdoc cref="HandOver" path="/exception"/>
    public Decision CanHandOver(SiteFacts from, SiteFacts to)
    {
        RequireOwn(from, nameof(from));
        RequireOwn(to, nameof(to));
        if (from.State != SiteState.Merged || from.Site == to.Site) throw new ArgumentException("Only a site that has merged into another one hands over.", nameof(from));
        var permitted = Lifecycle.Permits(State, SiteGroupingAction.HandOver);
        return !permitted.IsAccepted || !_sites.Contains(from.Site) ? permitted : Decision.Unless(to.IsLive ? null : new SiteHasEnded(to.Site, to.State));
    }

    /// <summary>The place of a site that has merged goes over to the one it is part of now (阵地并转), where that one does not belong to it already.</summary>
    /// <param name="from">What is known of the site that has merged.</param>
    /// <param name="to">What is known of the site it is part of.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SiteHasEnded"/>, for the one it is part of.</returns>
    /// <exception cref="ArgumentException">A site is another district's, or the first has not merged into another one.</exception>
    public Decision HandOver(SiteFacts from, SiteFacts to, Instant at)
    {
        var may = CanHandOver(from, to);
        if (!may.IsAccepted || !_sites.Contains(from.Site)) return may;

        State = Lifecycle.Move(State, SiteGroupingAction.HandOver);
        _sites = [.. _sites.Select(one => one == from.Site ? to.Site : one).Distinct()];
        Raise(new SiteHandedOverInGrouping(Id, from.Site, to.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be called something else.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <inheritdoc cref="Rename" path="/returns"/>
    /// <inheritdoc cref="Rename" path="/exception"/>
    public Decision CanRename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Lifecycle.Permits(State, SiteGroupingAction.Rename);
    }

    /// <summary>It is called something else from now on (更名).</summary>
    /// <param name="name">What it is called from now on, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Decision Rename(string name, Instant at)
    {
        var may = CanRename(name);
        if (!may.IsAccepted || name == Name) return may;

        State = Lifecycle.Move(State, SiteGroupingAction.Rename);
        Name = name;
        Raise(new SiteGroupingRenamed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be dissolved.</summary>
    /// <inheritdoc cref="Dissolve" path="/returns"/>
    public Decision CanDissolve() => Lifecycle.Permits(State, SiteGroupingAction.Dissolve);

    /// <summary>It is no more (解散); its sites stay what they are.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Dissolve(Instant at)
    {
        if (State == SiteGroupingState.Dissolved) return Decision.Accepted;
        var may = CanDissolve();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, SiteGroupingAction.Dissolve);
        Raise(new SiteGroupingDissolved(Id), at);
        return Decision.Accepted;
    }

    private void RequireOwn(SiteFacts site, string parameter)
    {
        ArgumentNullException.ThrowIfNull(site, parameter);
        RequireSameDistrict(site.District, parameter);
    }
}
