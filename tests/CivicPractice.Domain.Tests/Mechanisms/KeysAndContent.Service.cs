using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Requests, activities and what is recorded of service.</content>
public sealed partial class KeysAndContent
{
    [Fact]
    public async Task Differ_for_requests()
    {
        var serving = _place.Serving;
        (await serving.PlaceAsync(Request, Neighbourhood.Order, At)).EnsureAccepted();
        await OnceAsync(
            key => serving.DispatchAsync(Request, ToWang, At, key),
            key => serving.DispatchAsync(Request, Assignee.Of(Neighbourhood.Li), At, key),
            key => serving.DispatchAsync(Request, Assignee.Of(new VolunteerTeamId(Wang.Value)), At, key));
        await OnceAsync(key => serving.AcceptAsync(Request, ToWang, [Wang], At, key), key => serving.AcceptAsync(Request, ToWang, [Neighbourhood.Li], At, key));
        await OnceAsync(
            key => serving.RecordFailedVisitAsync(Request, FailedVisitReason.NobodyThere, Wanted.From, key),
            key => serving.RecordFailedVisitAsync(Request, FailedVisitReason.VolunteersAbsent, Wanted.From, key));
        var next = TimeRange.Starting(Wanted.From + Duration.FromDays(7), Duration.FromHours(1));
        await OnceAsync(key => serving.RescheduleAsync(Request, next, Wanted.From, key), key => serving.RescheduleAsync(Request, Wanted, Wanted.From, key));
        (await serving.DispatchAsync(Request, ToWang, Wanted.Until)).EnsureAccepted();
        (await serving.AcceptAsync(Request, ToWang, [Wang], Wanted.Until)).EnsureAccepted();
        (await serving.BeginAsync(Request, next.From)).EnsureAccepted();
        await OnceAsync(
            key => serving.ServeAsync(Request, next.Until, 3, null, key),
            key => serving.ServeAsync(Request, next.Until, 4, null, key),
            key => serving.ServeAsync(Request, next.Until, 3, Activity, key));
        await OnceAsync(
            key => _place.Reviewing.ReviewAsync(Request, ARequest.Requester, 5, null, next.Until, key),
            key => _place.Reviewing.ReviewAsync(Request, ARequest.Requester, 1, null, next.Until, key));
        await _place.WithinAsync(district => district.AbsenceFiles.Add(Absent(Wang, Request.Value)));
        await OnceAsync(
            key => serving.CorrectAbsenceAsync(Request, Wang, AbsenceKind.Excused, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, Wang, AbsenceKind.Malicious, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, 1, Wang, AbsenceKind.Excused, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, 2, Wang, AbsenceKind.Excused, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, Neighbourhood.Li, AbsenceKind.Excused, next.Until, key));
        var other = new ServiceRequestId(Cause(5));
        (await serving.PlaceAsync(other, Neighbourhood.Order, At)).EnsureAccepted();
        await OnceAsync(
            key => serving.CancelAsync(other, CancellationReason.NoLongerNeeded, At, key), key => serving.CancelAsync(other, CancellationReason.NobodyFound, At, key));
    }

