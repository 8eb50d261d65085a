using System.Linq.Expressions;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Records;

/// <summary>The record is of a registration's service, the district's days of which lie in a term.</summary>
/// <param name="volunteer">The registration.</param>
/// <param name="days">The days, or <see langword="null"/> for all.</param>
public sealed class RecordOfVolunteer(VolunteerId volunteer, Term? days = null) : Criterion<ServiceRecord>
{
    private readonly LocalDate _from = days?.From ?? LocalDate.MinIsoValue;
    private readonly LocalDate _through = days?.Through ?? LocalDate.MaxIsoValue;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRecord candidate) => candidate.Volunteer == volunteer && _from <= candidate.Day && candidate.Day <= _through;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRecord, bool>> ToExpression() => record => record.Volunteer == volunteer && record.Day >= _from && record.Day <= _through;
}

/// <summary>All records of a registration, the earliest service first; those struck out and expunged too.</summary>
/// <param name="volunteer">The registration.</param>
/// <param name="days">The days of service, or <see langword="null"/> for all.</param>
public sealed class RecordsOfVolunteerSpec(VolunteerId volunteer, Term? days = null) : CriterionSpec<ServiceRecord>(new RecordOfVolunteer(volunteer, days), Order)
{
    private static readonly Ordering<ServiceRecord> Order = Ordering<ServiceRecord>.By(record => record.Day).ThenBy(record => record.Id);
}
