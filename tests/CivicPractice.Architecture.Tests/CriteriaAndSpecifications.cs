using System.Linq.Expressions;
using System.Reflection;
using Ardalis.Specification;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>What a store is asked: one criterion that every store can translate, in an order that is always the same.</summary>
public class CriteriaAndSpecifications
{
    private static readonly ConstructorInfo[] OfSpecs = [.. ConstructorsOf(typeof(CriterionSpec<>))];

    public static TheoryData<Type> Specs { get; } = [.. OfSpecs.Select(constructor => constructor.DeclaringType!).Distinct()];

    public static TheoryData<Type> Criteria { get; } = [.. ConstructorsOf(typeof(Criterion<>)).Select(constructor => constructor.DeclaringType!).Distinct()];

    [Fact]
    public void Are_sealed() =>
        Library.Concrete(typeof(Criterion<>)).Concat(Library.Concrete(typeof(CriterionSpec<>))).Where(type => !type.IsSealed).Should().BeEmpty();

    [Fact]
    public void Are_built_on_the_bridge() =>
        Library.Concrete(typeof(Specification<>)).Except(Library.Concrete(typeof(CriterionSpec<>))).Should().BeEmpty();

    [Theory, MemberData(nameof(Specs))]
    public void Ask_one_criterion_in_a_total_order(Type spec)
    {
        foreach (var made in Made(spec))
            typeof(CriteriaAndSpecifications).GetMethod(nameof(HasOneFilterAndATotalOrder), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(Library.ArgumentsOf(spec, typeof(CriterionSpec<>))).Invoke(null, [made]);
    }

    [Theory, MemberData(nameof(Criteria))]
    public void Read_plain_facts_that_a_store_keeps(Type criterion)
    {
        foreach (var made in Made(criterion))
        {
            var expression = (LambdaExpression)criterion.GetMethod(nameof(Criterion<int>.ToExpression))!.Invoke(made, null)!;
            new PlainFacts(expression.Parameters[0]).Visit(expression.Body);
        }
    }

    private static void HasOneFilterAndATotalOrder<T>(CriterionSpec<T> spec)
    {
        spec.WhereExpressions.Should().ContainSingle();
        spec.SearchCriterias.Should().BeEmpty();
        spec.IncludeExpressions.Should().BeEmpty();
        var orders = spec.OrderExpressions.ToList();
        orders.Should().NotBeEmpty();
        orders.Skip(1).Should().NotContain(order => order.OrderType == OrderTypeEnum.OrderBy || order.OrderType == OrderTypeEnum.OrderByDescending);
        var last = orders[^1].KeySelector.Body;
        ((last is UnaryExpression cast ? cast.Operand : last) as MemberExpression)?.Member.Name.Should().Be("Id", "ties are broken by id");
        orders.ForEach(order => new PlainFacts(order.KeySelector.Parameters[0]).Visit(order.KeySelector.Body));
    }

    private static IEnumerable<object> Made(Type type) =>
        from constructor in type.GetConstructors()
        from isSparse in new[] { false, true }
        select new Samples(isSparse).Invoke(constructor);

    private static IEnumerable<ConstructorInfo> ConstructorsOf(Type ancestor) =>
        Library.Concrete(ancestor).Where(type => type.IsPublic && !type.IsGenericTypeDefinition).SelectMany(type => type.GetConstructors());

    /// <summary>Fails on what some store cannot translate: arithmetic, calls, computed properties, lists of children.</summary>
    private sealed class PlainFacts(ParameterExpression candidate) : ExpressionVisitor
    {
        private static readonly string[] Comparisons = [nameof(IComparable.CompareTo), nameof(Enumerable.Contains), nameof(Equals)];

        protected override Expression VisitBinary(BinaryExpression node)
        {
            node.NodeType.Should().BeOneOf(
                [
                    ExpressionType.AndAlso, ExpressionType.OrElse, ExpressionType.Equal, ExpressionType.NotEqual,
                    ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual,
                ],
                $"{node} would be computed by the store");
            return base.VisitBinary(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            (Comparisons.Contains(node.Method.Name) || node.Method.Name == "op_Implicit").Should().BeTrue($"{node} is no comparison");
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (IsOfTheCandidate(node) && node.Member is PropertyInfo property && Library.IsOurs(property.DeclaringType!))
            {
                KeptIn(property).Should().BeTrue($"{node} is computed, no store keeps it");
                (property.PropertyType == typeof(string) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
                    .Should().BeTrue($"{node} is a list, not a fact");
            }

            return base.VisitMember(node);
        }

        private bool IsOfTheCandidate(Expression? node) => node switch
        {
            MemberExpression member => IsOfTheCandidate(member.Expression),
            UnaryExpression unary => IsOfTheCandidate(unary.Operand),
            _ => node == candidate,
        };

        private static bool KeptIn(PropertyInfo property) =>
            property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
    }
}
