using Ardalis.Specification;
using CivicPractice.Domain.Tests.Support.Stores;
using CivicPractice.Matching;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>What many volunteers have served is read at once, however many days, requests or teams there are.</summary>
public class ReadingOnce
{
    private const int Many = 201;

    private readonly BoardAtHand _board = new();
    private readonly List<object> _asked = [];

    private MatchingRequests Matching => new(new Districts(new ListingStore(_board.Store, _asked), [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)])
        .Open(TestDistrict.Id, TestDistrict.Dispatcher));

    [Fact]
    public async Task For_a_plan_of_several_days_that_lists_what_is_wanted_then()
    {
        for (var day = 0; day < 3; day++)
            await _board.PlaceAsync(order => order with { Wanted = TimeRange.Starting(BoardAtHand.Wanted.From + Duration.FromDays(day), Duration.FromHours(1)) }, BoardAtHand.Other(day + 1));
        for (var n = 1; n <= Many; n++) await _board.RegisterAsync(n);

        var plan = await Matching.PlanAsync(TimeRange.Starting(BoardAtHand.Wanted.From, Duration.FromDays(2)), MatchingPool.WholeDistrict, BoardAtHand.At);

        plan.Proposals.Should().HaveCount(2);
        _asked.OfType<Specification<ServiceRequest>>().Should().ContainSingle().Which.Should().BeOfType<RequestsWaitingWithinSpec>();
        _asked.OfType<Specification<ServiceRecord>>().Should().ContainSingle().Which.Should().BeOfType<RecordsOfDaysSpec>();
    }

    [Fact]
    public async Task For_teams_with_many_members()
    {
        await _board.FoundAsync(SiteTier.Centre);
        await _board.PlaceAsync();
        for (var n = 1; n <= Many; n++) await _board.RegisterAsync(n);
        await _board.FoundTeamAsync(ATeam.TheId, Enumerable.Range(1, Many).Select(BoardAtHand.Volunteer), team => team with { Site = ASite.CentreId });

        var ranking = await Matching.RankTeamsAsync(BoardAtHand.Request, TeamPool.WholeDistrict, 1, BoardAtHand.At);

        ranking!.FitCount.Should().Be(1);
        _asked.OfType<Specification<ServiceRecord>>().Should().ContainSingle().Which.Should().BeOfType<RecordsOfDaysSpec>();
    }

    private sealed class ListingStore(IDistrictStore inner, List<object> asked) : PassingStore(inner)
    {
        public override IUnitOfWork Begin(DistrictId district, ActorId actor) => new ListingUnit(base.Begin(district, actor), asked);
    }

    private sealed class ListingUnit(IUnitOfWork inner, List<object> asked) : PassingUnit(inner)
    {
        public override IRepository<TRoot, TId> Repository<TRoot, TId>() => new ListingRepository<TRoot, TId>(base.Repository<TRoot, TId>(), asked);
    }

    private sealed class ListingRepository<TRoot, TId>(IRepository<TRoot, TId> inner, List<object> asked) : PassingRepository<TRoot, TId>(inner)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        public override ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default)
        {
            asked.Add(specification);
            return base.ListAsync(specification, cancellationToken);
        }
    }
}
