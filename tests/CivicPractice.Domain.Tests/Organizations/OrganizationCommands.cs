using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Organizations;

public class OrganizationLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => VolunteerOrganization.Lifecycle.ShouldPermitExactly("""
                  Suspend   Resume Dissolve
        Active    Suspended .      .
        Suspended .         Active Dissolved
        Dissolved .         .      .
        """);
}

public class OrganizationCommands
{
    public static TheoryData<OrganizationState, OrganizationAction> EveryCommandInEveryState { get; } = Matrix.Of<OrganizationState, OrganizationAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(OrganizationState state, OrganizationAction action)
    {
        var organization = AnOrganization.In(state).Build();
        var can = Can(organization, action);

        if (VolunteerOrganization.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(organization, action).EnsureAccepted();
            organization.State.Should().Be(next);
            Raised.EventsOf(organization).Should().Equal(EventOf(action));
        }
        else if ((state, action) is (OrganizationState.Dissolved, OrganizationAction.Dissolve))
        {
            Do(organization, action).EnsureAccepted();
            Raised.EventsOf(organization).Should().BeEmpty();
            can.IsAccepted.Should().BeFalse();
        }
        else
        {
            organization.ShouldStayUnchangedBy(o => Do(o, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<OrganizationState, OrganizationAction>("organization", state, action));
        }
    }

    [Theory]
    [InlineData(OrganizationState.Active, true)]
    [InlineData(OrganizationState.Suspended, false)]
    [InlineData(OrganizationState.Dissolved, false)]
    public void Take_volunteers_and_teams_in_while_active_only(OrganizationState state, bool accepted) =>
        AnOrganization.In(state).Build().CanTakeIn().Should().Be(accepted ? Decision.Accepted : new OrganizationInactive(AnOrganization.TheId));

    private static DomainEvent EventOf(OrganizationAction action) => action switch
    {
        OrganizationAction.Suspend => new OrganizationSuspended(AnOrganization.TheId),
        OrganizationAction.Resume => new OrganizationResumed(AnOrganization.TheId),
        _ => new OrganizationDissolved(AnOrganization.TheId),
    };

    private static Decision Do(VolunteerOrganization organization, OrganizationAction action) => action switch
    {
        OrganizationAction.Suspend => organization.Suspend(TestDistrict.Nine),
        OrganizationAction.Resume => organization.Resume(TestDistrict.Nine),
        _ => organization.Dissolve(OrganizationTies.None, TestDistrict.Nine),
    };

    private static Decision Can(VolunteerOrganization organization, OrganizationAction action) => action switch
    {
        OrganizationAction.Suspend => organization.CanSuspend(),
        OrganizationAction.Resume => organization.CanResume(),
        _ => organization.CanDissolve(OrganizationTies.None),
    };
}

public class RegisteringAnOrganization
{
    [Fact]
    public void Makes_it_active_and_says_so()
    {
        var site = ATeam.Site;

        var organization = VolunteerOrganization.Register(
            TestDistrict.Id, AnOrganization.TheId, new NewOrganization { Name = "红十字志愿者协会", Site = site }, TestDistrict.Nine.PlusNanoseconds(7));

        organization.State.Should().Be(OrganizationState.Active);
        (organization.Name, organization.Site, organization.RegisteredAt).Should().Be(("红十字志愿者协会", site, TestDistrict.Nine));
        Raised.EventsOf(organization).Should().Equal(new OrganizationRegistered(AnOrganization.TheId));
    }

    [Fact]
    public void Without_a_name_or_with_a_site_that_is_none_is_a_bug_of_the_caller()
    {
        Register(new NewOrganization { Name = " " }).Should().Throw<ArgumentException>();
        Register(new NewOrganization { Name = "协会", Site = default(PracticeSiteId) }).Should().Throw<ArgumentException>();
        Register(null!).Should().Throw<ArgumentNullException>();

        static Action Register(NewOrganization organization) =>
            () => VolunteerOrganization.Register(TestDistrict.Id, AnOrganization.TheId, organization, TestDistrict.Nine);
    }
}

public class ActiveOrganizations
{
    private static readonly VolunteerOrganization[] OneInEachState =
    [
        .. Enum.GetValues<OrganizationState>().Select(state => AnOrganization.In(state).Build()),
        new AnOrganization().WithId(AnOrganization.OtherId).At(ATeam.Site).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new OrganizationActive().ShouldAgreeWithItsExpression(OneInEachState);
        new OrganizationAtSite(ATeam.Site).ShouldAgreeWithItsExpression(OneInEachState);
    }

    [Fact]
    public void Are_listed_in_the_district_and_at_a_site()
    {
        new ActiveOrganizationsSpec().Evaluate(OneInEachState).Select(one => one.Id).Should().Equal(AnOrganization.TheId, AnOrganization.OtherId);
        new ActiveOrganizationsSpec(ATeam.Site).Evaluate(OneInEachState).Select(one => one.Id).Should().Equal(AnOrganization.OtherId);
    }
}
