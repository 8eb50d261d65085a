using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Planning over the use cases, in a district with real sites, hosts and partnerships.</summary>
public sealed class PlanningAnActivity : IAsyncLifetime
{
    private static readonly ActivityId Id = AnActivity.TheId;
    private static readonly Guid Nobody = new("00000000-0000-7000-8000-0000000fffff");

    private Neighbourhood _place = null!;
    private int _before;

    public static TheoryData<ActivityHost> Hosts => new(
        ActivityHost.Of(Neighbourhood.Site), ActivityHost.Of(Neighbourhood.Organization), ActivityHost.Of(Neighbourhood.Team));

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        _before = _place.Events.Count();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leads_from_the_draft_to_the_sites_word()
    {
        await DraftedAsync();
        (await _place.Planning.PublishAsync(Id, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.ChangeSeatsAsync(Id, 2, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Id, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Id, 40, AnActivity.During.Until)).EnsureAccepted();
        (await _place.Planning.ReviewAsync(Id, 4, AnActivity.During.Until)).EnsureAccepted();

        var activity = await ActivityAsync();
        (activity.State, activity.Seats, activity.PersonTimes).Should().Be((ActivityState.Reviewed, 2, 40));
        activity.ReviewGiven.Should().Be(new SiteReview(4, TestDistrict.Dispatcher, AnActivity.During.Until), "whoever opened the district speaks for the site");
        New().OfType<ActivityReviewed>().Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Takes_a_host_that_acts_and_none_that_does_not(ActivityHost host)
    {
        await DraftedAsync(Neighbourhood.Plan with { Host = host });
        (await ActivityAsync()).Host.Should().Be(host);

        await StopAsync(host);
        var again = await _place.Planning.DraftAsync(new ActivityId(Nobody), Neighbourhood.Plan with { Host = host }, [], TestDistrict.Nine);

        again.IsRefusedFor<HostInactive>().Should().BeTrue();
        again.IsRefusedFor<SiteNotOpen>().Should().Be(host.Site is not null, "the site is the place, too");
    }

    [Fact]
    public async Task Names_everything_that_the_district_does_not_have()
    {
        var plan = Neighbourhood.Plan with { Site = new PracticeSiteId(Nobody), Host = ActivityHost.Of(new VolunteerOrganizationId(Nobody)) };

        await ShouldBeRefusedAsync(
            () => _place.Planning.DraftAsync(Id, plan, [new PartnershipId(Nobody), APartnership.TheId], TestDistrict.Nine),
            new NotFound("site", Nobody), new NotFound("host", Nobody), new NotFound("partnership", Nobody), new NotFound("partnership", APartnership.TheId.Value));
    }

    [Fact]
    public async Task Knows_no_site_and_no_team_as_a_host_that_the_district_does_not_have()
    {
        await ShouldBeRefusedAsync(() => DraftAsync(Neighbourhood.Plan with { Host = ActivityHost.Of(new PracticeSiteId(Nobody)) }), new NotFound("host", Nobody));
        await ShouldBeRefusedAsync(() => DraftAsync(Neighbourhood.Plan with { Host = ActivityHost.Of(new VolunteerTeamId(Nobody)) }), new NotFound("host", Nobody));
    }

    [Fact]
    public async Task Names_site_host_and_partners_that_do_not_act_together()
    {
        await PartnershipAsync(isInForce: false);
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, TestDistrict.Nine)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Organization, organization => organization.Suspend(TestDistrict.Nine));
        var host = ActivityHost.Of(Neighbourhood.Organization);

        await ShouldBeRefusedAsync(
            () => _place.Planning.DraftAsync(Id, Neighbourhood.Plan with { Host = host }, [APartnership.TheId], TestDistrict.Nine),
            new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended), new HostInactive(host), new CoOrganizerNotInForce(APartnership.TheId, AnActivity.Tuesday));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Goes_together_with_partners_through_the_last_day_of_their_term(int daysAfterTheTerm, bool accepted)
    {
        await PartnershipAsync(isInForce: true);
        var day = APartnership.Term.Through.PlusDays(daysAfterTheTerm);
        var during = TimeRange.Starting(day.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(2));

        var decision = await _place.Planning.DraftAsync(Id, Neighbourhood.Plan with { During = during }, [APartnership.TheId], TestDistrict.Nine);

        decision.Should().Be(accepted ? Decision.Accepted : new CoOrganizerNotInForce(APartnership.TheId, day));
        (await _place.Open().Activities.FindAsync(Id))?.CoOrganizers.Should().Equal(APartnership.TheId);
    }

