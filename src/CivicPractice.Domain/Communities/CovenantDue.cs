using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class CovenantsToVoteOnSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="today">The day of asking, in the district's time zone.</param>
    public CovenantsToVoteOnSpec(LocalDate today)
        : base(new CovenantDiscussed(today)) => Query.OrderBy(covenant => covenant.DiscussionThrough).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a vote is over and waits to be closed, the longest first.</summary>
public sealed class CovenantsToCloseSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="at">The moment of asking.</param>
    public CovenantsToCloseSpec(Instant at)
        : base(new CovenantVoteEnded(at)) => Query.OrderBy(covenant => covenant.VoteUntil).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a proposal was adopted and waits to be put on file (待备案), the longest first.</summary>
public sealed class CovenantsToFileSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="day">The day of asking, or an earlier one for what is overdue, in the district's time zone.</param>
    public CovenantsToFileSpec(LocalDate day)
        : base(new CovenantToFile(day)) => Query.OrderBy(covenant => covenant.AdoptedOn).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants of which a proposal waits to take effect, the longest first.</summary>
public sealed class CovenantsToTakeEffectSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="today">The day of asking, in the district's time zone.</param>
    public CovenantsToTakeEffectSpec(LocalDate today)
        : base(new CovenantEffectDue(today)) => Query.OrderBy(covenant => covenant.EffectiveFrom).ThenBy(covenant => covenant.Id);
}

/// <summary>The covenants that are to be put right by order, the longest first.</summary>
public sealed class CovenantsToCorrectSpec : CriterionSpec<VillageCovenant>
{
    /// <summary>Lists them.</summary>
    /// <param name="day">The day of asking, or an earlier one for what is overdue, in the district's time zone.</param>
    public CovenantsToCorrectSpec(LocalDate day)
        : base(new CovenantToCorrect(day)) => Query.OrderBy(covenant => covenant.CorrectionOrderedOn).ThenBy(covenant => covenant.Id);
}
