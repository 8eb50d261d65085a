using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>What is known of a team when it is founded.</summary>
public sealed record NewTeam
{
    /// <summary>Its name, such as 大手拉小手.</summary>
    public required string Name { get; init; }

    /// <summary>The site it is founded at.</summary>
    public required PracticeSiteId Site { get; init; }

    /// <summary>What it is for.</summary>
    public required TeamCategory Category { get; init; }

    /// <summary>The organisation it belongs to, or <see langword="null"/>.</summary>
    public VolunteerOrganizationId? Organization { get; init; }

    /// <summary>The partnership that sponsors it, such as the one with the Red Cross, or <see langword="null"/>.</summary>
    public PartnershipId? Sponsor { get; init; }

    /// <summary>Who leads it, or <see langword="null"/>.</summary>
    public VolunteerId? Leader { get; init; }

    /// <summary>The steps of the screening that a member needs as long as they are in the team (筛选环节); none twice.</summary>
    public IReadOnlyList<ScreeningStep> Screening { get; init; } = [];
}
