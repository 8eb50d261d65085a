using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>What all roots have in common: their key, the district first, and their version.</summary>
/// <remarks>Members with a setter are mapped by convention; a mapping names its table and what is more than one column, or text.</remarks>
internal abstract class RootMapping<TRoot, TId>(string table) : IEntityTypeConfiguration<TRoot>
    where TRoot : AggregateRoot<TId>
    where TId : struct, IEntityId<TId>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TRoot> builder)
    {
        builder.ToTable(table);
        builder.Property(root => root.District);
        builder.Property(root => root.Id).ValueGeneratedNever();
        builder.Property(root => root.Version).IsConcurrencyToken();
        builder.HasKey(root => new { root.District, root.Id });
        // What has no setter is computed, or shows a list that is mapped by its field.
        foreach (var shown in typeof(TRoot).GetProperties().Where(property => !property.CanWrite && property.DeclaringType == typeof(TRoot)))
            builder.Ignore(shown.Name);
        Map(builder);
    }

    /// <summary>Maps what this root has of its own.</summary>
    protected abstract void Map(EntityTypeBuilder<TRoot> builder);
}
