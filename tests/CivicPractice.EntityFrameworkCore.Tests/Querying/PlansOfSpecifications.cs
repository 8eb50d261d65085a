using CivicPractice.Circles;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Training;
using CivicPractice.Volunteers;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

public class PlansOfSpecifications(CandidateSets sets) : IClassFixture<CandidateSets>
{
    // Nearly every site is live. A few rows a district each: budgets are asked for by a negation, EF can't index when a session begins or a term ends, a part of a value,
    // and the parties of a partnership are one text.
    private static readonly Type[] ReadingTheWholeDistrict =
    [
        typeof(LiveSitesSpec), typeof(BudgetsWithSomethingLeftSpec), typeof(TrainingCalendarSpec), typeof(PartnershipsInForceSpec), typeof(PartnershipsOfPartnerSpec),
        typeof(ProgrammesSpec), typeof(PartnershipsInForceWithinSpec), typeof(SiteGroupingsSpec),
        // A host is a value of two parts, and the sites of a project are one text.
        typeof(ProjectsOfHostSpec), typeof(ProjectsGivenAtSpec),
    ];

    public static TheoryData<Type> Specifications => [.. RootTypes.DerivedFrom(typeof(CriterionSpec<>)).Except(ReadingTheWholeDistrict)];

    // The other two always list so many at most.
    public static TheoryData<Type> WithPages => [.. RootTypes.DerivedFrom(typeof(CriterionSpec<>)).Except(ReadingTheWholeDistrict).Except([typeof(VolunteersToCallSpec), typeof(VolunteersToHandOverSpec)])];

    [Theory, MemberData(nameof(Specifications))]
    public void Narrow_the_district_down_by_an_index(Type type)
    {
        var plans = Enumerable.Range(0, 8).Select(seed => sets.For(type).Plan(Candidates.Question(type, seed))).Distinct().ToList();

        plans.Should().AllSatisfy(plan => plan.Should().MatchRegex(@"INDEX \w+ \(district=\? AND .*").And.NotContain("SCAN"));
    }

    [Theory, MemberData(nameof(WithPages))]
    public void Narrow_the_district_down_by_an_index_for_a_later_page_too(Type type)
    {
        var pages = Enumerable.Range(0, 4).Select(seed => sets.For(type).PageOf(Candidates.Question(type, seed))).OfType<object>();

        pages.Select(sets.For(type).Plan).Distinct().Should().AllSatisfy(plan => plan.Should().MatchRegex(@"INDEX \w+ \(district=\? AND .*").And.NotContain("SCAN"));
    }
}
