using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CivicPractice.Architecture.Tests.Support;
using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Architecture.Tests;

/// <summary>What tells who somebody is shows itself to nobody who does not ask for that by name, and stands in nothing that is passed on.</summary>
public class PersonalValues
{
    // One of each, with what of it must not be seen.
    private static readonly Dictionary<Type, (IPersonalValue Value, string[] Secrets)> Samples = new()
    {
        [typeof(PersonName)] = (PersonName.Parse("王小明"), ["小", "明"]),
        [typeof(ResidentIdNumber)] = (ResidentIdNumber.Parse("11010519491231002X"), ["110105", "19491231", "1949-12-31", "emale", "002X"]),
        [typeof(PhoneNumber)] = (PhoneNumber.Parse("+8613912345678"), ["139", "1234"]),
        [typeof(BirthDate)] = (BirthDate.On(new LocalDate(1949, 12, 31)), ["1949", "12-31"]),
        [typeof(RecordedSex)] = (RecordedSex.Of(Sex.Female), ["2", "emale", "女"]),
    };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    public static TheoryData<Type> All { get; } = [.. Library.Types.Where(type => IsPersonal(type) && !type.IsInterface)];

    [Theory, MemberData(nameof(All))]
    public void Are_masked_wherever_they_are_written(Type type)
    {
        var (value, secrets) = Samples[type];

        foreach (var written in new[] { value.ToString(), $"{value}", JsonSerializer.Serialize(value, type, Readable), string.Join('|', type.GetProperties().Select(property => property.GetValue(value))) })
            secrets.Should().AllSatisfy(secret => written.Should().NotContain(secret));
        secrets.Should().Contain(secret => value.Reveal().Contains(secret), "otherwise this looks for nothing");
    }

    [Theory, MemberData(nameof(All))]
    public void Have_no_property_but_whether_they_are_there(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Should().Equal(nameof(IPersonalValue.IsDefined));

    // Events, refusals, aggregates, specifications, ids: all that the library keeps or passes on. A method may take one or give one; details are nothing but them, on their way.
    [Fact]
    public void Stand_in_no_type_of_the_library_but_details_on_their_way() =>
        Library.Types.Where(type => type != typeof(PersonDetails)).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(field => Parts(field.FieldType).Any(part => IsPersonal(part) || part == typeof(PersonDetails))).Select(field => $"{field.DeclaringType}.{field.Name}").Should().BeEmpty();

    [Fact]
    public void On_their_way_are_masked_wherever_the_details_are_written()
    {
        var details = new PersonDetails
        {
            Name = (PersonName)Samples[typeof(PersonName)].Value,
            Sex = (RecordedSex)Samples[typeof(RecordedSex)].Value,
            BirthDate = (BirthDate)Samples[typeof(BirthDate)].Value,
            IdNumber = (ResidentIdNumber)Samples[typeof(ResidentIdNumber)].Value,
            Phone = (PhoneNumber)Samples[typeof(PhoneNumber)].Value,
            GuardianName = (PersonName)Samples[typeof(PersonName)].Value,
            GuardianPhone = (PhoneNumber)Samples[typeof(PhoneNumber)].Value,
        };

        details.Fields.Should().Equal(Enum.GetValues<PersonalField>(), "otherwise this looks for less than there is");
        foreach (var written in new[] { details.ToString(), JsonSerializer.Serialize(details, Readable) })
            Samples.Values.SelectMany(sample => sample.Secrets).Where(secret => secret.Length > 1).Should().AllSatisfy(secret => written.Should().NotContain(secret));
    }

    // A hash is no text, but whoever has its secret can try all numbers there are; and events are never erased.
    [Fact]
    public void Stand_in_no_event_and_no_refusal_as_a_hash_either() =>
        Library.Events.Concat(Library.Refusals).SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(field => Parts(field.FieldType).Contains(typeof(KeyedHash))).Select(field => $"{field.DeclaringType}.{field.Name}").Should().BeEmpty();

    private static bool IsPersonal(Type type) => typeof(IPersonalValue).IsAssignableFrom(type);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];
}