    [Fact]
    public async Task Drafts_an_activity_once()
    {
        var key = new IdempotencyKey("draft");
        (await _place.Planning.DraftAsync(Id, Neighbourhood.Plan, [], TestDistrict.Nine, key)).EnsureAccepted();

        (await _place.Planning.DraftAsync(Id, Neighbourhood.Plan, [], TestDistrict.Nine, key)).EnsureAccepted();
        await ShouldBeRefusedAsync(() => DraftAsync(Neighbourhood.Plan), new AlreadyExists("activity", Id.Value));
        await ShouldBeRefusedAsync(() => DraftAsync(Neighbourhood.Plan with { Site = new PracticeSiteId(Nobody) }), new AlreadyExists("activity", Id.Value));
        await FluentActions.Awaiting(async () => await _place.Planning.PublishAsync(Id, TestDistrict.Nine, key)).Should().ThrowAsync<ArgumentException>();
        New().Should().ContainSingle();
    }

    [Fact]
    public async Task Refuses_what_was_never_drafted()
    {
        var unknown = new NotFound("activity", Id.Value);

        await ShouldBeRefusedAsync(() => _place.Planning.PublishAsync(Id, TestDistrict.Nine), unknown);
        await ShouldBeRefusedAsync(() => _place.Planning.ChangeSeatsAsync(Id, 3, TestDistrict.Nine), unknown);
        await ShouldBeRefusedAsync(() => _place.Planning.ReviewAsync(Id, 3, TestDistrict.Nine), unknown);
    }

    [Fact]
    public async Task Publishes_nothing_without_information_and_risks_or_too_late()
    {
        await DraftedAsync(Neighbourhood.Plan with { Information = null, Risk = null });

        await ShouldBeRefusedAsync(
            () => _place.Planning.PublishAsync(Id, AnActivity.During.From),
            new BeginningPassed(AnActivity.During.From), new InformationMissing(Id), new RisksNotStated(Id));
    }

