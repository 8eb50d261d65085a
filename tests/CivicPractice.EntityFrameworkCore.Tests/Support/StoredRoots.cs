using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Reads the roots of a type known at run time.</summary>
internal static class StoredRoots
{
    private static readonly MethodInfo Generic = ((Func<DbContext, IEnumerable<IAggregateRoot>>)Of<Requests.ServiceRequest>).Method.GetGenericMethodDefinition();

    public static IEnumerable<IAggregateRoot> All(DbContext context, Type type) =>
        (IEnumerable<IAggregateRoot>)Generic.MakeGenericMethod(type).Invoke(null, [context])!;

    private static List<TRoot> Of<TRoot>(DbContext context)
        where TRoot : class, IAggregateRoot => [.. context.Set<TRoot>().AsNoTracking()];
}
