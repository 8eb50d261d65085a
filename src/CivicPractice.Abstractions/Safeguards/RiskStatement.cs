namespace CivicPractice.Safeguards;

/// <summary>The risks, as whoever asks for service must state them (志愿服务条例 art. 12-13).</summary>
/// <remarks>Equality is by level and text.</remarks>
public sealed record RiskStatement
{
    /// <summary>States the risks.</summary>
    /// <param name="level">How dangerous the service is.</param>
    /// <param name="statement">What the risks are; for ordinary service "none known" is a statement too.</param>
    /// <exception cref="ArgumentException">The statement is empty.</exception>
    public RiskStatement(RiskLevel level, string statement)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        Level = level;
        Statement = statement;
    }

    /// <summary>How dangerous the service is.</summary>
    public RiskLevel Level { get; private init; }

    /// <summary>What the risks are; empty once erased.</summary>
    public string Statement { get; private init; }

    /// <summary>The same level, its words erased (删除文字, 个人信息保护法 art. 47).</summary>
    public RiskStatement WithoutWords() => this with { Statement = "" };

    /// <summary>The level; never the words, which may be a requester's.</summary>
    public override string ToString() => $"{nameof(RiskStatement)} {Level}";
}
