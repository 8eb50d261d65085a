using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Neighbourhood;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>What goes along when an activity is put to another time or place: seats, schedules, occurrences, resources.</summary>
public sealed class ChangingActivitiesInADistrict : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly ActivityId Id = AnActivity.TheId;
    private static readonly ActivityId Elsewhere = new(Causes.Cause(600));
    private static readonly ParticipationId OfWang = new(Causes.Cause(601));
    private static readonly ParticipationId OfLi = new(Causes.Cause(602));
    private static readonly TimeRange Later = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(3));
    private static readonly ActivityChange ToLater = new() { During = Later };

    private Neighbourhood _place = null!;

    private ChangingActivities Changing => new(_place.Open());

    private RunningProgrammes Running => new(_place.Open(), new WeekdayRecurrence());

    private ValueTask<Activity?> ActivityAsync => _place.Open().Activities.FindAsync(Id);

    public async Task InitializeAsync()
    {
        _place = await FoundedAsync();
        await PublishAsync(Id, AnActivity.During);
        (await _place.SigningUp.SignUpAsync(Id, OfWang, Wang, At)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Id, OfLi, Li, At)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Sign_ups_survive_but_for_who_is_not_free_then()
    {
        await PublishAsync(Elsewhere, Later);
        (await _place.SigningUp.SignUpAsync(Elsewhere, new ParticipationId(Causes.Cause(603)), Li, At)).EnsureAccepted();

        (await Changing.ChangeAsync(Id, ToLater, At)).EnsureAccepted();

        (await ActivityAsync)!.Participations.Select(one => (one.Volunteer, one.State)).Should().Equal((Wang, ParticipationState.SignedUp), (Li, ParticipationState.Withdrawn));
        (await BookedAsync(Wang)).Should().Equal(Later);
        (await BookedAsync(Li)).Should().Equal(Later).And.HaveCount(1, "the other activity alone holds it");
        _place.Events.OfType<VolunteerReleased>().Should().Equal(new VolunteerReleased(Id, OfLi, Li));
        (await _place.SigningUp.SignUpAsync(Id, OfWang, Wang, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Who_overlaps_with_the_old_time_only_stays_free_for_the_new_one()
    {
        var overlapping = new TimeRange(AnActivity.During.From + Duration.FromHours(1), AnActivity.During.Until + Duration.FromHours(1));

        (await Changing.ChangeAsync(Id, new ActivityChange { During = overlapping }, At)).EnsureAccepted();

        (await BookedAsync(Wang)).Should().Equal(overlapping);
        _place.Events.OfType<VolunteerReleased>().Should().BeEmpty();
    }

    [Fact]
    public async Task Who_is_released_from_an_answer_to_a_request_holds_its_time_again()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Order, At)).EnsureAccepted();
        (await _place.Planning.DraftAsync(Elsewhere, Plan with { Answers = ARequest.TheId, During = TimeRange.Starting(ARequest.Wanted.From, Duration.FromHours(1)) }, [], At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, ToLater, At))).Should().Be((Decision)new NotPermittedInState<ActivityState, ActivityAction>("activity", ActivityState.Drafted, ActivityAction.Change));
        (await _place.Planning.PublishAsync(Elsewhere, At)).EnsureAccepted();
        (await Changing.ChangeAsync(Elsewhere, ToLater, At)).EnsureAccepted();

        (await _place.Open().Requests.FindAsync(ARequest.TheId))!.AnsweredBy.Should().Be(Elsewhere);
    }

    [Fact]
    public async Task A_change_is_judged_as_the_draft_was()
    {
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();
        var unknown = new ActivityChange { Site = ASite.OtherId };

        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, ToLater, At))).Should().Be((Decision)new NotFound("activity", Elsewhere.Value));
        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Id, unknown, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Id, ToLater, At))).Should().Be((Decision)new SiteNotOpen(Site, SiteState.Suspended));
        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Id, new ActivityChange { Site = ASite.InstituteId }, At))).Should().Be((Decision)new HostInactive(ActivityHost.Of(Site)));
        (await Changing.ChangeAsync(Id, new ActivityChange { Information = "The gate is shut; come to the back." }, At)).EnsureAccepted();
    }

    [Fact]
    public async Task A_project_is_asked_for_the_new_day()
    {
        var projects = new RunningProjects(_place.Open());
        (await projects.DraftAsync(AServiceProject.TheId, AServiceProject.Plan with { Host = ActivityHost.Of(Site), Through = AnActivity.Tuesday, Categories = [Plan.Category] }, At)).EnsureAccepted();
        (await projects.LaunchAsync(AServiceProject.TheId, At)).EnsureAccepted();
        await PublishAsync(Elsewhere, TimeRange.Starting(AnActivity.During.Until, Duration.FromHours(1)), plan => plan with { Project = AServiceProject.TheId });

        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, ToLater, At))).IsAccepted.Should().BeFalse();
        (await Changing.ChangeAsync(Elsewhere, new ActivityChange { During = TimeRange.Starting(AnActivity.During.Until, Duration.FromHours(2)) }, At)).EnsureAccepted();
    }

    [Fact]
    public async Task The_occurrence_of_a_programme_goes_along_and_calendars_are_told()
    {
        var days = new Term(AnActivity.Tuesday, AnActivity.Tuesday.PlusDays(1));
        (await Running.StartAsync(AProgramme.TheId, AProgramme.Classroom, At)).EnsureAccepted();
        (await Running.DraftActivityAsync(AProgramme.TheId, AnActivity.Tuesday, Elsewhere, new OccurrencePlan { Seats = 2, Host = ActivityHost.Of(Site), Information = "?", Risk = Plan.Risk }, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Elsewhere, At)).EnsureAccepted();

        (await Changing.ChangeAsync(Elsewhere, new ActivityChange { During = Later, Site = ASite.InstituteId }, At)).EnsureAccepted();

        var moved = (await Running.OccurrencesAsync(days)).Single(one => one.Activity == Elsewhere);
        (moved.Day, moved.During, moved.State, moved.Sequence, moved.Place).Should().Be((AnActivity.Tuesday, Later, OccurrenceState.Moved, 1, ProgrammePlace.In(TestDistrict.Town)));
        (await Changing.ChangeAsync(Elsewhere, new ActivityChange { Site = Site }, At)).EnsureAccepted();
        (await Changing.ProlongAsync(Elsewhere, Later.Until + Duration.FromHours(1), At)).EnsureAccepted();
        moved = (await Running.OccurrencesAsync(days)).Single(one => one.Activity == Elsewhere);
        (moved.During.Until, moved.Sequence, moved.Place).Should().Be((Later.Until + Duration.FromHours(1), 3, default(ProgrammePlace)));
        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, new ActivityChange { During = TimeRange.Starting(At + Duration.FromDays(60), Duration.FromHours(1)) }, At))).EnsureAccepted();
        (await _place.Store.TryAsync(() => Running.EndAsync(AProgramme.TheId, AnActivity.Tuesday, At))).Should().Be((Decision)new OccurrenceScheduled(AnActivity.Tuesday, Elsewhere));
    }

    [Fact]
    public async Task An_occurrence_stays_within_its_programme()
    {
        (await Running.StartAsync(AProgramme.TheId, AProgramme.Classroom with { From = AnActivity.Tuesday }, At)).EnsureAccepted();
        (await Running.DraftActivityAsync(AProgramme.TheId, AnActivity.Tuesday, Elsewhere, new OccurrencePlan { Seats = 2, Host = ActivityHost.Of(Site), Information = "?", Risk = Plan.Risk }, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Elsewhere, At)).EnsureAccepted();
        (await Running.EndAsync(AProgramme.TheId, AnActivity.Tuesday, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, ToLater, At))).Should().Be((Decision)new AfterTheProgramme(AnActivity.Tuesday));
        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Elsewhere, new ActivityChange { During = TimeRange.Starting(At + Duration.FromHours(1), Duration.FromHours(1)) }, At)))
            .Should().Be((Decision)new BeforeTheProgramme(AnActivity.Tuesday));
    }

    [Fact]
    public async Task Resources_that_it_had_booked_go_along_or_say_why_not()
    {
        var sharing = await SharedAsync();
        (await sharing.BookAsync(AResource.TheId, AResource.BookingOf(1), new NewResourceBooking(2, AnActivity.During, Id), At)).EnsureAccepted();
        (await sharing.BookAsync(AResource.TheId, AResource.BookingOf(2), new NewResourceBooking(2, TimeRange.Starting(Later.Until - Duration.FromHours(1), Duration.FromHours(1))), At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Changing.ChangeAsync(Id, ToLater, At))).Should().Be((Decision)new ResourceTaken(1, 2));
        (await Changing.ChangeAsync(Id, new ActivityChange { During = TimeRange.Starting(Later.From, Duration.FromHours(2)) }, At)).EnsureAccepted();

        var resource = (await _place.Open().SharedResources.FindAsync(AResource.TheId))!;
        resource.FreeDuring(AnActivity.During).Should().Be(3);
        resource.FreeDuring(TimeRange.Starting(Later.From, Duration.FromHours(1))).Should().Be(1);
        (await _place.Open().ActivityResources.FindAsync(Id))!.Taken.Should().ContainSingle();
        (await Changing.ProlongAsync(Id, Later.Until, At)).EnsureAccepted();
        (await _place.Open().SharedResources.FindAsync(AResource.TheId))!.FreeDuring(TimeRange.Starting(Later.Until - Duration.FromHours(1), Duration.FromHours(1))).Should().Be(1, "another one has booked them then");
    }

    [Fact]
    public async Task Prolonged_it_keeps_resources_and_volunteers_as_long_as_they_are_free()
    {
        var (sharing, until) = (await SharedAsync(), AnActivity.During.Until + Duration.FromHours(2));
        (await sharing.BookAsync(AResource.TheId, AResource.BookingOf(1), new NewResourceBooking(2, AnActivity.During, Id), At)).EnsureAccepted();
        await PublishAsync(Elsewhere, TimeRange.Starting(AnActivity.During.Until + Duration.FromHours(1), Duration.FromHours(1)));
        (await _place.SigningUp.SignUpAsync(Elsewhere, new ParticipationId(Causes.Cause(603)), Li, At)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id, OfWang, AnActivity.During.From)).EnsureAccepted();

        (await Changing.ProlongAsync(Id, until, AnActivity.During.From)).EnsureAccepted();

        (await BookedAsync(Wang)).Should().Equal(new TimeRange(AnActivity.During.From, until));
        (await BookedAsync(Li)).Should().StartWith(AnActivity.During).And.HaveCount(2);
        (await _place.SigningUp.SignUpAsync(Id, OfLi, Li, AnActivity.During.From)).EnsureAccepted();
        (await _place.Open().SharedResources.FindAsync(AResource.TheId))!.FreeDuring(TimeRange.Starting(AnActivity.During.Until, Duration.FromHours(2))).Should().Be(1);
        (await Changing.ProlongAsync(Id, AnActivity.During.Until, AnActivity.During.From)).EnsureAccepted();
        (await BookedAsync(Wang)).Should().Equal(AnActivity.During);
        (await _place.Store.TryAsync(() => Changing.ProlongAsync(Elsewhere, At, At))).IsRefusedFor<EndPassed>().Should().BeTrue();
        (await _place.Store.TryAsync(() => Changing.ProlongAsync(new ActivityId(Causes.Cause(9)), At, At))).IsRefusedFor<NotFound>().Should().BeTrue();
    }

    [Fact]
    public async Task A_risk_that_is_raised_lists_who_lacks_something_for_it()
    {
        (await Changing.ChangeAsync(Id, new ActivityChange { Risk = new RiskStatement(RiskLevel.Dangerous, "deep water") }, At)).EnsureAccepted();

        (await new WatchingFitness(_place.Open()).AheadAsync(AnActivity.During)).Select(gap => gap.Volunteer).Should().BeEquivalentTo([Wang, Li]);
        (await _place.Store.TryAsync(() => _place.Holding.CheckInAsync(Id, OfWang, AnActivity.During.From))).IsAccepted.Should().BeFalse();
    }

    private async Task<SharingResources> SharedAsync()
    {
        await _place.WithinAsync(district => district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising()));
        var sharing = new SharingResources(_place.Open());
        (await sharing.ContributeAsync(AResource.TheId, APartnership.TheId, 1, AResource.Resource, At)).EnsureAccepted();
        return sharing;
    }

    private async Task PublishAsync(ActivityId id, TimeRange during, Func<NewActivity, NewActivity>? change = null)
    {
        var plan = Plan with { During = during };
        (await _place.Planning.DraftAsync(id, change is null ? plan : change(plan), [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(id, At)).EnsureAccepted();
    }

    private async Task<IEnumerable<TimeRange>> BookedAsync(VolunteerId volunteer) => (await _place.Open().Schedules.FindAsync(volunteer))!.Bookings.Select(booking => booking.During).OrderBy(during => during.From);
}
