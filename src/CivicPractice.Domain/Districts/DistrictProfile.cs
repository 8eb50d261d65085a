using System.Collections.Frozen;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Convenience;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Matching;
using CivicPractice.Mobilization;
using CivicPractice.Partnerships;
using CivicPractice.PersonalData;
using CivicPractice.Programmes;
using CivicPractice.Readiness;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice;

/// <summary>All that is local to one district: names, time zone, numbers, vocabularies. Given once, as data.</summary>
/// <remarks>A plain object: whoever reads it from a file is an adapter. Everything without a value here takes the default of its rules.</remarks>
public sealed record DistrictProfile
{
    /// <summary>The district.</summary>
    public required DistrictId Id { get; init; }

    /// <summary>Its name in both languages.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Its code (行政区划代码).</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>The time zone in which its days, weeks and months are counted.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The categories of service that need training first (先培训再上岗, R20), ordered and organized alike; none where the district says nothing.</summary>
    public IReadOnlySet<ActivityCategory> TrainingFirst { get; init; } = FrozenSet<ActivityCategory>.Empty;

    /// <summary>Its rules for service requests.</summary>
    public RequestRules Requests { get; init; } = new();

    /// <summary>Its rules for activities.</summary>
    public ActivityRules Activities { get; init; } = new();

    /// <summary>Its rules for volunteers' schedules.</summary>
    public ScheduleRules Scheduling { get; init; } = new();

    /// <summary>Its rules for points (积分).</summary>
    public PointsRules Points { get; init; } = new();

    /// <summary>Its scale of stars (星级).</summary>
    public StarScale Stars { get; init; } = new();

    /// <summary>Its numbers for service records (志愿服务记录, R10).</summary>
    public RecordRules Records { get; init; } = new();

    /// <summary>Its rules for training.</summary>
    public TrainingRules Training { get; init; } = new();

    /// <summary>What it asks of skill, qualification and health, by category of service (R3).</summary>
    public FitnessRules Fitness { get; init; } = new();

    /// <summary>Its numbers for the screening: how long what was passed holds, notice and grace.</summary>
    public ScreeningRules Screening { get; init; } = new();

    /// <summary>For what it requires a written agreement (志愿服务协议, R18).</summary>
    public AgreementRules Agreements { get; init; } = new();

    /// <summary>How often a volunteer may stay away in a year before it may end the registration (L3).</summary>
    public NoShowRules NoShows { get; init; } = new();

    /// <summary>Its rules for evaluation.</summary>
    public EvaluationRules Evaluation { get; init; } = new();

    /// <summary>Its limits for sites.</summary>
    public SiteRules Sites { get; init; } = new();

    /// <summary>Its standards of readiness for sites (R20).</summary>
    public ReadinessRules Readiness { get; init; } = new();

    /// <summary>Its numbers for the use that is made of sites (A8).</summary>
    public UtilisationRules Utilisation { get; init; } = new();

    /// <summary>How often something is to happen (L4).</summary>
    public CadenceRules Cadence { get; init; } = new();

    /// <summary>What a practice circle is here (15分钟文明实践圈, L5), and in which datum coordinates are kept.</summary>
    public CircleRules Circles { get; init; } = new();

    /// <summary>By what it ranks those who may be asked for a request (精准匹配, C8).</summary>
    public MatchingRules Matching { get; init; } = new();

    /// <summary>What it asks of convenient service (便利化).</summary>
    public ConvenienceRules Convenience { get; init; } = new();

    /// <summary>Its numbers for emergency mobilisation (应急动员).</summary>
    public MobilizationRules Mobilization { get; init; } = new();

    /// <summary>Its rules for partnerships and shared resources.</summary>
    public PartnershipRules Partnerships { get; init; } = new();

    /// <summary>Its numbers for people, funds and materials (人财物保障).</summary>
    public SafeguardRules Safeguards { get; init; } = new();

    /// <summary>Its numbers for personal data.</summary>
    public PersonalDataRules PersonalData { get; init; } = new();

    /// <summary>Its numbers for village covenants, and the shares that a vote on them needs.</summary>
    public CovenantRules Covenants { get; init; } = new();

    /// <summary>The platforms it has besides the well-known ones, or under names of its own (服务平台); none where the district says nothing.</summary>
    public IReadOnlyDictionary<ServicePlatform, Bilingual> Platforms { get; init; } = FrozenDictionary<ServicePlatform, Bilingual>.Empty;

    /// <summary>Its public holidays and the days that make up for them (节假日安排), as published each year; none where the district says nothing.</summary>
    public IReadOnlyDictionary<LocalDate, HolidayKind> Holidays { get; init; } = FrozenDictionary<LocalDate, HolidayKind>.Empty;

    /// <summary>Its zones (片区), groups of divisions of its own; none where the district says nothing.</summary>
    public IReadOnlyDictionary<ZoneCode, Zone> Zones { get; init; } = FrozenDictionary<ZoneCode, Zone>.Empty;

    /// <summary>Its working days, by these holidays.</summary>
    public WorkingDays WorkingDays => new(Holidays);

    /// <summary>What a platform is called here: by the district's own name, else by its well-known one; <see langword="null"/> where it has none.</summary>
    /// <param name="platform">The platform.</param>
    public Bilingual? NameOf(ServicePlatform platform) =>
        Platforms.TryGetValue(platform, out var own) ? own : ServicePlatform.WellKnown.TryGetValue(platform, out var known) ? known : null;
}
