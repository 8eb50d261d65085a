namespace CivicPractice;

/// <summary>A refusal that a caller had held to be impossible.</summary>
public sealed class RefusedException : InvalidOperationException
{
    /// <summary>Makes an exception without reasons; serializers and analyzers ask for it.</summary>
    public RefusedException()
        : this([])
    {
    }

    /// <summary>Makes an exception with a message and without reasons.</summary>
    /// <param name="message">The message.</param>
    public RefusedException(string message)
        : base(message) => Refusals = [];

    /// <summary>Makes an exception with a message and a cause, without reasons.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public RefusedException(string message, Exception innerException)
        : base(message, innerException) => Refusals = [];

    /// <summary>Makes an exception out of the reasons of a decision.</summary>
    /// <param name="refusals">The reasons.</param>
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join("; ", refusals.Select(refusal => refusal.ToString()))) => Refusals = refusals;

    /// <summary>Every reason.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }
}
