using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>Insurance that ends during dangerous service (K5): decided, and nobody goes on uninsured (R4).</summary>
public class CoverThatEndsMeanwhile : IAsyncLifetime
{
    private static readonly RiskStatement Danger = new(RiskLevel.Dangerous, "high water");
    private static readonly Instant Halfway = AnActivity.During.From + Duration.FromMinutes(50);
    private static readonly InsurancePolicyId Policy = AnInsurancePolicy.TheId;
    private static readonly InsurancePolicyId OtherPolicy = new(new Guid("00000000-0000-7000-8000-000000001502"));
    private static readonly ParticipationId SeatOfLi = AnActivity.OtherParticipation;
    private static readonly ParticipationId SeatOfZhao = new(new Guid("00000000-0000-7000-8000-000000000223"));
    private Neighbourhood _place = null!;

    private Insuring Insuring => new(_place.Open());

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        await _place.WithinAsync(district =>
        {
            foreach (var id in new[] { Policy, OtherPolicy })
                district.InsurancePolicies.Add(InsurancePolicy.TakeOut(TestDistrict.Id, id, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted());
        });
        (await Insuring.InsureAsync(Policy, [Neighbourhood.Wang, Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Calls_everyone_off_whom_no_other_policy_covers_and_what_they_gave_counts()
    {
        await UnderWayAsync();
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();

        (await Insuring.CancelAsync(Policy, Halfway)).EnsureAccepted();

        var activity = await ActivityAsync();
        (activity.Find(AnActivity.Participation)!.State, activity.Find(SeatOfLi)!.State).Should().Be((ParticipationState.CheckedOut, ParticipationState.CheckedIn));
        (await _place.Holding.CompleteAsync(AnActivity.TheId, 9, AnActivity.During.Until)).EnsureAccepted();
        (await MinutesOfAsync(Neighbourhood.Wang), await MinutesOfAsync(Neighbourhood.Li)).Should().Be((50, 120));
    }

    [Fact]
    public async Task Happens_once_however_often_the_policy_is_cancelled()
    {
        await UnderWayAsync();
        var key = new IdempotencyKey("cancel");

        foreach (var under in new[] { key, key, default }) (await Insuring.CancelAsync(Policy, Halfway, under)).EnsureAccepted();

        _place.Events.OfType<VolunteerStoodDown>().Should().HaveCount(2);
    }

    [Fact]
    public async Task Leaves_ordinary_service_alone()
    {
        await UnderWayAsync(risk: new RiskStatement(RiskLevel.Ordinary, "none known"));

        (await Insuring.CancelAsync(Policy, Halfway)).EnsureAccepted();

        (await ActivityAsync()).Participations.Should().OnlyContain(one => one.State == ParticipationState.CheckedIn);
    }

    [Fact]
    public async Task Is_refused_where_the_district_itself_takes_a_volunteer_off_in_the_middle()
    {
        await UnderWayAsync();

        (await _place.Store.TryAsync(() => Insuring.ReleaseAsync(Policy, Neighbourhood.Wang, Halfway))).Should().Be((Decision)new CoverInUse(Policy, Neighbourhood.Wang));

        (await Insuring.ReleaseAsync(Policy, Neighbourhood.Wang, AnActivity.WithOvertime.Until)).EnsureAccepted();
    }

    [Fact]
    public async Task Breaks_a_visit_off_and_the_request_is_dispatched_again()
    {
        await VisitedAsync();

        (await Insuring.CancelAsync(Policy, Halfway)).EnsureAccepted();

        var request = (await _place.Open().Requests.FindAsync(ARequest.TheId))!;
        (request.State, request.Volunteers.Count).Should().Be((RequestState.Placed, 0));
        var failed = _place.Events.OfType<RequestVisitFailed>().Should().ContainSingle().Subject;
        (failed.Reason, failed.DateInDistrict).Should().Be((FailedVisitReason.CoverEnded, ARequest.Wanted.From.InZone(TestDistrict.TimeZone).Date));
        failed.Parties.Should().ContainSingle().Which.Volunteers.Should().Equal(Neighbourhood.Wang);
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().ContainSingle("rest is counted from what was served").Which.During.Should().Be(new TimeRange(ARequest.Wanted.From, Halfway));
        (await _place.Open().Statistics.FiguresAsync()).Overview().Answer.ServiceMinutes.Should().Be(50);
        (await MinutesOfAsync(Neighbourhood.Wang)).Should().Be(50);
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang)).Should().BeNull();
    }

    [Fact]
    public async Task Counts_what_was_given_before_and_after_a_visit_was_broken_off()
    {
        await VisitedAsync();
        (await Insuring.CancelAsync(Policy, Halfway)).EnsureAccepted();
        var (again, wang) = (TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(2), Duration.FromHours(1)), Assignee.Of(Neighbourhood.Wang));
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Wang], Halfway)).EnsureAccepted();
        (await _place.Serving.RescheduleAsync(ARequest.TheId, again, Halfway)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, wang, Halfway)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, wang, [Neighbourhood.Wang], Halfway)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, again.From)).EnsureAccepted();

        (await _place.Serving.ServeAsync(ARequest.TheId, again.Until, 1)).EnsureAccepted();

        (await MinutesOfAsync(Neighbourhood.Wang)).Should().Be(110);
        (await _place.Open().ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(Neighbourhood.Wang))).Select(record => record.Minutes).Should().BeEquivalentTo([50, 60]);
    }

    [Fact]
    public async Task Is_no_reason_that_anybody_may_give_for_a_failed_visit()
    {
        await VisitedAsync();

        (await _place.Store.TryAsync(() => _place.Serving.RecordFailedVisitAsync(ARequest.TheId, FailedVisitReason.CoverEnded, Halfway))).Should().Be((Decision)new VisitStillCovered(ARequest.TheId));
    }

    [Fact]
    public async Task Lets_a_coordinator_end_a_visit_that_cannot_begin()
    {
        await AcceptedAsync();
        (await Insuring.CancelAsync(Policy, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Serving.RecordFailedVisitAsync(ARequest.TheId, FailedVisitReason.CoverEnded, Halfway)).EnsureAccepted();

        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang)).Should().BeNull("nobody stayed away");
        (await MinutesOfAsync(Neighbourhood.Wang)).Should().Be(0);
    }

    [Fact]
    public async Task Excuses_who_was_kept_out_and_nobody_else()
    {
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Li, Neighbourhood.Zhao], TestDistrict.Nine)).EnsureAccepted();
        await PublishedAsync(Danger);
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, SeatOfZhao, Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, SeatOfZhao, AnActivity.During.From)).EnsureAccepted();
        (await Insuring.CancelAsync(Policy, AnActivity.During.From)).EnsureAccepted();

        (await _place.Holding.CompleteAsync(AnActivity.TheId, 9, AnActivity.During.Until)).EnsureAccepted();

        var activity = await ActivityAsync();
        (activity.Find(AnActivity.Participation)!.State, activity.Find(SeatOfLi)!.State).Should().Be((ParticipationState.Excused, ParticipationState.Absent));
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang)).Should().BeNull();
    }

    [Fact]
    public async Task And_is_mended_lets_late_comers_in_from_then_on()
    {
        await PublishedAsync(Danger);
        (await Insuring.CancelAsync(Policy, AnActivity.During.From)).EnsureAccepted();
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Wang], Halfway)).EnsureAccepted();

        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, Halfway - Duration.FromMinutes(1))).IsAccepted.Should().BeFalse();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, Halfway)).EnsureAccepted();
    }

    [Fact]
    public async Task By_a_policy_that_is_not_needed_may_be_taken_off_at_any_time()
    {
        await UnderWayAsync();
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();

        (await Insuring.ReleaseAsync(OtherPolicy, Neighbourhood.Wang, Halfway)).EnsureAccepted();

        (await ActivityAsync()).Find(AnActivity.Participation)!.State.Should().Be(ParticipationState.CheckedIn);
    }

    [Fact]
    public async Task Is_told_late_and_calls_off_who_came_meanwhile_without_minutes()
    {
        await UnderWayAsync();

        (await Insuring.CancelAsync(Policy, AnActivity.During.From - Duration.FromMinutes(1))).EnsureAccepted();

        (await ActivityAsync()).Participations.Should().AllSatisfy(one => (one.State, one.Minutes).Should().Be((ParticipationState.CheckedOut, 0)));
    }

    [Fact]
    public async Task Keeps_a_registration_from_being_merged_while_its_seat_is_served_in_overtime()
    {
        await UnderWayAsync();
        var merging = new MergingVolunteers(_place.Open());

        (await merging.MergeAsync(Neighbourhood.Wang, Neighbourhood.Zhao, AnActivity.During.Until + Duration.FromMinutes(10))).Should().Be((Decision)new StillServes(Neighbourhood.Wang, AnActivity.During));
    }

    [Fact]
    public async Task Leaves_the_seat_of_what_is_to_come_lists_the_gap_and_lets_nobody_begin()
    {
        await PublishedAsync(Danger);
        (await Insuring.CancelAsync(Policy, TestDistrict.Nine)).EnsureAccepted();
        var ahead = new TimeRange(TestDistrict.Nine, AnActivity.During.Until);

        var gaps = await new WatchingFitness(_place.Open()).AheadAsync(ahead);

        gaps.Select(gap => (gap.Activity, gap.Volunteer, gap.Lacking.Single())).Should().Equal(
            (AnActivity.TheId, Neighbourhood.Wang, new VolunteerUninsured(Neighbourhood.Wang, AnActivity.WithOvertime)),
            (AnActivity.TheId, Neighbourhood.Li, new VolunteerUninsured(Neighbourhood.Li, AnActivity.WithOvertime)));
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).Should().Be((Decision)new VolunteerUninsured(Neighbourhood.Wang, AnActivity.WithOvertime));
        (await Insuring.InsureAsync(OtherPolicy, [Neighbourhood.Wang, Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();
        (await new WatchingFitness(_place.Open()).AheadAsync(ahead)).Should().BeEmpty();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
    }

    [Fact]
    public async Task Of_less_than_the_district_asks_for_is_no_cover_at_all()
    {
        await PublishedAsync(Danger);
        var strict = TestDistrict.Profile with { Safeguards = new SafeguardRules { LeastSumInsured = Money.Yuan(100_001) } };
        var district = new Districts(_place.Store, [new DistrictRegistration(strict, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        (await new HoldingActivities(district).CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From))
            .Should().Be((Decision)new VolunteerUninsured(Neighbourhood.Wang, AnActivity.WithOvertime));
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
    }

    [Theory]
    [InlineData(100_000, "CNY", true)]
    [InlineData(99_999, "CNY", false)]
    [InlineData(1_000_000, "USD", false)]
    public void Is_enough_from_the_districts_sum_on_and_in_its_currency(int sum, string currency, bool isEnough) =>
        new SafeguardRules { LeastSumInsured = Money.Yuan(100_000) }.IsEnough(new Money(sum, currency)).Should().Be(isEnough);

    [Fact]
    public void Needs_a_sum_where_the_district_asks_for_one() =>
        FluentActions.Invoking(() => new SafeguardRules { LeastSumInsured = Money.Yuan(0) }).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public async Task Is_told_of_a_team_before_it_is_asked()
    {
        var demand = new ServiceDemand(AnActivity.During, AnActivity.Tuesday, ActivityCategory.DroughtRelief, RiskLevel.Dangerous, NeedsTraining: true);

        var members = (await new WatchingFitness(_place.Open()).OfTeamAsync(Neighbourhood.Team, demand)).ToDictionary(one => one.Volunteer, one => one.Lacking);

        members.Keys.Should().BeEquivalentTo([Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao]);
        members[Neighbourhood.Li].Should().Equal(new VolunteerUntrained(Neighbourhood.Li, ActivityCategory.DroughtRelief));
        members[Neighbourhood.Zhao].Should().Equal(
            new VolunteerUninsured(Neighbourhood.Zhao, AnActivity.During), new VolunteerUntrained(Neighbourhood.Zhao, ActivityCategory.DroughtRelief));
    }

    private async Task PublishedAsync(RiskStatement risk)
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Risk = risk }, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        foreach (var (volunteer, seat) in Seats) (await _place.SigningUp.SignUpAsync(AnActivity.TheId, seat, volunteer, TestDistrict.Nine)).EnsureAccepted();
    }

    private static (VolunteerId Volunteer, ParticipationId Seat)[] Seats => [(Neighbourhood.Wang, AnActivity.Participation), (Neighbourhood.Li, SeatOfLi)];

    private async Task UnderWayAsync(RiskStatement? risk = null)
    {
        await PublishedAsync(risk ?? Danger);
        foreach (var (_, seat) in Seats) (await _place.Holding.CheckInAsync(AnActivity.TheId, seat, AnActivity.During.From)).EnsureAccepted();
    }

    private async Task VisitedAsync()
    {
        await AcceptedAsync();
        (await _place.Serving.BeginAsync(ARequest.TheId, ARequest.Wanted.From)).EnsureAccepted();
    }

    private async Task AcceptedAsync()
    {
        var wang = Assignee.Of(Neighbourhood.Wang);
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order with { Risk = Danger }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, wang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task<Activity> ActivityAsync() => (await _place.Open().Activities.FindAsync(AnActivity.TheId))!;

    private async Task<long> MinutesOfAsync(VolunteerId volunteer) => (await _place.Open().HonourRolls.FindAsync(volunteer))?.Minutes ?? 0;
}
