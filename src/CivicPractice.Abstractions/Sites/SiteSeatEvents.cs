using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>A live site stands for its tier at a division.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Division">The division; <see langword="null"/> for the centre, which stands for the whole district.</param>
/// <param name="Site">The site.</param>
[EventName("site-seat.taken")]
public sealed record SiteSeatTaken(SiteSeatId Seat, SiteTier Tier, DivisionCode? Division, PracticeSiteId Site) : DomainEvent;

/// <summary>A site no longer stands for its tier at a division: it has moved, merged or closed.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Division">The division; <see langword="null"/> for the centre, which stands for the whole district.</param>
/// <param name="Site">The site.</param>
[EventName("site-seat.left")]
public sealed record SiteSeatLeft(SiteSeatId Seat, SiteTier Tier, DivisionCode? Division, PracticeSiteId Site) : DomainEvent;
