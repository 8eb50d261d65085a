namespace CivicPractice.Testing;

/// <summary>A store does not do what every store does. The message says what differed, and never holds the words of persons.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public ConformanceException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What differed.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">What differed.</param>
    /// <param name="innerException">The cause.</param>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
