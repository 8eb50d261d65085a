using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>The programme is run by a site.</summary>
/// <param name="site">The site.</param>
public sealed class RunBySite(PracticeSiteId site) : Criterion<Programme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Programme candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<Programme, bool>> ToExpression() => programme => programme.Site == site;
}

/// <summary>The programme may still come on a day or later: it has no last day before that, and was not given up before it began.</summary>
/// <param name="day">The day.</param>
public sealed class RunningFrom(LocalDate day) : Criterion<Programme>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Programme candidate) => candidate.Through is null || (candidate.Through >= day && candidate.Through >= candidate.From);

    /// <inheritdoc/>
    public override Expression<Func<Programme, bool>> ToExpression() => programme => programme.Through == null || (programme.Through >= day && programme.Through >= programme.From);
}

/// <summary>The programmes of a site or of the whole district, by site and id; those that have ended too.</summary>
/// <param name="site">The site, or <see langword="null"/> for all.</param>
public sealed class ProgrammesSpec(PracticeSiteId? site = null) : CriterionSpec<Programme>(site is { } one ? new RunBySite(one) : new Everything<Programme>(), Order)
{
    private static readonly Ordering<Programme> Order = Ordering<Programme>.By(programme => programme.Site).ThenBy(programme => programme.Id);
}
