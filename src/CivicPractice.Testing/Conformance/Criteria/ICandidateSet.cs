namespace CivicPractice.Testing.Conformance;

/// <summary>Candidates of whatever kind.</summary>
internal interface ICandidateSet
{
    /// <summary>The criteria and specifications that are asked.</summary>
    IEnumerable<Type> Asked { get; }

    /// <summary>What the candidates do not show: a state that none has, a fact that some criterion reads and that none lacks, or all.</summary>
    IEnumerable<string> Gaps { get; }

    IEnumerable<ConformanceCase> Cases { get; }
}
