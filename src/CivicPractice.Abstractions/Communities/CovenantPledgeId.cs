namespace CivicPractice.Communities;

/// <summary>Identifies a pledge: covenant and pledger give it, so that nobody is counted twice in any store.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct CovenantPledgeId(Guid Value) : IEntityId<CovenantPledgeId>
{
    /// <inheritdoc/>
    public static CovenantPledgeId From(Guid value) => new(value);

    /// <summary>The id of a pledger's pledge to a covenant.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="pledger">The household or resident.</param>
    /// <exception cref="ArgumentException">The covenant or the pledger is missing.</exception>
    public static CovenantPledgeId Of(VillageCovenantId covenant, PledgerId pledger)
    {
        if (covenant == default) throw new ArgumentException("The covenant is missing.", nameof(covenant));
        if (pledger == default) throw new ArgumentException("The pledger is missing.", nameof(pledger));
        return new CovenantPledgeId(NamedGuid.Of($"covenant-pledge:{covenant.Value:N}:{pledger.Value:N}"));
    }

    /// <inheritdoc/>
    public int CompareTo(CovenantPledgeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is CovenantPledgeId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
