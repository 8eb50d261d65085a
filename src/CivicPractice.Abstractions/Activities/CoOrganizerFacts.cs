using CivicPractice.Partnerships;

namespace CivicPractice.Activities;

/// <summary>What an activity must know of a partnership whose partner helps to run it (协办方).</summary>
/// <param name="District">The district.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Term">The days for which it was agreed, renewals included.</param>
/// <param name="InForce">Whether it is in force: signed, and neither ended nor terminated.</param>
public sealed record CoOrganizerFacts(DistrictId District, PartnershipId Partnership, Term Term, bool InForce);
