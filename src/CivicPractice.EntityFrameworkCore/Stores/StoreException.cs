namespace CivicPractice.EntityFrameworkCore;

/// <summary>The store cannot be used, or not now. Nothing that was acknowledged is lost, and nothing was half stored.</summary>
public sealed class StoreException : IOException
{
    /// <summary>Makes one without a fault of its own; serializers and analyzers ask for it.</summary>
    public StoreException()
        : this("The store cannot be used.")
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one that says what is wrong.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">The message; it names the file and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public StoreException(StoreFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public StoreFault Fault { get; }
}

/// <summary>What may be wrong with a store.</summary>
public enum StoreFault : byte
{
    /// <summary>None of the others.</summary>
    Unknown = 0,

    /// <summary>Another program kept it locked for longer than was waited.</summary>
    Locked = 1,

    /// <summary>It may not be written.</summary>
    ReadOnly = 2,

    /// <summary>It is damaged, or no database at all.</summary>
    Damaged = 3,

    /// <summary>A newer release has changed its tables.</summary>
    Newer = 4,

    /// <summary>It is a database of some other program.</summary>
    Foreign = 5,

    /// <summary>There is no room left.</summary>
    Full = 6,

    /// <summary>It cannot be opened: the folder is missing, or may not be entered.</summary>
    Unreachable = 7,

    /// <summary>The account sees the rows of every district, so that the server keeps none apart.</summary>
    Unguarded = 8,
}
