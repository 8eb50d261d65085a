using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class DraftingAndPublishing
{
    private static readonly PartnershipId Paired = new(new Guid("00000000-0000-7000-8000-000000000241"));
    private static readonly PartnershipId Resident = new(new Guid("00000000-0000-7000-8000-000000000242"));
    private static readonly Term JustThatDay = new(AnActivity.Tuesday, AnActivity.Tuesday);

    [Fact]
    public void A_draft_keeps_the_plan()
    {
        var request = new ServiceRequestId(new Guid("00000000-0000-7000-8000-000000000251"));
        var activity = Draft(AnActivity.Plan with { Answers = request }, Standing(Paired, JustThatDay, true)).EnsureAccepted();

        activity.Should().BeEquivalentTo(new
        {
            District = TestDistrict.Id,
            Id = AnActivity.TheId,
            State = ActivityState.Drafted,
            AnActivity.Site,
            Category = ActivityCategory.HealthCheck,
            AnActivity.Plan.Title,
            AnActivity.During,
            Seats = 3,
            SeatsTaken = 0,
            AnActivity.Plan.Host,
            CoOrganizers = new[] { Paired },
            AnActivity.Plan.Information,
            AnActivity.Plan.Risk,
            Answers = request,
            Audience = TargetAudience.OverSixty,
            DraftedAt = TestDistrict.Nine,
            PublishedAt = (Instant?)null,
        });
        Raised.EventsOf(activity).Should().Equal(new ActivityDrafted(
            AnActivity.TheId, AnActivity.Site, ActivityCategory.HealthCheck, AnActivity.During, AnActivity.Plan.Host, request));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, -1, false)] // ended the day before
    [InlineData(1, 1, false)] // begins the day after
    public void Co_organisers_come_out_of_partnerships_in_force_on_the_day(int from, int through, bool accepted)
    {
        var term = new Term(AnActivity.Tuesday.PlusDays(from), AnActivity.Tuesday.PlusDays(through));

        Draft(AnActivity.Plan, Standing(Paired, term, true)).Outcome.Should()
            .Be(accepted ? Decision.Accepted : new CoOrganizerNotInForce(Paired, AnActivity.Tuesday));
    }

    [Fact]
    public void Every_co_organiser_out_of_force_is_named() => Draft(
            AnActivity.Plan,
            Standing(Paired, JustThatDay, false),
            Standing(Resident, new Term(TestDistrict.Monday, TestDistrict.Monday), true))
        .Refusals.Should().Equal(new CoOrganizerNotInForce(Paired, AnActivity.Tuesday), new CoOrganizerNotInForce(Resident, AnActivity.Tuesday));

    [Fact]
    public void The_category_may_be_one_of_the_districts_own()
    {
        var kiteMending = new ActivityCategory("kite-mending");
        ActivityCategory.WellKnown.Should().NotContainKey(kiteMending).And.ContainKey(AnActivity.Plan.Category);

        var activity = Draft(AnActivity.Plan with { Category = kiteMending }).EnsureAccepted();

        activity.Category.Should().Be(kiteMending);
        Raised.EventsOf(activity).OfType<ActivityDrafted>().Single().Category.Should().Be(kiteMending);
        new OfCategory(kiteMending).IsSatisfiedBy(activity).Should().BeTrue();
        FluentActions.Invoking(() => new ActivityCategory("Mending kites")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_a_draft_answers_stands_from_the_beginning()
    {
        var another = new ServiceRequestId(new Guid("00000000-0000-7000-8000-000000000251"));

        new AnActivity().Build().Invoking(one => one.Revise(AnActivity.Plan with { Answers = another }, [], AnActivity.Tuesday, TestDistrict.Nine))
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_draft_can_be_written_anew()
    {
        var activity = new AnActivity().Build();
        var team = ActivityHost.Of(new VolunteerTeamId(new Guid("00000000-0000-7000-8000-000000000261")));

        activity.Revise(
            AnActivity.Plan with { Title = "Blood sugar", Seats = 7, Host = team }, [Standing(Paired, JustThatDay, true)],
            AnActivity.Tuesday, TestDistrict.Nine).EnsureAccepted();

        activity.Should().BeEquivalentTo(new { Title = "Blood sugar", Seats = 7, Host = team, CoOrganizers = new[] { Paired } });
        Raised.EventsOf(activity).Should().Equal(new ActivityRevised(
            AnActivity.TheId, AnActivity.Site, ActivityCategory.HealthCheck, AnActivity.During, team, null));
    }

    [Fact]
    public void A_revision_with_a_partnership_out_of_force_is_refused() => new AnActivity().Build().ShouldStayUnchangedBy(a => a.Revise(
            AnActivity.Plan with { Seats = 9 }, [Standing(Paired, JustThatDay, false)], AnActivity.Tuesday, TestDistrict.Nine))
        .Should().Be((Decision)new CoOrganizerNotInForce(Paired, AnActivity.Tuesday));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void It_is_published_strictly_before_the_beginning(long microseconds, bool accepted)
    {
        var activity = new AnActivity().Build();

        var decision = activity.Publish(AnActivity.During.From.PlusNanoseconds(microseconds * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new BeginningPassed(AnActivity.During.From));
    }

    [Fact]
    public void Publishing_needs_the_beginning_ahead_full_information_and_the_risks()
    {
        var activity = new AnActivity().Planned(plan => plan with { Information = " ", Risk = null }).Build();

        activity.ShouldStayUnchangedBy(a => a.Publish(AnActivity.During.From)).Refusals.Select(refusal => refusal.Code).Should()
            .Equal("activity.beginning-passed", "activity.information-missing", "activity.risks-not-stated");
    }

    [Fact]
    public void Publishing_opens_the_seats()
    {
        var activity = new AnActivity().Build();

        activity.Publish(TestDistrict.Nine).EnsureAccepted();

        activity.PublishedAt.Should().Be(TestDistrict.Nine);
        Raised.EventsOf(activity).Should().Equal(new ActivityPublished(AnActivity.TheId, 3));
    }

    [Fact]
    public void A_plan_that_is_none_is_a_bug_of_the_caller()
    {
        NewActivity[] broken =
        [
            AnActivity.Plan with { Site = default },
            AnActivity.Plan with { Category = default },
            AnActivity.Plan with { Title = " " },
            AnActivity.Plan with { During = default },
            AnActivity.Plan with { Seats = 0 },
            AnActivity.Plan with { Host = default },
            AnActivity.Plan with { Audience = default },
        ];

        broken.Should().AllSatisfy(plan => FluentActions.Invoking(() => Draft(plan)).Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Partnerships_named_twice_or_of_another_district_are_a_bug_of_the_caller()
    {
        var one = Standing(Paired, JustThatDay, true);

        FluentActions.Invoking(() => Draft(AnActivity.Plan, one, one)).Should().Throw<ArgumentException>().WithMessage("*twice*");
        FluentActions.Invoking(() => Draft(AnActivity.Plan, one with { District = TestDistrict.OtherId })).Should().Throw<ArgumentException>().WithMessage("*another district*");
    }

    [Fact]
    public void The_host_is_a_site_an_organisation_or_a_team()
    {
        var organization = new VolunteerOrganizationId(new Guid("00000000-0000-7000-8000-000000000271"));
        var team = new VolunteerTeamId(new Guid("00000000-0000-7000-8000-000000000272"));

        ActivityHost.Of(AnActivity.Site).Should().BeEquivalentTo(new
        { Kind = ActivityHostKind.Site, Site = AnActivity.Site, Organization = (VolunteerOrganizationId?)null, Team = (VolunteerTeamId?)null });
        ActivityHost.Of(organization).Should().BeEquivalentTo(new { Kind = ActivityHostKind.Organization, Organization = organization });
        ActivityHost.Of(organization).Site.Should().BeNull();
        ActivityHost.Of(team).Should().BeEquivalentTo(new { Kind = ActivityHostKind.Team, Team = team });
    }

    [Fact]
    public void The_audience_is_everybody_unless_named()
    {
        new NewActivity { Site = AnActivity.Site, Category = ActivityCategory.HealthCheck, Title = "Health checks", During = AnActivity.During, Seats = 1, Host = ActivityHost.Of(AnActivity.Site) }
            .Audience.Should().Be(TargetAudience.Everybody);
        new TargetAudience("over-60").Should().Be(TargetAudience.OverSixty);
        TargetAudience.OverSixty.ToString().Should().Be("over-60");
        TargetAudience.WellKnown[TargetAudience.Everybody].En.Should().Be("everybody");
        FluentActions.Invoking(() => new TargetAudience("Over 60")).Should().Throw<ArgumentException>();
    }

    private static Decision<Activity> Draft(NewActivity plan, params PartnershipStanding[] coOrganizers) =>
        Activity.Draft(TestDistrict.Id, AnActivity.TheId, plan, coOrganizers, AnActivity.Tuesday, TestDistrict.Nine);

    private static PartnershipStanding Standing(PartnershipId partnership, Term term, bool isInForce) =>
        new(TestDistrict.Id, partnership, [APartnership.HealthBureau], isInForce, term);
}
