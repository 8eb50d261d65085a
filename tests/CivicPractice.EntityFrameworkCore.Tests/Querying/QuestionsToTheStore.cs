using CivicPractice.EntityFrameworkCore.Tests.Support;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

public class QuestionsToTheStore(CandidateSets sets) : IClassFixture<CandidateSets>
{
    private const int Variants = 30;

    public static TheoryData<Type> Criteria => [.. RootTypes.DerivedFrom(typeof(Criterion<>))];

    public static TheoryData<Type> Specifications => [.. RootTypes.DerivedFrom(typeof(CriterionSpec<>))];

    [Theory, MemberData(nameof(Criteria))]
    public void Select_the_same_roots_as_in_memory(Type type)
    {
        var candidates = sets.For(type);
        var answers = Enumerable.Range(0, Variants).Select(seed => candidates.Matching(Candidates.Question(type, seed))).ToList();

        answers.Should().AllSatisfy(answer => answer.Store.Should().Equal(answer.Memory));
        answers.Should().Contain(answer => answer.Store.Length > 0 && answer.Store.Length < 400, "candidates that all say the same prove nothing");
    }

    [Theory, MemberData(nameof(Specifications))]
    public void List_the_same_roots_in_the_same_order_as_in_memory(Type type)
    {
        var candidates = sets.For(type);
        var answers = Enumerable.Range(0, Variants).Select(seed => candidates.Listed(Candidates.Question(type, seed))).ToList();

        answers.Should().AllSatisfy(answer => answer.Store.Should().Equal(answer.Memory));
        answers.Should().Contain(answer => answer.Store.Length > 1, "one root is always in order");
    }
}
