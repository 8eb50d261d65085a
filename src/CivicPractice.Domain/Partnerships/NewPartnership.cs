using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What a draft of a partnership says.</summary>
public sealed record NewPartnership
{
    /// <summary>The sites it is for; at least one, none twice.</summary>
    public required IReadOnlyList<PracticeSiteId> Sites { get; init; }

    /// <summary>The units that co-build with the district; at least one, none twice.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>In which role the district's side signs, such as 中心主任; a role, never a name.</summary>
    public required string Signatory { get; init; }

    /// <summary>The days for which it is to hold.</summary>
    public required Term Term { get; init; }

    /// <summary>What the parties commit; numbered from 1 in this order. It may be empty.</summary>
    public IReadOnlyList<NewCommitment> Commitments { get; init; } = [];
}

/// <summary>What one party is to bring.</summary>
/// <param name="By">The party.</param>
/// <param name="What">The resource in words, such as 体检 or 图书.</param>
/// <param name="Mode">The way of mobilising.</param>
/// <param name="Quantity">How much; more than zero and at most <see cref="Commitment.Most"/>.</param>
/// <param name="Unit">The unit of measure; not the default.</param>
/// <param name="DueBy">The last day for it, within the term.</param>
public sealed record NewCommitment(PartnerId By, string What, MobilizationMode Mode, decimal Quantity, ContributionUnit Unit, LocalDate DueBy);
