using CivicPractice.Activities;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>A party contributed a resource (提供资源).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment within the partnership.</param>
/// <param name="By">The party.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Site">Where it is; <see langword="null"/> for what comes to wherever it is needed.</param>
/// <param name="Quantity">How many can be used at once; at least 1.</param>
/// <param name="Periods">When it is there, in order, none touching another.</param>
[EventName("resource.contributed")]
public sealed record ResourceContributed(
    SharedResourceId Resource, PartnershipId Partnership, int Commitment, PartnerId By, MobilizationMode Mode, PracticeSiteId? Site, int Quantity, IReadOnlyList<TimeRange> Periods) : DomainEvent;

/// <summary>A resource was booked (预约资源).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking; once a resource.</param>
/// <param name="For">The activity it is for, or <see langword="null"/>.</param>
/// <param name="Quantity">How many; at least 1.</param>
/// <param name="During">From when until when.</param>
[EventName("resource.booked")]
public sealed record ResourceBooked(SharedResourceId Resource, Guid Booking, ActivityId? For, int Quantity, TimeRange During) : DomainEvent;

/// <summary>A booking was given back (释放资源).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
[EventName("resource.released")]
public sealed record ResourceReleased(SharedResourceId Resource, Guid Booking) : DomainEvent;

/// <summary>The use of a booking was recorded (登记使用).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
/// <param name="Partnership">The partnership it was contributed under.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How many were used; 0 when none was.</param>
/// <param name="Minutes">For how many whole minutes.</param>
[EventName("resource.used")]
public sealed record ResourceUsed(SharedResourceId Resource, Guid Booking, PartnershipId Partnership, MobilizationMode Mode, int Quantity, int Minutes) : DomainEvent;

/// <summary>The recorded use of a booking was corrected (更正使用).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
/// <param name="Partnership">The partnership it was contributed under.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="QuantityBefore">How many were recorded before.</param>
/// <param name="MinutesBefore">For how many whole minutes, before.</param>
/// <param name="Quantity">How many were used; 0 when none was.</param>
/// <param name="Minutes">For how many whole minutes.</param>
/// <param name="Reason">Why.</param>
[EventName("resource.use-corrected")]
public sealed record ResourceUseCorrected(
    SharedResourceId Resource, Guid Booking, PartnershipId Partnership, MobilizationMode Mode, int QuantityBefore, int MinutesBefore, int Quantity, int Minutes,
    ResourceUseCorrectionReason Reason) : DomainEvent;

/// <summary>A resource is at another site (调拨).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="From">Where it was; <see langword="null"/> for what came to wherever it was needed.</param>
/// <param name="To">Where it is now; <see langword="null"/> for what comes to wherever it is needed.</param>
[EventName("resource.moved")]
public sealed record ResourceMoved(SharedResourceId Resource, PracticeSiteId? From, PracticeSiteId? To) : DomainEvent;

/// <summary>There are more or fewer of a resource (调整数量).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Quantity">How many can be used at once from now on.</param>
[EventName("resource.quantity-changed")]
public sealed record ResourceQuantityChanged(SharedResourceId Resource, int Quantity) : DomainEvent;

/// <summary>A resource is there at other times (调整期限).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Periods">When it is there from now on, in order.</param>
[EventName("resource.periods-changed")]
public sealed record ResourcePeriodsChanged(SharedResourceId Resource, IReadOnlyList<TimeRange> Periods) : DomainEvent;

/// <summary>A resource was taken back (收回资源).</summary>
/// <param name="Resource">The resource.</param>
[EventName("resource.withdrawn")]
public sealed record ResourceWithdrawn(SharedResourceId Resource) : DomainEvent;

/// <summary>What a resource was contributed under has ended (随协议终止); who has booked it keeps it.</summary>
/// <param name="Resource">The resource.</param>
[EventName("resource.lapsed")]
public sealed record ResourceLapsed(SharedResourceId Resource) : DomainEvent;

/// <summary>An activity has booked a resource.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
[EventName("activity-resources.taken")]
public sealed record ActivityResourceTaken(ActivityId Activity, SharedResourceId Resource, Guid Booking) : DomainEvent;

/// <summary>An activity has given a booked resource back.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Booking">The booking.</param>
[EventName("activity-resources.given-back")]
public sealed record ActivityResourceGivenBack(ActivityId Activity, SharedResourceId Resource, Guid Booking) : DomainEvent;
