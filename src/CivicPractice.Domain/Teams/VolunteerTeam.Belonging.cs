using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using NodaTime;

namespace CivicPractice.Teams;

/// <content>Who sponsors it, and which organisation it belongs to.</content>
public sealed partial class VolunteerTeam
{
    /// <summary>Whether a partnership may sponsor the team.</summary>
    /// <param name="sponsor">Where the partnership stands today.</param>
    /// <inheritdoc cref="TakeSponsor" path="/returns"/>
    /// <inheritdoc cref="TakeSponsor" path="/exception"/>
    public Decision CanTakeSponsor(PartnershipStanding sponsor)
    {
        ArgumentNullException.ThrowIfNull(sponsor);
        RequireSameDistrict(sponsor.District, nameof(sponsor));
        var permitted = Lifecycle.Permits(State, TeamAction.TakeSponsor);
        return !permitted.IsAccepted || sponsor.Partnership == Sponsor ? permitted : Decision.Unless(sponsor.IsInForce ? null : new SponsorNotInForce(sponsor.Partnership));
    }

    /// <summary>A partnership sponsors the team from now on (确定支持方), in the place of an earlier one. The same once more is accepted and changes nothing.</summary>
    /// <param name="sponsor">Where the partnership stands today.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SponsorNotInForce"/>.</returns>
    /// <exception cref="ArgumentException">The partnership is of another district.</exception>
    public Decision TakeSponsor(PartnershipStanding sponsor, Instant at)
    {
        var may = CanTakeSponsor(sponsor);
        if (!may.IsAccepted || sponsor.Partnership == Sponsor) return may;

        State = Lifecycle.Move(State, TeamAction.TakeSponsor);
        Sponsor = sponsor.Partnership;
        Raise(new TeamSponsored(Id, sponsor.Partnership), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the sponsorship may end.</summary>
    /// <inheritdoc cref="EndSponsorship" path="/returns"/>
    public Decision CanEndSponsorship() => Lifecycle.Permits(State, TeamAction.EndSponsorship);

    /// <summary>The team has no sponsor any more (终止支持). Where it has none, that is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision EndSponsorship(Instant at)
    {
        var may = CanEndSponsorship();
        if (!may.IsAccepted || Sponsor is not { } sponsor) return may;

        State = Lifecycle.Move(State, TeamAction.EndSponsorship);
        Sponsor = null;
        Raise(new TeamSponsorshipEnded(Id, sponsor), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the team may belong to another organisation.</summary>
    /// <param name="organization">The organisation, or <see langword="null"/> for none.</param>
    /// <inheritdoc cref="TransferTo" path="/returns"/>
    /// <inheritdoc cref="TransferTo" path="/exception"/>
    public Decision CanTransferTo(VolunteerOrganizationId? organization)
    {
        if (organization == default(VolunteerOrganizationId)) throw new ArgumentException("The organisation is no organisation.", nameof(organization));
        return Lifecycle.Permits(State, TeamAction.Transfer);
    }

    /// <summary>The team belongs to another organisation from now on, or to none (划转). Where it belongs already, that is accepted and changes nothing.</summary>
    /// <param name="organization">The organisation, or <see langword="null"/> for none; that it is there and takes teams in is the care of <see cref="RunningTeams"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The organisation is the default value.</exception>
    public Decision TransferTo(VolunteerOrganizationId? organization, Instant at)
    {
        var may = CanTransferTo(organization);
        if (!may.IsAccepted || organization == Organization) return may;

        var from = Organization;
        State = Lifecycle.Move(State, TeamAction.Transfer);
        Organization = organization;
        Raise(new TeamTransferred(Id, from, organization), at);
        return Decision.Accepted;
    }
}
