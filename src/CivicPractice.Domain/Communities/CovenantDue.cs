using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The discussion of a proposal is over, and it waits to be voted on.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class CovenantDiscussed(LocalDate today) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.DiscussionThrough is { } through && through < today;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.DiscussionThrough != null && covenant.DiscussionThrough < today;
}

/// <summary>The time of a vote is over, and it waits to be closed.</summary>
/// <param name="at">The moment of asking.</param>
public sealed class CovenantVoteEnded(Instant at) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.VoteUntil is { } until && until <= at;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.VoteUntil != null && covenant.VoteUntil <= at;
}

/// <summary>A proposal was adopted on a day or before, and waits to be put on file.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class CovenantToFile(LocalDate day) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.ProposalState == ProposalState.Adopted && candidate.AdoptedOn is { } adopted && adopted <= day;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.ProposalState == ProposalState.Adopted && covenant.AdoptedOn != null && covenant.AdoptedOn <= day;
}

/// <summary>The day from which a proposal applies has come, and it waits to take effect.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class CovenantEffectDue(LocalDate today) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.EffectiveFrom is { } from && from <= today;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.EffectiveFrom != null && covenant.EffectiveFrom <= today;
}

/// <summary>The township's government has ordered the edition in force to be put right, on a day or before, and no amendment took effect since.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class CovenantToCorrect(LocalDate day) : Criterion<VillageCovenant>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VillageCovenant candidate) => candidate.CorrectionOrderedOn is { } ordered && ordered <= day;

    /// <inheritdoc/>
    public override Expression<Func<VillageCovenant, bool>> ToExpression() => covenant => covenant.CorrectionOrderedOn != null && covenant.CorrectionOrderedOn <= day;
}

/// <summary>The covenants of which a proposal was discussed and waits for the vote, the longest first.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class CovenantsToVoteOnSpec(LocalDate today) : CriterionSpec<VillageCovenant>(new CovenantDiscussed(today), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.DiscussionThrough).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a vote is over and waits to be closed, the longest first.</summary>
/// <param name="at">The moment of asking.</param>
public sealed class CovenantsToCloseSpec(Instant at) : CriterionSpec<VillageCovenant>(new CovenantVoteEnded(at), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.VoteUntil).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a proposal was adopted and waits to be put on file (待备案), the longest first.</summary>
/// <param name="day">The day of asking, or an earlier one for what is overdue, in the district's time zone.</param>
public sealed class CovenantsToFileSpec(LocalDate day) : CriterionSpec<VillageCovenant>(new CovenantToFile(day), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.AdoptedOn).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a proposal waits to take effect, the longest first.</summary>
/// <param name="today">The day of asking, in the district's time zone.</param>
public sealed class CovenantsToTakeEffectSpec(LocalDate today) : CriterionSpec<VillageCovenant>(new CovenantEffectDue(today), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.EffectiveFrom).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants that are to be put right by order, the longest first.</summary>
/// <param name="day">The day of asking, or an earlier one for what is overdue, in the district's time zone.</param>
public sealed class CovenantsToCorrectSpec(LocalDate day) : CriterionSpec<VillageCovenant>(new CovenantToCorrect(day), Order)
{
    private static readonly Ordering<VillageCovenant> Order = Ordering<VillageCovenant>.By(covenant => covenant.CorrectionOrderedOn).ThenBy(covenant => covenant.Id);
}
