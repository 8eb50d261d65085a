namespace CivicPractice.Communities;

/// <summary>Identifies a ballot: covenant, vote and voter give it, so that nobody votes twice in any store. Without the voter's id nobody finds out whose it is.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct CovenantBallotId(Guid Value) : IEntityId<CovenantBallotId>
{
    /// <inheritdoc/>
    public static CovenantBallotId From(Guid value) => new(value);

    /// <summary>The id of a voter's ballot.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="vote">The number of the vote; 1 or more.</param>
    /// <param name="voter">The voter.</param>
    /// <exception cref="ArgumentException">The covenant or the voter is missing, or there is no such number.</exception>
    public static CovenantBallotId Of(VillageCovenantId covenant, int vote, VoterId voter)
    {
        if (covenant == default) throw new ArgumentException("The covenant is missing.", nameof(covenant));
        if (voter == default) throw new ArgumentException("The voter is missing.", nameof(voter));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(vote);
        return new CovenantBallotId(NamedGuid.Of(FormattableString.Invariant($"covenant-ballot:{covenant.Value:N}:{vote}:{voter.Value:N}")));
    }

    /// <inheritdoc/>
    public int CompareTo(CovenantBallotId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is CovenantBallotId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
