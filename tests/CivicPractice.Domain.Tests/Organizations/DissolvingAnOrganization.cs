using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Organizations;

public class DissolvingAnOrganization
{
    private static readonly VolunteerOrganizationId From = Neighbourhood.Organization;
    private static readonly VolunteerOrganizationId To = AnOrganization.OtherId;
    private static readonly VolunteerId Newcomer = new(new Guid("00000000-0000-7000-8000-0000000000c7"));

    [Fact]
    public async Task Is_refused_while_teams_volunteers_or_activities_hang_on_it_with_the_counts()
    {
        var place = await BelongingAsync();
        await place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.Suspend(TestDistrict.Nine));
        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Host = ActivityHost.Of(From) }, [], TestDistrict.Nine)).EnsureAccepted();
        (await Registering(place).SuspendAsync(From, TestDistrict.Nine)).EnsureAccepted();

        (await place.Store.TryAsync(() => Registering(place).DissolveAsync(From, TestDistrict.Nine))).Refusals
            .Should().Equal(new OrganizationTeamsLeft(1), new OrganizationVolunteersLeft(3), new OrganizationActivitiesLeft(1));
    }

    [Fact]
    public async Task Is_for_suspended_ones()
    {
        var place = await Neighbourhood.FoundedAsync();

        (await place.Store.TryAsync(() => Registering(place).DissolveAsync(From, TestDistrict.Nine))).Refusals
            .Should().Equal(new NotPermittedInState<OrganizationState, OrganizationAction>("organization", OrganizationState.Active, OrganizationAction.Dissolve));
        FluentActions.Invoking(() => new AnOrganization().Suspended().Build().CanDissolve(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Comes_after_handing_over_batch_by_batch_to_another_one()
    {
        var place = await BelongingAsync();
        await place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.Suspend(TestDistrict.Nine));
        (await Registering(place).SuspendAsync(From, TestDistrict.Nine)).EnsureAccepted();
        var left = new List<OrganizationTies>();

        while ((await OrganizationTies.OfAsync(place.Open(), From)).HasTeamsOrVolunteers)
        {
            (await Registering(place).HandOverAsync(From, To, 2, TestDistrict.Nine)).EnsureAccepted();
            left.Add(await OrganizationTies.OfAsync(place.Open(), From));
        }

        left.Should().Equal(new OrganizationTies(0, 2, 0), OrganizationTies.None);
        (await Registering(place).DissolveAsync(From, TestDistrict.Nine)).EnsureAccepted();
        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Organization.Should().Be(To);
        var li = (await place.Open().Volunteers.FindAsync(Neighbourhood.Li))!;
        (li.Organization, li.State).Should().Be((To, VolunteerState.Suspended));
        place.Events.OfType<VolunteerTransferred>().Count(moved => moved.From == From && moved.To == To).Should().Be(3);
    }

    [Fact]
    public async Task May_leave_teams_and_volunteers_without_one()
    {
        var place = await BelongingAsync();

        (await Registering(place).HandOverAsync(From, null, 10, TestDistrict.Nine)).EnsureAccepted();

        (await OrganizationTies.OfAsync(place.Open(), From)).Should().Be(OrganizationTies.None);
        (await place.Open().Volunteers.FindAsync(Neighbourhood.Wang))!.Organization.Should().BeNull();
    }

    [Fact]
    public async Task Leaves_who_has_gone_and_what_is_dissolved_where_it_was()
    {
        var place = await BelongingAsync();
        (await place.Registering.WithdrawAsync(Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();
        (await new RunningTeams(place.Open()).SuspendAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        (await new DissolvingTeams(place.Open()).DissolveAsync(Neighbourhood.Team, null, TestDistrict.Nine)).EnsureAccepted();

        (await OrganizationTies.OfAsync(place.Open(), From)).Should().Be(new OrganizationTies(0, 2, 0));
        (await Registering(place).HandOverAsync(From, To, 10, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Volunteers.FindAsync(Neighbourhood.Zhao))!.Organization.Should().Be(From);
        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Organization.Should().Be(From);
    }

    [Fact]
    public async Task Hands_nobody_over_to_one_that_is_unknown_or_not_active()
    {
        var place = await BelongingAsync();
        var unknown = new VolunteerOrganizationId(new Guid("00000000-0000-7000-8000-000000000f09"));
        (await Registering(place).HandOverAsync(From, unknown, 10, TestDistrict.Nine)).Should().Be((Decision)new NotFound("organization", unknown.Value));
        (await Registering(place).HandOverAsync(unknown, To, 10, TestDistrict.Nine)).Should().Be((Decision)new NotFound("organization", unknown.Value));
        (await Registering(place).SuspendAsync(To, TestDistrict.Nine)).EnsureAccepted();

        (await place.Store.TryAsync(() => Registering(place).HandOverAsync(From, To, 10, TestDistrict.Nine))).Should().Be((Decision)new OrganizationInactive(To));
    }

    [Fact]
    public async Task To_itself_to_no_organisation_or_by_batches_of_none_is_a_bug_of_the_caller()
    {
        var registering = Registering(await Neighbourhood.FoundedAsync());
        (VolunteerOrganizationId? To, int Most)[] bugs = [(From, 1), (default(VolunteerOrganizationId), 1), (To, 0), (null, -1)];

        foreach (var (to, most) in bugs)
            await FluentActions.Awaiting(async () => await registering.HandOverAsync(From, to, most, TestDistrict.Nine)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Overlooks_nobody_because_the_pause_keeps_out_who_registers_at_the_same_moment()
    {
        var place = await Neighbourhood.FoundedAsync();
        var overtaken = new Overtaken(place.Store, async () => (await Registering(place).SuspendAsync(From, TestDistrict.Nine)).EnsureAccepted());

        var decision = await new RegisteringVolunteers(TestDistrict.Open(overtaken)).RegisterAsync(
            Newcomer, Neighbourhood.RegistrationOf(9) with { Organization = From }, TestDistrict.Nine);

        decision.Should().Be((Decision)new OrganizationInactive(From));
        (await OrganizationTies.OfAsync(place.Open(), From)).Should().Be(OrganizationTies.None);
    }

    private static RegisteringOrganizations Registering(Neighbourhood place) => new(place.Open());

    // Three volunteers and their team, and another organisation that could take them in.
    private static async Task<Neighbourhood> BelongingAsync()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await Registering(place).RegisterAsync(To, new NewOrganization { Name = "北河志愿者协会" }, TestDistrict.Nine)).EnsureAccepted();
        (await new RunningTeams(place.Open()).TransferAsync(Neighbourhood.Team, From, TestDistrict.Nine)).EnsureAccepted();
        foreach (var volunteer in new[] { Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao })
            (await place.Registering.TransferAsync(volunteer, From, TestDistrict.Nine)).EnsureAccepted();
        return place;
    }
}
