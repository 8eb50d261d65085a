using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>Who does not come is noted with the session, and the district may end what was too often.</summary>
public class NoShowsInADistrict : IAsyncLifetime
{
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;
    private static readonly ActivityId Activity = AnActivity.TheId;
    private static readonly ParticipationId SeatOfLi = AnActivity.OtherParticipation;
    private static readonly ServiceRequestId Request = ARequest.TheId;
    private static readonly Instant Over = AnActivity.During.Until;
    private Neighbourhood _place = null!;

    private EndingForNoShows Ending => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_noted_with_the_session_for_who_did_not_come()
    {
        await HeldWithoutLiAsync();

        (await FileAsync(Li))!.Absences.Should().Equal(new Absence(SeatOfLi.CauseIn(Activity), AbsenceKind.Unexcused, AnActivity.Tuesday, Over));
        (await FileAsync(Wang)).Should().BeNull("who came did not stay away");
    }

    [Fact]
    public async Task Are_taken_off_by_an_excuse_that_is_found_later()
    {
        await HeldWithoutLiAsync();

        (await _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Excused, Over)).EnsureAccepted();

        (await FileAsync(Li))!.CountIn(2022).Should().Be(default(AbsencesOfYear));
    }

    [Fact]
    public async Task Are_not_noted_for_who_had_an_excuse_before()
    {
        await SignedUpAsync();
        (await _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Excused, AnActivity.During.From)).EnsureAccepted();
        await CompleteAsync();
        (await FileAsync(Li)).Should().BeNull();

        (await _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Malicious, Over)).EnsureAccepted();

        (await FileAsync(Li))!.CountIn(2022).Should().Be(new AbsencesOfYear(0, 1), "the excuse was none");
    }

    [Fact]
    public async Task Are_not_noted_for_who_was_excused_and_came_after_all()
    {
        await SignedUpAsync();
        (await _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Excused, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Activity, SeatOfLi, AnActivity.During.From)).EnsureAccepted();

        await CompleteAsync();

        (await FileAsync(Li)).Should().BeNull();
    }

    [Fact]
    public async Task Are_not_noted_before_the_session_counts_and_not_where_it_is_called_off()
    {
        await SignedUpAsync();
        (await _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Unexcused, Over)).EnsureAccepted();

        (await _place.Holding.CancelAsync(Activity, ActivityCancellationReason.NobodyCame, Over)).EnsureAccepted();

        (await FileAsync(Li)).Should().BeNull();
    }

    [Fact]
    public async Task Cannot_be_marked_where_nothing_is()
    {
        (await _place.Store.TryAsync(() => _place.Holding.MarkAbsentAsync(Activity, SeatOfLi, AbsenceKind.Excused, Over))).Should().Be((Decision)new NotFound("activity", Activity.Value));
        await HeldWithoutLiAsync();

        (await _place.Store.TryAsync(() => _place.Holding.MarkAbsentAsync(Activity, AnActivity.Participation, AbsenceKind.Excused, Over))).IsAccepted.Should().BeFalse("Wang came");
    }

    [Theory]
    [InlineData(FailedVisitReason.VolunteersAbsent, 1)]
    [InlineData(FailedVisitReason.NobodyThere, 0)]
    [InlineData(FailedVisitReason.NotAsDescribed, 0)]
    public async Task Are_noted_for_a_visit_only_where_the_volunteers_did_not_come(FailedVisitReason reason, int noted)
    {
        await AcceptedByLiAsync();

        (await _place.Serving.RecordFailedVisitAsync(Request, reason, ARequest.Wanted.Until)).EnsureAccepted();

        ((await FileAsync(Li))?.Absences.Count ?? 0).Should().Be(noted);
    }

    [Fact]
    public async Task On_purpose_stay_so_when_the_same_volunteer_misses_the_visit_once_more()
    {
        await AcceptedByLiAsync();
        (await _place.Serving.RecordFailedVisitAsync(Request, FailedVisitReason.VolunteersAbsent, ARequest.Wanted.Until)).EnsureAccepted();
        (await _place.Serving.CorrectAbsenceAsync(Request, Li, AbsenceKind.Malicious, ARequest.Wanted.Until)).EnsureAccepted();
        var again = TimeRange.Starting(ARequest.Wanted.Until + Duration.FromDays(2), Duration.FromHours(2));
        (await _place.Serving.RescheduleAsync(Request, again, ARequest.Wanted.Until)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(Request, Assignee.Of(Li), ARequest.Wanted.Until)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Request, Assignee.Of(Li), [Li], ARequest.Wanted.Until)).EnsureAccepted();

        (await _place.Serving.RecordFailedVisitAsync(Request, FailedVisitReason.VolunteersAbsent, again.Until)).EnsureAccepted();

        (await FileAsync(Li))!.Absences.Should().ContainSingle().Which.Kind.Should().Be(AbsenceKind.Malicious);
    }

    [Fact]
    public async Task Are_not_noted_for_who_had_begun()
    {
        await AcceptedByLiAsync();
        (await _place.Serving.BeginAsync(Request, ARequest.Wanted.From)).EnsureAccepted();

        (await _place.Serving.RecordFailedVisitAsync(Request, FailedVisitReason.VolunteersAbsent, ARequest.Wanted.Until)).EnsureAccepted();

        (await FileAsync(Li)).Should().BeNull();
    }

    [Fact]
    public async Task Of_a_visit_are_corrected_where_they_were_noted()
    {
        await AcceptedByLiAsync();
        var nothing = (Decision)new NotFound("absence", Request.Value);
        (await _place.Store.TryAsync(() => _place.Serving.CorrectAbsenceAsync(Request, Li, AbsenceKind.Excused, ARequest.Wanted.Until))).Should().Be(nothing);
        (await _place.Serving.RecordFailedVisitAsync(Request, FailedVisitReason.VolunteersAbsent, ARequest.Wanted.Until)).EnsureAccepted();

        (await _place.Serving.CorrectAbsenceAsync(Request, Li, AbsenceKind.Excused, ARequest.Wanted.Until)).EnsureAccepted();

        (await FileAsync(Li))!.Absences.Should().ContainSingle().Which.Kind.Should().Be(AbsenceKind.Excused);
        (await _place.Store.TryAsync(() => _place.Serving.CorrectAbsenceAsync(Request, Wang, AbsenceKind.Excused, ARequest.Wanted.Until))).Should().Be(nothing);
    }

    [Fact]
    public async Task End_the_registration_and_leave_hours_and_stars()
    {
        await GivenOftenAbsentAsync(Wang);
        (await new Crediting(_place.Open()).CreditAsync(Wang, Causes.Cause(1), 100 * 60, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();

        (await Ending.EndAsync(Wang, Over)).EnsureAccepted();

        var district = _place.Open();
        var volunteer = (await district.Volunteers.FindAsync(Wang))!;
        (volunteer.State, volunteer.EndedFor).Should().Be((VolunteerState.Ended, RegistrationEndReason.NoShows));
        (await district.Teams.FindAsync(Neighbourhood.Team))!.Leader.Should().BeNull("all that follows from an end follows from this one");
        var roll = (await district.HonourRolls.FindAsync(Wang))!;
        (roll.Minutes, roll.Stars).Should().Be((6_000L, new StarRating(1)));
        (await FileAsync(Wang))!.Absences.Should().HaveCount(5);
    }

    [Fact]
    public async Task End_nothing_by_themselves()
    {
        await GivenOftenAbsentAsync(Li, 4);

        await HeldWithoutLiAsync();

        (await FileAsync(Li))!.ReachedLimitOn.Should().Be(AnActivity.Tuesday);
        (await _place.Open().Volunteers.FindAsync(Li))!.State.Should().Be(VolunteerState.Active);
    }

    [Fact]
    public async Task Too_few_end_nothing()
    {
        await GivenOftenAbsentAsync(Wang, 4);

        (await _place.Store.TryAsync(() => Ending.EndAsync(Wang, Over))).Should().Be((Decision)new NoShowLimitNotReached(Wang, 2022, 4, 0, 5, 3));
        (await _place.Store.TryAsync(() => Ending.EndAsync(Li, Over))).Should().Be((Decision)new NoShowLimitNotReached(Li, 2022, 0, 0, 5, 3), "who has no file was never absent");
        (await _place.Store.TryAsync(() => Ending.EndAsync(new VolunteerId(Causes.Cause(9)), Over))).Should().Be((Decision)new NotFound("volunteer", Causes.Cause(9)));
    }

    [Fact]
    public async Task End_nothing_that_has_been_withdrawn()
    {
        await GivenOftenAbsentAsync(Wang);
        (await _place.Registering.WithdrawAsync(Wang, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Ending.EndAsync(Wang, Over))).IsRefusedFor<NotPermittedInState<VolunteerState, VolunteerAction>>().Should().BeTrue();
        (await Ending.EndAllDueAsync(Over)).Should().BeEmpty("who has gone is on no list");
    }

    [Fact]
    public async Task End_all_that_are_due_once_and_leave_the_others()
    {
        await GivenOftenAbsentAsync(Wang);
        await GivenOftenAbsentAsync(Li, 4);
        await GivenOftenAbsentAsync(Neighbourhood.Zhao);

        (await Ending.EndAllDueAsync(Over)).Should().Equal(Wang, Neighbourhood.Zhao);

        (await Ending.EndAllDueAsync(Over)).Should().BeEmpty();
        (await _place.Open().Volunteers.FindAsync(Li))!.State.Should().Be(VolunteerState.Active);
    }

    [Fact]
    public async Task Are_noted_with_a_registration_that_has_ended_and_lead_to_nothing()
    {
        await SignedUpAsync();
        (await _place.Registering.WithdrawAsync(Li, AnActivity.During.From)).EnsureAccepted();

        await CompleteAsync();

        var file = (await FileAsync(Li))!;
        (file.Absences.Count, file.ClosedAt).Should().Be((1, Over));
    }

    private async Task<AbsenceFile?> FileAsync(VolunteerId volunteer) => await _place.Open().AbsenceFiles.FindAsync(volunteer);

    private Task GivenOftenAbsentAsync(VolunteerId volunteer, int times = 5) =>
        _place.WithinAsync(district => district.AbsenceFiles.Add(new AnAbsenceFile().Of(volunteer).AbsentOften(times).BuildRaising()));

    private async Task SignedUpAsync()
    {
        (await _place.Planning.DraftAsync(Activity, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Activity, TestDistrict.Nine)).EnsureAccepted();
        foreach (var (seat, volunteer) in new[] { (AnActivity.Participation, Wang), (SeatOfLi, Li) })
            (await _place.SigningUp.SignUpAsync(Activity, seat, volunteer, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task CompleteAsync()
    {
        (await _place.Holding.CheckInAsync(Activity, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Activity, 20, Over)).EnsureAccepted();
    }

    private async Task HeldWithoutLiAsync()
    {
        await SignedUpAsync();
        await CompleteAsync();
    }

    private async Task AcceptedByLiAsync()
    {
        (await _place.Serving.PlaceAsync(Request, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(Request, Assignee.Of(Li), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Request, Assignee.Of(Li), [Li], TestDistrict.Nine)).EnsureAccepted();
    }
}
