using System.Reflection;
using System.Runtime.CompilerServices;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Partnerships;
using CivicPractice.PersonalData;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Values of any type out of small sets, so that what is stored and what is asked for often meet, and roots filled with them field by field.</summary>
/// <remarks>Such a root need not be one that commands can reach: a store keeps what it is given.</remarks>
internal sealed class AnyValue(int seed)
{
    private static readonly string[] Texts = ["无", "南山村“老槐树”下", "a, b & <c>", "𠮷野家", "O'Neill \\ \"x\""];
    private static readonly string[] Divisions = ["99", "9901", "990101", "990101001", "990101001001", "990101100", "990101100201", "990101100202", "610902", "6109"];
    private readonly Random _random = new(seed);
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>A root in the test district with everything filled in, or everything missing, or as it comes.</summary>
    public object Root(Type type, bool? isFull = null)
    {
        var root = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Fields.Of(type).Where(field => field.Name != "_raised"))
        {
            field.SetValue(root, field switch
            {
                _ when field.FieldType == typeof(DistrictId) => TestDistrict.Id,
                _ when IsId(field) => Fresh(field.FieldType),
                _ when field.Name == "<Scope>k__BackingField" => string.Concat(((List<PracticeSiteId>)Of(typeof(List<PracticeSiteId>))).Select(CoBuildingPartnership.WordFor)),
                _ when field.Name == "<SiteIds>k__BackingField" => string.Concat(((List<PracticeSiteId>)Of(typeof(List<PracticeSiteId>))).Select(ServiceProject.WordFor)),
                _ when field.Name == "<CustomCodes>k__BackingField" => string.Concat(((List<CustomKind>)Of(typeof(List<CustomKind>))).Select(VillageCovenant.WordFor)),
                _ when field.Name == "<PlatformCodes>k__BackingField" => string.Concat(((List<ServicePlatform>)Of(typeof(List<ServicePlatform>))).Select(PracticeSite.WordFor)),
                _ when field.Name == "<SkillCodes>k__BackingField" => string.Concat(((List<VolunteerSkill>)Of(typeof(List<VolunteerSkill>))).Select(Volunteer.WordFor)),
                _ when field.Name == "<CategoryCodes>k__BackingField" => string.Concat(((List<ActivityCategory>)Of(typeof(List<ActivityCategory>))).Select(Volunteer.WordFor)),
                _ when field.Name == "<RoleCodes>k__BackingField" => string.Concat(((List<VolunteerRole>)Of(typeof(List<VolunteerRole>))).Select(Volunteer.WordFor)),
                _ when field.Name == "<PartnerIds>k__BackingField" => string.Concat(((List<PartnerId>)Of(typeof(List<PartnerId>))).Select(CoBuildingPartnership.WordFor)),
                _ => Member(field.FieldType, _nullability.Create(field), isFull),
            });
        }

