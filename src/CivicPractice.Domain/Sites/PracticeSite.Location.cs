using CivicPractice.Circles;
using NodaTime;

namespace CivicPractice.Sites;

/// <content>Where exactly it is.</content>
public sealed partial class PracticeSite
{
    /// <summary>Whether it may be laid down where the site is.</summary>
    /// <param name="location">Where it is, or <see langword="null"/>.</param>
    /// <param name="datum">The datum in which the district keeps its coordinates.</param>
    /// <inheritdoc cref="Locate" path="/returns"/>
    /// <inheritdoc cref="Locate" path="/exception"/>
    public Decision CanLocate(Coordinates? location, Datum datum)
    {
        if (location is { IsDefined: false }) throw new ArgumentException("The default value is no place.", nameof(location));
        var permitted = Lifecycle.Permits(State, SiteAction.Locate);
        return !permitted.IsAccepted ? permitted : Decision.Unless(location is { } stated && !stated.CanBecome(datum) ? new DatumOfAnotherKind(stated.Datum, datum) : null);
    }

    /// <summary>Lays down where exactly the site is (定位): coordinates of another datum of the Earth are converted into the district's. The same once more is accepted and changes nothing.</summary>
    /// <param name="location">Where it is, in the datum in which it is stated; or <see langword="null"/> where it is no longer known.</param>
    /// <param name="datum">The datum in which the district keeps its coordinates.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="DatumOfAnotherKind"/>.</returns>
    /// <exception cref="ArgumentException">The location is the default value.</exception>
    public Decision Locate(Coordinates? location, Datum datum, Instant at)
    {
        var may = CanLocate(location, datum);
        if (!may.IsAccepted || location?.In(datum) == Location) return may;

        State = Lifecycle.Move(State, SiteAction.Locate);
        Location = location?.In(datum);
        Raise(new SiteLocated(Id, Location), at);
        return Decision.Accepted;
    }
}
