using System.Linq.Expressions;
using System.Reflection;

namespace CivicPractice.Testing.Conformance;

/// <summary>The facts of a candidate that an expression reads and that may be missing.</summary>
internal sealed class FactsRead : ExpressionVisitor
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Dictionary<string, PropertyInfo[]> _found = [];

    private FactsRead()
    {
    }

    /// <summary>By name, such as <c>Dispute.DecidedAt</c>, the properties to go through.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo[]> In(IEnumerable<LambdaExpression> expressions)
    {
        var facts = new FactsRead();
        foreach (var expression in expressions) facts.Visit(expression.Body);
        return facts._found;
    }

    /// <summary>Whether the candidate lacks it, or a part on the way to it.</summary>
    public static bool IsMissing(object candidate, PropertyInfo[] fact)
    {
        object? read = candidate;
        foreach (var property in fact)
        {
            if ((read = property.GetValue(read)) is null) return true;
        }

        return false;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (PathOf(node) is { } path && MayMiss(path[^1])) _found.TryAdd(string.Join('.', path.Select(property => property.Name)), path);
        return base.VisitMember(node);
    }

    private static PropertyInfo[]? PathOf(Expression? node) => node switch
    {
        ParameterExpression => [],
        UnaryExpression cast => PathOf(cast.Operand),
        MemberExpression { Member: PropertyInfo { DeclaringType: { } owner } property, Expression: { } inner } when Nullable.GetUnderlyingType(owner) is null && PathOf(inner) is { } path => [.. path, property],
        MemberExpression { Expression: { } inner } => PathOf(inner),
        _ => null,
    };

    private static bool MayMiss(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);
}
