namespace CivicPractice.Testing.Conformance;

/// <summary>Candidates of whatever kind.</summary>
internal interface ICandidateSet
{
    /// <summary>The criteria and specifications that are asked.</summary>
    IEnumerable<Type> Asked { get; }

    IEnumerable<ConformanceCase> Cases { get; }
}
