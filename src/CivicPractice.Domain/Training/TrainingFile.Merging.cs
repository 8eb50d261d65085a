using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <content>Two files of one person become one.</content>
public sealed partial class TrainingFile
{
    /// <summary>Whether those of another registration of the same person may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in the certificates of another registration of the same person.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="certificates">Its certificates.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<TrainingCertificate> certificates, Instant at)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        OtherRegistration.Require(Id, other);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        _certificates = [.. _certificates.Concat(certificates).OrderBy(certificate => certificate.From)];
        SettleExpiry();
        Raise(new TrainingFileAbsorbed(Id, other), at);
        return may;
    }

    /// <summary>Whether they may go over to another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanCarryTo() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The certificates go over to another registration of the same person, which has taken them in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        _certificates = [];
        SettleExpiry();
        Raise(new TrainingFileCarriedOver(Id, into), at);
        return may;
    }
}
