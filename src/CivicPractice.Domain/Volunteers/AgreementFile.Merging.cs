using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Two files of one person become one.</content>
public sealed partial class AgreementFile
{
    /// <summary>Whether those of another registration of the same person may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in the agreements of another registration of the same person.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="agreements">Its agreements.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<Agreement> agreements, Instant at)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        OtherRegistration.Require(Id, other);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        Keep([.. _agreements, .. agreements]);
        Raise(new AgreementFileAbsorbed(Id, other), at);
        return Decision.Accepted;
    }

    /// <summary>Whether they may go over to another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanCarryTo() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The agreements go over to another registration of the same person, which has taken them in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        Keep([]);
        Raise(new AgreementFileCarriedOver(Id, into), at);
        return Decision.Accepted;
    }
}
