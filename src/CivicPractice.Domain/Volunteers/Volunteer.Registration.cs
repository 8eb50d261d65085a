using CivicPractice.Organizations;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>The life of the registration: pause, return, end.</content>
public sealed partial class Volunteer
{
    /// <summary>The permitted moves; drawn in docs/lifecycles/volunteer.md.</summary>
    public static Lifecycle<VolunteerState, VolunteerAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "volunteer",
        VolunteerState.Active,
        (VolunteerState.Active, VolunteerAction.Suspend, VolunteerState.Suspended),
        (VolunteerState.Active, VolunteerAction.Withdraw, VolunteerState.Withdrawn),
        (VolunteerState.Active, VolunteerAction.EndRegistration, VolunteerState.Ended),
        (VolunteerState.Active, VolunteerAction.RecordGuardianConsent, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.RecordOwnLabour, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.AddSkill, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.RemoveSkill, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.JoinTeam, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.LeaveTeam, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.MoveToTeam, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.Transfer, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.IssueIdentityKit, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.ApplyForRole, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.WithdrawRoleApplication, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.TurnDownRoleApplication, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.AppointToRole, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.DismissFromRole, VolunteerState.Active),
        (VolunteerState.Suspended, VolunteerAction.Resume, VolunteerState.Active),
        (VolunteerState.Suspended, VolunteerAction.Withdraw, VolunteerState.Withdrawn),
        (VolunteerState.Suspended, VolunteerAction.EndRegistration, VolunteerState.Ended),
        (VolunteerState.Suspended, VolunteerAction.RecordGuardianConsent, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.RecordOwnLabour, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.LeaveTeam, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.MoveToTeam, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.Transfer, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.WithdrawRoleApplication, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.TurnDownRoleApplication, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.DismissFromRole, VolunteerState.Suspended),
        (VolunteerState.Active, VolunteerAction.RecordBirthdays, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.BelongTo, VolunteerState.Active),
        (VolunteerState.Suspended, VolunteerAction.RecordBirthdays, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.BelongTo, VolunteerState.Suspended),
        (VolunteerState.Withdrawn, VolunteerAction.BelongTo, VolunteerState.Withdrawn),
        (VolunteerState.Withdrawn, VolunteerAction.Forget, VolunteerState.Withdrawn),
        (VolunteerState.Ended, VolunteerAction.BelongTo, VolunteerState.Ended),
        (VolunteerState.Ended, VolunteerAction.Forget, VolunteerState.Ended),
        (VolunteerState.Active, VolunteerAction.Absorb, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.Merge, VolunteerState.Merged),
        (VolunteerState.Withdrawn, VolunteerAction.Merge, VolunteerState.Merged),
        (VolunteerState.Ended, VolunteerAction.Merge, VolunteerState.Merged),
        (VolunteerState.Active, VolunteerAction.ProveSkill, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.AttestHealth, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.WithdrawHealth, VolunteerState.Active),
        (VolunteerState.Suspended, VolunteerAction.AttestHealth, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.WithdrawHealth, VolunteerState.Suspended),
        (VolunteerState.Active, VolunteerAction.OfferTime, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.OfferArea, VolunteerState.Active),
        (VolunteerState.Active, VolunteerAction.LimitService, VolunteerState.Active),
        (VolunteerState.Suspended, VolunteerAction.OfferTime, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.OfferArea, VolunteerState.Suspended),
        (VolunteerState.Suspended, VolunteerAction.LimitService, VolunteerState.Suspended),
        (VolunteerState.Merged, VolunteerAction.BelongTo, VolunteerState.Merged),
        (VolunteerState.Merged, VolunteerAction.Forget, VolunteerState.Merged));

    /// <summary>Whether the registration may pause.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, VolunteerAction.Suspend);

    /// <summary>The registration pauses (暂停); teams and roles are kept.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Suspend(Instant at)
    {
        var may = CanSuspend();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, VolunteerAction.Suspend);
        Raise(new VolunteerSuspended(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the registration may be in force again.</summary>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume() => Lifecycle.Permits(State, VolunteerAction.Resume);

    /// <summary>The registration is in force again (恢复).</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Resume(Instant at)
    {
        var may = CanResume();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, VolunteerAction.Resume);
        Raise(new VolunteerResumed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may belong to another organisation.</summary>
    /// <param name="organization">The organisation, or <see langword="null"/> for none.</param>
    /// <inheritdoc cref="TransferTo" path="/returns"/>
    /// <inheritdoc cref="TransferTo" path="/exception"/>
    public Decision CanTransferTo(VolunteerOrganizationId? organization)
    {
        if (organization == default(VolunteerOrganizationId)) throw new ArgumentException("The organisation is no organisation.", nameof(organization));
        return Lifecycle.Permits(State, VolunteerAction.Transfer);
    }

    /// <summary>The volunteer belongs to another organisation from now on, or to none (变更所属组织). Where they belong already, that is accepted and changes nothing.</summary>
    /// <param name="organization">The organisation, or <see langword="null"/> for none; that it is there and takes volunteers in is the care of <see cref="RegisteringVolunteers"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The organisation is the default value.</exception>
    public Decision TransferTo(VolunteerOrganizationId? organization, Instant at)
    {
        var may = CanTransferTo(organization);
        if (!may.IsAccepted || organization == Organization) return may;

        var from = Organization;
        State = Lifecycle.Move(State, VolunteerAction.Transfer);
        Organization = organization;
        Raise(new VolunteerTransferred(Id, from, organization), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may go.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => Lifecycle.Permits(State, VolunteerAction.Withdraw);

    /// <summary>The volunteer goes of their own will (退出), whenever they wish. Going again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, when the district has ended the registration.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == VolunteerState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        var wasActive = End(VolunteerAction.Withdraw, at);
        Raise(new VolunteerWithdrawn(Id, wasActive), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the district may end the registration.</summary>
    /// <inheritdoc cref="EndRegistration" path="/returns"/>
    public Decision CanEndRegistration() => Lifecycle.Permits(State, VolunteerAction.EndRegistration);

    /// <summary>The district ends the registration (注销). Ending again is accepted and changes nothing; the first reason stands.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, when the volunteer has withdrawn.</returns>
    public Decision EndRegistration(RegistrationEndReason reason, Instant at)
    {
        if (State == VolunteerState.Ended) return Decision.Accepted;
        var may = CanEndRegistration();
        if (!may.IsAccepted) return may;

        var wasActive = End(VolunteerAction.EndRegistration, at);
        EndedFor = reason;
        Raise(new VolunteerRegistrationEnded(Id, wasActive, reason), at);
        return Decision.Accepted;
    }

    private bool End(VolunteerAction action, Instant at)
    {
        var (memberships, roles, wasActive) = (_memberships, _roles, State == VolunteerState.Active);
        State = Lifecycle.Move(State, action);
        EndedAt ??= at.ToMicrosecond();
        _memberships = [];
        KeepRoles([]);
        PendingRole = null;
        // Nothing is served under it any more; what goes over into another registration was taken before (R7).
        _health = [];
        foreach (var membership in memberships) Raise(new VolunteerLeftTeam(Id, membership.Team), at);
        foreach (var held in roles) Raise(new VolunteerDismissedFromRole(Id, held.Role, RoleDismissalReason.RegistrationEnded), at);
        return wasActive;
    }
}
