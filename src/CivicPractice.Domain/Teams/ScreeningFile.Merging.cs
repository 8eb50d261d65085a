using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <content>Two files of one person become one, or none.</content>
public sealed partial class ScreeningFile
{
    /// <summary>Whether that of another registration of the same person may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in the file of another registration of the same person. Of two checks of one step that are on their way the other's is called off.</summary>
    /// <param name="other">The other file, before it is carried over.</param>
    /// <param name="today">The day in the district.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(ScreeningHoldings other, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(other);
        OtherRegistration.Require(Id, other.Volunteer);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        var checks = other.Checks.Select(check => check.State == ScreeningCheckState.Underway && IsUnderway(check.Step)
            ? check with { State = ScreeningCheck.Lifecycle.Move(check.State, ScreeningCheckAction.Withdraw), ConcludedOn = today }
            : check);
        _checks = [.. _checks.Concat(checks).OrderBy(check => check.AskedOn)];
        _passes = [.. _passes.Concat(other.Passes).GroupBy(pass => (pass.Step, pass.PassedOn)).Select(Counted).OrderBy(pass => pass.PassedOn)];
        SettleExpiry();
        Raise(new ScreeningFileAbsorbed(Id, other.Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>What another file of the same person takes in of this one.</summary>
    public ScreeningHoldings ToHoldings() => new(Id, _passes, _checks);

    /// <summary>Whether it may go over to another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanCarryTo() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The file goes over into that of another registration of the same person, which has taken it in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        Empty();
        Raise(new ScreeningFileCarriedOver(Id, into), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what it tells of the person may be forgotten.</summary>
    /// <inheritdoc cref="Forget" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanForget() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Forgets what it tells of the person (清除个人信息, R16): all of it. Again changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted; whether the person may be erased is asked of the person.</returns>
    public Decision Forget(Instant at)
    {
        var may = CanForget();
        if (!may.IsAccepted || (_passes.Count == 0 && _checks.Count == 0)) return may;

        Empty();
        Raise(new ScreeningFileForgotten(Id), at);
        return Decision.Accepted;
    }

    // A step that is passed twice on one day is one pass; who deceived in one of them did not pass. One that was ended otherwise gives way.
    private static ScreeningPass Counted(IEnumerable<ScreeningPass> passes) =>
        passes.OrderBy(pass => pass.RevokedFor == ScreeningRevocationReason.Deceit ? 0 : pass.IsEnded ? 2 : 1).First();

    private void Empty()
    {
        (_passes, _checks) = ([], []);
        SettleExpiry();
    }
}

/// <summary>What one file of screening takes in of another one of the same person.</summary>
/// <param name="Volunteer">The other registration.</param>
/// <param name="Passes">What was passed.</param>
/// <param name="Checks">The checks outside of applications.</param>
public sealed record ScreeningHoldings(VolunteerId Volunteer, IReadOnlyList<ScreeningPass> Passes, IReadOnlyList<ScreeningCheck> Checks);
