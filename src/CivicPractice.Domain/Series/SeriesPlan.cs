using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>What is planned for each session of a series (系列计划), beyond what the programme says.</summary>
public sealed record SeriesPlan
{
    /// <summary>What is planned for each; with the information and the risks, for it is published as it is planned.</summary>
    public required OccurrencePlan Each { get; init; }

    /// <summary>The partnerships out of which others co-organise (协办方), each of them in force on the day of the session.</summary>
    public IReadOnlyList<PartnershipId> CoOrganizers { get; init; } = [];

    /// <summary>Whether it says the same as another one.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(SeriesPlan? other) => other is not null && Each == other.Each && CoOrganizers.SequenceEqual(other.CoOrganizers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Each, CoOrganizers.Count);

    internal void RequireSound(string parameter)
    {
        if (Each is null || Each.Seats < 1) throw new ArgumentException("A session has at least one seat.", parameter);
        if (Each.Host.Value == Guid.Empty) throw new ArgumentException("A session has a host.", parameter);
        if (CoOrganizers.Distinct().Count() != CoOrganizers.Count) throw new ArgumentException("A partnership is named twice.", parameter);
    }

    /// <summary>Tells one plan from another in the name of a command, which holds no words.</summary>
    internal string Digest() => ShortDigest.Of(FormattableString.Invariant(
        $"{Each.InFull}\n{string.Join(' ', CoOrganizers)}"));
}

/// <summary>A plan and the day from which it holds; until the day before the next one.</summary>
/// <param name="From">The first day.</param>
/// <param name="Plan">The plan.</param>
public sealed record SeriesSegment(LocalDate From, SeriesPlan Plan);

/// <summary>What is laid down when a series is started (开设系列).</summary>
public sealed record NewSeries
{
    /// <summary>The first day on which an occurrence is held as an activity.</summary>
    public required LocalDate From { get; init; }

    /// <summary>What is planned for each session.</summary>
    public required SeriesPlan Plan { get; init; }

    /// <summary>How many days ahead sessions are published (提前发布天数); 0 to 366.</summary>
    public required int DaysAhead { get; init; }
}
