using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Matching;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>A district with requests on its board and volunteers to ask, put there as builders make them.</summary>
internal sealed class BoardAtHand(DistrictProfile? profile = null)
{
    public static readonly Instant At = TestDistrict.Nine;
    public static readonly TimeRange Wanted = ARequest.Wanted;
    public static readonly ServiceRequestId Request = ARequest.TheId;

    private readonly DistrictProfile _profile = profile ?? TestDistrict.Profile;

    public InMemoryStore Store { get; } = new();

    public MatchingRequests Matching => new(Open());

    public Districts Districts => DistrictsOn(Store);

    public Districts DistrictsOn(IDistrictStore store) => new(store, [new DistrictRegistration(_profile, TestDistrict.Divisions)]);

    public OpenDistrict Open() => Districts.Open(TestDistrict.Id, TestDistrict.Dispatcher);

    public VolunteerRoster Roster() => new(Districts, TestDistrict.Id, TestDistrict.Dispatcher);

    public static VolunteerId Volunteer(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xc0));

    public static ServiceRequestId Other(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xa0));

    public async Task WithinAsync(Action<OpenDistrict> change)
    {
        var district = Open();
        change(district);
        await district.UnitOfWork.CommitAsync();
    }

    public Task PlaceAsync(Func<NewRequest, NewRequest>? change = null, ServiceRequestId? id = null) =>
        WithinAsync(district => district.Requests.Add(new ARequest().Ordering(change ?? (order => order)).WithId(id ?? Request).BuildUnstored()));

    /// <summary>Registers an adult who lives in the other village of the town, has no skills and wishes for nothing, but for what is said.</summary>
    public async Task<VolunteerId> RegisterAsync(int number, Func<NewVolunteer, NewVolunteer>? change = null, Action<Volunteer>? then = null)
    {
        var id = Volunteer(number);
        var volunteer = new AVolunteer().WithId(id).Registering(one => (change ?? (same => same))(one with
        {
            Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-{number:000000}")),
            Residence = TestDistrict.OtherVillage,
            Skills = [],
            ServiceCategories = [],
        })).BuildRaising();
        then?.Invoke(volunteer);
        await WithinAsync(district => district.Volunteers.Add(volunteer));
        return id;
    }

    public Task BookAsync(VolunteerId volunteer, TimeRange during) => WithinAsync(district => district.Schedules.Add(new ASchedule().Of(volunteer).Holding(during).BuildUnstored()));

    public Task CreditAsync(VolunteerId volunteer, int minutes) => WithinAsync(district => district.HonourRolls.Add(new AnHonourRoll().Of(volunteer).Crediting(Request.Value, minutes).BuildUnstored()));

    public async Task ChangeAsync(VolunteerId volunteer, Func<Volunteer, Decision> change)
    {
        var district = Open();
        change((await district.Volunteers.FindAsync(volunteer))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    public Task RecordAsync(VolunteerId volunteer, TimeRange given, RecordState state = RecordState.Recorded) =>
        WithinAsync(district => district.ServiceRecords.Add(new AServiceRecord().Being(service => service with { Volunteer = volunteer }).Given(given).Then(state).BuildRaising()));

    public async Task<PracticeSiteId> FoundAsync(SiteTier tier)
    {
        var (id, sites) = (ASite.IdOf(tier), new FoundingSites(Open()));
        (await sites.PlanAsync(id, ASite.PlanOf(tier), At)).EnsureAccepted();
        (await sites.OpenAsync(id, At)).EnsureAccepted();
        return id;
    }

    public async Task<VolunteerTeamId> FoundTeamAsync(VolunteerTeamId id, IEnumerable<VolunteerId> members, Func<NewTeam, NewTeam>? change = null)
    {
        await WithinAsync(district =>
        {
            district.Teams.Add(new ATeam().WithId(id).Founding(change ?? (team => team)).BuildRaising());
            foreach (var member in members) district.TeamMembers.Add(new ATeamMember().In(id).Being(member).BuildRaising());
        });
        return id;
    }

    public async Task<Matches> RankAsync(params VolunteerId[] volunteers) => (await Matching.RankVolunteersAsync(Request, MatchingPool.Of(volunteers), At))!;

    public async Task<IEnumerable<VolunteerId>> OrderAsync(params VolunteerId[] volunteers) => (await RankAsync(volunteers)).Fit.Select(match => match.Assignee.Volunteer!.Value);

    public async Task<MatchAppraisal> WhyNotAsync(VolunteerId volunteer) => (await Matching.WhyNotAsync(Request, Assignee.Of(volunteer), At))!;

    public static DistrictProfile Ruled(MatchingRules rules) => TestDistrict.Profile with { Matching = rules };

    public static MatchingRules Only(MatchCriterion criterion) => new()
    {
        Weights = new MatchWeights(
            criterion == MatchCriterion.Skill ? 1 : 0, criterion == MatchCriterion.Nearness ? 1 : 0, criterion == MatchCriterion.Availability ? 1 : 0,
            criterion == MatchCriterion.Load ? 1 : 0, criterion == MatchCriterion.Preference ? 1 : 0),
        Skills = new Dictionary<ActivityCategory, IReadOnlyList<VolunteerSkill>> { [ActivityCategory.Housekeeping] = [VolunteerSkill.Repairs, VolunteerSkill.Cooking] },
    };
}
