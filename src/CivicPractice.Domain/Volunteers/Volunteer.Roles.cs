using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Roles: applied for, and appointed to.</content>
public sealed partial class Volunteer
{
    /// <summary>Whether the volunteer holds a role.</summary>
    /// <param name="role">The role.</param>
    public bool Holds(VolunteerRole role) => _roles.Exists(held => held.Role == role);

    /// <summary>Whether the volunteer may apply for a role.</summary>
    /// <param name="role">The role.</param>
    /// <inheritdoc cref="ApplyForRole" path="/returns"/>
    public Decision CanApplyForRole(VolunteerRole role)
    {
        RequireRole(role);
        var permitted = Lifecycle.Permits(State, VolunteerAction.ApplyForRole);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            Holds(role) ? new RoleAlreadyHeld(role) : null,
            PendingRole is { } pending && pending.Role != role ? new RoleApplicationPending(pending.Role) : null);
    }

    /// <summary>The volunteer applies for a role (申请), such as lecturer (志愿宣讲员). Applying for the same while it is not answered is accepted and changes nothing.</summary>
    /// <param name="role">The role.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="RoleAlreadyHeld"/>, <see cref="RoleApplicationPending"/> that apply.</returns>
    /// <exception cref="ArgumentException">The role is the default value.</exception>
    public Decision ApplyForRole(VolunteerRole role, Instant at)
    {
        var may = CanApplyForRole(role);
        if (!may.IsAccepted || PendingRole?.Role == role) return may;

        PendingRole = new RoleApplication(role, at.ToMicrosecond());
        Raise(new VolunteerAppliedForRole(Id, role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may take the application for a role back.</summary>
    /// <inheritdoc cref="WithdrawRoleApplication" path="/returns"/>
    public Decision CanWithdrawRoleApplication() => IfApplied(VolunteerAction.WithdrawRoleApplication);

    /// <summary>The volunteer takes the application back (撤回申请).</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="RoleNotAppliedFor"/>.</returns>
    public Decision WithdrawRoleApplication(Instant at)
    {
        var may = CanWithdrawRoleApplication();
        if (!may.IsAccepted) return may;

        var role = PendingRole!.Role;
        PendingRole = null;
        Raise(new RoleApplicationWithdrawn(Id, role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the application for a role may be turned down.</summary>
    /// <inheritdoc cref="TurnDownRoleApplication" path="/returns"/>
    public Decision CanTurnDownRoleApplication() => IfApplied(VolunteerAction.TurnDownRoleApplication);

    /// <summary>The application for a role is turned down (不予聘任); the volunteer may apply again.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="RoleNotAppliedFor"/>.</returns>
    public Decision TurnDownRoleApplication(RoleRejectionReason reason, Instant at)
    {
        var may = CanTurnDownRoleApplication();
        if (!may.IsAccepted) return may;

        var role = PendingRole!.Role;
        PendingRole = null;
        Raise(new RoleApplicationTurnedDown(Id, role, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may be appointed to a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="trained">What roles the volunteer is trained for, and when.</param>
    /// <param name="rules">The district's rules for training.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="AppointToRole" path="/returns"/>
    public Decision CanAppointToRole(VolunteerRole role, IReadOnlyList<TrainedForRole> trained, TrainingRules rules, Instant at)
    {
        RequireRole(role);
        var permitted = Lifecycle.Permits(State, VolunteerAction.AppointToRole);
        var untrained = RolePolicy.Judge(Id, role, trained, rules, at);
        return !permitted.IsAccepted ? permitted : Decision.Unless(PendingRole?.Role == role && !Holds(role) ? null : new RoleNotAppliedFor(role)) & untrained;
    }

    /// <summary>The volunteer is appointed to the role applied for (聘任); nobody is appointed unasked, nor untrained where the role needs training first (先培训再上岗).</summary>
    /// <param name="role">The role.</param>
    /// <param name="trained">What roles the volunteer is trained for, and when.</param>
    /// <param name="rules">The district's rules for training.</param>
    /// <param name="at">The moment, at which the training must hold.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="RoleNotAppliedFor"/>, <see cref="RoleUntrained"/> that apply.</returns>
    /// <exception cref="ArgumentException">The role is the default value.</exception>
    public Decision AppointToRole(VolunteerRole role, IReadOnlyList<TrainedForRole> trained, TrainingRules rules, Instant at)
    {
        var may = CanAppointToRole(role, trained, rules, at);
        if (!may.IsAccepted) return may;

        PendingRole = null;
        KeepRoles([.. _roles, new HeldRole(role, at.ToMicrosecond())]);
        Raise(new VolunteerAppointedToRole(Id, role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer's role may end.</summary>
    /// <param name="role">The role.</param>
    /// <inheritdoc cref="DismissFromRole" path="/returns"/>
    public Decision CanDismissFromRole(VolunteerRole role)
    {
        RequireRole(role);
        var permitted = Lifecycle.Permits(State, VolunteerAction.DismissFromRole);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Holds(role) ? null : new RoleNotHeld(role));
    }

    /// <summary>The volunteer's role ends (解聘).</summary>
    /// <param name="role">The role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="RoleNotHeld"/>.</returns>
    /// <exception cref="ArgumentException">The role is the default value.</exception>
    public Decision DismissFromRole(VolunteerRole role, RoleDismissalReason reason, Instant at)
    {
        var may = CanDismissFromRole(role);
        if (!may.IsAccepted) return may;

        KeepRoles([.. _roles.Where(held => held.Role != role)]);
        Raise(new VolunteerDismissedFromRole(Id, role, reason), at);
        return Decision.Accepted;
    }

    private static void RequireRole(VolunteerRole role)
    {
        if (role == default) throw new ArgumentException("The role is missing.", nameof(role));
    }

    private Decision IfApplied(VolunteerAction action)
    {
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(PendingRole is null ? new RoleNotAppliedFor(null) : null);
    }
}
