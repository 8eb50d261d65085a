using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A village covenant was drafted: the first proposal of it.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The village or community.</param>
/// <param name="Site">The practice site that looks after it, or <see langword="null"/>.</param>
/// <param name="Customs">What it is about.</param>
/// <param name="Articles">How many articles the draft has.</param>
[EventName("covenant.drafted")]
public sealed record CovenantDrafted(VillageCovenantId Covenant, DivisionCode Division, PracticeSiteId? Site, IReadOnlyList<CustomKind> Customs, int Articles) : DomainEvent;

/// <summary>An amendment was drafted beside the edition in force, or another draft after one that was withdrawn.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Customs">What it is about.</param>
/// <param name="Articles">How many articles it has.</param>
[EventName("covenant.proposed")]
public sealed record CovenantProposed(VillageCovenantId Covenant, int Edition, IReadOnlyList<CustomKind> Customs, int Articles) : DomainEvent;

/// <summary>The text of a proposal was written anew.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Customs">What it is about.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="DiscussionThrough">The last day of the discussion, in the district's time zone; <see langword="null"/> while it is a draft.</param>
[EventName("covenant.revised")]
public sealed record CovenantRevised(VillageCovenantId Covenant, int Edition, IReadOnlyList<CustomKind> Customs, int Articles, LocalDate? DiscussionThrough) : DomainEvent;

/// <summary>A proposal was published for discussion.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="DiscussionThrough">The last day of the discussion, in the district's time zone.</param>
[EventName("covenant.published")]
public sealed record CovenantPublished(VillageCovenantId Covenant, int Edition, LocalDate DiscussionThrough) : DomainEvent;

/// <summary>How many opinions on a proposal came in on a topic was noted.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Topic">The topic; <see langword="null"/> for the proposal as a whole.</param>
/// <param name="Count">How many so far.</param>
[EventName("covenant.opinions-noted")]
public sealed record CovenantOpinionsNoted(VillageCovenantId Covenant, int Edition, CustomKind? Topic, int Count) : DomainEvent;

/// <summary>A proposal was put to the vote.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Assembly">Who decides.</param>
/// <param name="Manner">How votes are given.</param>
/// <param name="Entitled">How many are entitled.</param>
/// <param name="Quorum">The share of those entitled that has to take part.</param>
/// <param name="Majority">The share of those who take part that has to be for it.</param>
/// <param name="Until">When the vote ends.</param>
[EventName("covenant.vote-opened")]
public sealed record CovenantVoteOpened(VillageCovenantId Covenant, int Edition, int Vote, AssemblyKind Assembly, VotingManner Manner, int Entitled, ShareNeeded Quorum, ShareNeeded Majority, Instant Until) : DomainEvent;

/// <summary>A ballot was counted; what it says is told with the result.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Cast">How many ballots are counted now.</param>
[EventName("covenant.ballot-counted")]
public sealed record CovenantBallotCounted(VillageCovenantId Covenant, int Vote, int Cast) : DomainEvent;

/// <summary>The count of a meeting was recorded.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Present">How many were present.</param>
/// <param name="For">Hands for it.</param>
/// <param name="Against">Hands against it.</param>
/// <param name="Abstaining">Hands for neither.</param>
[EventName("covenant.meeting-counted")]
public sealed record CovenantMeetingCounted(VillageCovenantId Covenant, int Vote, int Present, int For, int Against, int Abstaining) : DomainEvent;

/// <summary>The vote was closed, and the proposal is adopted.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Entitled">How many were entitled.</param>
/// <param name="Present">How many voted, or were present.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstaining">Votes for neither.</param>
/// <param name="On">The day, in the district's time zone; it is put on file on that day at the earliest.</param>
[EventName("covenant.adopted")]
public sealed record CovenantAdopted(VillageCovenantId Covenant, int Edition, int Vote, int Entitled, int Present, int For, int Against, int Abstaining, LocalDate On) : DomainEvent;

/// <summary>The vote was closed, and the proposal is not adopted: it is a draft again.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Entitled">How many were entitled.</param>
/// <param name="Present">How many voted, or were present.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstaining">Votes for neither.</param>
/// <param name="HasQuorum">Whether enough took part.</param>
[EventName("covenant.rejected")]
public sealed record CovenantRejected(VillageCovenantId Covenant, int Edition, int Vote, int Entitled, int Present, int For, int Against, int Abstaining, bool HasQuorum) : DomainEvent;

