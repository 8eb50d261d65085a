using CivicPractice.Partnerships;

namespace CivicPractice.Teams;

/// <summary>What founding a team must know of the partnership that sponsors it.</summary>
/// <param name="District">The district.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="InForce">Whether it is in force on the day of founding.</param>
public sealed record SponsorFacts(DistrictId District, PartnershipId Partnership, bool InForce);
