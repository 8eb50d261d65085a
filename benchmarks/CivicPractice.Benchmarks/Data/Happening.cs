namespace CivicPractice.Benchmarks.Data;

/// <summary>What happens in a district, to one row of its data.</summary>
internal readonly record struct Happening(What What, int Row, int Part = 0);

internal enum What : byte
{
    SiteOpens,
    SiteShuts,
    OrganizationRegisters,
    OrganizationPauses,
    VolunteerRegisters,
    VolunteerLeaves,
    SessionIsPublished,
    SessionIsHeld,
    SessionIsCorrected,
    RequestIsPlaced,
    RequestIsOffered,
    RequestIsAccepted,
    RequestIsServed,
    RequestIsReviewed,
    ReviewIsDecided,
    RequestIsCancelled,
}
