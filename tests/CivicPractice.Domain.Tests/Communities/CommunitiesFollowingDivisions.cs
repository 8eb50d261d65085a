using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

public class CommunitiesFollowingDivisions
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly DivisionCode To = DivisionCode.Parse("990101009001");

    // The sub-district has another code, and its two communities became one.
    private static readonly DivisionChange[] Changes =
    [
        new DivisionSucceeded(TestDistrict.Subdistrict, DivisionCode.Parse("990101009")), new DivisionSucceeded(TestDistrict.Community, To), new DivisionSucceeded(TestDistrict.OtherCommunity, To),
        new DivisionRemoved(TestDistrict.OtherVillage),
    ];

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Go_over_to_the_code_that_succeeds_theirs_and_keep_their_id()
    {
        await DesignateAsync(TestDistrict.Community, TestDistrict.Village);

        var applied = await ApplyAsync();

        applied.CommunitiesMoved.Should().Equal(new RecodedCommunity(ARelocationCommunity.TheId, TestDistrict.Community, To));
        applied.CommunitiesInQuestion.Should().BeEmpty();
        (await Changed().RelocationCommunities.FindAsync(ARelocationCommunity.TheId))!.Division.Should().Be(To);
    }

    [Fact]
    public async Task Are_told_where_another_one_stands_or_nothing_succeeds_their_division()
    {
        await DesignateAsync(TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.OtherVillage);

        var applied = await ApplyAsync();

        var moved = applied.CommunitiesMoved.Should().ContainSingle().Subject;
        applied.CommunitiesInQuestion.Should().HaveCount(2);
        applied.CommunitiesInQuestion.Select(one => one.Why).Should().BeEquivalentTo([(Decision)new DivisionDesignated(To, moved.Community), new DivisionUnknown(TestDistrict.OtherVillage)]);
    }

    [Fact]
    public async Task Are_applied_once_when_they_come_twice()
    {
        await DesignateAsync(TestDistrict.Community);
        await ApplyAsync();
        var before = _store.EventsOf(TestDistrict.Id);

        (await ApplyAsync()).CommunitiesMoved.Should().BeEmpty();
        _store.EventsOf(TestDistrict.Id).Should().Equal(before);
    }

    [Fact]
    public async Task Keep_a_division_to_one_however_it_came_there()
    {
        await DesignateAsync(TestDistrict.Community, TestDistrict.OtherCommunity);
        (await new DesignatingCommunities(TestDistrict.Open(_store)).EndAsync(ARelocationCommunity.OtherId, TestDistrict.Monday, At)).EnsureAccepted();
        await ApplyAsync();
        var communities = new DesignatingCommunities(Changed());

        (await _store.TryAsync(() => communities.DesignateAsync(To, ARelocationCommunity.Plan, At))).Should().Be((Decision)new DivisionDesignated(To, ARelocationCommunity.TheId));
        (await _store.TryAsync(() => communities.RestoreAsync(ARelocationCommunity.OtherId, TestDistrict.Monday, At))).Should().Be((Decision)new DivisionUnknown(TestDistrict.OtherCommunity), "another one stands where it would go");
    }

    [Fact]
    public async Task Are_designated_again_at_the_code_that_succeeds_theirs_where_they_had_ended_before()
    {
        await DesignateAsync(TestDistrict.Community);
        (await new DesignatingCommunities(TestDistrict.Open(_store)).EndAsync(ARelocationCommunity.TheId, TestDistrict.Monday, At)).EnsureAccepted();

        (await ApplyAsync()).CommunitiesMoved.Should().Equal(new RecodedCommunity(ARelocationCommunity.TheId, TestDistrict.Community, To));

        (await new DesignatingCommunities(Changed()).RestoreAsync(ARelocationCommunity.TheId, TestDistrict.Monday, At)).EnsureAccepted();
        var restored = (await Changed().RelocationCommunities.FindAsync(ARelocationCommunity.TheId))!;
        (restored.Division, restored.Stretches.Count).Should().Be((To, 2), "it keeps its history");
    }

    [Fact]
    public async Task Are_not_told_where_they_had_ended_and_nothing_succeeds_their_division()
    {
        await DesignateAsync(TestDistrict.OtherVillage);
        (await new DesignatingCommunities(TestDistrict.Open(_store)).EndAsync(RelocationCommunityId.Of(TestDistrict.OtherVillage), TestDistrict.Monday, At)).EnsureAccepted();

        var applied = await ApplyAsync();

        (applied.CommunitiesMoved.Count, applied.CommunitiesInQuestion.Count).Should().Be((0, 0));
    }

    private async Task DesignateAsync(params DivisionCode[] divisions)
    {
        foreach (var division in divisions) (await new DesignatingCommunities(TestDistrict.Open(_store)).DesignateAsync(division, ARelocationCommunity.Plan, At)).EnsureAccepted();
    }

    private async Task<DivisionChangesApplied> ApplyAsync()
    {
        var applied = await new ApplyingDivisionChanges(Changed()).ApplyAsync(Changes, At);
        applied.Outcome.EnsureAccepted();
        return applied;
    }

    private OpenDistrict Changed() => new Districts(_store, [new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions.After(Changes))]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
}
