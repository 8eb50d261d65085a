using NodaTime;

namespace CivicPractice.Communities;

/// <summary>What makes a division a relocation community (易地扶贫搬迁社区认定).</summary>
public sealed record NewRelocationCommunity
{
    /// <summary>What it is called, verbatim.</summary>
    public required string Name { get; init; }

    /// <summary>Under which plan its people were resettled.</summary>
    public required RelocationSource Source { get; init; }

    /// <summary>Since which day it is one, in the district's time zone.</summary>
    public required LocalDate Since { get; init; }

    internal void RequireSound(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        if (Source == default) throw new ArgumentException("The plan under which people were resettled is missing.", parameter);
    }
}

/// <summary>How many were resettled in a community (安置人数).</summary>
/// <param name="Households">Households, 0 or more.</param>
/// <param name="Persons">People, 0 or more.</param>
/// <param name="AsOf">For which day, in the district's time zone.</param>
/// <param name="Source">Where the numbers come from.</param>
public readonly record struct HeadCount(int Households, int Persons, LocalDate AsOf, HeadCountSource Source)
{
    /// <summary>More people than live in any one community, and more than are ever counted in one: such a number is a slip.</summary>
    public const int Most = 1_000_000;

    internal void RequireSound(string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Households, parameter);
        ArgumentOutOfRangeException.ThrowIfNegative(Persons, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Households, Most, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Persons, Most, parameter);
        if (!Enum.IsDefined(Source)) throw new ArgumentException("The source is none.", parameter);
    }
}

/// <summary>A head-count as it was entered. What was entered for a day before stays beside it.</summary>
/// <param name="Count">The numbers.</param>
/// <param name="By">Who entered them.</param>
/// <param name="At">When they were entered.</param>
public sealed record EnteredHeadCount(HeadCount Count, ActorId By, Instant At);

/// <summary>A time in which a community was designated.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The day from which on it was not; <see langword="null"/> while it is.</param>
public sealed record DesignatedStretch(LocalDate Since, LocalDate? Until)
{
    internal bool Contains(LocalDate day) => Since <= day && !(Until <= day);
}