/// <summary>The open vote was cancelled: what was counted counts nowhere, and the proposal is a draft again.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
/// <param name="Reason">Why.</param>
[EventName("covenant.vote-cancelled")]
public sealed record CovenantVoteCancelled(VillageCovenantId Covenant, int Edition, int Vote, VoteCancelReason Reason) : DomainEvent;

/// <summary>The township's government has a proposal that was adopted on file.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="On">The day of filing.</param>
/// <param name="From">The day from which it applies.</param>
[EventName("covenant.filed")]
public sealed record CovenantFiled(VillageCovenantId Covenant, int Edition, LocalDate On, LocalDate From) : DomainEvent;

/// <summary>The township's government returned a proposal that was adopted: it is a draft again.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
/// <param name="Fault">What is to be put right.</param>
[EventName("covenant.returned")]
public sealed record CovenantReturned(VillageCovenantId Covenant, int Edition, CovenantFault Fault) : DomainEvent;

/// <summary>An edition took effect.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The village or community.</param>
/// <param name="Edition">Its number.</param>
/// <param name="From">The day from which it applies.</param>
/// <param name="Customs">What it is about.</param>
[EventName("covenant.took-effect")]
public sealed record CovenantTookEffect(VillageCovenantId Covenant, DivisionCode Division, int Edition, LocalDate From, IReadOnlyList<CustomKind> Customs) : DomainEvent;

/// <summary>A proposal was withdrawn.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The number of the edition that the proposal is to become.</param>
[EventName("covenant.proposal-withdrawn")]
public sealed record CovenantProposalWithdrawn(VillageCovenantId Covenant, int Edition) : DomainEvent;

/// <summary>The township's government ordered the edition in force to be put right.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Edition">The edition in force.</param>
/// <param name="Fault">What is to be put right.</param>
/// <param name="On">The day.</param>
[EventName("covenant.correction-ordered")]
public sealed record CovenantCorrectionOrdered(VillageCovenantId Covenant, int Edition, CovenantFault Fault, LocalDate On) : DomainEvent;

/// <summary>A practice site looks after a covenant, or none does any more.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Site">The site, or <see langword="null"/>.</param>
[EventName("covenant.assigned")]
public sealed record CovenantAssigned(VillageCovenantId Covenant, PracticeSiteId? Site) : DomainEvent;

/// <summary>The division of a covenant has another code.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="From">The code it had.</param>
/// <param name="To">The code it has.</param>
[EventName("covenant.recoded")]
public sealed record CovenantRecoded(VillageCovenantId Covenant, DivisionCode From, DivisionCode To) : DomainEvent;

/// <summary>A covenant was repealed.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The village or community.</param>
/// <param name="Edition">The edition that was in force.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The last day on which it was in force.</param>
[EventName("covenant.repealed")]
public sealed record CovenantRepealed(VillageCovenantId Covenant, DivisionCode Division, int Edition, CovenantRepealReason Reason, LocalDate On) : DomainEvent;

/// <summary>A covenant was given up before any edition was in force.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The village or community.</param>
[EventName("covenant.given-up")]
public sealed record CovenantGivenUp(VillageCovenantId Covenant, DivisionCode Division) : DomainEvent;

/// <summary>The place of a division was taken by a covenant.</summary>
/// <param name="Seat">The place, by its id.</param>
/// <param name="Division">The village or community.</param>
/// <param name="Covenant">The covenant.</param>
[EventName("covenant-seat.taken")]
public sealed record CovenantSeatTaken(CovenantSeatId Seat, DivisionCode Division, VillageCovenantId Covenant) : DomainEvent;

/// <summary>A covenant has left the place of a division; another one may be made.</summary>
/// <param name="Seat">The place, by its id.</param>
/// <param name="Division">The village or community.</param>
/// <param name="Covenant">The covenant.</param>
[EventName("covenant-seat.left")]
public sealed record CovenantSeatLeft(CovenantSeatId Seat, DivisionCode Division, VillageCovenantId Covenant) : DomainEvent;

/// <summary>A ballot was cast.</summary>
/// <param name="Ballot">The ballot; it does not tell whose it is.</param>
/// <param name="Covenant">The covenant.</param>
/// <param name="Vote">The number of the vote, counted over all proposals of the covenant.</param>
[EventName("covenant-ballot.cast")]
public sealed record CovenantBallotCast(CovenantBallotId Ballot, VillageCovenantId Covenant, int Vote) : DomainEvent;
