using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What an amendment (变更协议) is to change; at least one thing, and nothing twice.</summary>
public sealed record NewAmendment
{
    /// <summary>What parties commit in addition; numbered on from the last commitment when the amendment takes effect.</summary>
    public IReadOnlyList<NewCommitment> Added { get; init; } = [];

    /// <summary>Commitments of which more or less is to come, or on another last day.</summary>
    public IReadOnlyList<CommitmentChange> Changed { get; init; } = [];

    /// <summary>The numbers of commitments that are withdrawn; nothing has come of them.</summary>
    public IReadOnlyList<int> Withdrawn { get; init; } = [];

    /// <summary>Sites that come in.</summary>
    public IReadOnlyList<PracticeSiteId> SitesAdded { get; init; } = [];

    /// <summary>Sites that are given up; one site stays.</summary>
    public IReadOnlyList<PracticeSiteId> SitesGivenUp { get; init; } = [];

    /// <summary>The last day of the term from now on (续签); later than until now, or <see langword="null"/> for no change.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>Whether it says the same as another one.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(NewAmendment? other) => other is not null
        && Added.SequenceEqual(other.Added) && Changed.SequenceEqual(other.Changed) && Withdrawn.SequenceEqual(other.Withdrawn)
        && SitesAdded.SequenceEqual(other.SitesAdded) && SitesGivenUp.SequenceEqual(other.SitesGivenUp) && Through == other.Through;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Added.Count, Changed.Count, Withdrawn.Count, SitesAdded.Count, SitesGivenUp.Count, Through);
}

/// <summary>A commitment from now on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Quantity">How much in all, in its unit; not less than what has come.</param>
/// <param name="DueBy">The last day for it, within the term.</param>
public sealed record CommitmentChange(int Number, decimal Quantity, LocalDate DueBy);
