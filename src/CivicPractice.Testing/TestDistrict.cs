using CivicPractice.Divisions;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>A small made-up district, the same in every test: one town, one sub-district, two villages, two communities.</summary>
public static class TestDistrict
{
    /// <summary>The district.</summary>
    public static DistrictId Id { get; } = new(new Guid("00000000-0000-7000-8000-00000000d157"));

    /// <summary>Another district, for what must not be mixed.</summary>
    public static DistrictId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-00000000d158"));

    /// <summary>Who acts where a test does not care.</summary>
    public static ActorId Dispatcher { get; } = new(new Guid("00000000-0000-7000-8000-00000000ac70"));

    /// <summary>Beijing time, the district's time zone.</summary>
    public static DateTimeZone TimeZone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Monday, 2022-03-07, 09:00 in the district: when tests begin.</summary>
    public static Instant Nine { get; } = Instant.FromUtc(2022, 3, 7, 1, 0);

    /// <summary>The day of <see cref="Nine"/> in the district.</summary>
    public static LocalDate Monday { get; } = new(2022, 3, 7);

    /// <summary>The district's own code.</summary>
    public static DivisionCode Code { get; } = DivisionCode.Parse("990101");

    /// <summary>A town with <see cref="Village"/> and <see cref="OtherVillage"/>.</summary>
    public static DivisionCode Town { get; } = DivisionCode.Parse("990101100");

    /// <summary>A village of the town.</summary>
    public static DivisionCode Village { get; } = DivisionCode.Parse("990101100201");

    /// <summary>Another village of the town.</summary>
    public static DivisionCode OtherVillage { get; } = DivisionCode.Parse("990101100202");

    /// <summary>A sub-district with <see cref="Community"/> and <see cref="OtherCommunity"/>.</summary>
    public static DivisionCode Subdistrict { get; } = DivisionCode.Parse("990101001");

    /// <summary>A community of the sub-district.</summary>
    public static DivisionCode Community { get; } = DivisionCode.Parse("990101001001");

    /// <summary>Another community of the sub-district.</summary>
    public static DivisionCode OtherCommunity { get; } = DivisionCode.Parse("990101001002");

    /// <summary>Its divisions.</summary>
    public static DivisionTree Divisions { get; } = new(
    [
        new(Code, "试验区", DivisionKind.District, null),
        new(Subdistrict, "东街街道", DivisionKind.Subdistrict, Code),
        new(Community, "东街社区", DivisionKind.Community, Subdistrict),
        new(OtherCommunity, "河滨社区", DivisionKind.Community, Subdistrict),
        new(Town, "南山镇", DivisionKind.Town, Code),
        new(Village, "南山村", DivisionKind.Village, Town),
        new(OtherVillage, "北沟村", DivisionKind.Village, Town),
    ]);

    /// <summary>Its profile, with every default, but for platforms, of which sites may offer any, for agreements, of which it requires none in writing, and for the screening, in which a background check holds for two years.</summary>
    public static DistrictProfile Profile { get; } = new()
    {
        Id = Id,
        Name = new Bilingual("试验区", "Test District"),
        Division = Code,
        TimeZone = TimeZone,
        Sites = new SiteRules { AnyPlatform = true },
        Agreements = new AgreementRules { RequiredFor = new HashSet<AgreementTrigger>() },
        Screening = AScreeningFile.Rules,
    };

    /// <summary>Opens the district on a store of its own, empty and in memory.</summary>
    public static OpenDistrict Open() => Open(new InMemoryStore());

    /// <summary>Opens the district on a store.</summary>
    /// <param name="store">The store.</param>
    public static OpenDistrict Open(IDistrictStore store) =>
        new Districts(store, [new DistrictRegistration(Profile, Divisions)]).Open(Id, Dispatcher);
}
