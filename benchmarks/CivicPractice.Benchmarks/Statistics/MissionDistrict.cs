using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>A district of the mission's size, the same in every run: stored in memory, which feeds its figures, and kept as lists beside the store.</summary>
internal sealed class MissionDistrict
{
    private const int Batch = 1_000;

    private MissionDistrict(OpenDistrict district)
    {
        District = district;
        Sites = [.. MissionSites.Make()];
        Organizations = [.. MissionPeople.Organizations()];
        Volunteers = [.. MissionPeople.Volunteers()];
        Activities = [.. MissionService.Activities(Sites)];
        Requests = [.. MissionService.Requests()];
    }

    public OpenDistrict District { get; }

    public List<PracticeSite> Sites { get; }

    public List<VolunteerOrganization> Organizations { get; }

    public List<Volunteer> Volunteers { get; }

    public List<Activity> Activities { get; }

    public List<ServiceRequest> Requests { get; }

    public static async Task<MissionDistrict> StoreAsync()
    {
        var made = new MissionDistrict(TestDistrict.Open(new InMemoryStore()));
        await made.StoreAsync(made.Sites, made.District.Sites);
        await made.StoreAsync(made.Organizations, made.District.Organizations);
        await made.StoreAsync(made.Volunteers, made.District.Volunteers);
        await made.StoreAsync(made.Activities, made.District.Activities);
        await made.StoreAsync(made.Requests, made.District.Requests);
        return made;
    }

    private async Task StoreAsync<TRoot, TId>(IReadOnlyList<TRoot> roots, IRepository<TRoot, TId> repository)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        foreach (var batch in roots.Chunk(Batch))
        {
            foreach (var root in batch) repository.Add(root);
            await District.UnitOfWork.CommitAsync();
            District.UnitOfWork.Forget();
        }
    }
}
