using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <content>Two records of one person become one.</content>
public sealed partial class VolunteerCovers
{
    /// <summary>Whether those of another registration of the same person may be taken in.</summary>
    /// <inheritdoc cref="Absorb" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanAbsorb() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>Takes in the covers of another registration of the same person; those of one policy that overlap or touch are one.</summary>
    /// <param name="other">The other registration.</param>
    /// <param name="covers">Its covers.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision Absorb(VolunteerId other, IReadOnlyList<InsuranceCover> covers, Instant at)
    {
        ArgumentNullException.ThrowIfNull(covers);
        OtherRegistration.Require(Id, other);
        var may = CanAbsorb();
        if (!may.IsAccepted) return may;

        var merged = _covers;
        foreach (var cover in covers)
        {
            var met = merged.Where(one => one.Policy == cover.Policy && one.During.From <= cover.During.Until && cover.During.From <= one.During.Until).Append(cover).ToList();
            var whole = new TimeRange(met.Min(one => one.During.From), met.Max(one => one.During.Until));
            merged = [.. merged.Except(met), cover with { During = whole }];
        }

        Replace(merged);
        Raise(new VolunteerCoversAbsorbed(Id, other), at);
        return may;
    }

    /// <summary>Whether they may go over to another registration of the same person.</summary>
    /// <inheritdoc cref="CarryTo" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanCarryTo() => Decision.Accepted;
#pragma warning restore CA1822

    /// <summary>The covers go over to another registration of the same person, which has taken them in; nothing is left here.</summary>
    /// <param name="into">The registration that goes on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The other registration is this one, or none.</exception>
    public Decision CarryTo(VolunteerId into, Instant at)
    {
        OtherRegistration.Require(Id, into);
        var may = CanCarryTo();
        if (!may.IsAccepted) return may;

        Replace([]);
        Raise(new VolunteerCoversCarriedOver(Id, into), at);
        return may;
    }
}
