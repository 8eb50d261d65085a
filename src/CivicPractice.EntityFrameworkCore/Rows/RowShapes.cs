using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>The shapes of all roots of a model, each read once. Shared by all connections of all stores that have the model.</summary>
internal sealed class RowShapes(IModel model, ISqlGenerationHelper sql)
{
    private static readonly ConditionalWeakTable<IModel, RowShapes> Read = [];

    private readonly ConcurrentDictionary<Type, RowShape> _shapes = new();

    /// <summary>The shapes of a context's model.</summary>
    public static RowShapes Of(DbContext context) => Read.GetValue(context.Model, model => new RowShapes(model, context.GetService<ISqlGenerationHelper>()));

    /// <summary>The shape of a root.</summary>
    /// <exception cref="ArgumentException">The model has no such root.</exception>
    public RowShape Of(Type root) => _shapes.GetOrAdd(root, type =>
        new RowShape(model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not in the model.", nameof(root)), sql));
}
