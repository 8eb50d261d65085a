using System.Text;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Identifies a service request.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ServiceRequestId(Guid Value) : IEntityId<ServiceRequestId>
{
    /// <inheritdoc/>
    public static ServiceRequestId From(Guid value) => new(value);

    /// <summary>The id of an order that another system took: the same number of the same system in one district is the same request.</summary>
    /// <param name="district">The district.</param>
    /// <param name="reference">The order's number there.</param>
    public static ServiceRequestId Of(DistrictId district, ExternalReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(NamedGuid.Of($"order:{district}:{InAscii(reference.Source)}:{InAscii(reference.Number)}"));
    }

    /// <summary>The cause of what a visit earns that was broken off; what is served in the end is earned under the request's own id.</summary>
    /// <param name="begunAt">When the visit began.</param>
    public Guid CauseOfVisit(Instant begunAt) => NamedGuid.Of(FormattableString.Invariant($"visit:{this}:{begunAt.ToUnixTimeTicks()}"));

    /// <summary>The cause of what a round earns and books: the request's own id the first time, an id of its own each time it was reopened.</summary>
    /// <param name="round">Which time it is served; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1.</exception>
    public Guid CauseOfRound(int round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        return round == 1 ? Value : NamedGuid.Of(FormattableString.Invariant($"round:{this}:{round}"));
    }

    /// <inheritdoc/>
    public int CompareTo(ServiceRequestId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ServiceRequestId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();

    private static string InAscii(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
