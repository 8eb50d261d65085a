namespace CivicPractice.AspNetCore;

/// <summary>One thing that can be asked over HTTP.</summary>
/// <param name="Name">Its stable name: <c>requests.dispatch</c> for a command, <c>requests.find</c> for one aggregate, <c>requests.list.waiting</c> for a list, <c>figures.overview</c> for a figure, <c>questions.reading-volunteer-records.find</c> for a question.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Resource">What it is about: the aggregates of one kind, <c>requests</c> for one.</param>
public sealed record HttpOperation(string Name, HttpOperationKind Kind, string Resource);

/// <summary>Kinds of operations.</summary>
public enum HttpOperationKind : byte
{
    /// <summary>Changes something, or is refused.</summary>
    Command = 0,

    /// <summary>Shows one aggregate.</summary>
    Find = 1,

    /// <summary>Lists aggregates by a specification, in pages.</summary>
    List = 2,

    /// <summary>Shows figures of the district.</summary>
    Figures = 3,

    /// <summary>Answers a question that takes more than one aggregate.</summary>
    Question = 4,
}
