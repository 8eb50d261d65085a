using CivicPractice.Sites;

namespace CivicPractice.Organizations;

/// <summary>What is known of an organisation when it registers.</summary>
public sealed record NewOrganization
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The site it works from, or <see langword="null"/>.</summary>
    public PracticeSiteId? Site { get; init; }
}
