using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Puts a root together from the columns of its row, with the fields and the converters of the model.</summary>
internal static class RowMaker
{
    /// <summary>Compiles how a root is made from a row with these columns in this order.</summary>
    public static Func<DbDataReader, object> Of(IEntityType type, IReadOnlyList<IProperty> columns)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        return Expression.Lambda<Func<DbDataReader, object>>(Made(type, new Row(reader, columns)), reader).Compile();
    }

    private static BlockExpression Made(ITypeBase type, Row row)
    {
        var made = Expression.Variable(type.ClrType);
        var steps = new List<Expression>();
        if (!type.ClrType.IsValueType)
        {
            var empty = Expression.Call(typeof(RuntimeHelpers), nameof(RuntimeHelpers.GetUninitializedObject), null, Expression.Constant(type.ClrType));
            steps.Add(Expression.Assign(made, Expression.Convert(empty, type.ClrType)));
        }

        steps.AddRange(type.GetProperties().Select(column => Expression.Field(made, column.FieldInfo!).Assign(row.Read(column))));
        steps.AddRange(type.GetComplexProperties().Select(part => Expression.Field(made, part.FieldInfo!).Assign(Part(part, row))));
        steps.Add(made);
        return Expression.Block([made], steps);
    }

    // A part that may be missing is missing when its first column that may not be is.
    private static Expression Part(IComplexProperty part, Row row) => part.IsNullable
        ? Expression.Condition(
            row.IsMissing(part.ComplexType.GetFlattenedProperties().First(column => !column.IsNullable)),
            Expression.Default(part.ClrType),
            Made(part.ComplexType, row))
        : Made(part.ComplexType, row);

    private sealed class Row(ParameterExpression reader, IReadOnlyList<IProperty> columns)
    {
        public MethodCallExpression IsMissing(IProperty column) => Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, Place(column));

        public Expression Read(IProperty column)
        {
            var mapping = column.GetRelationalTypeMapping();
            Expression value = Expression.Call(Expression.Convert(reader, mapping.GetDataReaderMethod().DeclaringType!), mapping.GetDataReaderMethod(), Place(column));
            if (mapping.Converter is { } converter)
            {
                var stored = converter.ConvertFromProviderExpression;
                value = ReplacingExpressionVisitor.Replace(stored.Parameters[0], As(value, converter.ProviderClrType), stored.Body);
            }

            value = As(value, column.ClrType);
            return column.IsNullable ? Expression.Condition(IsMissing(column), Expression.Default(column.ClrType), value) : value;
        }

        private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

        private ConstantExpression Place(IProperty column) => Expression.Constant(columns.ToList().IndexOf(column));
    }
}
