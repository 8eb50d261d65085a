using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>What a training course is, as a volunteer's training record has to say it (志愿服务记录与证明出具办法 art. 8).</summary>
public sealed record CoursePlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What is taught.</summary>
    public required string Content { get; init; }

    /// <summary>Its study time (学时) in whole minutes; at least 1.</summary>
    public required int StudyMinutes { get; init; }

    /// <summary>The name of the unit that organises it; a unit, never a person.</summary>
    public required string Organiser { get; init; }

    /// <summary>The categories of work it qualifies for, each once; none for general training.</summary>
    public IReadOnlyList<ActivityCategory> Categories { get; init; } = [];

    /// <summary>How long its certificate holds, in days, weeks, months or years; <see langword="null"/> when it does not expire.</summary>
    public Period? Validity { get; init; }

    /// <summary>The last day of a certificate that holds from a day on, or <see langword="null"/> when it does not expire.</summary>
    /// <param name="from">The first day.</param>
    public LocalDate? LastDayFrom(LocalDate from) => Validity?.LastDayFrom(from);

    // The caller may go on changing a list it has handed in.
    internal CoursePlan Kept() => this with { Categories = [.. Categories] };

    // A record compares lists by reference.
    internal bool SaysTheSameAs(CoursePlan other) => Categories.SequenceEqual(other.Categories) && this with { Categories = other.Categories } == other;

    internal void Check(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Content, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Organiser, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(StudyMinutes, 1, parameter);
        if (Categories.Contains(default) || Categories.Distinct().Count() != Categories.Count)
            throw new ArgumentException("Each category is named, and once.", parameter);
        if (Validity is { } validity && !validity.IsValidity()) throw new ArgumentException("Certificates hold for whole days, one at least.", parameter);
    }
}
