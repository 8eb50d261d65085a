using Ardalis.Specification;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support.Stores;
using CivicPractice.Matching;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>How the roster keeps up with what is committed, and what it leaves to rankings.</summary>
public class KeepingTheRoster
{
    private static readonly WantedVolunteers Free = new() { During = BoardAtHand.Wanted };

    private readonly BoardAtHand _board = new();

    [Fact]
    public async Task Has_every_commit_in_it_as_of_the_last_event()
    {
        var roster = _board.Roster();
        for (var number = 1; number <= 3; number++)
        {
            await _board.RegisterAsync(number);
            var (position, named) = await roster.ShortlistAsync(Free);
            position.Should().Be(_board.Store.EventsOf(TestDistrict.Id).Count);
            named.Should().HaveCount(number);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_out_who_pauses_and_takes_them_in_again_with_all_they_had(bool isAskedBetween)
    {
        var (id, roster) = (await _board.RegisterAsync(1, Skilled), _board.Roster());
        await _board.CreditAsync(id, 6_100);
        await _board.BookAsync(id, BoardAtHand.Wanted);
        await roster.ShortlistAsync(Free);

        await _board.ChangeAsync(id, volunteer => volunteer.Suspend(BoardAtHand.At));
        if (isAskedBetween) (await roster.ShortlistAsync(new WantedVolunteers())).Answer.Should().BeEmpty();
        await _board.ChangeAsync(id, volunteer => volunteer.Resume(BoardAtHand.At));

        (await roster.ShortlistAsync(new WantedVolunteers { Skills = [VolunteerSkill.Repairs] })).Answer.Should().Equal(new ShortlistedVolunteer(id, new StarRating(1), 6_100, ASite.StationId));
        (await roster.ShortlistAsync(Free)).Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Forgets_whoever_leaves_and_is_forgotten()
    {
        var (id, roster) = (await _board.RegisterAsync(1, Skilled), _board.Roster());
        (await roster.ShortlistAsync(Free)).Answer.Should().ContainSingle();

        await _board.ChangeAsync(id, volunteer => volunteer.Withdraw(BoardAtHand.At));
        (await roster.ShortlistAsync(Free)).Answer.Should().BeEmpty();
        await _board.ChangeAsync(id, volunteer => volunteer.Forget(TestDistrict.Code, BoardAtHand.At));

        (await roster.ShortlistAsync(new WantedVolunteers { Skills = [VolunteerSkill.Repairs] })).Answer.Should().BeEmpty();
        (await roster.ShortlistAsync(new WantedVolunteers { Site = ASite.StationId })).Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Gives_what_both_registrations_had_to_the_one_that_goes_on()
    {
        var (kept, merged, roster) = (await _board.RegisterAsync(1), await _board.RegisterAsync(2, Skilled), _board.Roster());
        await _board.CreditAsync(merged, 60);
        await roster.ShortlistAsync(Free);

        (await new MergingVolunteers(_board.Open()).MergeAsync(merged, kept, BoardAtHand.At)).EnsureAccepted();

        (await roster.ShortlistAsync(new WantedVolunteers { Skills = [VolunteerSkill.Repairs], Site = ASite.StationId })).Answer
            .Should().Equal(new ShortlistedVolunteer(kept, StarRating.None, 60, ASite.StationId));
    }

    [Fact]
    public async Task Reads_nothing_but_the_log_while_nothing_happens_and_then_only_whom_events_name()
    {
        for (var number = 1; number <= 3; number++) await _board.RegisterAsync(number);
        var read = new List<object>();
        var roster = new VolunteerRoster(_board.DistrictsOn(new WatchedStore(_board.Store, read.Add)), TestDistrict.Id, TestDistrict.Dispatcher);
        await roster.ShortlistAsync(Free);
        read.Clear();

        await roster.ShortlistAsync(Free);
        read.Should().BeEmpty();

        await _board.BookAsync(BoardAtHand.Volunteer(2), BoardAtHand.Wanted);
        (await roster.ShortlistAsync(Free)).Answer.Should().HaveCount(2);
        read.Should().NotBeEmpty().And.OnlyContain(one => one.Equals(BoardAtHand.Volunteer(2)));
    }

    [Fact]
    public async Task Reads_again_what_it_could_not_read()
    {
        await _board.RegisterAsync(1);
        var isBroken = true;
        var roster = new VolunteerRoster(
            _board.DistrictsOn(new WatchedStore(_board.Store, _ => { if (isBroken) throw new TimeoutException(); })), TestDistrict.Id, TestDistrict.Dispatcher);
        await roster.Awaiting(one => one.ShortlistAsync(Free).AsTask()).Should().ThrowAsync<TimeoutException>();
        isBroken = false;
        (await roster.ShortlistAsync(Free)).Answer.Should().HaveCount(1);

        await _board.RegisterAsync(2);
        isBroken = true;
        await roster.Awaiting(one => one.ShortlistAsync(Free).AsTask()).Should().ThrowAsync<TimeoutException>();
        isBroken = false;

        (await roster.ShortlistAsync(Free)).Answer.Should().HaveCount(2);
    }

    [Fact]
    public async Task Takes_in_what_is_committed_while_it_reads_the_district()
    {
        await _board.RegisterAsync(1);
        var late = false;
        var roster = new VolunteerRoster(_board.DistrictsOn(new WatchedStore(_board.Store, _ =>
        {
            if (late) return;
            late = true;
            _board.RegisterAsync(2).GetAwaiter().GetResult();
            _board.ChangeAsync(BoardAtHand.Volunteer(1), volunteer => volunteer.Withdraw(BoardAtHand.At)).GetAwaiter().GetResult();
        })), TestDistrict.Id, TestDistrict.Dispatcher);

        var (position, named) = await roster.ShortlistAsync(Free);

        position.Should().Be(3);
        named.Select(one => one.Volunteer).Should().Equal(BoardAtHand.Volunteer(2));
    }

    [Fact]
    public async Task Answers_many_at_once_while_others_register()
    {
        var (roster, answers) = (_board.Roster(), new AnswersByPosition());
        await ManyCallers.AtOnceAsync(16, async caller =>
        {
            await _board.RegisterAsync(caller + 1);
            var (position, named) = await roster.ShortlistAsync(Free);
            answers.Add(position, named.Count);
            return Decision.Accepted;
        });

        // Each registration of this board is one event.
        answers.All.Should().HaveCount(16).And.OnlyContain(answer => answer.Position == answer.Named);
    }

    [Fact]
    public async Task Gives_rankings_a_pool_of_the_best_who_are_free()
    {
        await _board.PlaceAsync();
        for (var number = 1; number <= 4; number++) await _board.CreditAsync(await _board.RegisterAsync(number), number);
        await _board.BookAsync(BoardAtHand.Volunteer(4), BoardAtHand.Wanted);

        var ranking = await _board.Matching.RankVolunteersAsync(BoardAtHand.Request, MatchingPool.Shortlisted(_board.Roster(), Free with { Most = 2 }), BoardAtHand.At);

        ranking!.Fit.Select(match => match.Assignee.Volunteer!.Value).Should().BeEquivalentTo([BoardAtHand.Volunteer(2), BoardAtHand.Volunteer(3)]);
        (ranking.FitCount, ranking.UnfitCount).Should().Be((2, 0));
    }

    [Fact]
    public async Task Is_no_pool_for_another_district()
    {
        var other = new Districts(_board.Store, [new DistrictRegistration(TestDistrict.Profile with { Id = TestDistrict.OtherId }, TestDistrict.Divisions)]);
        var pool = MatchingPool.Shortlisted(new VolunteerRoster(other, TestDistrict.OtherId, TestDistrict.Dispatcher), Free);
        await _board.PlaceAsync();

        await _board.Matching.Awaiting(matching => matching.RankVolunteersAsync(BoardAtHand.Request, pool, BoardAtHand.At).AsTask()).Should().ThrowAsync<ArgumentException>();
        FluentActions.Invoking(() => MatchingPool.Shortlisted(null!, Free)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => MatchingPool.Shortlisted(_board.Roster(), null!)).Should().Throw<ArgumentNullException>();
    }

    private static NewVolunteer Skilled(NewVolunteer registration) => registration with { Skills = [VolunteerSkill.Repairs], Home = ASite.StationId };

    private sealed class AnswersByPosition
    {
        private readonly Lock _gate = new();
        private readonly List<(long Position, int Named)> _all = [];

        public IReadOnlyList<(long Position, int Named)> All => _all;

        public void Add(long position, int named)
        {
            lock (_gate) _all.Add((position, named));
        }
    }

    // Tells of each id and each list that is asked for.
    private sealed class WatchedStore(IDistrictStore inner, Action<object> onRead) : PassingStore(inner)
    {
        public override IUnitOfWork Begin(DistrictId district, ActorId actor) => new WatchedUnit(base.Begin(district, actor), onRead);
    }

    private sealed class WatchedUnit(IUnitOfWork inner, Action<object> onRead) : PassingUnit(inner)
    {
        public override IRepository<TRoot, TId> Repository<TRoot, TId>() => new WatchedRepository<TRoot, TId>(base.Repository<TRoot, TId>(), onRead);
    }

    private sealed class WatchedRepository<TRoot, TId>(IRepository<TRoot, TId> inner, Action<object> onRead) : PassingRepository<TRoot, TId>(inner)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        public override ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default)
        {
            onRead(id);
            return base.FindAsync(id, cancellationToken);
        }

        public override async ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default)
        {
            var listed = await base.ListAsync(specification, cancellationToken);
            onRead(specification);
            return listed;
        }
    }
}
