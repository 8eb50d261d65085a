using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Its sites, and what it keeps of lists so that a store can be asked.</content>
public sealed partial class CoBuildingPartnership
{
    private List<SiteHandover> _handovers = [];

    /// <summary>The sites that merged and handed their place over, oldest first.</summary>
    public IReadOnlyList<SiteHandover> Handovers => _handovers;

    /// <summary>The ids of its sites in one text, as <see cref="WordFor(PracticeSiteId)"/> writes them; kept so that a store can be asked.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The ids of its parties in one text, as <see cref="WordFor(PartnerId)"/> writes them; kept so that a store can be asked.</summary>
    public string PartnerIds { get; private set; } = "";

    /// <summary>When the amendment that waits for signatures was proposed, or <see langword="null"/>; kept so that a store can be asked.</summary>
    public Instant? ProposalSince { get; private set; }

    /// <summary>The kinds of its parties, one bit each (1 shifted by the kind); kept so that a store can be asked.</summary>
    public int PartnerKinds { get; private set; }

    /// <summary>The modes of its commitments that were not withdrawn, one bit each (1 shifted by the mode); kept so that a store can be asked.</summary>
    public int Modes { get; private set; }

    /// <summary>How a site stands in <see cref="Scope"/>.</summary>
    /// <param name="site">The site.</param>
    public static string WordFor(PracticeSiteId site) => $"<{site.Value:N}>";

    /// <summary>How a party stands in <see cref="PartnerIds"/>.</summary>
    /// <param name="partner">The party.</param>
    public static string WordFor(PartnerId partner) => $"<{partner.Value:N}>";

    /// <summary>Whether a site may hand its place in the scope over.</summary>
    /// <param name="merged">What is known of the site that has merged.</param>
    /// <param name="into">What is known of the site that it became part of.</param>
    /// <inheritdoc cref="HandOverSite" path="/returns"/>
    /// <inheritdoc cref="HandOverSite" path="/exception"/>
    public Decision CanHandOverSite(SiteFacts merged, SiteFacts into)
    {
        if (IsHandedOver(merged, into)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.HandOverSite);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            _sites.Contains(merged.Site) ? null : new SiteNotInScope(merged.Site),
            merged.State == SiteState.Merged ? null : new SiteNotMerged(merged.Site, merged.State),
            into.IsLive ? null : new SiteEnded(into.Site, into.State));
    }

    /// <summary>
    /// A site that has merged hands its place in the scope over to the one it became part of (阵地并转); nobody needs to sign. The same again is accepted and
    /// changes nothing.
    /// </summary>
    /// <param name="merged">What is known of the site that has merged.</param>
    /// <param name="into">What is known of the site that it became part of; where that is in the scope already, the scope is one site smaller.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="SiteNotInScope"/>, <see cref="SiteNotMerged"/> and
    /// <see cref="SiteEnded"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">Both are the same site, or one is of another district.</exception>
    public Decision HandOverSite(SiteFacts merged, SiteFacts into, Instant at)
    {
        var may = CanHandOverSite(merged, into);
        if (!may.IsAccepted || IsHandedOver(merged, into)) return may;

        State = Lifecycle.Move(State, PartnershipAction.HandOverSite);
        _sites = [.. _sites.Select(site => site == merged.Site ? into.Site : site).Distinct()];
        _handovers = [.. _handovers, new SiteHandover(merged.Site, into.Site, at.ToMicrosecond())];
        KeepFacts();
        Raise(new PartnershipSiteHandedOver(Id, merged.Site, into.Site), at);
        return Decision.Accepted;
    }

    private bool IsHandedOver(SiteFacts merged, SiteFacts into)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(into);
        RequireSameDistrict(merged.District, nameof(merged));
        RequireSameDistrict(into.District, nameof(into));
        if (merged.Site == into.Site) throw new ArgumentException("A site merges into another one.", nameof(into));
        return !_sites.Contains(merged.Site) && _handovers.Exists(one => one.From == merged.Site);
    }

    private void KeepFacts()
    {
        NextDue = NextDueOf(_commitments);
        Scope = string.Concat(_sites.Select(WordFor));
        PartnerIds = string.Concat(_parties.Select(party => WordFor(party.Partner)));
        ProposalSince = Proposal?.ProposedAt;
        PartnerKinds = _parties.Aggregate(0, (bits, party) => bits | (1 << (int)party.Kind));
        Modes = _commitments.Where(one => one.State != CommitmentState.Withdrawn).Aggregate(0, (bits, one) => bits | (1 << (int)one.Mode));
    }
}
