using Ardalis.Specification;

namespace CivicPractice.EntityFrameworkCore.Querying;

/// <summary>Puts a specification's condition, order and page on a query, for the store to answer.</summary>
internal static class SpecificationEvaluator
{
    /// <summary>Applies what specifications of this library consist of.</summary>
    /// <exception cref="NotSupportedException">The specification asks for what memory and store would answer differently.</exception>
    public static IQueryable<TRoot> Asking<TRoot>(this IQueryable<TRoot> query, Specification<TRoot> specification)
        where TRoot : class
    {
        ArgumentNullException.ThrowIfNull(specification);
        Refuse(specification);
        query = specification.WhereExpressions.Aggregate(query, (asked, where) => asked.Where(where.Filter));
        query = specification.OrderExpressions.Aggregate(query, Ordered);
        if (specification.Skip > 0) query = query.Skip(specification.Skip);
        return specification.Take >= 0 ? query.Take(specification.Take) : query;
    }

    private static IQueryable<TRoot> Ordered<TRoot>(IQueryable<TRoot> query, OrderExpressionInfo<TRoot> by) => by.OrderType switch
    {
        OrderTypeEnum.OrderBy => query.OrderBy(by.KeySelector),
        OrderTypeEnum.OrderByDescending => query.OrderByDescending(by.KeySelector),
        OrderTypeEnum.ThenBy => ((IOrderedQueryable<TRoot>)query).ThenBy(by.KeySelector),
        OrderTypeEnum.ThenByDescending => ((IOrderedQueryable<TRoot>)query).ThenByDescending(by.KeySelector),
        _ => throw new NotSupportedException($"{by.OrderType} is no order."),
    };

    private static void Refuse<TRoot>(Specification<TRoot> specification)
    {
        var asked = specification switch
        {
            { SearchCriterias: var search } when search.Any() => "Search",
            { IncludeExpressions: var include } when include.Any() => "Include",
            { IncludeStrings: var include } when include.Any() => "Include",
            { PostProcessingAction: not null } => "PostProcessingAction",
            _ when specification.GetType().GetInterfaces().Any(IsProjection) => "Select",
            _ => null,
        };
        if (asked is not null) throw new NotSupportedException($"{specification.GetType().Name} asks for {asked}: a root is loaded whole, by condition, order and page.");
    }

    private static bool IsProjection(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISpecification<,>);
}
