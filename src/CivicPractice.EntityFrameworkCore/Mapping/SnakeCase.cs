using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>Names columns and indexes after the members they keep: <c>during_from</c>, <c>ix_activities_district_site</c>.</summary>
internal sealed class SnakeCase : IModelFinalizingConvention
{
    /// <inheritdoc/>
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var root in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in Flattened(root)) property.Builder.HasColumnName(Of(Path(property)));
            foreach (var key in root.GetKeys()) key.Builder.HasName($"pk_{root.GetTableName()}");
            foreach (var index in root.GetIndexes())
            {
                var name = $"ix_{root.GetTableName()}_{string.Join('_', index.Properties.Select(property => Of(Path(property))))}";
                index.Builder.HasDatabaseName(Fitting(name, modelBuilder.Metadata.GetMaxIdentifierLength()));
            }
        }
    }

    /// <summary>Puts an underscore before each capital and none at the beginning.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0 && text[^1] != '_') text.Append('_');
            if (letter != '_' || text.Length > 0) text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    // PostgreSQL would cut a long name off, and two would be alike: the beginning, and a number of the whole.
    private static string Fitting(string name, int most)
    {
        if (name.Length <= most) return name;
        var number = name.Aggregate(17u, (sum, letter) => unchecked((sum * 31) + letter));
        var end = string.Create(CultureInfo.InvariantCulture, $"_{number:x8}");
        return name[..(most - end.Length)] + end;
    }

    private static IEnumerable<IConventionProperty> Flattened(IConventionTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(inner => Flattened(inner.ComplexType)));

    private static string Path(IReadOnlyPropertyBase property) =>
        property.DeclaringType is IReadOnlyComplexType inner ? $"{Path(inner.ComplexProperty)}_{property.Name}" : property.Name;
}
