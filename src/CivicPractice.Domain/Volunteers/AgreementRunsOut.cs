using System.Linq.Expressions;
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
/// <param name="by">The day, included.</param>
public sealed class AgreementsRunningOutSpec(LocalDate by) : CriterionSpec<AgreementFile>(new AgreementRunsOut(by), Order)
{
    private static readonly Ordering<AgreementFile> Order = Ordering<AgreementFile>.By(file => file.EarliestExpiry).ThenBy(file => file.Id);
}
