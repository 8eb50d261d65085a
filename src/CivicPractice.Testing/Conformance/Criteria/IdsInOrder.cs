using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>Ids are ordered by their canonical text, in every store.</summary>
internal static class IdsInOrder
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Ids of requests are ordered by their canonical text", play => RunAsync(
            play, id => new ARequest().WithId(id).BuildUnstored(), () => new RequestsWaitingForDispatchSpec(), (ServiceRequestId id) => id.Value)),
        new("Ids of activities are ordered by their canonical text", play => RunAsync(
            play, id => new AnActivity().WithId(id).Published().BuildUnstored(), () => new ActivitiesOpenForSignUpSpec(TestDistrict.Nine), (ActivityId id) => id.Value)),
        new("Ids of sites are ordered by their canonical text", play => RunAsync(
            play, id => new ASite().WithId(id).Opened().BuildRaising(), () => new OpenSitesSpec(), (PracticeSiteId id) => id.Value)),
        new("Ids of points accounts are ordered by their canonical text", play => RunAsync(
            play, id => Owing(id), () => new OwingAccountsSpec(), (VolunteerId id) => id.Value)),
        new("Ids of honour rolls are ordered by their canonical text", play => RunAsync(
            play, id => new AnHonourRoll().Of(id).BuildUnstored(), () => new StarVolunteersSpec(StarRating.None), (VolunteerId id) => id.Value)),
    ];

    // All that the specification puts before the id is the same.
    private static async Task RunAsync<TRoot, TId>(Play play, Func<TId, TRoot> build, Func<CriterionSpec<TRoot>> spec, Func<TId, Guid> value)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        await play.PutAsync([.. Enumerable.Range(0, HardIds.Count).Select(n => Kept.Of<TRoot, TId>(build(HardIds.At<TId>(n))))]);
        var listed = await play.Begin().Repository<TRoot, TId>().ListAsync(spec());
        var texts = Enumerable.Range(0, HardIds.Count).Select(n => value(HardIds.At<TId>(n)).ToString()).Order(StringComparer.Ordinal);
        Must.Equal(texts, listed.Select(root => value(root.Id).ToString()), "The ids in order");
        foreach (var root in listed) Must.Hold(await play.Begin().Repository<TRoot, TId>().FindAsync(root.Id) is not null, "What is listed is found by its id.");
        play.Tell(Words.Of(listed.Select(root => root.Id)));
    }

    private static PointsAccount Owing(VolunteerId volunteer)
    {
        var (earned, spent) = (new Guid("00000000-0000-7000-8000-000000000501"), new Guid("00000000-0000-7000-8000-000000000502"));
        return new APointsAccount().Of(volunteer).Earning(earned, 60).Redeeming(spent, Points.Of(1)).Reversing(earned).BuildUnstored();
    }
}
