namespace CivicPractice.Domain.Tests.Support;

/// <summary>Proves that the two forms of a criterion agree, also negated and combined, over candidates that discriminate.</summary>
public static class Twins
{
    public static void ShouldAgreeWithItsExpression<T>(this Criterion<T> criterion, IReadOnlyCollection<T> candidates)
    {
        candidates.Select(criterion.IsSatisfiedBy).Distinct().Should().HaveCount(2, "some candidates satisfy the criterion and some do not");
        foreach (var form in new[] { criterion, !criterion, criterion & !criterion, criterion | !criterion })
        {
            var compiled = form.ToExpression().Compile();
            candidates.Should().AllSatisfy(candidate => compiled(candidate).Should().Be(form.IsSatisfiedBy(candidate)));
        }
    }
}
