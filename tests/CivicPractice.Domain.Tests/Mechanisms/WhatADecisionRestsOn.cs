using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>What a use case has read by id must still be so when it commits, also where it writes something else (docs/decisions/0009).</summary>
public class WhatADecisionRestsOn
{
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Must_not_have_changed_though_it_was_only_read()
    {
        await _store.PutAsync(Shelf.With(1));
        var work = _store.Begin();
        await work.LoadAsync();
        work.Notebooks().Add(Shelf.With(1, Shelf.Second));

        await _store.WriteAsync(2);

        await work.Awaiting(one => one.CommitAsync().AsTask()).Should().ThrowAsync<ConcurrencyConflictException>();
        (await _store.Begin().Notebooks().FindAsync(Shelf.Second)).Should().BeNull();
    }

    [Fact]
    public async Task Must_not_have_come_into_being_where_nothing_was_found()
    {
        var work = _store.Begin();
        (await work.Notebooks().FindAsync(Shelf.First)).Should().BeNull();
        work.Notebooks().Add(Shelf.With(1, Shelf.Second));

        await _store.PutAsync(Shelf.With(1));

        await work.Awaiting(one => one.CommitAsync().AsTask()).Should().ThrowAsync<ConcurrencyConflictException>();
    }

    [Fact]
    public async Task May_be_made_by_whoever_looked_for_it()
    {
        var work = _store.Begin();
        (await work.Notebooks().FindAsync(Shelf.First)).Should().BeNull();
        work.Notebooks().Add(Shelf.With(1));

        await work.CommitAsync();
        (await work.LoadAsync()).Write(2, TestDistrict.Nine).EnsureAccepted();
        await work.CommitAsync();

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Keeps_volunteers_out_of_a_team_that_is_dissolved_meanwhile()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await new JoiningTeams(place.Open()).LeaveAsync(Neighbourhood.Li, Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        var overtaken = new Overtaken(place.Store, () => place.ChangeAsync(Neighbourhood.Team, team => team.Suspend(TestDistrict.Nine) & team.Dissolve(TeamTies.None, null, TestDistrict.Nine)));

        var decision = await new JoiningTeams(TestDistrict.Open(overtaken)).JoinAsync(Neighbourhood.Li, Neighbourhood.Team, TestDistrict.Nine);

        decision.IsRefusedFor<TeamInactive>().Should().BeTrue();
        (await place.Open().Volunteers.FindAsync(Neighbourhood.Li))!.Memberships.Should().BeEmpty();
    }

    [Fact]
    public async Task Keeps_orders_from_a_site_that_is_suspended_meanwhile()
    {
        var place = await Neighbourhood.FoundedAsync();
        var overtaken = new Overtaken(place.Store, async () => (await place.Sites.SuspendAsync(Neighbourhood.Site, TestDistrict.Nine)).EnsureAccepted());

        var decision = await new ServingRequests(TestDistrict.Open(overtaken)).PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine);

        decision.Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await place.Open().Requests.FindAsync(ARequest.TheId)).Should().BeNull();
    }
}
