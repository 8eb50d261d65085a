namespace CivicPractice;

/// <summary>Somebody else was quicker. The use cases of the library load again and ask again; only who commits by hand meets it.</summary>
public sealed class ConcurrencyConflictException : InvalidOperationException
{
    /// <summary>Makes one with the usual message.</summary>
    public ConcurrencyConflictException()
        : base("Somebody else has committed the aggregate meanwhile.")
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public ConcurrencyConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ConcurrencyConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
