using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using CivicPractice.EntityFrameworkCore.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>The recurring shapes of a mapping.</summary>
internal static class MappingExtensions
{
    /// <summary>Keeps a list in its private field as one text.</summary>
    public static void ListAsJson<TElement>(this EntityTypeBuilder builder, string field) =>
        builder.Property<List<TElement>>(field).HasConversion(new ToJson<List<TElement>>(), ByReference<List<TElement>>.Instance);

    /// <summary>Keeps a record as one text.</summary>
    public static void AsJson<TRoot, TValue>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, TValue?>> member)
        where TRoot : class
        where TValue : class =>
        builder.Property(member).HasConversion((ValueConverter)new ToJson<TValue>(), ByReference<TValue>.Instance);

    /// <summary>Keeps a value that may be missing as one text: EF can't read its parts out of columns.</summary>
    public static void AsJson<TRoot, TValue>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, TValue?>> member)
        where TRoot : class
        where TValue : struct => builder.Property(member).HasConversion((ValueConverter)new ToJson<TValue>());

    private sealed class ToJson<T>() : ValueConverter<T, string>(value => DomainJson.Write(value), text => DomainJson.Read<T>(text))
        where T : notnull;

    // What is kept as text is replaced and never changed in place: the same reference is the same content.
    private sealed class ByReference<T>() : ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => RuntimeHelpers.GetHashCode(value), value => value)
        where T : class
    {
        public static readonly ByReference<T> Instance = new();
    }
}
