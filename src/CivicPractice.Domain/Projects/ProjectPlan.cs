using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>What is written on a service project (志愿服务项目). The words are those of its host, never of persons.</summary>
public sealed record ProjectPlan
{
    /// <summary>Its name in Chinese, by which people tell it from the others of the district.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English, or <see langword="null"/> where it has none.</summary>
    public string? EnglishName { get; init; }

    /// <summary>What it is for, in the host's words.</summary>
    public required string Aim { get; init; }

    /// <summary>Who runs it (主办方).</summary>
    public required ActivityHost Host { get; init; }

    /// <summary>What kinds of service it gives, each once; one at least.</summary>
    public required IReadOnlyList<ActivityCategory> Categories { get; init; }

    /// <summary>The sites at which it is given, each once; empty where it is bound to none.</summary>
    public IReadOnlyList<PracticeSiteId> Sites { get; init; } = [];

    /// <summary>The divisions for which it is meant, each once; empty for the whole district.</summary>
    public IReadOnlyList<DivisionCode> Divisions { get; init; } = [];

    /// <summary>Whom it is for; everybody unless said otherwise.</summary>
    public TargetAudience Audience { get; init; } = TargetAudience.Everybody;

    /// <summary>Its first day, in the district's time zone.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Its last day, included; <see langword="null"/> where it goes on.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>How often it is to be given (常态化), or <see langword="null"/> where nobody promised anything.</summary>
    public CadenceRule? Cadence { get; init; }

    /// <summary>What it is to reach in its term, or <see langword="null"/> where nothing is set.</summary>
    public ProjectGoals? Goals { get; init; }

    /// <summary>The days from the first to the last.</summary>
    /// <param name="today">The day up to which it is told where it has no last day; the first day where that lies later.</param>
    public Term TermUntil(LocalDate today) => new(From, Through ?? LocalDate.Max(From, today));

    // The caller may go on changing a list it has handed in.
    internal ProjectPlan Kept() => this with { Categories = [.. Categories], Sites = [.. Sites], Divisions = [.. Divisions] };

    // A record compares lists by reference.
    internal bool SaysTheSameAs(ProjectPlan other) =>
        Categories.SequenceEqual(other.Categories) && Sites.SequenceEqual(other.Sites) && Divisions.SequenceEqual(other.Divisions)
        && this with { Categories = other.Categories, Sites = other.Sites, Divisions = other.Divisions } == other;

    // Short, and another one where it says something else.
    internal string Digest() => ShortDigest.Of(FormattableString.Invariant(
        $"{Name}\n{EnglishName}\n{Aim}\n{Host.Kind} {Host.Value}\n{string.Join(' ', Categories)}\n{string.Join(' ', Sites)}\n{string.Join(' ', Divisions)}\n{Audience}\n{From:uuuu'-'MM'-'dd}\n{Through:uuuu'-'MM'-'dd}\n{Cadence?.Period} {Cadence?.Counts} {Cadence?.AtLeast} {Cadence?.WorkingDaysNeeded}\n{Goals?.Sessions} {Goals?.PersonTimes}"));

    internal void RequireSound(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        if (!ProjectNameId.CanTell(Name)) throw new ArgumentException("Nobody can read the name.", parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Aim, parameter);
        if (EnglishName is not null) ArgumentException.ThrowIfNullOrWhiteSpace(EnglishName, parameter);
        if (Host.Value == Guid.Empty) throw new ArgumentException("A project has a host.", parameter);
        if (Categories.Count == 0) throw new ArgumentException("A project gives some kind of service.", parameter);
        if (Categories.Contains(default) || Categories.Distinct().Count() != Categories.Count) throw new ArgumentException("Each category is named, and once.", parameter);
        if (Sites.Contains(default) || Sites.Distinct().Count() != Sites.Count) throw new ArgumentException("Each site is named, and once.", parameter);
        if (Divisions.Any(one => !one.IsDefined) || Divisions.Distinct().Count() != Divisions.Count) throw new ArgumentException("Each division is named, and once.", parameter);
        if (Audience == default) throw new ArgumentException("A project has an audience.", parameter);
        if (Through < From) throw new ArgumentException("A project lasts for a day at least.", parameter);
    }
}

/// <summary>What a project is to reach in its term.</summary>
public sealed record ProjectGoals
{
    /// <summary>States the goals.</summary>
    /// <param name="sessions">How many sessions are to be held (场次), 1 or more; <see langword="null"/> where no number is set.</param>
    /// <param name="personTimes">How many person-times are to be served (服务人次), 1 or more; <see langword="null"/> where no number is set.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public ProjectGoals(int? sessions = null, int? personTimes = null)
    {
        if (sessions is { } held) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(held, nameof(sessions));
        if (personTimes is { } served) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(served, nameof(personTimes));
        (Sessions, PersonTimes) = (sessions, personTimes);
    }

    /// <summary>How many sessions are to be held, or <see langword="null"/>.</summary>
    public int? Sessions { get; }

    /// <summary>How many person-times are to be served, or <see langword="null"/>.</summary>
    public int? PersonTimes { get; }
}
