using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The record is of service on some days.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class RecordOfDays(Term days) : Criterion<ServiceRecord>
{
    private readonly LocalDate _from = days.From;
    private readonly LocalDate _through = days.Through;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => _from <= candidate.Day && candidate.Day <= _through;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Day >= _from && record.Day <= _through;
}

/// <summary>All records of some days, the earliest service first; those struck out and expunged too.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class RecordsOfDaysSpec(Term days) : CriterionSpec<ServiceRecord>(new RecordOfDays(days), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.Day).ThenBy(record => record.Id);
}
