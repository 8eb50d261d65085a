using CivicPractice.Volunteers;

namespace CivicPractice.Records;

/// <summary>Identifies the record of one service by one volunteer (志愿服务记录).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ServiceRecordId(Guid Value) : IEntityId<ServiceRecordId>
{
    /// <inheritdoc/>
    public static ServiceRecordId From(Guid value) => new(value);

    /// <summary>The record of a service: it follows from whose service it was and what it was, so that nothing is recorded twice.</summary>
    /// <param name="volunteer">The volunteer, under the registration of the service.</param>
    /// <param name="cause">The service, as it is credited: of an activity <see cref="Activities.ParticipationId.CauseIn"/>, of a request its id, of anything else an id of the caller's.</param>
    public static ServiceRecordId Of(VolunteerId volunteer, Guid cause) => new(NamedGuid.Of($"service-record:{volunteer}:{cause}"));

    /// <inheritdoc/>
    public int CompareTo(ServiceRecordId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ServiceRecordId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
