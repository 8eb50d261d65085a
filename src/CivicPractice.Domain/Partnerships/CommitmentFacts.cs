using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>What a resource needs to know of the commitment that it is contributed under.</summary>
/// <param name="District">The district.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment.</param>
/// <param name="By">The party.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="State">Where the commitment stands.</param>
/// <param name="Sites">The scope of the partnership.</param>
/// <param name="IsInForce">Whether the partnership is signed by every side and has not ended.</param>
/// <param name="Term">The days for which it holds.</param>
public sealed record CommitmentFacts(
    DistrictId District, PartnershipId Partnership, int Commitment, PartnerId By, MobilizationMode Mode, CommitmentState State,
    IReadOnlyList<PracticeSiteId> Sites, bool IsInForce, Term Term);
