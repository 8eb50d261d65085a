using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>The sites that satisfy a criterion, by id.</summary>
internal sealed class AllSites(Criterion<PracticeSite>? criterion = null) : CriterionSpec<PracticeSite>(criterion ?? new Everything<PracticeSite>(), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.Id);
}
