namespace CivicPractice.Partnerships;

/// <summary>What other subjects may know of a partnership on one day: whether a partner may sponsor a team or co-organise an activity.</summary>
/// <param name="District">The district.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Partners">The units that co-build.</param>
/// <param name="IsInForce">Whether it holds on the day that was asked for.</param>
/// <param name="Term">The days for which it was agreed.</param>
public sealed record PartnershipStanding(
    DistrictId District, PartnershipId Partnership, IReadOnlyList<PartnerId> Partners, bool IsInForce, Term Term);
