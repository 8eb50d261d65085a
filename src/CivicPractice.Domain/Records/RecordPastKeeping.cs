using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The service lies before a day, and what the record tells is not destroyed.</summary>
/// <param name="day">The first day of service whose records are still kept: the day of asking less the time of keeping.</param>
public sealed class RecordPastKeeping(LocalDate day) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Day < day && candidate.State != RecordState.Expunged;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Day < day && record.State != RecordState.Expunged;
}

/// <summary>The records that need not be kept any more (R13, R16), the earliest service first.</summary>
public sealed class RecordsPastKeepingSpec : CriterionSpec<ServiceRecord>
{
    /// <summary>Lists them.</summary>
    /// <param name="on">The day of asking in the district's time zone.</param>
    /// <param name="rules">How long records are kept.</param>
    public RecordsPastKeepingSpec(LocalDate on, PersonalDataRules rules)
        : base(new RecordPastKeeping(on - rules.Retention)) => Query.OrderBy(record => record.Day).ThenBy(record => record.Id);
}
