using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Criteria
{
    private static readonly Notebook[] Six = [.. Enumerable.Range(0, 6).Select(n => NotebookWith(n, n / 2))];

    private static readonly Gen<Criterion<Notebook>> AnyCriterion = Gen.Recursive<Criterion<Notebook>>((depth, deeper) =>
    {
        var leaf = Gen.Select(Gen.Int[-1, 4], Gen.Int[-1, 4], (least, most) => (Criterion<Notebook>)new LastBetween(least, most));
        return depth >= 4 ? leaf : Gen.Frequency(
            (2, leaf),
            (1, Gen.Select(deeper, deeper, (left, right) => left & right)),
            (1, Gen.Select(deeper, deeper, (left, right) => left | right)),
            (1, deeper.Select(inner => !inner)));
    });

    [Fact]
    public void Are_joined_by_and_or_and_not()
    {
        var (low, high) = (new LastBetween(0, 1), new LastBetween(1, 2));

        Six.Where((low & high).IsSatisfiedBy).Select(notebook => notebook.Last).Distinct().Should().Equal(1);
        Six.Where((low | high).IsSatisfiedBy).Should().HaveCount(6);
        Six.Where((!low).IsSatisfiedBy).Select(notebook => notebook.Last).Distinct().Should().Equal(2);
        Six.Where(new Everything<Notebook>().IsSatisfiedBy).Should().HaveCount(6);
    }

    [Fact]
    public void Joined_in_any_way_agree_with_their_expression() => AnyCriterion.Sample(criterion =>
    {
        var compiled = criterion.ToExpression().Compile();
        return Six.All(notebook => compiled(notebook) == criterion.IsSatisfiedBy(notebook));
    });

    [Fact]
    public void Joined_use_one_parameter_that_a_translator_can_follow()
    {
        var expression = (new LastBetween(0, 1) & !(new LastBetween(1, 2) | new Everything<Notebook>())).ToExpression();

        expression.Parameters.Should().ContainSingle();
        expression.ToString().Should().NotContain("Invoke");
        new LastBetween(1, 1).ShouldAgreeWithItsExpression(Six);
    }

    [Fact]
    public void Joined_with_nothing_are_a_bug_of_the_caller()
    {
        Criterion<Notebook> some = new Everything<Notebook>();
        Criterion<Notebook> none = null!;

        FluentActions.Invoking(() => some & none).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => none | some).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => !none).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new NotebooksSpec(none)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void In_a_specification_answer_as_plain_LINQ_does() => Gen.Select(AnyCriterion, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((criterion, skip, take) =>
        new NotebooksSpec(criterion, skip, take).Evaluate(Six).SequenceEqual(
            Six.Where(criterion.IsSatisfiedBy).OrderByDescending(notebook => notebook.Last).ThenBy(notebook => notebook.Id).Skip(skip).Take(take)));

    [Fact]
    public void In_a_specification_judge_one_candidate_whatever_the_page()
    {
        var spec = new NotebooksSpec(new LastBetween(1, 1), skip: 100, take: 1);

        spec.Evaluate(Six).Should().BeEmpty();
        spec.IsSatisfiedBy(Six[2]).Should().BeTrue();
        spec.IsSatisfiedBy(Six[0]).Should().BeFalse();
        spec.Criterion.Should().BeOfType<LastBetween>();
    }

    [Fact]
    public void In_a_specification_give_a_store_their_expression()
    {
        var filter = new NotebooksSpec(new LastBetween(1, 1)).WhereExpressions.Should().ContainSingle().Which.Filter.Compile();

        Six.Where(filter).Should().Equal(Six.Where(new LastBetween(1, 1).IsSatisfiedBy));
    }

    private static Notebook NotebookWith(int id, int last)
    {
        var notebook = Notebook.Open(TestDistrict.Id, new NotebookId(new Guid(id + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)));
        notebook.Write(last, TestDistrict.Nine).EnsureAccepted();
        return notebook.Forgotten();
    }
}
