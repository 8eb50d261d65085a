using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Organizations;

/// <summary>A volunteer service organisation (志愿服务组织), with which volunteers register and within which teams are founded.</summary>
/// <remarks>
/// <para>Volunteers and teams name their organisation; it keeps no list of them, since it may have thousands.</para>
/// <para>An organisation stops before it ends (先停后撤, docs/decisions/0022): only one that is suspended is dissolved.</para>
/// </remarks>
[Kind("organization")]
public sealed class VolunteerOrganization : AggregateRoot<VolunteerOrganizationId>
{
    private VolunteerOrganization(DistrictId district, VolunteerOrganizationId id, NewOrganization organization, Instant at)
        : base(district, id)
    {
        Name = organization.Name;
        Site = organization.Site;
        RegisteredAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/organization.md.</summary>
    public static Lifecycle<OrganizationState, OrganizationAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "organization",
        OrganizationState.Active,
        (OrganizationState.Active, OrganizationAction.Suspend, OrganizationState.Suspended),
        (OrganizationState.Suspended, OrganizationAction.Resume, OrganizationState.Active),
        (OrganizationState.Suspended, OrganizationAction.Dissolve, OrganizationState.Dissolved));

    /// <summary>Where the organisation stands.</summary>
    public OrganizationState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>The site it works from, or <see langword="null"/>.</summary>
    public PracticeSiteId? Site { get; private set; }

    /// <summary>When it was registered.</summary>
    public Instant RegisteredAt { get; private set; }

    /// <summary>Registers an organisation (登记); it is active at once.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new organisation.</param>
    /// <param name="organization">What is known of it.</param>
    /// <param name="at">The moment of registering.</param>
    /// <exception cref="ArgumentException">It has no name, or its site is the default value.</exception>
    public static VolunteerOrganization Register(DistrictId district, VolunteerOrganizationId id, NewOrganization organization, Instant at)
    {
        ArgumentNullException.ThrowIfNull(organization);
        ArgumentException.ThrowIfNullOrWhiteSpace(organization.Name, nameof(organization));
        if (organization.Site == default(PracticeSiteId)) throw new ArgumentException("The site is no site.", nameof(organization));

        var registered = new VolunteerOrganization(district, id, organization, at);
        registered.Raise(new OrganizationRegistered(id), at);
        return registered;
    }

    /// <summary>Whether volunteers may register with it and teams be founded within it.</summary>
    /// <returns>Refused with <see cref="OrganizationInactive"/>.</returns>
    public Decision CanTakeIn() => Decision.Unless(State == OrganizationState.Active ? null : new OrganizationInactive(Id));

    /// <summary>Whether the organisation may pause.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, OrganizationAction.Suspend);

    /// <summary>The organisation pauses (暂停).</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Suspend(Instant at)
    {
        var may = CanSuspend();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, OrganizationAction.Suspend);
        Raise(new OrganizationSuspended(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the organisation may work again.</summary>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume() => Lifecycle.Permits(State, OrganizationAction.Resume);

    /// <summary>The organisation works again (恢复).</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Resume(Instant at)
    {
        var may = CanResume();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, OrganizationAction.Resume);
        Raise(new OrganizationResumed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the organisation may be dissolved.</summary>
    /// <param name="ties">What hangs on it.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone (one that is active is suspended first; one that is dissolved already), or with all of
    /// <see cref="OrganizationTeamsLeft"/>, <see cref="OrganizationVolunteersLeft"/>, <see cref="OrganizationActivitiesLeft"/>, <see cref="OrganizationProjectsLeft"/> that apply.
    /// </returns>
    public Decision CanDissolve(OrganizationTies ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var permitted = Lifecycle.Permits(State, OrganizationAction.Dissolve);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            ties.Teams > 0 ? new OrganizationTeamsLeft(ties.Teams) : null,
            ties.Volunteers > 0 ? new OrganizationVolunteersLeft(ties.Volunteers) : null,
            ties.ActivitiesLeft > 0 ? new OrganizationActivitiesLeft(ties.ActivitiesLeft) : null,
            ties.ProjectsUnderWay > 0 ? new OrganizationProjectsLeft(ties.ProjectsUnderWay) : null);
    }

    /// <summary>Dissolves a suspended organisation (解散), for good. Dissolving again is accepted and changes nothing.</summary>
    /// <param name="ties">What hangs on it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, while it is active, or with all of <see cref="OrganizationTeamsLeft"/>, <see cref="OrganizationVolunteersLeft"/>,
    /// <see cref="OrganizationActivitiesLeft"/>, <see cref="OrganizationProjectsLeft"/> that apply.
    /// </returns>
    public Decision Dissolve(OrganizationTies ties, Instant at)
    {
        if (State == OrganizationState.Dissolved) return Decision.Accepted;
        var may = CanDissolve(ties);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, OrganizationAction.Dissolve);
        Raise(new OrganizationDissolved(Id), at);
        return Decision.Accepted;
    }
}
