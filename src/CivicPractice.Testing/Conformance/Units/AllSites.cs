using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>The sites that satisfy a criterion, by id.</summary>
internal sealed class AllSites : CriterionSpec<PracticeSite>
{
    public AllSites(Criterion<PracticeSite>? criterion = null)
        : base(criterion ?? new Everything<PracticeSite>()) => Query.OrderBy(site => site.Id);
}