    [Fact]
    public async Task Differ_for_what_follows_a_service()
    {
        var (reviewing, reopening, erasing) = (_place.Reviewing, _place.Reopening, new ErasingRequesters(_place.Open()));
        var stranger = new RequesterId(Cause(7));
        foreach (var number in new[] { 1, 2 })
        {
            await _place.WithinAsync(district => district.Requests.Add(
                ARequest.In(RequestState.Served).WithId(new ServiceRequestId(Cause(number))).Ordering(order => order with { Site = Neighbourhood.Site }).BuildUnstored()));
        }

        var (one, other, evening) = (new ServiceRequestId(Cause(1)), new ServiceRequestId(Cause(2)), Wanted.Until + Duration.FromHours(4));
        await OnceAsync(
            key => reviewing.ConfirmAsync(one, ARequest.Requester, evening, key),
            key => reviewing.ConfirmAsync(one, stranger, evening, key),
            key => reviewing.ConfirmAsync(other, ARequest.Requester, evening, key));
        await OnceAsync(
            key => reviewing.LetConfirmAsync(other, evening + Duration.FromDays(7), key), key => reviewing.LetConfirmAsync(one, evening + Duration.FromDays(7), key));
        (await reviewing.ReviewAsync(one, ARequest.Requester, 1, null, evening)).EnsureAccepted();
        await OnceAsync(key => reviewing.AnswerReviewAsync(one, "a", evening, key), key => reviewing.AnswerReviewAsync(other, "a", evening, key));
        await OnceAsync(
            key => reviewing.DisputeAsync(one, Assignee.Of(ARequest.Volunteer), "a", evening, key),
            key => reviewing.DisputeAsync(one, Assignee.Of(ARequest.OtherVolunteer), "a", evening, key),
            key => reviewing.DisputeAsync(one, Assignee.Of(new VolunteerTeamId(ARequest.Volunteer.Value)), "a", evening, key));
        await OnceAsync(
            key => reviewing.AnswerDisputeAsync(one, ARequest.Requester, "a", evening, key), key => reviewing.AnswerDisputeAsync(one, stranger, "a", evening, key));
        await OnceAsync(
            key => reviewing.DecideDisputeAsync(one, DisputeOutcome.Upheld, DisputeReason.True, evening, key),
            key => reviewing.DecideDisputeAsync(one, DisputeOutcome.Upheld, DisputeReason.NotProved, evening, key),
            key => reviewing.DecideDisputeAsync(one, DisputeOutcome.Struck, DisputeReason.Untrue, evening, key));
        var (again, later) = (TimeRange.Starting(evening + Duration.FromDays(1), Duration.FromHours(1)), TimeRange.Starting(evening + Duration.FromDays(2), Duration.FromHours(1)));
        await OnceAsync(
            key => reopening.ReopenAsync(one, ARequest.Requester, ReopenReason.NotSolved, again, evening, key),
            key => reopening.ReopenAsync(one, null, ReopenReason.NotSolved, again, evening, key),
            key => reopening.ReopenAsync(one, ARequest.Requester, ReopenReason.DoneBadly, again, evening, key),
            key => reopening.ReopenAsync(one, ARequest.Requester, ReopenReason.NotSolved, later, evening, key));
        (await _place.Serving.CancelAsync(one, CancellationReason.NoLongerNeeded, evening)).EnsureAccepted();
        await OnceAsync(key => erasing.EraseAsync(ARequest.Requester, evening, key), key => erasing.EraseAsync(stranger, evening, key));
    }

