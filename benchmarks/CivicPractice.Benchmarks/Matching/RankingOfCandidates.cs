using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.InMemory;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Benchmarks.Matching;

/// <summary>The 50 best of 500 volunteers for one request: by the library, read out of the in-memory store with all that stands in the way and every reason, and by LINQ over plain records that hold just what decides, as one writes it by hand.</summary>
internal sealed class RankingOfCandidates
{
    private const int Candidates = 500;
    private const int Most = 50;

    private static readonly MatchingRules Rules = new()
    {
        MostListed = Most,
        Skills = new Dictionary<ActivityCategory, IReadOnlyList<VolunteerSkill>> { [ActivityCategory.Housekeeping] = [VolunteerSkill.Repairs, VolunteerSkill.Cooking] },
    };

    private static readonly DistrictProfile Profile = TestDistrict.Profile with { Matching = Rules };
    private static readonly DivisionCode[] Places = [TestDistrict.Village, TestDistrict.OtherVillage, TestDistrict.Community];

    private readonly InMemoryStore _store = new();
    private readonly List<Plain> _plain = [];
    private readonly MatchingPool _pool;

    private RankingOfCandidates(IEnumerable<Plain> plain)
    {
        _plain.AddRange(plain);
        _pool = MatchingPool.Of([.. _plain.Select(one => one.Id)]);
    }

    public static async Task<RankingOfCandidates> MakeAsync()
    {
        var (random, ids) = (new Random(2022), new SeededIds(2022));
        var ranking = new RankingOfCandidates(Enumerable.Range(0, Candidates).Select(_ => new Plain(
            ids.Next<VolunteerId>(), random.Next(10) > 0, random.Next(3), random.Next(2) == 0, random.Next(2) == 0, random.Next(3) == 0, random.Next(4) == 0, 60 * random.Next(1, 25))).ToList());
        var work = ranking.Open().UnitOfWork;
        work.Repository<ServiceRequest, ServiceRequestId>().Add(new ARequest().BuildUnstored());
        foreach (var one in ranking._plain)
        {
            work.Repository<Volunteer, VolunteerId>().Add(VolunteerOf(one));
            if (one.IsBusy) work.Repository<Scheduling.Schedule, VolunteerId>().Add(new ASchedule().Of(one.Id).Holding(ARequest.Wanted).BuildUnstored());
            var given = TimeRange.Starting(TestDistrict.Nine - Duration.FromDays(3), Duration.FromMinutes(one.Minutes));
            work.Repository<Records.ServiceRecord, Records.ServiceRecordId>().Add(new AServiceRecord().Being(service => service with { Volunteer = one.Id }).Given(given).BuildRaising());
        }

        await work.CommitAsync();
        return ranking;
    }

    public string WithLibrary() => Told(
        new MatchingRequests(Open()).RankVolunteersAsync(ARequest.TheId, _pool, TestDistrict.Nine).AsTask().GetAwaiter().GetResult()!.Fit.Select(match => match.Assignee.Volunteer!.Value));

    public string WithLinq() => Told(_plain.Where(one => one.IsActive && !one.IsBusy)
        .OrderByDescending(one => (30 * 25 * ((one.Repairs ? 1 : 0) + (one.Cooks ? 1 : 0))) + (25 * (one.Place switch { 0 => 100, 1 => 60, _ => 30 }))
            + (15 * 50) + (20 * Math.Max(0, (1_200 - one.Minutes) * 100 / 1_200)) + (one.IsWilling ? 10 * 50 : 0))
        .ThenBy(one => one.Minutes).ThenBy(one => one.Id).Take(Most).Select(one => one.Id));

    private static string Told(IEnumerable<VolunteerId> best) => string.Join(' ', best.Select(id => id.Value));

    private static Volunteer VolunteerOf(Plain one)
    {
        var volunteer = new AVolunteer().WithId(one.Id).Registering(registration => registration with
        {
            Residence = Places[one.Place],
            Skills = [.. new[] { (one.Repairs, VolunteerSkill.Repairs), (one.Cooks, VolunteerSkill.Cooking) }.Where(skill => skill.Item1).Select(skill => skill.Item2)],
            ServiceCategories = one.IsWilling ? [ActivityCategory.Housekeeping] : [],
        });
        return (one.IsActive ? volunteer : volunteer.Suspended()).BuildRaising();
    }

    private OpenDistrict Open() => new Districts(_store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    private sealed record Plain(VolunteerId Id, bool IsActive, int Place, bool Repairs, bool Cooks, bool IsWilling, bool IsBusy, int Minutes);
}
