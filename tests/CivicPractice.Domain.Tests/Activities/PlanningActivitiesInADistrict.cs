using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class PlanningActivitiesInADistrict
{
    private static readonly ActivityId Id = new(Guid.Parse("00000000-0000-7000-8000-0000000000e8"));

    private static readonly ParticipationId Participation = new(Guid.Parse("00000000-0000-7000-8000-0000000000e9"));

    private static readonly PartnershipId Unknown = new(Guid.Parse("00000000-0000-7000-8000-0000000000ea"));

    private static readonly NewActivity Plan = new()
    {
        Site = ALivelyDistrict.Centre,
        Category = ActivityCategory.HealthCheck,
        Title = "Blood pressure for everybody over sixty",
        During = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(3), Duration.FromHours(2)),
        Seats = 2,
        Host = ActivityHost.Of(ALivelyDistrict.Centre),
        Information = "Bring nothing.",
        Risk = new RiskStatement(RiskLevel.Ordinary, "none known"),
    };

    private static Instant Nine => TestDistrict.Nine;

    [Fact]
    public async Task Goes_from_the_draft_over_one_session_held_to_credits_and_a_review()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var (planning, holding) = (new PlanningActivities(district), new HoldingActivities(district));
        (await planning.DraftAsync(Id, Plan, [], Nine)).EnsureAccepted();
        (await planning.PublishAsync(Id, Nine)).EnsureAccepted();
        (await planning.ChangeSeatsAsync(Id, 1, Nine)).EnsureAccepted();
        (await new SigningUp(district).SignUpAsync(Id, Participation, AVolunteer.TheId, Nine)).EnsureAccepted();
        (await holding.CheckInAsync(Id, Participation, Plan.During.From)).EnsureAccepted();

        (await holding.CompleteAsync(Id, 30, Plan.During.Until, new IdempotencyKey("done"))).EnsureAccepted();
        (await holding.CompleteAsync(Id, 30, Plan.During.Until, new IdempotencyKey("done"))).EnsureAccepted();
        (await planning.ReviewAsync(Id, 4, Plan.During.Until)).EnsureAccepted();

        (await district.HonourRolls.FindAsync(AVolunteer.TheId))!.Minutes.Should().Be(120);
        (await district.PointsAccounts.FindAsync(AVolunteer.TheId))!.Entries.Should().ContainSingle();
        district.Statistics.Overview().Answer.Should().BeEquivalentTo(new { Activities = 1, PersonTimes = 30, ServiceMinutes = 120L });
        district.Statistics.Sessions().Answer.Should().ContainSingle().Which.Should().Be(
            new CivicPractice.Statistics.SessionFigures(new YearMonth(2022, 3), SiteTier.Centre, ActivityCategory.HealthCheck, 1, 30, 120));
    }

    [Fact]
    public async Task Names_everything_that_is_not_there()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var plan = Plan with { Site = ASite.OtherId, Host = ActivityHost.Of(ATeam.TheId) };

        var decision = await new PlanningActivities(district).DraftAsync(Id, plan, [Unknown], Nine);

        decision.Refusals.Should().Equal(
            new NotFound("site", ASite.OtherId.Value), new NotFound("host", ATeam.TheId.Value), new NotFound("partnership", Unknown.Value));
        (await new PlanningActivities(district).PublishAsync(Id, Nine)).Should().Be((Decision)new NotFound("activity", Id.Value));
    }

    [Fact]
    public async Task Needs_an_open_site_and_an_acting_host()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        (await new FoundingSites(district).SuspendAsync(ALivelyDistrict.Centre, Nine)).EnsureAccepted();

        var decision = await new PlanningActivities(district).DraftAsync(Id, Plan, [], Nine);

        decision.Refusals.Select(refusal => refusal.Code).Should().Equal("site.not-open", "activity.host-inactive");
    }

    [Fact]
    public async Task Is_possible_for_an_organisation_while_it_acts()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var (registering, planning) = (new RegisteringOrganizations(district), new PlanningActivities(district));
        var organization = new VolunteerOrganizationId(Guid.Parse("00000000-0000-7000-8000-0000000000eb"));
        (await registering.RegisterAsync(organization, new NewOrganization { Name = "Lamp of the East Street" }, Nine)).EnsureAccepted();
        var plan = Plan with { Host = ActivityHost.Of(organization) };

        (await planning.DraftAsync(Id, plan, [], Nine)).EnsureAccepted();
        (await planning.DraftAsync(Id, plan, [], Nine)).Should().Be((Decision)new AlreadyDrafted(Id));
        (await registering.DissolveAsync(organization, Nine)).EnsureAccepted();
        (await planning.DraftAsync(new ActivityId(Guid.Parse("00000000-0000-7000-8000-0000000000ec")), plan, [], Nine))
            .Should().Be((Decision)new HostInactive(plan.Host));
    }

    [Fact]
    public async Task Is_possible_for_a_team_together_with_a_partner_in_force_on_the_day()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        (await new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team with { Site = ALivelyDistrict.Centre }, Nine)).EnsureAccepted();
        var coBuilding = new CoBuilding(district);
        var partnership = new PartnershipId(Guid.Parse("00000000-0000-7000-8000-0000000000ed"));
        var party = APartnership.Draft.Parties[0];
        var term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(30));
        var draft = APartnership.Draft with { Sites = [ALivelyDistrict.Centre], Parties = [party], Term = term, Commitments = [] };
        (await coBuilding.DraftAsync(partnership, draft, Nine)).EnsureAccepted();
        var plan = Plan with { Host = ActivityHost.Of(ATeam.TheId) };

        (await new PlanningActivities(district).DraftAsync(Id, plan, [partnership], Nine)).IsRefusedFor<CoOrganizerNotInForce>().Should().BeTrue();
        (await coBuilding.SignAsync(partnership, party.Partner, party.Signatory, Nine)).EnsureAccepted();
        (await coBuilding.ConcludeAsync(partnership, draft.Signatory, Nine)).EnsureAccepted();
        (await new PlanningActivities(district).DraftAsync(Id, plan, [partnership], Nine)).EnsureAccepted();
    }
}
