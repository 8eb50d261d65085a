using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>A partnership was drafted.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Sites">The sites it is for.</param>
/// <param name="Partners">The units that are to co-build.</param>
/// <param name="Term">The days for which it is to hold.</param>
[EventName("partnership.drafted")]
public sealed record PartnershipDrafted(
    PartnershipId Partnership, IReadOnlyList<PracticeSiteId> Sites, IReadOnlyList<PartnerId> Partners, Term Term) : DomainEvent;

/// <summary>A party signed (签署).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="By">The party.</param>
[EventName("partnership.signed")]
public sealed record PartnershipSigned(PartnershipId Partnership, PartnerId By) : DomainEvent;

/// <summary>The district's side signed as the last one; the partnership holds on the days of its term (签约生效).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Sites">The sites it is for.</param>
/// <param name="Partners">The units that co-build.</param>
/// <param name="Term">The days for which it holds.</param>
[EventName("partnership.concluded")]
public sealed record PartnershipConcluded(
    PartnershipId Partnership, IReadOnlyList<PracticeSiteId> Sites, IReadOnlyList<PartnerId> Partners, Term Term) : DomainEvent;

/// <summary>A party delivered something of what it had committed (投入).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment within the partnership.</param>
/// <param name="By">The party.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How much came now; more than zero, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of measure, as the commitment states it.</param>
/// <param name="On">The day of the delivery.</param>
[EventName("partnership.contributed")]
public sealed record PartnershipContributed(
    PartnershipId Partnership, int Commitment, PartnerId By, PartnerKind Kind, MobilizationMode Mode, decimal Quantity, ContributionUnit Unit, LocalDate On) : DomainEvent;

/// <summary>The term was made longer (续签).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Before">The term until now.</param>
/// <param name="Term">The term from now on.</param>
[EventName("partnership.renewed")]
public sealed record PartnershipRenewed(PartnershipId Partnership, Term Before, Term Term) : DomainEvent;

/// <summary>The term was over (到期).</summary>
/// <param name="Partnership">The partnership.</param>
[EventName("partnership.expired")]
public sealed record PartnershipExpired(PartnershipId Partnership) : DomainEvent;

/// <summary>The partnership ended early (终止).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Reason">Why.</param>
/// <param name="WasInForce">Whether it had been signed by every side.</param>
[EventName("partnership.terminated")]
public sealed record PartnershipTerminated(PartnershipId Partnership, TerminationReason Reason, bool WasInForce) : DomainEvent;
