using System.Reflection;
using System.Text.RegularExpressions;
using CivicPractice.Architecture.Tests.Support;
using NodaTime;

namespace CivicPractice.Architecture.Tests;

/// <summary>Events are a contract with strangers: stable names, and nothing but ids and values.</summary>
public partial class Events
{
    /// <summary>Texts in events, as Event.Property; each one needs a reason why it can never be a person's words or name.</summary>
    private static readonly HashSet<string> TextsThatAreNoWordsOfPersons =
    [
        // The number printed on a vest or badge.
        "IdentityKitIssued.KitNumber", "IdentityKitReturned.KitNumber",
    ];

    private static readonly string[] Codes = ["Code", "Currency"];

    private static readonly HashSet<Type> PlainValues =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(Guid),
        typeof(Instant), typeof(LocalDate), typeof(LocalTime), typeof(LocalDateTime), typeof(YearMonth), typeof(Duration),
        typeof(Money), // its text is a code of three letters
        typeof(double), // degrees and metres of coordinates; nothing that is added up
    ];

    public static TheoryData<Type> All { get; } = [.. Library.Events];

    [Theory, MemberData(nameof(All))]
    public void Are_sealed_records_of_the_language(Type happened)
    {
        happened.Should().Match(type => type.IsSealed && type.IsPublic && !type.IsGenericType);
        Library.IsRecord(happened).Should().BeTrue();
        happened.Assembly.Should().BeSameAs(Library.Abstractions);
    }

    [Theory, MemberData(nameof(All))]
    public void Have_a_name_and_a_version(Type happened)
    {
        var name = happened.GetCustomAttribute<EventNameAttribute>();

        name.Should().NotBeNull();
        name!.Name.Should().MatchRegex(SubjectAndWhatHappened());
        name.Version.Should().BePositive();
    }

    [Theory, MemberData(nameof(All))]
    public void Carry_ids_and_values_only(Type happened)
    {
        foreach (var property in happened.GetProperties())
        {
            var isKnownText = property.PropertyType == typeof(string) && TextsThatAreNoWordsOfPersons.Contains($"{happened.Name}.{property.Name}");
            (isKnownText || IsValue(property.PropertyType)).Should().BeTrue($"{happened.Name}.{property.Name} is a {property.PropertyType}");
            property.Name.Should().NotBe("At", "the envelope says when");
        }
    }

    [Fact]
    public void Never_share_a_name() =>
        Library.Events.Select(NameOf).GroupBy(name => (name?.Name, name?.Version)).Where(group => group.Count() > 1).Select(group => group.Key).Should().BeEmpty();

    [Fact]
    public void Of_one_subject_live_in_one_namespace() =>
        Library.Events.GroupBy(happened => NameOf(happened)?.Name.Split('.')[0])
            .Where(group => group.Select(happened => happened.Namespace).Distinct().Count() > 1).Select(group => group.Key)
            .Should().BeEmpty();

    private static EventNameAttribute? NameOf(Type happened) => happened.GetCustomAttribute<EventNameAttribute>();

    private static bool IsValue(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsValue(inner);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return IsValue(type.GetGenericArguments()[0]);
        return type.IsEnum || PlainValues.Contains(type) || IsValueOfTheLanguage(type);
    }

    // An id, a vocabulary, a range: a readonly struct or a sealed record of the language, made of values; its own codes are the only texts in it.
    private static bool IsValueOfTheLanguage(Type type) =>
        type.Assembly == Library.Abstractions
        && (Library.IsReadOnlyStruct(type) || (type.IsSealed && Library.IsRecord(type)))
        && type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).All(field => field.FieldType == typeof(string) || IsValue(field.FieldType))
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(property => property.PropertyType != typeof(string) || Codes.Contains(property.Name));

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*\\.[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex SubjectAndWhatHappened();
}