    [Fact]
    public async Task Differ_for_activities()
    {
        var (planning, holding, seat) = (_place.Planning, _place.Holding, AnActivity.Participation);
        await OnceAsync(key => planning.DraftAsync(Activity, Neighbourhood.Plan, [], At, key), key => planning.DraftAsync(Activity, Neighbourhood.Plan, [Partnership], At, key));
        (await planning.PublishAsync(Activity, At)).EnsureAccepted();
        await OnceAsync(key => planning.ChangeSeatsAsync(Activity, 7, At, key), key => planning.ChangeSeatsAsync(Activity, 8, At, key));
        await OnceAsync(
            key => _place.SigningUp.SignUpAsync(Activity, seat, Wang, At, key),
            key => _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Li, At, key));
        (await _place.SigningUp.SignUpAsync(Activity, AnActivity.OtherParticipation, Neighbourhood.Li, At)).EnsureAccepted();
        (await holding.CheckInAsync(Activity, seat, AnActivity.During.From)).EnsureAccepted();
        await OnceAsync(
            key => holding.CompleteAsync(Activity, 20, AnActivity.During.Until, key), key => holding.CompleteAsync(Activity, 30, AnActivity.During.Until, key));
        await OnceAsync(
            key => holding.MarkAbsentAsync(Activity, AnActivity.OtherParticipation, AbsenceKind.Excused, AnActivity.During.Until, key),
            key => holding.MarkAbsentAsync(Activity, AnActivity.OtherParticipation, AbsenceKind.Malicious, AnActivity.During.Until, key),
            key => holding.MarkAbsentAsync(Activity, seat, AbsenceKind.Excused, AnActivity.During.Until, key));
        await OnceAsync(
            key => planning.ReviewAsync(Activity, 5, AnActivity.During.Until, key), key => planning.ReviewAsync(Activity, 1, AnActivity.During.Until, key));
        await DifferForTheWaitingListAsync();
        var other = new ActivityId(Cause(5));
        (await planning.DraftAsync(other, Neighbourhood.Plan, [], At)).EnsureAccepted();
        await OnceAsync(
            key => holding.CancelAsync(other, ActivityCancellationReason.Weather, At, key), key => holding.CancelAsync(other, ActivityCancellationReason.NobodyCame, At, key));
    }

    // An activity with two roles, of which one is full.
    private async Task DifferForTheWaitingListAsync()
    {
        var (planning, holding, signing, id) = (_place.Planning, _place.Holding, _place.SigningUp, new ActivityId(Cause(6)));
        var (gate, guide, during) = (new ActivityRoleCode("gate"), new ActivityRoleCode("guide"), new TimeRange(AnActivity.During.From + Duration.FromDays(2), AnActivity.During.Until + Duration.FromDays(2)));
        var (first, second, third) = (new ParticipationId(Cause(61)), new ParticipationId(Cause(62)), new ParticipationId(Cause(63)));
        (await planning.DraftAsync(
            id, Neighbourhood.Plan with { During = during, Seats = 2, Roles = [new ActivityRole(gate, "签到", 1), new ActivityRole(guide, "引导", 1)] }, [], At)).EnsureAccepted();
        (await planning.PublishAsync(id, At)).EnsureAccepted();
        await OnceAsync(
            key => signing.SignUpForRoleAsync(id, first, Wang, gate, At, key), key => signing.SignUpForRoleAsync(id, first, Wang, guide, At, key), key => signing.SignUpAsync(id, first, Wang, At, key));
        await OnceAsync(
            key => signing.JoinWaitingListAsync(id, second, Neighbourhood.Li, gate, At, key),
            key => signing.JoinWaitingListAsync(id, second, Neighbourhood.Li, guide, At, key),
            key => signing.JoinWaitingListAsync(id, third, Neighbourhood.Li, gate, At, key),
            key => signing.JoinWaitingListAsync(id, second, Neighbourhood.Zhao, gate, At, key));
        await OnceAsync(
            key => planning.ChangeSeatsOfRoleAsync(id, gate, 2, At, key),
            key => planning.ChangeSeatsOfRoleAsync(id, guide, 2, At, key),
            key => planning.ChangeSeatsOfRoleAsync(id, gate, 3, At, key),
            key => planning.ChangeSeatsAsync(id, 2, At, key));
        await OnceAsync(key => signing.MoveUpAsync(id, At, key), key => signing.MoveUpAsync(Activity, At, key));
        await OnceAsync(key => signing.ConfirmAsync(id, second, At, key), key => signing.ConfirmAsync(id, first, At, key));
        (await holding.CheckInAsync(id, first, during.From)).EnsureAccepted();
        await OnceAsync(
            key => holding.BreakOffAsync(id, ActivityCancellationReason.Weather, 3, CountingMethod.AtTheDoor, during.From, key),
            key => holding.BreakOffAsync(id, ActivityCancellationReason.Emergency, 3, CountingMethod.AtTheDoor, during.From, key),
            key => holding.BreakOffAsync(id, ActivityCancellationReason.Weather, 4, CountingMethod.AtTheDoor, during.From, key),
            key => holding.BreakOffAsync(id, ActivityCancellationReason.Weather, 3, CountingMethod.Estimated, during.From, key));
    }

    [Fact]
    public async Task Differ_for_service_records()
    {
        var (recording, correcting, service) = (new RecordingService(_place.Open()), new CorrectingRecords(_place.Open()), AServiceRecord.Service with { Volunteer = Wang });
        var (record, details, evening) = (ServiceRecordId.Of(Wang, service.Cause), service.Details, TestDistrict.Nine + Duration.FromDays(9));
        await OnceAsync(
            key => recording.RecordAsync(service, evening, key),
            key => recording.RecordAsync(service with { Volunteer = Neighbourhood.Li }, evening, key),
            key => recording.RecordAsync(service with { Cause = Cause(77) }, evening, key),
            key => recording.RecordAsync(service with { Nature = ServiceNature.Paid }, evening, key),
            key => recording.RecordAsync(service with { Activity = AnActivity.TheId }, evening, key),
            key => recording.RecordAsync(service with { Request = ARequest.TheId }, evening, key),
            key => recording.RecordAsync(service with { Details = details with { Given = AServiceRecord.Hours(0, 1) } }, evening, key));
        await OnceAsync(key => correcting.ContestAsync(record, RecordFault.WrongTime, evening, key), key => correcting.ContestAsync(record, RecordFault.WrongPlace, evening, key));
        await OnceAsync(key => correcting.RejectAsync(record, ObjectionOutcome.NotProved, evening, key), key => correcting.RejectAsync(record, ObjectionOutcome.RecordIsRight, evening, key));
        await OnceAsync(
            key => correcting.CorrectAsync(record, details with { Site = ASite.CentreId }, RecordFault.WrongPlace, evening, key),
            key => correcting.CorrectAsync(record, details with { Site = ASite.PointId }, RecordFault.WrongPlace, evening, key),
            key => correcting.CorrectAsync(record, details with { Site = ASite.CentreId }, RecordFault.WrongContent, evening, key));
        await OnceAsync(
            key => correcting.StrikeOutAsync(record, RecordFault.NotServed, evening, key),
            key => correcting.StrikeOutAsync(record, RecordFault.NotVoluntary, evening, key));
    }
}
