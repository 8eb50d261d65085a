using System.Reflection;
using System.Text.RegularExpressions;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>Every value of a closed vocabulary fits a byte and has its term in both languages.</summary>
public partial class Vocabularies
{
    public static TheoryData<Type> Closed { get; } = [.. Library.Types.Where(type => type.IsEnum && type.IsVisible)];

    public static TheoryData<Type> Open { get; } = [.. Library.Types.Where(type => Library.IsReadOnlyStruct(type) && type.GetConstructor([typeof(string)]) is not null && type.GetProperty("Code") is not null)];

    [Theory, MemberData(nameof(Closed))]
    public void That_are_closed_are_bytes(Type vocabulary) => Enum.GetUnderlyingType(vocabulary).Should().Be<byte>();

    [Theory, MemberData(nameof(Closed))]
    public void That_are_closed_have_a_term_for_each_value(Type vocabulary)
    {
        var terms = vocabulary.GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => field.GetCustomAttribute<TermAttribute>());

        terms.Where(term => term.Value is null || !Chinese().IsMatch(term.Value.Zh)).Select(term => term.Key).Should().BeEmpty();
        terms.Where(term => term.Value?.En is { } en && Chinese().IsMatch(en)).Select(term => term.Key).Should().BeEmpty();
        terms.Values.Select(term => term?.Zh).Should().OnlyHaveUniqueItems("one name is one thing");
    }

    [Theory, MemberData(nameof(Open))]
    public void That_are_open_know_their_own_values(Type vocabulary)
    {
        var known = vocabulary.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == vocabulary)
            .Select(property => property.GetValue(null)!.ToString()!).ToList();

        known.Should().OnlyHaveUniqueItems();
        known.Where(code => code.Length > 0 && !WellFormed().IsMatch(code)).Should().BeEmpty("only the default value has no code");
        Library.IsRecord(vocabulary).Should().BeTrue();
        vocabulary.Assembly.Should().BeSameAs(Library.Abstractions);
        Activator.CreateInstance(vocabulary)!.ToString().Should().BeEmpty("the default value has no code");
    }

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex WellFormed();
}
