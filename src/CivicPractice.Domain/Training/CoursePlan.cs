using CivicPractice.Activities;
using CivicPractice.Volunteers;
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

    /// <summary>The categories of work it qualifies for, each once.</summary>
    public IReadOnlyList<ActivityCategory> Categories { get; init; } = [];

    /// <summary>The roles it qualifies for, each once.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];

    /// <summary>How long one has to attend to pass, in whole minutes: 1 to the study time; <see langword="null"/> where any attendance does.</summary>
    public int? LeastMinutes { get; init; }

    /// <summary>The score without which nobody passes (合格线), 0 to 100; <see langword="null"/> where no score is asked.</summary>
    public int? PassMark { get; init; }

    /// <summary>Whether it is general training (通用培训), for neither a category of work nor a role.</summary>
    public bool IsGeneral => Categories.Count == 0 && Roles.Count == 0;

    /// <summary>How long its certificate holds, in days, weeks, months or years; <see langword="null"/> when it does not expire.</summary>
    public Period? Validity { get; init; }

    /// <summary>The last day of a certificate that holds from a day on, or <see langword="null"/> when it does not expire.</summary>
    /// <param name="from">The first day.</param>
    public LocalDate? LastDayFrom(LocalDate from) => Validity?.LastDayFrom(from);

    // The caller may go on changing a list it has handed in.
    internal CoursePlan Kept() => this with { Categories = [.. Categories], Roles = [.. Roles] };

    // A record compares lists by reference.
    internal bool SaysTheSameAs(CoursePlan other) =>
        Categories.SequenceEqual(other.Categories) && Roles.SequenceEqual(other.Roles) && this with { Categories = other.Categories, Roles = other.Roles } == other;

    // Short, and another one where it says something else.
    internal string Digest() => ShortDigest.Of(FormattableString.Invariant(
        $"{Name}\n{Content}\n{StudyMinutes}\n{Organiser}\n{string.Join(' ', Categories)}\n{string.Join(' ', Roles)}\n{LeastMinutes}\n{PassMark}\n{Validity}"));

    // Whether its certificate is for it.
    internal bool IsFor(TrainingAim aim) => aim.Category is { } category ? Categories.Contains(category) : aim.Role is { } role ? Roles.Contains(role) : IsGeneral;

    internal void Check(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Content, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Organiser, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(StudyMinutes, 1, parameter);
        if (Categories.Contains(default) || Categories.Distinct().Count() != Categories.Count)
            throw new ArgumentException("Each category is named, and once.", parameter);
        if (Roles.Contains(default) || Roles.Distinct().Count() != Roles.Count) throw new ArgumentException("Each role is named, and once.", parameter);
        if (LeastMinutes is { } least && (least < 1 || least > StudyMinutes)) throw new ArgumentOutOfRangeException(parameter, "Who attends for the whole study time can pass.");
        if (PassMark is < 0 or > 100) throw new ArgumentOutOfRangeException(parameter, "A pass mark is a score of 0 to 100.");
        if (Validity is { } validity && !validity.IsValidity()) throw new ArgumentException("Certificates hold for whole days, one at least.", parameter);
    }
}
