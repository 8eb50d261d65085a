namespace CivicPractice;

/// <summary>The answer of an aggregate to a command or to its question: accepted, or refused with every reason that applies.</summary>
/// <remarks>
/// <para>The default value means accepted, so that an accepted command allocates nothing.</para>
/// <para>A refused command has changed nothing and raised nothing. Two decisions are equal when their refusals are, in order.</para>
/// </remarks>
public readonly struct Decision : IEquatable<Decision>
{
    private readonly Refusal[]? _refusals;

    private Decision(Refusal[] refusals) => _refusals = refusals;

    /// <summary>The command was, or may be, carried out.</summary>
    public static Decision Accepted => default;

    /// <summary>Whether no rule said no.</summary>
    public bool IsAccepted => _refusals is null;

    /// <summary>Every reason to refuse, in the order in which the rules are documented; empty when accepted.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    /// <summary>Refuses for one reason.</summary>
    /// <param name="refusal">The reason.</param>
    public static implicit operator Decision(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new Decision([refusal]);
    }

    /// <summary>Both must be accepted; the reasons of both are kept, left before right.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    public static Decision operator &(Decision left, Decision right) =>
        left._refusals is null ? right
        : right._refusals is null ? left
        : new Decision([.. left._refusals, .. right._refusals]);

    /// <summary>Whether both answers are the same.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Decision left, Decision right) => left.Equals(right);

    /// <summary>Whether the answers differ.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Decision left, Decision right) => !left.Equals(right);

    /// <summary>Gathers the outcome of several rules: accepted when each is <see langword="null"/>, else refused for all that are not.</summary>
    /// <param name="reasons">One entry a rule, <see langword="null"/> where the rule is kept.</param>
    public static Decision Unless(params ReadOnlySpan<Refusal?> reasons)
    {
        var count = 0;
        foreach (var reason in reasons)
            if (reason is not null) count++;
        if (count == 0) return Accepted;

        var kept = new Refusal[count];
        var next = 0;
        foreach (var reason in reasons)
            if (reason is not null) kept[next++] = reason;
        return new Decision(kept);
    }

    /// <summary>Refuses for reasons gathered elsewhere.</summary>
    /// <param name="reasons">The reasons; accepted when there is none.</param>
    public static Decision Unless(IEnumerable<Refusal> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        Refusal[] kept = [.. reasons];
        return kept.Length == 0 ? Accepted : new Decision(kept);
    }

    /// <summary>Whether a reason of this kind is among the refusals.</summary>
    /// <typeparam name="TRefusal">The kind of reason.</typeparam>
    public bool IsRefusedFor<TRefusal>() where TRefusal : Refusal => Refusals.Any(refusal => refusal is TRefusal);

    /// <summary>For callers who hold that a refusal cannot happen here.</summary>
    /// <exception cref="RefusedException">The command was refused.</exception>
    public void EnsureAccepted()
    {
        if (_refusals is not null) throw new RefusedException(_refusals);
    }

    /// <inheritdoc/>
    public bool Equals(Decision other) => Refusals.SequenceEqual(other.Refusals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Decision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _refusals is null ? 0 : HashCode.Combine(_refusals.Length, _refusals[0]);

    /// <summary>"accepted", or the refusals in English.</summary>
    public override string ToString() => _refusals is null ? "accepted" : string.Join("; ", _refusals.Select(refusal => refusal.ToString()));
}
