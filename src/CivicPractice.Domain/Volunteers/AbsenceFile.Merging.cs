using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Two files of one person become one.</content>
public sealed partial class AbsenceFile
{
    /// <summary>Whether the absences of another registration of the same person may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in the absences of another registration of the same person. A cause of both counts once, in the volunteer's favour.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="absences">Its absences.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<Absence> absences, NoShowRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(absences);
        ArgumentNullException.ThrowIfNull(rules);
        OtherRegistration.Require(Id, other);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        _absences = [.. _absences.Concat(absences).GroupBy(one => one.Cause).Select(ofCause => ofCause.MinBy(one => one.Kind)!).OrderBy(one => one.Day).ThenBy(one => one.NotedAt)];
        Raise(new AbsenceFileAbsorbed(Id, other), at);
        SettleLimits(rules, at);
        return Decision.Accepted;
    }

    /// <summary>Whether they may go over to another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanCarryTo() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The absences go over to another registration of the same person, which has taken them in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, NoShowRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        _absences = [];
        Raise(new AbsenceFileCarriedOver(Id, into), at);
        SettleLimits(rules, at);
        return Decision.Accepted;
    }
}