        return root;
    }

    /// <summary>Any value of a type.</summary>
    public object Of(Type type, bool? isFull = null) => Nullable.GetUnderlyingType(type) is { } inner
        ? Of(inner, isFull)
        : Scalar(type) ?? Known(type) ?? List(type, isFull) ?? Made(type, isFull);

    /// <summary>What a parameter may be given, <see langword="null"/> now and then where it may.</summary>
    public object? Argument(ParameterInfo parameter) => Member(parameter.ParameterType, _nullability.Create(parameter), null);

    private static bool IsId(FieldInfo field) => field.Name == "<Id>k__BackingField" && field.DeclaringType!.IsGenericType;

    private object? Member(Type type, NullabilityInfo nullability, bool? isFull)
    {
        var mayMiss = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable);
        return mayMiss && !(isFull ?? _random.Next(3) > 0) ? null : Of(type, isFull);
    }

    private object? Scalar(Type type) => type switch
    {
        _ when type.IsEnum => Pick((object[])[.. Enum.GetValues(type)]),
        _ when type == typeof(bool) => _random.Next(2) == 0,
        _ when type == typeof(byte) => (byte)_random.Next(6),
        _ when type == typeof(int) => _random.Next(6),
        _ when type == typeof(long) => (long)_random.Next(6),
        _ when type == typeof(decimal) => Pick([0m, 1.50m, 79228162514264337593543950335m, 0.0000000000000000000000000001m]),
        _ when type == typeof(string) => Pick(Texts),
        _ when type == typeof(Guid) => new Guid(_random.Next(3), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1),
        _ when type == typeof(Instant) => TestDistrict.Nine + Duration.FromHours(_random.Next(8)) + Duration.FromMilliseconds(0.001 * _random.Next(2)),
        _ when type == typeof(LocalDate) => TestDistrict.Monday.PlusDays(_random.Next(8)),
        _ when type == typeof(LocalTime) => new LocalTime(8 + _random.Next(4), 15 * _random.Next(4)),
        _ when type == typeof(LocalDateTime) => (LocalDate)Of(typeof(LocalDate)) + (LocalTime)Of(typeof(LocalTime)),
        _ when type == typeof(ActivityRoleCode) => new ActivityRoleCode(Pick(["gate", "first-aid"])),
        _ when type == typeof(ZoneCode) => new ZoneCode(Pick(["east", "west-bank"])),
        _ when type == typeof(ProgrammePlace) => _random.Next(3) switch
        {
            0 => default(ProgrammePlace),
            1 => ProgrammePlace.In((DivisionCode)Of(typeof(DivisionCode))),
            _ => ProgrammePlace.In((ZoneCode)Of(typeof(ZoneCode))),
        },
        _ when type == typeof(Coordinates) => Pick([Coordinates.Wgs84(32.69, 109.02), Coordinates.Gcj02(-0.1, 179.99999999999997), Coordinates.OnPlane(1e-7, -20_000_000)]),
        _ when type == typeof(Duration) => Duration.FromMinutes(1 + _random.Next(9)),
        _ when type == typeof(Period) => Period.FromMonths(1 + _random.Next(30)),
        _ when type == typeof(Money) => Money.Yuan(_random.Next(300) / 100m),
        _ when type == typeof(Points) => new Points(_random.Next(4) * 50),
        _ when type == typeof(StarRating) => new StarRating((byte)_random.Next(6)),
        _ when type == typeof(DivisionCode) => DivisionCode.Parse(Pick(Divisions)),
        _ when type == typeof(ServiceLimits) => new ServiceLimits { RestBetween = Duration.FromMinutes(_random.Next(600)), MostInADay = Duration.FromMinutes(1 + _random.Next(600)) },
        _ when type == typeof(CadenceRule) => new CadenceRule((CadencePeriod)_random.Next(3)) { Counts = (CadenceMeasure)_random.Next(2), AtLeast = 1 + _random.Next(3), WorkingDaysNeeded = _random.Next(3) },
        _ when type == typeof(ProjectGoals) => new ProjectGoals(1 + _random.Next(3), _random.Next(2) == 0 ? null : 1 + _random.Next(3)),
        _ when type == typeof(ShareNeeded) => new ShareNeeded(1 + _random.Next(3), 4, (ShareBound)(1 + _random.Next(2))),
        _ when type == typeof(ProtectedText) => ProtectedText.Parse($"1.mark.{_random.Next()}"),
        _ when type == typeof(VolunteerNumber) => VolunteerNumber.Parse($"HB-000{_random.Next(9)}"),
        _ when type == typeof(TimeRange) => TimeRange.Starting((Instant)Of(typeof(Instant)), Duration.FromHours(1 + _random.Next(3))),
        _ when type == typeof(Term) => new Term(TestDistrict.Monday.PlusDays(_random.Next(4)), TestDistrict.Monday.PlusDays(4 + _random.Next(4))),
        _ => null,
    };

    // A word of a vocabulary, or what factories such as Assignee.Of make.
    private object? Known(Type type)
    {
        const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        object[] known = [.. type.GetProperties(Statics).Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!)];
        if (type.IsValueType && known.Length > 0) return Pick(known);
        var factories = type.GetConstructors().Length > 0 ? [] : type.GetMethods(Statics).Where(method => method.ReturnType == type && !method.IsSpecialName).ToArray();
        return factories.Length > 0 && Pick(factories) is { } make ? make.Invoke(null, [.. make.GetParameters().Select(Argument)]) : null;
    }

    private object? List(Type type, bool? isFull)
    {
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element] || !type.IsAssignableFrom(typeof(List<>).MakeGenericType(element))) return null;
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        var length = isFull switch { true => 3, false => 0, null => _random.Next(3) };
        for (var i = 0; i < length; i++) list.Add(Of(element, isFull));
        return list;
    }

    private object Made(Type type, bool? isFull)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length) ?? throw new InvalidOperationException($"Nothing makes a {type}.");
        if (type == typeof(Evaluation.IndicatorCode)) return new Evaluation.IndicatorCode($"i-{_random.Next(4)}");
        if (type == typeof(Bilingual)) return new Bilingual("指标", Pick(Texts));
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Member(parameter.ParameterType, _nullability.Create(parameter), isFull))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
            property.SetValue(made, Member(property.PropertyType, _nullability.Create(property), isFull));
        return made;
    }

    private object Fresh(Type id)
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return Activator.CreateInstance(id, new Guid(bytes))!;
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
