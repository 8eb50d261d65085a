using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a practice site through its public commands. A rural station of the village, planned at nine on Monday, unless another tier is asked for.</summary>
public sealed class ASite
{
    private readonly List<Action<PracticeSite>> _steps = [];
    private PracticeSiteId _id = StationId;
    private SiteFacts? _parent = FactsOf(SiteTier.Institute);
    private NewSite _plan = Plans.Station;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The centre.</summary>
    public static PracticeSiteId CentreId { get; } = new(new Guid("00000000-0000-7000-8000-000000005101"));

    /// <summary>The institute of the town.</summary>
    public static PracticeSiteId InstituteId { get; } = new(new Guid("00000000-0000-7000-8000-000000005102"));

    /// <summary>The station of the village.</summary>
    public static PracticeSiteId StationId { get; } = new(new Guid("00000000-0000-7000-8000-000000005103"));

    /// <summary>A point site in the village.</summary>
    public static PracticeSiteId PointId { get; } = new(new Guid("00000000-0000-7000-8000-000000005104"));

    /// <summary>Another site, where one more is needed.</summary>
    public static PracticeSiteId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000005105"));

    /// <summary>What is laid down for a site of a tier: its usual place, under the usual site of the tier above.</summary>
    /// <param name="tier">The tier.</param>
    public static NewSite PlanOf(SiteTier tier) => tier switch
    {
        SiteTier.Centre => Plans.Centre,
        SiteTier.Institute => Plans.Institute,
        SiteTier.Station => Plans.Station,
        SiteTier.Point => Plans.Point,
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    /// <summary>The id of the usual site of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static PracticeSiteId IdOf(SiteTier tier) => tier switch
    {
        SiteTier.Centre => CentreId,
        SiteTier.Institute => InstituteId,
        SiteTier.Station => StationId,
        SiteTier.Point => PointId,
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    /// <summary>What is known of the usual site of a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="state">Where its life stands.</param>
    public static SiteFacts FactsOf(SiteTier tier, SiteState state = SiteState.Open)
    {
        var plan = PlanOf(tier);
        return new SiteFacts(TestDistrict.Id, IdOf(tier), tier, plan.Setting, plan.Division, state);
    }

    /// <summary>Begins with the usual site of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public static ASite Of(SiteTier tier) => new()
    {
        _id = IdOf(tier),
        _plan = PlanOf(tier),
        _parent = tier == SiteTier.Centre ? null : FactsOf(tier == SiteTier.Point ? SiteTier.Station : tier - 1),
    };

    /// <summary>Builds a station in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ASite In(SiteState state) => state switch
    {
        SiteState.Planned => new ASite(),
        SiteState.Open => new ASite().Opened(),
        SiteState.Suspended => In(SiteState.Open).Suspended(),
        SiteState.Merged => new ASite().Merged(),
        SiteState.Closed => new ASite().Closed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ASite WithId(PracticeSiteId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the plan, all but the parent.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public ASite Planning(Func<NewSite, NewSite> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Puts it under another site.</summary>
    /// <param name="parent">What is known of the upper site.</param>
    public ASite Under(SiteFacts parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        (_parent, _plan) = (parent, _plan with { Parent = parent.Site });
        return this;
    }

    /// <summary>Lets days pass.</summary>
    /// <param name="days">How many.</param>
    public ASite AfterDays(int days)
    {
        _steps.Add(_ => _now += Duration.FromDays(days));
        return this;
    }

    /// <summary>Opens it a day later.</summary>
    public ASite Opened() => Then(site => site.Open(_parent, _now += Duration.FromDays(1)));

    /// <summary>Shuts it for a time, a day later.</summary>
    public ASite Suspended() => Then(site => site.Suspend(_now += Duration.FromDays(1)));

    /// <summary>Merges it into <see cref="OtherId"/>, after shutting it where it is open.</summary>
    public ASite Merged() => Then(site => Shut(site) & site.MergeInto(site.Facts with { Site = OtherId, State = SiteState.Open }, SiteTies.None, _now));

    /// <summary>Closes it for good, after shutting it where it is open.</summary>
    public ASite Closed() => Then(site => Shut(site) & site.Close(SiteClosureReason.LittleUsed, SiteTies.None, _now));

    /// <summary>Offers a platform.</summary>
    /// <param name="platform">The platform.</param>
    public ASite Offering(ServicePlatform platform) => Then(site => site.OfferPlatform(platform, _now));

    /// <summary>The hours of an office from nine to twelve and from half past one to five, Monday to Friday.</summary>
    public static WeeklyHours OfficeHours { get; } = new(
        TestDistrict.Monday,
        [.. Enumerable.Range(1, 5).Select(day => new WeekdayHours((IsoDayOfWeek)day, [new(new LocalTime(9, 0), new LocalTime(12, 0)), new(new LocalTime(13, 30), new LocalTime(17, 0))]))],
        OnHolidays: false);

    /// <summary>Sets the hours it keeps every week.</summary>
    /// <param name="hours">The hours.</param>
    public ASite Keeping(WeeklyHours hours) => Then(site => site.SetHours(hours, _now));

    /// <summary>Shuts it on one day, for repairs.</summary>
    /// <param name="date">The day.</param>
    public ASite ShutOn(LocalDate date) => Then(site => site.SetSpecialHours(new SpecialHours(date, [], SpecialHoursReason.Repairs), _now));

    /// <summary>Lays down how many people it holds.</summary>
    /// <param name="people">How many.</param>
    public ASite Holding(int people) => Then(site => site.SetCapacity(people, _now));

    /// <summary>Lays down where exactly it is.</summary>
    /// <param name="location">Where it is, in any datum of the Earth.</param>
    public ASite At(Coordinates location) => Then(site => site.Locate(location, Datum.Wgs84, _now));

    /// <summary>Honours it as a model, by the usual evaluation.</summary>
    public ASite Honoured() => Then(site => site.Commend(AnEvaluationCycle.Award(Honour.ModelSite), _now));

    /// <summary>Puts a child site under it.</summary>
    /// <param name="child">What is known of the child site.</param>
    public ASite Above(SiteFacts child) => Then(site => site.Adopt(child, _now));

    /// <summary>Builds it, with nothing raised.</summary>
    public PracticeSite Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public PracticeSite BuildRaising()
    {
        _now = TestDistrict.Nine;
        var site = PracticeSite.Plan(TestDistrict.Id, _id, _plan, _parent, _now).EnsureAccepted();
        foreach (var step in _steps) step(site);
        return site;
    }

    private Decision Shut(PracticeSite site) => site.State == SiteState.Open ? site.Suspend(_now) : Decision.Accepted;

    private ASite Then(Func<PracticeSite, Decision> step)
    {
        _steps.Add(site => step(site).EnsureAccepted());
        return this;
    }

    private static class Plans
    {
        public static readonly NewSite Centre = Of(SiteTier.Centre, "试验区新时代文明实践中心", TestDistrict.Code, null, null);
        public static readonly NewSite Institute = Of(SiteTier.Institute, "南山镇新时代文明实践所", TestDistrict.Town, null, CentreId);
        public static readonly NewSite Station = Of(SiteTier.Station, "南山村新时代文明实践站", TestDistrict.Village, SiteSetting.Rural, InstituteId);
        public static readonly NewSite Point = Of(SiteTier.Point, "老槐树下", TestDistrict.Village, null, StationId);

        private static NewSite Of(SiteTier tier, string name, DivisionCode division, SiteSetting? setting, PracticeSiteId? parent) =>
            new() { Tier = tier, Name = name, Division = division, Setting = setting, Parent = parent };
    }
}