    [Fact]
    public async Task Takes_no_seat_away_that_is_taken_and_no_word_before_it_was_held()
    {
        await DraftedAsync();
        (await _place.Planning.PublishAsync(Id, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Id, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Id, AnActivity.OtherParticipation, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync(() => _place.Planning.ChangeSeatsAsync(Id, 1, TestDistrict.Nine), new FewerSeatsThanTaken(1, 2));
        (await _place.Planning.ReviewAsync(Id, 5, TestDistrict.Nine)).IsRefusedFor<NotPermittedInState<ActivityState, ActivityAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Ends_with_each_participant_credited_once()
    {
        await DraftedAsync();
        (await _place.Planning.PublishAsync(Id, TestDistrict.Nine)).EnsureAccepted();
        foreach (var (seat, volunteer) in new[] { (AnActivity.Participation, Neighbourhood.Wang), (AnActivity.OtherParticipation, Neighbourhood.Li), (new ParticipationId(Nobody), Neighbourhood.Zhao) })
            (await _place.SigningUp.SignUpAsync(Id, seat, volunteer, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id, AnActivity.OtherParticipation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CheckOutAsync(Id, AnActivity.OtherParticipation, AnActivity.During.From + Duration.FromHours(1))).EnsureAccepted();
        var key = new IdempotencyKey("complete");

        (await _place.Holding.CompleteAsync(Id, 40, AnActivity.During.Until, key)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Id, 40, AnActivity.During.Until, key)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Id, 40, AnActivity.During.Until)).IsAccepted.Should().BeFalse();

        var district = _place.Open();
        foreach (var (volunteer, minutes, cause) in new[] { (Neighbourhood.Wang, 120, AnActivity.Participation), (Neighbourhood.Li, 60, AnActivity.OtherParticipation) })
        {
            (await district.PointsAccounts.FindAsync(volunteer))!.Entries.Should().ContainSingle().Which.Cause.Should().Be(cause.CauseIn(Id));
            (await district.HonourRolls.FindAsync(volunteer))!.Minutes.Should().Be(minutes);
        }

        (await district.PointsAccounts.FindAsync(Neighbourhood.Zhao)).Should().BeNull("who stays away earns nothing");
    }

    private IEnumerable<DomainEvent> New() => _place.Events.Skip(_before);

    private async Task<Activity> ActivityAsync() => (await _place.Open().Activities.FindAsync(Id))!;

    private ValueTask<Decision> DraftAsync(NewActivity plan) => _place.Planning.DraftAsync(Id, plan, [], TestDistrict.Nine);

    private async Task DraftedAsync(NewActivity? plan = null) => (await DraftAsync(plan ?? Neighbourhood.Plan)).EnsureAccepted();

    private async Task StopAsync(ActivityHost host)
    {
        if (host.Site is { } site) (await _place.Sites.SuspendAsync(site, TestDistrict.Nine)).EnsureAccepted();
        if (host.Organization is { } organization) await _place.ChangeAsync(organization, one => one.Suspend(TestDistrict.Nine));
        if (host.Team is { } team) await _place.ChangeAsync(team, one => one.Suspend(TestDistrict.Nine));
    }

    private async Task PartnershipAsync(bool isInForce)
    {
        var coBuilding = new CoBuilding(_place.Open());
        (await coBuilding.DraftAsync(APartnership.TheId, APartnership.Draft, TestDistrict.Nine)).EnsureAccepted();
        if (!isInForce) return;
        foreach (var partner in new[] { APartnership.HealthBureau, APartnership.RedCross })
            (await coBuilding.SignAsync(APartnership.TheId, partner, APartnership.PartySignatory, TestDistrict.Nine)).EnsureAccepted();
        (await coBuilding.ConcludeAsync(APartnership.TheId, APartnership.DistrictSignatory, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task ShouldBeRefusedAsync(Func<ValueTask<Decision>> command, params Refusal[] reasons) =>
        (await _place.Store.TryAsync(command)).Refusals.Should().Equal(reasons);

    [Fact]
    public async Task Credits_each_activity_also_where_two_know_a_participation_by_the_same_id()
    {
        var (seat, wang) = (AnActivity.Participation, Neighbourhood.Wang);
        foreach (var (number, days) in new[] { (1, 0), (2, 9), (3, 18) })
        {
            var (id, during) = (new ActivityId(new Guid(number, 9, 0, new byte[8])), TimeRange.Starting(AnActivity.During.From + Duration.FromDays(days), Duration.FromHours(2)));
            (await _place.Planning.DraftAsync(id, Neighbourhood.Plan with { During = during }, [], TestDistrict.Nine)).EnsureAccepted();
            (await _place.Planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
            // Between the two, another activity lets the schedule forget the first.
            var participation = number == 2 ? AnActivity.OtherParticipation : seat;
            (await _place.SigningUp.SignUpAsync(id, participation, wang, during.From - Duration.FromMinutes(1))).EnsureAccepted();
            (await _place.Holding.CheckInAsync(id, participation, during.From)).EnsureAccepted();
            (await _place.Holding.CompleteAsync(id, 1, during.Until)).EnsureAccepted();
        }

        (await _place.Open().HonourRolls.FindAsync(wang))!.Minutes.Should().Be(360);
        seat.CauseIn(new ActivityId(new Guid(1, 9, 0, new byte[8]))).Should().NotBe(seat.CauseIn(new ActivityId(new Guid(3, 9, 0, new byte[8]))));
    }
}
