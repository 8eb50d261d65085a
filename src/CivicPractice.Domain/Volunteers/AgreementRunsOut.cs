using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What was agreed with some host runs out by a day, or has run out and was neither renewed nor put away.</summary>
/// <param name="by">The day, included.</param>
public sealed class AgreementRunsOut(LocalDate by) : Criterion<AgreementFile>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(AgreementFile candidate) => candidate.EarliestExpiry <= by;

    /// <inheritdoc/>
    public override Expression<Func<AgreementFile, bool>> ToExpression() => file => file.EarliestExpiry != null && file.EarliestExpiry <= by;
}

/// <summary>With whom to sign anew: volunteers whose agreements run out by a day, the earliest first.</summary>
public sealed class AgreementsRunningOutSpec : CriterionSpec<AgreementFile>
{
    /// <summary>Lists the files.</summary>
    /// <param name="by">The day, included.</param>
    public AgreementsRunningOutSpec(LocalDate by)
        : base(new AgreementRunsOut(by)) => Query.OrderBy(file => file.EarliestExpiry).ThenBy(file => file.Id);
}
