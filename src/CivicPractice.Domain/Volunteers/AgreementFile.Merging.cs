using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>Two files of one person become one, or tell of nobody.</content>
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

    /// <summary>Whether what they tell of the person may be forgotten.</summary>
    /// <inheritdoc cref="Forget" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanForget() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Forgets what they tell of the person (清除个人信息, R16): that a guardian signed, and where the paper lies. That there were agreements, with whom and for which days, stays. Again changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted; whether the person may be erased is asked of the person.</returns>
    public Decision Forget(Instant at)
    {
        var may = CanForget();
        if (!may.IsAccepted || _agreements.TrueForAll(one => one is { ByGuardian: false, Document: null })) return may;

        Keep([.. _agreements.Select(one => one with { ByGuardian = false, Document = null })]);
        Raise(new AgreementFileForgotten(Id), at);
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
