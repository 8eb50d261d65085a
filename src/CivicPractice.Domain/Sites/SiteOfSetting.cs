using System.Linq.Expressions;

namespace CivicPractice.Sites;

/// <summary>The site is said to lie in the city, or in the countryside.</summary>
/// <param name="setting">Urban or rural.</param>
public sealed class SiteOfSetting(SiteSetting setting) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.Setting == setting;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.Setting == setting;
}
