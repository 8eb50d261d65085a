using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Sites;

/// <content>What becomes of it when the register of divisions changes, and when it comes under another site.</content>
public sealed partial class PracticeSite
{
    /// <summary>Whether the site may stand at another code.</summary>
    /// <param name="to">The code that stands for the place now.</param>
    /// <param name="parent">What is known of the site above it from now on, or <see langword="null"/> for a centre.</param>
    /// <inheritdoc cref="Recode" path="/returns"/>
    /// <inheritdoc cref="Recode" path="/exception"/>
    public Decision CanRecode(DivisionCode to, SiteFacts? parent)
    {
        if (!to.IsDefined) throw new ArgumentException("The division is missing.", nameof(to));
        if (parent is not null) RequireOther(parent, nameof(parent));
        var permitted = Lifecycle.Permits(State, SiteAction.Recode);
        return !permitted.IsAccepted || IsAt(to, parent) ? permitted
            : Decision.Unless(parent is null && Tier != SiteTier.Centre ? new ParentMissing(Tier) : null) & JudgeUnder(to, parent);
    }

    /// <summary>The division of the site has another code, or became part of another one (随区划变更): the site stays, and what is written of its place changes, with its children and perhaps under another site. The same once more is accepted and changes nothing.</summary>
    /// <param name="to">The code that stands for the place now.</param>
    /// <param name="parent">What is known of the site above it from now on, or <see langword="null"/> for a centre.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ParentMissing"/>, <see cref="ParentOfWrongTier"/>, <see cref="ParentEnded"/>
    /// and the refusals of <see cref="SiteHierarchy.JudgePlace"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The division is missing, or the site above is this one or of another district.</exception>
    public Decision Recode(DivisionCode to, SiteFacts? parent, Instant at)
    {
        var may = CanRecode(to, parent);
        if (!may.IsAccepted || IsAt(to, parent)) return may;

        var from = Division;
        State = Lifecycle.Move(State, SiteAction.Recode);
        Division = to;
        Parent = parent?.Site;
        Raise(new SiteRecoded(Id, from, to, Parent), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may stand under another site.</summary>
    /// <param name="to">Where it is to stand.</param>
    /// <param name="parent">What is known of the site it comes under.</param>
    /// <inheritdoc cref="Transfer" path="/returns"/>
    /// <inheritdoc cref="Transfer" path="/exception"/>
    public Decision CanTransfer(DivisionCode to, SiteFacts parent)
    {
        if (!to.IsDefined) throw new ArgumentException("The division is missing.", nameof(to));
        RequireOther(parent, nameof(parent));
        var permitted = Lifecycle.Permits(State, SiteAction.Transfer);
        return !permitted.IsAccepted || IsAt(to, parent) ? permitted : (Division == to ? Decision.Accepted : UnlessChildrenLeft()) & JudgeUnder(to, parent)
            // Under a site that is shut for a time the sites go on; under one that never ran none begins to.
            & Decision.Unless(State == SiteState.Open && parent.State == SiteState.Planned ? new ParentNotOpen(parent.Site, parent.State) : null);
    }

    /// <summary>The site stands under another site from now on (划转), where it stands or elsewhere; the sites under it go along where it stays, and where exactly it is has to be laid down anew where it does not. Under the same one again is accepted and changes nothing.</summary>
    /// <param name="to">Where it is to stand, at its tier's level and inside the division of the site it comes under.</param>
    /// <param name="parent">What is known of the site it comes under.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="ChildSitesLeft"/> (where it moves), <see cref="ParentOfWrongTier"/>, <see cref="ParentEnded"/>,
    /// the refusals of <see cref="SiteHierarchy.JudgePlace"/> and <see cref="ParentNotOpen"/> (an open site under one that is only planned) that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The division is missing, or the site above is this one or of another district.</exception>
    public Decision Transfer(DivisionCode to, SiteFacts parent, Instant at)
    {
        var may = CanTransfer(to, parent);
        if (!may.IsAccepted || IsAt(to, parent)) return may;

        var from = Division;
        State = Lifecycle.Move(State, SiteAction.Transfer);
        if (from != to) Location = null;
        (Division, Parent) = (to, parent.Site);
        Raise(new SiteTransferred(Id, from, to, parent.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a live child site may leave for another site above it.</summary>
    /// <param name="child">What is known of the child site.</param>
    /// <param name="to">The site it comes under.</param>
    /// <inheritdoc cref="HandOver" path="/returns"/>
    /// <inheritdoc cref="HandOver" path="/exception"/>
    public Decision CanHandOver(SiteFacts child, PracticeSiteId to)
    {
        RequireOther(child, nameof(child));
        return to == Id || to == child.Site ? throw new ArgumentException("The child site comes under another one.", nameof(to)) : CanRelease();
    }

    /// <summary>Lets a live child site go that came under another one (划转下级阵地). Letting go one that is not here is accepted and changes nothing.</summary>
    /// <param name="child">What is known of the child site.</param>
    /// <param name="to">The site it comes under.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The child site is this one or of another district, or comes under this one or under itself.</exception>
    public Decision HandOver(SiteFacts child, PracticeSiteId to, Instant at)
    {
        var may = CanHandOver(child, to);
        if (!may.IsAccepted || !_children.Exists(other => other.Site == child.Site)) return may;

        State = Lifecycle.Move(State, SiteAction.Release);
        _children = [.. _children.Where(other => other.Site != child.Site)];
        Raise(new SiteChildReleased(Id, child.Site), at);
        return Decision.Accepted;
    }

    private Decision JudgeUnder(DivisionCode to, SiteFacts? parent) => Decision.Unless(
        parent is not null && !SiteHierarchy.MayStandUnder(Tier, parent.Tier) ? new ParentOfWrongTier(Tier, parent.Tier) : null,
        parent is { IsLive: false } ? new ParentEnded(parent.Site, parent.State) : null) & SiteHierarchy.JudgePlace(Tier, to, parent);

    private bool IsAt(DivisionCode to, SiteFacts? parent) => Division == to && Parent == parent?.Site;
}
