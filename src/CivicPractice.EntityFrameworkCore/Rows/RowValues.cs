using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Takes a root apart into its columns, with the fields and the converters of the model.</summary>
internal static class RowValues
{
    /// <summary>Compiles what the columns of a root contain.</summary>
    public static Func<object, object?[]> Of(IEntityType type, IEnumerable<IProperty> columns)
    {
        var boxed = Expression.Parameter(typeof(object));
        var root = Expression.Variable(type.ClrType);
        var values = Expression.NewArrayInit(typeof(object), columns.Select(column => Stored(column, root)));
        return Expression.Lambda<Func<object, object?[]>>(
            Expression.Block([root], Expression.Assign(root, Expression.Convert(boxed, type.ClrType)), values), boxed).Compile();
    }

    private static Expression Stored(IProperty column, Expression root) =>
        In(column.DeclaringType, root, holder => UnlessMissing(Expression.Field(holder, column.FieldInfo!), value => Converted(column, value)));

    // The part that holds the column: the root itself, or a value of it, or a value of that. Without the part there is no column.
    private static Expression In(ITypeBase holder, Expression root, Func<Expression, Expression> then) => holder is IComplexType { ComplexProperty: var part }
        ? In(part.DeclaringType, root, outer => UnlessMissing(Expression.Field(outer, part.FieldInfo!), then))
        : then(root);

    private static Expression UnlessMissing(Expression value, Func<Expression, Expression> then)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
            return Unless(Expression.Not(Expression.Property(value, "HasValue")), then(Expression.Property(value, "Value")));
        return value.Type.IsValueType ? Boxed(then(value)) : Unless(Expression.ReferenceEqual(value, Expression.Constant(null, value.Type)), then(value));
    }

    private static Expression Converted(IProperty column, Expression value) => column.GetRelationalTypeMapping().Converter is { } converter
        ? ReplacingExpressionVisitor.Replace(
            converter.ConvertToProviderExpression.Parameters[0],
            value.Type == converter.ModelClrType ? value : Expression.Convert(value, converter.ModelClrType),
            converter.ConvertToProviderExpression.Body)
        : value;

    private static ConditionalExpression Unless(Expression isMissing, Expression otherwise) =>
        Expression.Condition(isMissing, Expression.Constant(null), Boxed(otherwise));

    private static Expression Boxed(Expression value) => value.Type == typeof(object) ? value : Expression.Convert(value, typeof(object));
}
