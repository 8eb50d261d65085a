using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.InMemory;
using CivicPractice.Matching;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>A few volunteers and sites to which anything may happen that a roster has to know of; what is refused changes nothing.</summary>
internal sealed class RosterHistory
{
    public static readonly VolunteerSkill[] Skills = [VolunteerSkill.Repairs, VolunteerSkill.Cooking, VolunteerSkill.Driving];

    private static readonly VolunteerId[] Volunteers = [.. Enumerable.Range(1, 8).Select(BoardAtHand.Volunteer)];

    private static readonly (PracticeSiteId Id, NewSite Plan)[] All =
    [
        (ASite.CentreId, ASite.PlanOf(SiteTier.Centre)),
        (ASite.InstituteId, ASite.PlanOf(SiteTier.Institute)),
        (SiteOf(2), ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict }),
        (ASite.StationId, ASite.PlanOf(SiteTier.Station)),
        (SiteOf(4), ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage }),
        (SiteOf(5), ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community, Parent = SiteOf(2) }),
        (ASite.PointId, ASite.PlanOf(SiteTier.Point)),
        (SiteOf(7), ASite.PlanOf(SiteTier.Point) with { Parent = ASite.CentreId }),
    ];

    private readonly Districts _districts;
    private Instant _now = TestDistrict.Nine;

    public RosterHistory() => _districts = new(Store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)]);

    public enum Happening
    {
        Register, AddSkill, RemoveSkill, Suspend, Resume, Withdraw, End, Forget, Merge, Book, Release, Shorten, Credit, Reverse,
        PlanSite, OpenSite, SuspendSite, TransferSite, MergeSite, CloseSite,
    }

    public static PracticeSiteId[] Sites { get; } = [.. All.Select(site => site.Id)];

    public InMemoryStore Store { get; } = new();

    public VolunteerRoster Roster() => new(_districts, TestDistrict.Id, TestDistrict.Dispatcher);

    public OpenDistrict Open() => _districts.Open(TestDistrict.Id, TestDistrict.Dispatcher);

    /// <summary>A history that begins with some sites and volunteers; what makes and books comes more often than what ends.</summary>
    public static Gen<Step[]> Any(int least, int most) => Gen.Select(
        Gen.OneOfConst([.. Enum.GetValues<Happening>(), Happening.Register, Happening.Register, Happening.Resume, Happening.Book, Happening.Book, Happening.Credit, Happening.Credit, Happening.TransferSite, Happening.TransferSite, Happening.SuspendSite, Happening.MergeSite]),
        Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 5], (what, who, which, amount) => new Step(what, who, which, amount)).Array[least, most];

    public async Task BeginAsync()
    {
        for (var n = 0; n < All.Length; n++)
        {
            await TakeAsync(new(Happening.PlanSite, 0, n, 0));
            if (n % 4 != 3) await TakeAsync(new(Happening.OpenSite, 0, n, 0));
        }

        for (var n = 0; n < Volunteers.Length / 2; n++) await TakeAsync(new(Happening.Register, n, n + 3, n));
    }

    public async Task TakeAsync(Step step)
    {
        _now += Duration.FromMinutes(10 * step.Amount);
        var (what, district, id, site) = (step.What, Open(), Volunteers[step.Who], Sites[step.Which]);
        if (what is Happening.Merge)
        {
            if (step.Who != step.Which) _ = await new MergingVolunteers(district).MergeAsync(id, Volunteers[step.Which], _now);
        }
        else if (what >= Happening.PlanSite) await OfSiteAsync(step, site);
        else
        {
            var done = what switch
            {
                Happening.Register => await RegisterAsync(district, step),
                Happening.Book or Happening.Release or Happening.Shorten => await OfScheduleAsync(district, step),
                Happening.Credit or Happening.Reverse => await OfRollAsync(district, step),
                _ => await district.Volunteers.FindAsync(id) is { } volunteer ? Of(volunteer, step) : new NotFound("volunteer", id.Value),
            };
            if (done.IsAccepted) await district.UnitOfWork.CommitAsync();
        }
    }

    private static PracticeSiteId SiteOf(int number) => new(new Guid(number, 0x51, 0, new byte[8]));

    private static VolunteerSkill SkillOf(Step step) => Skills[step.Amount % Skills.Length];

    private async Task<Decision> RegisterAsync(OpenDistrict district, Step step)
    {
        var id = Volunteers[step.Who];
        if (await district.Volunteers.FindAsync(id) is not null) return Decision.Accepted;
        district.Volunteers.Add(new AVolunteer().WithId(id).At(_now).Registering(one => one with
        {
            Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{step.Who + 1:000000}")),
            Home = step.Amount == 0 ? null : Sites[step.Which],
            Skills = [.. Skills[..(step.Amount % 3)]],
        }).BuildRaising());
        return Decision.Accepted;
    }

    private Decision Of(Volunteer volunteer, Step step) => step.What switch
    {
        Happening.AddSkill => volunteer.AddSkill(SkillOf(step), _now),
        Happening.RemoveSkill => volunteer.RemoveSkill(SkillOf(step), _now),
        Happening.Suspend => volunteer.Suspend(_now),
        Happening.Resume => volunteer.Resume(_now),
        Happening.Withdraw => volunteer.Withdraw(_now),
        Happening.End => volunteer.EndRegistration(RegistrationEndReason.Inactivity, _now),
        _ => volunteer.Forget(TestDistrict.Code, _now),
    };

    private async Task<Decision> OfScheduleAsync(OpenDistrict district, Step step)
    {
        var schedule = await district.Schedules.FindAsync(Volunteers[step.Who]);
        if (schedule is null) district.Schedules.Add(schedule = Schedule.Of(TestDistrict.Id, Volunteers[step.Who]));
        var booking = schedule.Bookings.Count > 0 ? schedule.Bookings[step.Which % schedule.Bookings.Count] : null;
        return step.What switch
        {
            // Each under an id of its own, by when it was made.
            Happening.Book => schedule.Hold(new Guid((int)(_now - TestDistrict.Nine).TotalMinutes + 1, (short)step.Which, 0, new byte[8]), TimeRange.Starting(_now + Duration.FromHours(step.Which), Duration.FromHours(1)), TestDistrict.Profile.Scheduling, _now),
            Happening.Release when booking is not null => schedule.Release(booking.Id, _now),
            Happening.Shorten when booking is not null => schedule.Shorten(booking.Id, booking.During.Until - Duration.FromMinutes(15 * step.Amount), _now),
            _ => new NotFound("booking", Volunteers[step.Who].Value),
        };
    }

    private async Task<Decision> OfRollAsync(OpenDistrict district, Step step)
    {
        var roll = await district.HonourRolls.FindAsync(Volunteers[step.Who]);
        if (roll is null) district.HonourRolls.Add(roll = HonourRoll.Open(TestDistrict.Id, Volunteers[step.Who], _now));
        var cause = new Guid(step.Which + 1, 0, 0, new byte[8]);
        return step.What == Happening.Credit
            ? roll.CreditService(cause, 3_000 * step.Amount, TestDistrict.Monday, default, TestDistrict.Profile.Stars, _now)
            : roll.ReverseService(cause, default, _now);
    }

    private async Task OfSiteAsync(Step step, PracticeSiteId site)
    {
        var (sites, other) = (new FoundingSites(Open()), Sites[step.Who]);
        _ = step.What switch
        {
            Happening.PlanSite => await sites.PlanAsync(site, All[step.Which].Plan, _now),
            Happening.OpenSite => await sites.OpenAsync(site, _now),
            Happening.SuspendSite => await sites.SuspendAsync(site, _now),
            Happening.TransferSite when site != other => await sites.TransferAsync(site, other, DivisionFor(step), _now),
            Happening.MergeSite when site != other => await sites.MergeAsync(site, other, _now),
            Happening.CloseSite => await sites.CloseAsync(site, SiteClosureReason.LittleUsed, _now),
            _ => Decision.Accepted,
        };
    }

    // Where the other site stands, or below, so that some transfers are permitted.
    private static DivisionCode? DivisionFor(Step step) => All[step.Which].Plan.Tier switch
    {
        SiteTier.Point => All[step.Who].Plan.Division,
        SiteTier.Station => step.Who == 1 ? TestDistrict.OtherVillage : TestDistrict.OtherCommunity,
        _ => null,
    };

    /// <summary>One thing that happens.</summary>
    /// <param name="What">What.</param>
    /// <param name="Who">To which of the volunteers, or beside which other site.</param>
    /// <param name="Which">To which of the sites, or with which other volunteer, booking or service.</param>
    /// <param name="Amount">0 to 5: how much, and how much later.</param>
    internal sealed record Step(Happening What, int Who, int Which, int Amount);
}
