namespace CivicPractice.Communities;

/// <summary>A household or a resident pledged to a covenant.</summary>
/// <param name="Pledge">The pledge.</param>
/// <param name="Covenant">The covenant.</param>
/// <param name="By">Who pledges: a household or a resident.</param>
/// <param name="Edition">The edition of the covenant that it is given to.</param>
[EventName("covenant-pledge.given")]
public sealed record CovenantPledgeGiven(CovenantPledgeId Pledge, VillageCovenantId Covenant, PledgerKind By, int Edition) : DomainEvent;

/// <summary>A pledge was given anew, after an amendment or a withdrawal.</summary>
/// <param name="Pledge">The pledge.</param>
/// <param name="Covenant">The covenant.</param>
/// <param name="By">Who pledges: a household or a resident.</param>
/// <param name="Edition">The edition of the covenant that it is given to.</param>
[EventName("covenant-pledge.renewed")]
public sealed record CovenantPledgeRenewed(CovenantPledgeId Pledge, VillageCovenantId Covenant, PledgerKind By, int Edition) : DomainEvent;

/// <summary>A pledge was withdrawn.</summary>
/// <param name="Pledge">The pledge.</param>
/// <param name="Covenant">The covenant.</param>
/// <param name="By">Who pledges: a household or a resident.</param>
[EventName("covenant-pledge.withdrawn")]
public sealed record CovenantPledgeWithdrawn(CovenantPledgeId Pledge, VillageCovenantId Covenant, PledgerKind By) : DomainEvent;
