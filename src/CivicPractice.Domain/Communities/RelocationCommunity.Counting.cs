using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <content>How many were resettled there, and which site serves them.</content>
public sealed partial class RelocationCommunity
{
    private List<EnteredHeadCount> _counts = [];

    /// <summary>Every head-count that was entered, in the order of entering; a later one for the same day corrects the earlier one.</summary>
    public IReadOnlyList<EnteredHeadCount> Counts => _counts;

    /// <summary>The head-count that stands on a day: the one for the latest day up to it, as corrected; <see langword="null"/> where nobody was counted by then.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public HeadCount? CountOn(LocalDate day)
    {
        HeadCount? standing = null;
        foreach (var one in _counts)
            if (one.Count.AsOf <= day && !(one.Count.AsOf < standing?.AsOf)) standing = one.Count;
        return standing;
    }

    /// <summary>Whether who was resettled may be counted.</summary>
    /// <param name="count">The numbers.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Count" path="/returns"/>
    /// <inheritdoc cref="Count" path="/exception"/>
    public Decision CanCount(HeadCount count, LocalDate today)
    {
        count.RequireSound(nameof(count));
        var permitted = Lifecycle.Permits(State, RelocationCommunityAction.Count);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            count.AsOf > today ? new CommunityDayAhead(count.AsOf) : null,
            count.Persons < count.Households ? new FewerPersonsThanHouseholds(count.Households, count.Persons) : null);
    }

    /// <summary>Enters how many were resettled there on a day (登记安置人数), also before it was designated, or corrects it. What stands for that day already is accepted and changes nothing.</summary>
    /// <param name="count">The numbers.</param>
    /// <param name="by">Who enters them.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with all of <see cref="CommunityDayAhead"/> and <see cref="FewerPersonsThanHouseholds"/> that apply.</returns>
    /// <exception cref="ArgumentException">A number is negative or beyond <see cref="HeadCount.Most"/>, the source is none, or nobody enters them.</exception>
    public Decision Count(HeadCount count, ActorId by, LocalDate today, Instant at)
    {
        if (by == default) throw new ArgumentException("Who enters them is missing.", nameof(by));
        var may = CanCount(count, today);
        if (!may.IsAccepted || CountOn(count.AsOf) == count) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.Count);
        _counts = [.. _counts, new EnteredHeadCount(count, by, at.ToMicrosecond())];
        Raise(new RelocationCommunityCounted(Id, count.AsOf, count.Households, count.Persons, count.Source), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a site may serve it.</summary>
    /// <param name="site">What is known of the site.</param>
    /// <inheritdoc cref="AssignSite" path="/returns"/>
    /// <inheritdoc cref="AssignSite" path="/exception"/>
    public Decision CanAssignSite(SiteFacts site)
    {
        ArgumentNullException.ThrowIfNull(site);
        RequireSameDistrict(site.District, nameof(site));
        var permitted = Lifecycle.Permits(State, RelocationCommunityAction.AssignSite);
        return !permitted.IsAccepted ? permitted : Decision.Unless(site.IsLive || site.Site == Site ? null : new ServingSiteHasEnded(site.Site, site.State));
    }

    /// <summary>A site serves it from now on (指定服务阵地), in the place of the one before; it may stand in another division. The one that does is accepted and changes nothing.</summary>
    /// <param name="site">What is known of the site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ServingSiteHasEnded"/>.</returns>
    /// <exception cref="ArgumentException">The site is another district's.</exception>
    public Decision AssignSite(SiteFacts site, Instant at)
    {
        var may = CanAssignSite(site);
        if (!may.IsAccepted || site.Site == Site) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.AssignSite);
        Site = site.Site;
        Raise(new RelocationCommunitySiteAssigned(Id, site.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether its site may cease to serve it.</summary>
    /// <inheritdoc cref="ReleaseSite" path="/returns"/>
    public Decision CanReleaseSite() => Lifecycle.Permits(State, RelocationCommunityAction.ReleaseSite);

    /// <summary>No site of its own serves it any more (取消服务阵地). Where none did that is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision ReleaseSite(Instant at)
    {
        var may = CanReleaseSite();
        if (!may.IsAccepted || Site is not { } site) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.ReleaseSite);
        Site = null;
        Raise(new RelocationCommunitySiteReleased(Id, site), at);
        return Decision.Accepted;
    }
}
