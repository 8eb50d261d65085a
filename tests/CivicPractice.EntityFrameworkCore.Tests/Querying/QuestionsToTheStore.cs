using CivicPractice.EntityFrameworkCore.Tests.Support;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

public class QuestionsToTheStore(CandidateSets sets) : IClassFixture<CandidateSets>
{
    private const int Variants = 8;

    public static TheoryData<Type> Criteria => [.. RootTypes.DerivedFrom(typeof(Criterion<>))];

    public static TheoryData<Type> Specifications => [.. RootTypes.DerivedFrom(typeof(CriterionSpec<>))];

    // Whoever lists so many at most is a page already.
    public static TheoryData<Type> Whole => [.. RootTypes.DerivedFrom(typeof(CriterionSpec<>)).Where(type => type.GetConstructors().Single().GetParameters().All(parameter => parameter.Name != "most"))];

    public static TheoryData<Type> Roots => [.. RootTypes.DerivedFrom(typeof(Criterion<>)).Select(type => type.BaseType!.GetGenericArguments()[0]).Distinct()];

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

    [Theory, MemberData(nameof(Whole))]
    public void Walk_the_same_roots_in_the_same_order_page_by_page(Type type)
    {
        var candidates = sets.For(type);
        var answers = new (int Seed, int Size)[] { (1, 7), (2, 40), (3, 3), (4, 100) }.Select(one => candidates.Walked(Candidates.Question(type, one.Seed), one.Size)).ToList();

        answers.Should().AllSatisfy(answer => answer.Store.Should().Equal(answer.Memory));
    }

    [Theory, MemberData(nameof(Roots))]
    public void Joined_in_any_way_select_the_same_roots_as_in_memory(Type root)
    {
        var types = RootTypes.DerivedFrom(typeof(Criterion<>)).Where(type => type.BaseType!.GetGenericArguments()[0] == root).ToList();
        var candidates = sets.For(types[0]);

        for (var seed = 0; seed < Variants; seed++)
        {
            var (memory, compiled, store) = candidates.Matching([.. types.Select(type => Candidates.Question(type, seed))], seed);
            compiled.Should().Equal(memory, "tree {0} has two forms", seed);
            store.Should().Equal(memory, "tree {0} has two forms", seed);
        }
    }
}
