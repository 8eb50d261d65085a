using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CivicPractice.EntityFrameworkCore.Tests.Mapping;

public class MappedFields
{
    public static TheoryData<Type> Roots => [.. RootTypes.All];

    [Theory, MemberData(nameof(Roots))]
    public void Are_all_the_fields_of_a_root_but_its_raised_events(Type root)
    {
        using var database = new SqliteDatabase();
        using var context = database.Open();

        MappedOf(context.Model.FindEntityType(root)!).Should().BeEquivalentTo(
            Fields.Of(root).Where(field => field.Name != "_raised").Select(field => field.Name));
    }

    [Fact]
    public void Of_a_part_are_all_the_fields_it_has()
    {
        using var database = new SqliteDatabase();
        using var context = database.Open();
        var parts = context.Model.GetEntityTypes().SelectMany(Parts).ToList();

        parts.Select(part => part.ClrType).Should().Contain(typeof(ExternalReference));
        parts.Should().AllSatisfy(part => MappedOf(part).Should().BeEquivalentTo(Fields.Of(part.ClrType).Select(field => field.Name), part.DisplayName()));
    }

    [Theory, MemberData(nameof(Roots))]
    public void Have_a_column_each(Type root)
    {
        using var database = new SqliteDatabase();
        using var context = database.Open();

        context.Model.FindEntityType(root)!.GetFlattenedProperties().Select(property => property.GetColumnName()).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> MappedOf(ITypeBase type) =>
        type.GetProperties().Cast<IPropertyBase>().Concat(type.GetComplexProperties()).Select(property => property.FieldInfo!.Name);

    private static IEnumerable<IComplexType> Parts(ITypeBase type) =>
        type.GetComplexProperties().SelectMany(property => Parts(property.ComplexType).Prepend(property.ComplexType));
}
