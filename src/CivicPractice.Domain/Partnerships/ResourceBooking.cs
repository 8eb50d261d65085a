using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>One booking of a shared resource (预约).</summary>
/// <param name="Id">Made by the caller; once a resource.</param>
/// <param name="For">The activity it is for, or <see langword="null"/>.</param>
/// <param name="Quantity">How many; at least 1.</param>
/// <param name="During">From when until when.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UsedQuantity">How many were used; 0 until the use is recorded.</param>
/// <param name="UsedMinutes">For how many whole minutes; 0 until the use is recorded.</param>
/// <param name="BookedAt">When it was booked.</param>
/// <param name="HeldUntil">The first moment at which it takes nothing any more: the end of its time, or when its use was recorded before.</param>
public sealed record ResourceBooking(
    Guid Id, ActivityId? For, int Quantity, TimeRange During, ResourceBookingState State, int UsedQuantity, int UsedMinutes, Instant BookedAt, Instant HeldUntil)
{
    /// <summary>Whether it takes something of the resource: it was not given back.</summary>
    public bool Holds => State != ResourceBookingState.Released;

    /// <summary>Its length in whole minutes.</summary>
    public int Minutes => (int)Math.Floor(During.Length.TotalMinutes);

    /// <summary>How long it is held, in whole minutes; less than <see cref="Minutes"/> where its use was recorded before its end.</summary>
    public int HeldMinutes => (int)Math.Floor((HeldUntil - During.From).TotalMinutes);

    /// <summary>How much it was: booked and used.</summary>
    public ResourceMinutes Sum => new(Holds ? (long)Quantity * Minutes : 0, (long)UsedQuantity * UsedMinutes);
}

/// <summary>How much of a resource was booked and used, in quantity-minutes: one thing for one minute is one.</summary>
/// <param name="Booked">How much was booked and not given back.</param>
/// <param name="Used">How much of it was used.</param>
public readonly record struct ResourceMinutes(long Booked, long Used)
{
    /// <summary>The sum of two.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static ResourceMinutes operator +(ResourceMinutes one, ResourceMinutes other) => Add(one, other);

    /// <summary>The sum of two.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static ResourceMinutes Add(ResourceMinutes one, ResourceMinutes other) => new(one.Booked + other.Booked, one.Used + other.Used);
}

/// <summary>The bookings that began in one month and are not kept by themselves any more.</summary>
/// <param name="Month">The first day of the month, in the district's calendar.</param>
/// <param name="Bookings">How many there were; those that were given back do not count.</param>
/// <param name="Booked">How much was booked, in quantity-minutes.</param>
/// <param name="Used">How much was used, in quantity-minutes.</param>
public sealed record ResourceMonth(LocalDate Month, int Bookings, long Booked, long Used);
