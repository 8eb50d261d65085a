using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Two registrations of one person become one.</content>
public sealed partial class Volunteer
{
    /// <summary>What another registration of the same person takes in of this one.</summary>
    public VolunteerHoldings ToHoldings() => new(
        District, Id, Person, RegisteredAt, EightFrom, AdultFrom, GuardianConsent, OwnLabour, Home, Organization, _skills, _evidence, _health, _serviceCategories, _memberships, _kits, _roles, PendingRole, Limits);

    /// <summary>Whether the registration may take in another one.</summary>
    /// <param name="other">What the other one has.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="PersonsDiffer"/>, <see cref="RoleApplicationPending"/>, <see cref="IdentityKitOutstanding"/> that apply.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or another district's.</exception>
    public Decision CanAbsorb(VolunteerHoldings other)
    {
        RequireSameDistrict(other.District, nameof(other));
        if (other.Volunteer == Id) throw new ArgumentException("A registration is not merged with itself.", nameof(other));
        var permitted = Lifecycle.Permits(State, VolunteerAction.Absorb);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            Person is not null && other.Person is not null && Person != other.Person ? new PersonsDiffer(Id, other.Volunteer) : null,
            PendingRole is { } ours && other.PendingRole is { } theirs && ours.Role != theirs.Role ? new RoleApplicationPending(theirs.Role) : null,
            other.Kits.FirstOrDefault(kit => KitOf(kit.Team) is not null) is { } twice ? new IdentityKitOutstanding(twice.Team, twice.Number) : null);
    }

    /// <summary>Takes in another registration of the same person (并入重复注册): teams, kits, roles, skills, what is attested of the health, and what is not known here. What both have counts once.</summary>
    /// <param name="other">What the other one has, before it is merged.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="CanAbsorb" path="/returns"/>
    /// <inheritdoc cref="CanAbsorb" path="/exception"/>
    public Decision Absorb(VolunteerHoldings other, Instant at)
    {
        var may = CanAbsorb(other);
        if (!may.IsAccepted) return may;

        var (joined, appointed) = (other.Memberships.Where(theirs => !IsMemberOf(theirs.Team)).ToList(), other.Roles.Where(theirs => !Holds(theirs.Role)).ToList());
        _memberships = [.. _memberships, .. joined.Select(membership => new TeamMembership(membership.Team, at.ToMicrosecond()))];
        KeepRoles([.. _roles, .. appointed]);
        _kits = [.. _kits, .. other.Kits];
        KeepSkills([.. _skills.Union(other.Skills)]);
        _evidence = [.. _evidence.Union(other.Evidence)];
        _health = [.. _health.Union(other.Health)];
        KeepCategories([.. _serviceCategories.Union(other.ServiceCategories)]);
        PendingRole ??= other.PendingRole;
        if (PendingRole is { } pending && Holds(pending.Role)) PendingRole = null;
        (Person, Home, Organization) = (Person ?? other.Person, Home ?? other.Home, Organization ?? other.Organization);
        (EightFrom, AdultFrom) = AdultFrom is null && EightFrom is null ? (other.EightFrom, other.AdultFrom) : (EightFrom, AdultFrom);
        (GuardianConsent, OwnLabour) = (Longer(GuardianConsent, other.GuardianConsent), Longer(OwnLabour, other.OwnLabour));
        Limits = Limits.With(other.Limits);
        RegisteredAt = Instant.Min(RegisteredAt, other.RegisteredAt);
        Raise(new VolunteerAbsorbed(Id, other.Volunteer), at);
        foreach (var membership in joined) Raise(new VolunteerJoinedTeam(Id, membership.Team), at);
        foreach (var held in appointed) Raise(new VolunteerAppointedToRole(Id, held.Role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the registration may go over into another one.</summary>
    /// <inheritdoc cref="MergeInto" path="/returns"/>
    public Decision CanMergeInto() => Lifecycle.Permits(State, VolunteerAction.Merge);

    /// <summary>The registration goes over into another one of the same person (合并), which has taken it in. Its number stays its own, and leads on.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision MergeInto(VolunteerId into, Instant at)
    {
        var may = CanMergeInto();
        if (!may.IsAccepted) return may;

        var wasActive = End(VolunteerAction.Merge, at);
        _kits = [];
        MergedInto = into;
        Raise(new VolunteerMerged(Id, into, wasActive), at);
        return Decision.Accepted;
    }

    // An expired consent does not stand in the way of one that holds.
    private static Term? Longer(Term? one, Term? other) => one is { } ours && other is { } theirs ? (theirs.Through > ours.Through ? theirs : ours) : one ?? other;
}
