using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What one activity has booked of shared resources, so that it can be given back when the activity is called off and counted when it is held.</summary>
/// <remarks>Its id is the activity's; an activity that has booked nothing has none. It is short: what is booked for one session.</remarks>
[Kind("activity-resources")]
public sealed class ActivityResources : AggregateRoot<ActivityId>
{
    private List<ActivityResource> _taken = [];

    private ActivityResources(DistrictId district, ActivityId activity)
        : base(district, activity)
    {
    }

    /// <summary>What is booked and was not given back, in the order of booking.</summary>
    public IReadOnlyList<ActivityResource> Taken => _taken;

    /// <summary>The empty list of an activity.</summary>
    /// <param name="district">The district.</param>
    /// <param name="activity">The activity.</param>
    public static ActivityResources Of(DistrictId district, ActivityId activity) => new(district, activity);

    /// <summary>Whether a booking can be noted.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <inheritdoc cref="Take" path="/returns"/>
    /// <inheritdoc cref="Take" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanTake(SharedResourceId resource, Guid booking)
#pragma warning restore CA1822
    {
        if (resource == default) throw new ArgumentException("The resource is missing.", nameof(resource));
        if (booking == Guid.Empty) throw new ArgumentException("The id of the booking is missing.", nameof(booking));
        return Decision.Accepted;
    }

    /// <summary>Notes a booking. The same again is accepted and changes nothing.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: the resource says whether it can be booked.</returns>
    /// <exception cref="ArgumentException">Resource or booking is missing.</exception>
    public Decision Take(SharedResourceId resource, Guid booking, Instant at)
    {
        var may = CanTake(resource, booking);
        var one = new ActivityResource(resource, booking);
        if (!may.IsAccepted || _taken.Contains(one)) return may;

        _taken = [.. _taken, one];
        Raise(new ActivityResourceTaken(Id, resource, booking), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a booking can be struck out.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <inheritdoc cref="GiveBack" path="/returns"/>
    /// <inheritdoc cref="GiveBack" path="/exception"/>
    public Decision CanGiveBack(SharedResourceId resource, Guid booking) => CanTake(resource, booking);

    /// <summary>Strikes a booking out. What is not noted, or no longer, is accepted and changes nothing.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="booking">The booking.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: the resource says whether it can be given back.</returns>
    /// <exception cref="ArgumentException">Resource or booking is missing.</exception>
    public Decision GiveBack(SharedResourceId resource, Guid booking, Instant at)
    {
        var may = CanGiveBack(resource, booking);
        var one = new ActivityResource(resource, booking);
        if (!may.IsAccepted || !_taken.Contains(one)) return may;

        _taken = _taken.FindAll(other => other != one);
        Raise(new ActivityResourceGivenBack(Id, resource, booking), at);
        return Decision.Accepted;
    }
}

/// <summary>One booking of a resource by an activity.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
public sealed record ActivityResource(SharedResourceId Resource, Guid Booking);
