using System.Collections.Concurrent;
using CivicPractice.AspNetCore.Catalogue;

namespace CivicPractice.AspNetCore.Running;

/// <summary>The aggregates of one kind, asked for by types that are known at run time.</summary>
internal abstract class Aggregates
{
    private static readonly ConcurrentDictionary<Resource, Aggregates> Known = new();

    public static Aggregates Of(Resource resource) => Known.GetOrAdd(resource, one => (Aggregates)Activator.CreateInstance(typeof(AggregatesOf<,>).MakeGenericType(one.Root, one.Id))!);

    /// <summary>An id as their class has it.</summary>
    public abstract object IdOf(Guid id);

    /// <summary>The one of an id.</summary>
    public abstract ValueTask<IAggregateRoot?> FindAsync(OpenDistrict district, Guid id, CancellationToken cancellationToken);

    /// <summary>A page of a list.</summary>
    /// <param name="district">The district.</param>
    /// <param name="specification">The list.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="after">The last one of the page before, or <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The page; <see langword="null"/> where the last one of the page before is not there any more.</returns>
    public abstract ValueTask<IReadOnlyList<IAggregateRoot>?> PageAsync(OpenDistrict district, object specification, int size, Guid? after, CancellationToken cancellationToken);

    /// <summary>The stored version of an id; <see langword="null"/> for none.</summary>
    public async ValueTask<long?> VersionAsync(OpenDistrict district, Guid id, CancellationToken cancellationToken) => (await FindAsync(district, id, cancellationToken))?.Version;

#pragma warning disable CA1812 // Made at run time.
    private sealed class AggregatesOf<TRoot, TId> : Aggregates
#pragma warning restore CA1812
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        public override object IdOf(Guid id) => TId.From(id);

        public override async ValueTask<IAggregateRoot?> FindAsync(OpenDistrict district, Guid id, CancellationToken cancellationToken) =>
            await district.UnitOfWork.Repository<TRoot, TId>().FindAsync(TId.From(id), cancellationToken);

        public override async ValueTask<IReadOnlyList<IAggregateRoot>?> PageAsync(OpenDistrict district, object specification, int size, Guid? after, CancellationToken cancellationToken)
        {
            var (all, list) = (district.UnitOfWork.Repository<TRoot, TId>(), (CriterionSpec<TRoot>)specification);
            if (after is not { } id) return await all.ListAsync(list.Page(size), cancellationToken);
            return await all.FindAsync(TId.From(id), cancellationToken) is { } last ? await all.ListAsync(list.Page(size, last), cancellationToken) : null;
        }
    }
}
