using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The partnership does not hold for the whole of the time.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Term">The days for which it was agreed.</param>
/// <param name="IsInForce">Whether it has been signed by every side and has not ended.</param>
public sealed record ContributionNotInForce(PartnershipId Partnership, Term Term, bool IsInForce) : Refusal("resource.contribution-not-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => IsInForce
        ? Say($"所依据的共建协议期为 {Term}，不涵盖该时段。", $"The partnership it is contributed under holds for {Term}, not for the whole of this time.")
        : Say($"所依据的共建协议未生效或已终止。", $"The partnership it is contributed under is not in force.");
}

/// <summary>Nothing can be contributed under the commitment any more.</summary>
/// <param name="Commitment">Its number.</param>
/// <param name="State">Where it stands.</param>
public sealed record CommitmentNotStanding(int Commitment, CommitmentState State) : Refusal("resource.commitment-not-standing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"第 {Commitment} 项投入已{Terms.Of(State).Zh}。", $"Commitment {Commitment} is {Terms.Of(State).En}.");
}

/// <summary>The resource is not there for the whole of the time.</summary>
/// <param name="During">The time.</param>
public sealed record ResourceNotThere(TimeRange During) : Refusal("resource.not-there")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该时段（{During}）资源不可用。", $"The resource is not there for the whole of {During}.");
}

/// <summary>Less is free than is wanted, at some moment of the time.</summary>
/// <param name="Free">How many are free for the whole of it.</param>
/// <param name="Wanted">How many are wanted.</param>
public sealed record ResourceTaken(int Free, int Wanted) : Refusal("resource.taken")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该时段只余 {Free}，需要 {Wanted}。", $"{Free} are free for this time; {Wanted} are wanted.");
}

/// <summary>The time is over, or began longer ago than bookings are kept by themselves.</summary>
/// <param name="During">The time.</param>
public sealed record BookingTimePassed(TimeRange During) : Refusal("resource.time-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该时段（{During}）已过。", $"The time ({During}) is over, or began too long ago.");
}

/// <summary>The resource has no such booking, or keeps it by itself no more.</summary>
/// <param name="Booking">The booking.</param>
public sealed record ResourceBookingUnknown(Guid Booking) : Refusal("resource.booking-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有该预约，或已汇总归档。", $"There is no such booking, or only its sum is kept.");
}

/// <summary>The booking was given back.</summary>
/// <param name="Booking">The booking.</param>
public sealed record ResourceBookingReleased(Guid Booking) : Refusal("resource.booking-released")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该预约已释放。", $"The booking was given back.");
}

/// <summary>The use of the booking is recorded.</summary>
/// <param name="Booking">The booking.</param>
/// <param name="Quantity">How many were used.</param>
/// <param name="Minutes">For how many minutes.</param>
public sealed record ResourceUseRecorded(Guid Booking, int Quantity, int Minutes) : Refusal("resource.use-recorded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该预约的使用情况已登记（{Quantity}，{Minutes} 分钟）。", $"The use of the booking is recorded: {Quantity} for {Minutes} minutes.");
}

/// <summary>No use of the booking is recorded that could be corrected.</summary>
/// <param name="Booking">The booking.</param>
public sealed record ResourceUseNotRecorded(Guid Booking) : Refusal("resource.use-not-recorded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该预约尚未登记使用情况。", $"No use of the booking is recorded.");
}

/// <summary>The booked time has not begun.</summary>
/// <param name="From">When it begins.</param>
public sealed record ResourceUseNotBegun(Instant From) : Refusal("resource.use-not-begun")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"预约时段 {From} 才开始。", $"The booked time begins at {From}.");
}

/// <summary>More would have been used than was booked, or for longer than it was held.</summary>
/// <param name="Quantity">How many were booked.</param>
/// <param name="Minutes">For how many whole minutes it was held until the moment of recording.</param>
public sealed record MoreUsedThanBooked(int Quantity, int Minutes) : Refusal("resource.more-used-than-booked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"只预约了 {Quantity}，至此 {Minutes} 分钟。", $"Only {Quantity} were booked, and held for {Minutes} minutes.");
}

/// <summary>More is booked at some moment to come than there would be.</summary>
/// <param name="Quantity">How many there would be.</param>
/// <param name="Booked">How many are booked at that moment.</param>
public sealed record FewerThanBooked(int Quantity, int Booked) : Refusal("resource.fewer-than-booked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"已预约 {Booked}，不能减为 {Quantity}。", $"{Booked} are booked; there can't be {Quantity} only.");
}

/// <summary>Bookings reach beyond the moment from which the resource would be gone.</summary>
/// <param name="Bookings">How many bookings.</param>
/// <param name="Until">When the last of them ends.</param>
public sealed record ResourceStillBooked(int Bookings, Instant Until) : Refusal("resource.still-booked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"尚有 {Bookings} 个预约，最晚到 {Until}。", $"{Bookings} bookings are left, the last through {Until}.");
}

/// <summary>The resource would not be there at any time any more.</summary>
/// <param name="From">When it is there first.</param>
public sealed record NoTimeLeft(Instant From) : Refusal("resource.no-time-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"资源自 {From} 起才可用；不再提供的，应收回。", $"The resource is there from {From} on; what is not to be there at all is withdrawn.");
}

/// <summary>The activity is over or called off.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="State">Its state.</param>
public sealed record BookedForActivityOver(ActivityId Activity, ActivityState State) : Refusal("resource.activity-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该活动{Terms.Of(State).Zh}。", $"The activity is {Terms.Of(State).En}.");
}

/// <summary>What the resource was contributed under holds: it is taken back by its partner, or its partnership ends.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment.</param>
public sealed record ContributionStands(PartnershipId Partnership, int Commitment) : Refusal("resource.contribution-stands")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"所依据的第 {Commitment} 项投入仍然有效。", $"Commitment {Commitment}, which it was contributed under, holds.");
}

/// <summary>The activity takes place at another site than the one the resource is at.</summary>
/// <param name="Resource">Where the resource is.</param>
/// <param name="Activity">Where the activity takes place.</param>
public sealed record ResourceElsewhere(PracticeSiteId Resource, PracticeSiteId Activity) : Refusal("resource.elsewhere")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该资源不在活动所在的阵地。", $"The resource is not at the site of the activity.");
}
