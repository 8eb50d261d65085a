using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class OpenObjectionsSpec : CriterionSpec<ServiceRecord>
{
    /// <summary>Lists those raised by a moment.</summary>
    /// <param name="at">The moment.</param>
    public OpenObjectionsSpec(Instant at)
        : base(new RecordContestedBefore(at)) => Query.OrderBy(record => record.ContestedAt).ThenBy(record => record.Id);
}
