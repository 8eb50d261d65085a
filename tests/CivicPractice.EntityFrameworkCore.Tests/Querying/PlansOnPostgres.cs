using System.Text.RegularExpressions;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

/// <summary>What PostgreSQL does with thousands of rows, where it may not read a table from end to end.</summary>
[Trait("Lane", "Long")]
public class PlansOnPostgres(CandidateSets sets, ManyRows rows) : IClassFixture<CandidateSets>, IClassFixture<ManyRows>
{
    // (district = ...) AND (something else ...)
    private const string MoreThanTheDistrict = @"Index Cond: \(\(district = .*\) AND \(\(?\w+";

    [PostgresTheory, MemberData(nameof(PlansOfSpecifications.Specifications), MemberType = typeof(PlansOfSpecifications))]
    public void Narrow_the_district_down_by_an_index(Type type) => CheckPlans(type, Enumerable.Range(0, 8).Select(seed => Candidates.Question(type, seed)));

    [PostgresTheory, MemberData(nameof(PlansOfSpecifications.WithPages), MemberType = typeof(PlansOfSpecifications))]
    public void Narrow_the_district_down_by_an_index_for_a_later_page_too(Type type) =>
        CheckPlans(type, Enumerable.Range(0, 4).Select(seed => sets.For(type).PageOf(Candidates.Question(type, seed))).OfType<object>());

    private void CheckPlans(Type type, IEnumerable<object> specifications)
    {
        var candidates = sets.For(type);
        var plans = specifications.Select(one => rows.Plan(candidates, one)).ToList();
        if (plans.Count == 0) return;

        plans.Should().NotContain(plan => plan.Contains("Seq Scan"));
        // Where nearly every row is asked for, an index that has them in order is as good.
        plans.Should().Contain(plan => Regex.IsMatch(plan, MoreThanTheDistrict));
    }
}
