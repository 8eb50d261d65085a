namespace CivicPractice.Requests;

/// <summary>The number of an order in another system that took it (外部工单号), such as the hotline 12345 or a mini programme.</summary>
/// <remarks>The request's own id follows from it (<see cref="ServiceRequestId.Of"/>): what that system sends twice is the same request. Not for numbers that belong to a person.</remarks>
public sealed record ExternalReference
{
    /// <summary>The most characters of either part.</summary>
    public const int MostCharacters = 64;

    /// <summary>Names an order of another system.</summary>
    /// <param name="source">The system, such as <c>12345</c>; 1 to <see cref="MostCharacters"/> characters.</param>
    /// <param name="number">Its number for the order; 1 to <see cref="MostCharacters"/> characters.</param>
    /// <exception cref="ArgumentException">A part is blank, or too long.</exception>
    public ExternalReference(string source, string number)
    {
        Source = Sound(source, nameof(source));
        Number = Sound(number, nameof(number));
    }

    /// <summary>The system.</summary>
    public string Source { get; }

    /// <summary>Its number for the order.</summary>
    public string Number { get; }

    private static string Sound(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameter);
        return text.Trim() is { Length: <= MostCharacters } sound ? sound : throw new ArgumentException($"It has more than {MostCharacters} characters.", parameter);
    }
}
