using System.Linq.Expressions;
using CivicPractice.Partnerships;

namespace CivicPractice.Teams;

/// <summary>The team is sponsored by a partnership, whether that is still in force or not.</summary>
/// <param name="sponsor">The partnership.</param>
public sealed class TeamSponsoredBy(PartnershipId sponsor) : Criterion<VolunteerTeam>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(VolunteerTeam candidate) => candidate.Sponsor == sponsor;

    /// <inheritdoc/>
    public override Expression<Func<VolunteerTeam, bool>> ToExpression() => team => team.Sponsor == sponsor;
}

/// <summary>The teams that a partnership sponsors but those dissolved, the oldest first.</summary>
/// <param name="sponsor">The partnership.</param>
public sealed class TeamsSponsoredBySpec(PartnershipId sponsor) : CriterionSpec<VolunteerTeam>(new TeamSponsoredBy(sponsor) & !new TeamIsDissolved(), Order)
{
    private static readonly Ordering<VolunteerTeam> Order = Ordering<VolunteerTeam>.By(team => team.FoundedAt).ThenBy(team => team.Id);
}
