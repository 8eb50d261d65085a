namespace CivicPractice.Requests;

/// <summary>Identifies what one volunteer or team is asked to take on; it follows from them.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct OfferBookId(Guid Value) : IEntityId<OfferBookId>
{
    /// <inheritdoc/>
    public static OfferBookId From(Guid value) => new(value);

    /// <summary>The book of a volunteer or a team.</summary>
    /// <param name="assignee">The volunteer or the team.</param>
    public static OfferBookId Of(Assignee assignee) => new(NamedGuid.Of($"offers:{assignee.Kind}:{assignee.Value}"));

    /// <inheritdoc/>
    public int CompareTo(OfferBookId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is OfferBookId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
