using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>An objection to the record is open that was raised by a moment.</summary>
/// <param name="at">The moment.</param>
public sealed class RecordContestedBefore(Instant at) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.ContestedAt is { } contested && contested <= at;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.ContestedAt != null && record.ContestedAt <= at;
}

/// <summary>The work list of those who keep records: objections that are open, the longest waiting first.</summary>
/// <param name="at">The moment.</param>
public sealed class OpenObjectionsSpec(Instant at) : CriterionSpec<ServiceRecord>(new RecordContestedBefore(at), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.ContestedAt).ThenBy(record => record.Id);
}
