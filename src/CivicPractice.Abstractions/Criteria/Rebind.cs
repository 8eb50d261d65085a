using System.Linq.Expressions;

namespace CivicPractice;

/// <summary>Puts an expression in the place of a parameter: a translator does not follow Expression.Invoke.</summary>
internal sealed class Rebind(ParameterExpression from, Expression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
