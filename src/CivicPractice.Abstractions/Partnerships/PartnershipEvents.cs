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

/// <summary>A delivery that had been recorded wrong was corrected (更正投入).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Commitment">The number of the commitment within the partnership.</param>
/// <param name="By">The party.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Before">How much had been recorded, in <paramref name="Unit"/>.</param>
/// <param name="Quantity">How much came; 0 when nothing did.</param>
/// <param name="Unit">The unit of measure, as the commitment states it.</param>
/// <param name="On">The day of the delivery.</param>
/// <param name="Reason">Why.</param>
[EventName("partnership.contribution-corrected")]
public sealed record PartnershipContributionCorrected(
    PartnershipId Partnership, int Commitment, PartnerId By, PartnerKind Kind, MobilizationMode Mode, decimal Before, decimal Quantity, ContributionUnit Unit, LocalDate On,
    DeliveryCorrectionReason Reason) : DomainEvent;

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

/// <summary>An amendment was proposed (提出变更).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Amendment">The amendment; unique within the partnership.</param>
[EventName("partnership.amendment-proposed")]
public sealed record PartnershipAmendmentProposed(PartnershipId Partnership, Guid Amendment) : DomainEvent;

/// <summary>A party signed an amendment (签署变更).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Amendment">The amendment.</param>
/// <param name="By">The party.</param>
[EventName("partnership.amendment-signed")]
public sealed record PartnershipAmendmentSigned(PartnershipId Partnership, Guid Amendment, PartnerId By) : DomainEvent;

/// <summary>An amendment took effect (变更生效).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Amendment">The amendment.</param>
/// <param name="Sites">The sites it is for from now on.</param>
/// <param name="Commitments">The commitments that were added or changed, as they stand from now on, by number.</param>
/// <param name="Withdrawn">The numbers of the commitments that were withdrawn.</param>
/// <param name="Term">The days for which it holds from now on.</param>
[EventName("partnership.amended")]
public sealed record PartnershipAmended(
    PartnershipId Partnership, Guid Amendment, IReadOnlyList<PracticeSiteId> Sites, IReadOnlyList<CommitmentTerms> Commitments, IReadOnlyList<int> Withdrawn, Term Term) : DomainEvent;

/// <summary>An amendment was given up (撤回变更).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Amendment">The amendment.</param>
[EventName("partnership.amendment-dropped")]
public sealed record PartnershipAmendmentDropped(PartnershipId Partnership, Guid Amendment) : DomainEvent;

/// <summary>A site that had merged handed its place in the scope over (阵地并转).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="From">The site that is no more.</param>
/// <param name="Into">The site that it became part of.</param>
[EventName("partnership.site-handed-over")]
public sealed record PartnershipSiteHandedOver(PartnershipId Partnership, PracticeSiteId From, PracticeSiteId Into) : DomainEvent;
