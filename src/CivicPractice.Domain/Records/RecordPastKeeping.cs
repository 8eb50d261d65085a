using System.Linq.Expressions;
using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The service lies before a day, and what the record tells may be destroyed: it is not yet, and no objection is open.</summary>
/// <param name="day">The first day of service whose records are still kept, by <see cref="PersonalDataRules.KeptFrom"/>.</param>
public sealed class RecordPastKeeping(LocalDate day) : Criterion<ServiceRecord>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Day < day && candidate.State is RecordState.Recorded or RecordState.StruckOut;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Day < day && (record.State == RecordState.Recorded || record.State == RecordState.StruckOut);
}

/// <summary>The records that need not be kept any more (R13, R16), the earliest service first.</summary>
/// <param name="keptFrom">The first day of service whose records are still kept, by <see cref="PersonalDataRules.KeptFrom"/>.</param>
public sealed class RecordsPastKeepingSpec(LocalDate keptFrom) : CriterionSpec<ServiceRecord>(new RecordPastKeeping(keptFrom), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.Day).ThenBy(record => record.Id);
}
