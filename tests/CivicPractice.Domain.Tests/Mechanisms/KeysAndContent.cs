using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>A key confirms what was done under it, and nothing else: the same command with other content is a bug of the caller.</summary>
public sealed class KeysAndContent : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Day = TestDistrict.Monday;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly Assignee ToWang = Assignee.Of(Wang);
    private static readonly ServiceRequestId Request = ARequest.TheId;
    private static readonly TimeRange Wanted = ARequest.Wanted;
    private static readonly ActivityId Activity = AnActivity.TheId;
    private static readonly PartnershipId Partnership = APartnership.TheId;

    private static readonly CoursePlan[] OtherPlans =
    [
        ATrainingCourse.Plan with { Name = "?" },
        ATrainingCourse.Plan with { Content = "?" },
        ATrainingCourse.Plan with { StudyMinutes = 241 },
        ATrainingCourse.Plan with { Organiser = "?" },
        ATrainingCourse.Plan with { Categories = [] },
        ATrainingCourse.Plan with { Roles = [VolunteerRole.Lecturer] },
        ATrainingCourse.Plan with { LeastMinutes = 1 },
        ATrainingCourse.Plan with { PassMark = 60 },
        ATrainingCourse.Plan with { Validity = null },
    ];

    private Neighbourhood _place = null!;
    private int _keys;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

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
            key => serving.ReviewAsync(Request, ARequest.Requester, 5, null, next.Until, key),
            key => serving.ReviewAsync(Request, ARequest.Requester, 1, null, next.Until, key));
        await _place.WithinAsync(district => district.AbsenceFiles.Add(Absent(Wang, Request.Value)));
        await OnceAsync(
            key => serving.CorrectAbsenceAsync(Request, Wang, AbsenceKind.Excused, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, Wang, AbsenceKind.Malicious, next.Until, key),
            key => serving.CorrectAbsenceAsync(Request, Neighbourhood.Li, AbsenceKind.Excused, next.Until, key));
        var other = new ServiceRequestId(Cause(5));
        (await serving.PlaceAsync(other, Neighbourhood.Order, At)).EnsureAccepted();
        await OnceAsync(
            key => serving.CancelAsync(other, CancellationReason.NoLongerNeeded, At, key), key => serving.CancelAsync(other, CancellationReason.NobodyFound, At, key));
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
        var other = new ActivityId(Cause(5));
        (await planning.DraftAsync(other, Neighbourhood.Plan, [], At)).EnsureAccepted();
        await OnceAsync(
            key => holding.CancelAsync(other, ActivityCancellationReason.Weather, At, key), key => holding.CancelAsync(other, ActivityCancellationReason.NobodyCame, At, key));
    }

    [Fact]
    public async Task Differ_for_commendation()
    {
        var crediting = new Crediting(_place.Open());
        await OnceAsync(
            key => crediting.CreditAsync(Wang, Cause(1), 120, Day, At, key),
            key => crediting.CreditAsync(Wang, Cause(1), 121, Day, At, key),
            key => crediting.CreditAsync(Wang, Cause(1), 120, Day.PlusDays(1), At, key));
        await OnceAsync(key => crediting.RedeemAsync(Wang, Cause(2), Points.Of(1), At, key), key => crediting.RedeemAsync(Wang, Cause(2), Points.Of(2), At, key));
        var award = new HonourAward(Honour.OutstandingVolunteer, Day, "区文明办");
        await OnceAsync(
            key => crediting.AwardHonourAsync(Wang, award, At, key), key => crediting.AwardHonourAsync(Wang, award with { AwardedBy = "市文明办" }, At, key));
    }

    [Fact]
    public async Task Differ_for_partnerships()
    {
        var building = new CoBuilding(_place.Open());
        (await building.DraftAsync(Partnership, APartnership.Draft with { Sites = [Neighbourhood.Site] }, At)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties)
        {
            await OnceAsync(
                key => building.SignAsync(Partnership, party.Partner, party.Signatory, At, key), key => building.SignAsync(Partnership, party.Partner, "门卫", At, key));
        }

        await OnceAsync(key => building.ConcludeAsync(Partnership, APartnership.DistrictSignatory, At, key), key => building.ConcludeAsync(Partnership, "门卫", At, key));
        await OnceAsync(
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 2, 2.5m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.6m, Day, At, key),
            key => building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day.PlusDays(-1), At, key));
        (await building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.50m, Day, At, LastKey)).EnsureAccepted();
        var through = APartnership.Term.Through.PlusYears(1);
        await OnceAsync(key => building.RenewAsync(Partnership, through, APartnership.DistrictSignatory, At, key), key => building.RenewAsync(Partnership, through.PlusDays(1), APartnership.DistrictSignatory, At, key));
        await OnceAsync(
            key => building.TerminateAsync(Partnership, TerminationReason.MutualAgreement, At, key),
            key => building.TerminateAsync(Partnership, TerminationReason.PromiseNotKept, At, key));
    }

    [Fact]
    public async Task Differ_for_amendments_and_corrections()
    {
        var (building, amendment, change) = (new CoBuilding(_place.Open()), APartnership.AmendmentOf(1), new NewAmendment { Withdrawn = [2] });
        await ConcludedAsync(building);
        await OnceAsync(
            key => building.ProposeAmendmentAsync(Partnership, amendment, change, At, key), key => building.ProposeAmendmentAsync(Partnership, APartnership.AmendmentOf(2), change, At, key));
        await OnceAsync(
            key => building.SignAmendmentAsync(Partnership, amendment, APartnership.RedCross, APartnership.PartySignatory, At, key),
            key => building.SignAmendmentAsync(Partnership, amendment, APartnership.HealthBureau, APartnership.PartySignatory, At, key));
        (await building.SignAmendmentAsync(Partnership, amendment, APartnership.HealthBureau, APartnership.PartySignatory, At)).EnsureAccepted();
        await OnceAsync(
            key => building.AdoptAmendmentAsync(Partnership, amendment, APartnership.DistrictSignatory, At, key),
            key => building.AdoptAmendmentAsync(Partnership, amendment, "门卫", At, key),
            key => building.DropAmendmentAsync(Partnership, amendment, At, key));
        (await building.RecordDeliveryAsync(Partnership, Cause(1), 1, 2.5m, Day, At)).EnsureAccepted();
        await OnceAsync(
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 2, DeliveryCorrectionReason.Mistyped, At, key),
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 3, DeliveryCorrectionReason.Mistyped, At, key),
            key => building.CorrectDeliveryAsync(Partnership, Cause(1), 2, DeliveryCorrectionReason.SentBack, At, key));
    }

    [Fact]
    public async Task Differ_for_shared_resources()
    {
        var (sharing, id, wanted) = (new SharingResources(_place.Open()), AResource.TheId, new NewResourceBooking(1, AResource.Hours(1)));
        await ConcludedAsync(new CoBuilding(_place.Open()));
        var resource = AResource.Resource with { Site = Neighbourhood.Site };
        await OnceAsync(
            key => sharing.ContributeAsync(id, Partnership, 1, resource, At, key), key => sharing.ContributeAsync(id, Partnership, 2, resource, At, key));
        var aMicrosecondLonger = new TimeRange(wanted.During.From, wanted.During.Until + Duration.FromTicks(10));
        await OnceAsync(
            key => sharing.BookAsync(id, Cause(1), wanted, At, key),
            key => sharing.BookAsync(id, Cause(1), wanted with { Quantity = 2 }, At, key),
            key => sharing.BookAsync(id, Cause(1), wanted with { During = aMicrosecondLonger }, At, key),
            key => sharing.BookAsync(id, Cause(2), wanted, At, key));
        var later = TimeRange.Starting(AResource.Period.Until, Duration.FromDays(1));
        await OnceAsync(
            key => sharing.AddPeriodAsync(id, later, At, key),
            key => sharing.AddPeriodAsync(id, new TimeRange(later.From, later.Until + Duration.FromTicks(10)), At, key));
        await OnceAsync(key => sharing.ChangeQuantityAsync(id, 5, At, key), key => sharing.ChangeQuantityAsync(id, 6, At, key));
        await OnceAsync(
            key => sharing.RecordUseAsync(id, Cause(1), 1, 30, wanted.During.Until, key),
            key => sharing.RecordUseAsync(id, Cause(1), 1, 31, wanted.During.Until, key));
        await OnceAsync(
            key => sharing.CorrectUseAsync(id, Cause(1), 1, 20, ResourceUseCorrectionReason.Mistyped, wanted.During.Until, key),
            key => sharing.CorrectUseAsync(id, Cause(1), 1, 20, ResourceUseCorrectionReason.Mismeasured, wanted.During.Until, key));
        await OnceAsync(key => sharing.MoveAsync(id, null, At, key), key => sharing.MoveAsync(id, Neighbourhood.Site, At, key));
    }

    private static async Task ConcludedAsync(CoBuilding building)
    {
        (await building.DraftAsync(Partnership, APartnership.Draft with { Sites = [Neighbourhood.Site] }, At)).EnsureAccepted();
        foreach (var party in APartnership.Draft.Parties) (await building.SignAsync(Partnership, party.Partner, party.Signatory, At)).EnsureAccepted();
        (await building.ConcludeAsync(Partnership, APartnership.DistrictSignatory, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Differ_for_recruiting()
    {
        var (recruiting, drive, id) = (new Recruiting(_place.Open()), ARecruitmentDrive.TheId, AnApplication.TheId);
        var newcomer = new VolunteerId(Cause(7));
        await _place.RegisterAsync(newcomer, 7);
        (await recruiting.AnnounceAsync(drive, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team }, At)).EnsureAccepted();
        await OnceAsync(
            key => recruiting.ApplyAsync(id, drive, newcomer, At, key),
            key => recruiting.ApplyAsync(id, drive, Wang, At, key),
            key => recruiting.ApplyAsync(id, new RecruitmentDriveId(Cause(8)), newcomer, At, key));
        await OnceAsync(
            key => recruiting.FailScreeningAsync(id, ScreeningStep.Interview, ScreeningFailureReason.Absent, At, key),
            key => recruiting.FailScreeningAsync(id, ScreeningStep.TrialService, ScreeningFailureReason.Absent, At, key));
        await OnceAsync(
            key => recruiting.RejectAsync(id, RejectionReason.ScreeningFailed, At, key), key => recruiting.RejectAsync(id, RejectionReason.NoPlaces, At, key));
    }

    [Fact]
    public async Task Differ_for_teams_and_organisations()
    {
        var (running, organizations, other) = (new RunningTeams(_place.Open()), new RegisteringOrganizations(_place.Open()), AnOrganization.OtherId);
        (await organizations.RegisterAsync(other, new NewOrganization { Name = "北河志愿者协会" }, At)).EnsureAccepted();
        (await new FoundingTeams(_place.Open()).FoundAsync(ATeam.OtherId, ATeam.Team with { Site = Neighbourhood.Site }, At)).EnsureAccepted();
        await OnceAsync(key => running.TransferAsync(Neighbourhood.Team, Neighbourhood.Organization, At, key), key => running.TransferAsync(Neighbourhood.Team, null, At, key));
        await OnceAsync(key => _place.Registering.TransferAsync(Wang, Neighbourhood.Organization, At, key), key => _place.Registering.TransferAsync(Wang, null, At, key));
        await OnceAsync(
            key => organizations.HandOverAsync(Neighbourhood.Organization, other, 1, At, key),
            key => organizations.HandOverAsync(Neighbourhood.Organization, null, 1, At, key),
            key => organizations.HandOverAsync(Neighbourhood.Organization, other, 2, At, key));
        await OnceAsync(key => running.StepDownAsync(Neighbourhood.Team, Wang, At, key), key => running.StepDownAsync(Neighbourhood.Team, Neighbourhood.Li, At, key));
        (await running.SuspendAsync(Neighbourhood.Team, At)).EnsureAccepted();
        var dissolving = new DissolvingTeams(_place.Open());
        await OnceAsync(key => dissolving.DissolveAsync(Neighbourhood.Team, ATeam.OtherId, At, key), key => dissolving.DissolveAsync(Neighbourhood.Team, null, At, key));
    }

    [Fact]
    public async Task Differ_for_screening_and_agreements()
    {
        var (screening, signing, step, check, agreement) = (
            new ScreeningMembers(_place.Open()), new SigningAgreements(_place.Open()), ScreeningStep.BackgroundCheck, AScreeningFile.TheCheck, AnAgreementFile.TheAgreement);
        await OnceAsync(
            key => screening.RequireAsync(Neighbourhood.Team, [step], At, key), key => screening.RequireAsync(Neighbourhood.Team, [step, ScreeningStep.Interview], At, key));
        await OnceAsync(
            key => screening.AskAsync(Wang, check, step, At, key),
            key => screening.AskAsync(Neighbourhood.Li, check, step, At, key),
            key => screening.AskAsync(Wang, AScreeningFile.OtherCheck, step, At, key),
            key => screening.AskAsync(Wang, check, ScreeningStep.Interview, At, key));
        await OnceAsync(
            key => screening.PassAsync(Wang, check, At, key), key => screening.FailAsync(Wang, check, ScreeningFailureReason.Absent, At, key), key => screening.WithdrawAsync(Wang, check, At, key));
        await OnceAsync(
            key => screening.RevokeAsync(Wang, step, Day, ScreeningRevocationReason.Deceit, At, key),
            key => screening.RevokeAsync(Wang, step, Day.PlusDays(1), ScreeningRevocationReason.Deceit, At, key));
        await OnceAsync(
            key => signing.SignAsync(Wang, agreement, AnAgreementFile.Agreement, At, key),
            key => signing.SignAsync(Neighbourhood.Li, agreement, AnAgreementFile.Agreement, At, key),
            key => signing.SignAsync(Wang, AnAgreementFile.OtherAgreement, AnAgreementFile.Agreement, At, key));
        await OnceAsync(
            key => signing.EndAsync(Wang, agreement, Day, AgreementEndReason.VolunteerLeft, At, key),
            key => signing.EndAsync(Wang, agreement, Day.PlusDays(1), AgreementEndReason.VolunteerLeft, At, key),
            key => signing.EndAsync(Wang, agreement, Day, AgreementEndReason.NotKept, At, key));
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

    [Fact]
    public async Task Differ_for_registrations_and_sites()
    {
        await OnceAsync(
            key => _place.Registering.EndRegistrationAsync(Wang, RegistrationEndReason.NoShows, At, key),
            key => _place.Registering.EndRegistrationAsync(Wang, RegistrationEndReason.Inactivity, At, key));
        // Accepted, as it has ended already, and kept under its key all the same.
        var ending = new EndingForNoShows(_place.Open());
        await OnceAsync(key => ending.EndAsync(Wang, At, key), key => ending.EndAsync(Neighbourhood.Li, At, key));
        await _place.WindUpAsync(Neighbourhood.Site);
        await OnceAsync(
            key => _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, At, key),
            key => _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.PremisesLost, At, key));
    }

    [Fact]
    public async Task Differ_for_training()
    {
        var (offering, scheduling, enrolling) = (new OfferingCourses(_place.Open()), new SchedulingTraining(_place.Open()), new EnrollingInTraining(_place.Open()));
        var (course, other) = (ATrainingCourse.TheId, new TrainingCourseId(Cause(1)));
        await OnceAsync(key => offering.DraftAsync(course, ATrainingCourse.Plan, At, key), key => offering.DraftAsync(other, ATrainingCourse.Plan, At, key));
        await OnceAsync(
            key => offering.ReviseAsync(course, ATrainingCourse.Plan, At, key),
            [
                key => offering.ReviseAsync(other, ATrainingCourse.Plan, At, key),
                .. OtherPlans.Select(plan => (Command)(key => offering.ReviseAsync(course, plan, At, key))),
            ]);
        await OnceAsync(key => offering.OfferAsync(course, At, key), key => offering.OfferAsync(other, At, key));
        await OnceAsync(
            key => scheduling.ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, ATrainingSession.Session with { Site = Neighbourhood.Site }, At, key),
            key => scheduling.ScheduleAsync(new TrainingCourseId(Cause(1)), ATrainingSession.TheId, ATrainingSession.Session with { Site = Neighbourhood.Site }, At, key));
        await OnceAsync(
            key => enrolling.EnrolAsync(ATrainingSession.TheId, Wang, new TrainingCertificateId(Cause(2)), At, key),
            key => enrolling.EnrolAsync(ATrainingSession.TheId, Wang, new TrainingCertificateId(Cause(3)), At, key));
        var (holding, session, over, passed) = (new HoldingTraining(_place.Open()), ATrainingSession.TheId, ATrainingSession.During.Until, new TrainingResult(true, 88));
        await OnceAsync(key => holding.BeginAsync(session, over, key), key => holding.BeginAsync(new TrainingSessionId(Cause(4)), over, key));
        await OnceAsync(
            key => holding.RecordAttendanceAsync(session, Wang, 120, over, key),
            key => holding.RecordAttendanceAsync(session, Wang, 121, over, key),
            key => holding.RecordAttendanceAsync(session, [new(Wang, 120), new(Neighbourhood.Li, 1)], over, key),
            key => holding.RecordAttendanceAsync(session, Neighbourhood.Li, 120, over, key));
        await OnceAsync(
            key => holding.AssessAsync(session, Wang, passed, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Score = 89 }, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Score = null }, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Passed = false }, over, key),
            key => holding.AssessAsync(session, Neighbourhood.Li, passed, over, key));
        (await new CompletingTraining(_place.Open()).CompleteAsync(session, over)).EnsureAccepted();
        var revoking = new RevokingTraining(_place.Open());
        await OnceAsync(
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(2)), RevocationReason.Cheating, over, key),
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(2)), RevocationReason.IssuedInError, over, key),
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(3)), RevocationReason.Cheating, over, key),
            key => revoking.RevokeAsync(Neighbourhood.Li, new TrainingCertificateId(Cause(2)), RevocationReason.Cheating, over, key));
        await OnceAsync(key => offering.RetireAsync(course, At, key), key => offering.RetireAsync(other, At, key));
    }

    [Fact]
    public async Task Differ_for_evaluation()
    {
        await _place.WithinAsync(district =>
        {
            var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle, At).EnsureAccepted();
            cycle.Open(At).EnsureAccepted();
            district.EvaluationCycles.Add(cycle);
        });
        var (scoring, card, weekly) = (new ScoringSubjects(_place.Open()), AScorecard.TheId, AnEvaluationCycle.WeeklyActivity.Code);
        await OnceAsync(
            key => scoring.OpenAsync(AnEvaluationCycle.TheId, card, AScorecard.Subject, At, key),
            key => scoring.OpenAsync(AnEvaluationCycle.TheId, card, EvaluationSubject.Of(ASite.StationId), At, key),
            key => scoring.OpenAsync(new EvaluationCycleId(Cause(1)), card, AScorecard.Subject, At, key));
        await OnceAsync(
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.5m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.6m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.Survey.Code, 5.5m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.5m), IndicatorSource.Computed, At, key));
        await OnceAsync(
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3, 120), IndicatorSource.Computed, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3, 120.5m), IndicatorSource.Computed, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3), IndicatorSource.Computed, At, key));
        (await new ConcludingEvaluation(_place.Open()).PublishAsync(AnEvaluationCycle.TheId, At)).EnsureAccepted();
        await OnceAsync(
            key => scoring.AppealAsync(card, weekly, "We were open in July.", At, key), key => scoring.AppealAsync(card, AnEvaluationCycle.Survey.Code, "?", At, key));
        await OnceAsync(key => scoring.UpholdAsync(card, 10, At, key), key => scoring.UpholdAsync(card, 9, At, key));
    }

    [Fact]
    public async Task Differ_for_planning_an_evaluation()
    {
        var (planning, computing, commending, cycle) = (
            new PlanningEvaluation(_place.Open()), new ComputingScores(_place.Open()), new CommendingByEvaluation(_place.Open()), AnEvaluationCycle.TheId);
        var (other, sessions) = (new EvaluationCycleId(Cause(1)), AnEvaluationCycle.PersonTimes with { Weight = 100, Measured = new MeasuredScore(Measure.SessionsHeld, 0, 1) });
        var plan = AnEvaluationCycle.Cycle with { Period = new Term(Day, Day.PlusDays(9)) };
        await OnceAsync(key => planning.DraftAsync(cycle, plan, At, key), key => planning.DraftAsync(other, plan, At, key));
        await OnceAsync(
            key => planning.ReviseAsync(cycle, [sessions], At, key),
            key => planning.ReviseAsync(other, [sessions], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Maximum = 4 }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Name = new Bilingual("场次", "sessions") }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { WhenMissing = MissingData.CountsAsNothing }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Measured = new MeasuredScore(Measure.SessionsHeld, 0, 2) }], At, key));
        await OnceAsync(key => planning.OpenAsync(cycle, At, key), key => planning.OpenAsync(other, At, key));
        var later = At + Duration.FromDays(9);
        await OnceAsync(
            async key => (await computing.OpenAllAsync(cycle, later, key)).Outcome,
            async key => (await computing.OpenAllAsync(other, later, key)).Outcome,
            async key => (await computing.ComputeAsync(cycle, later, key)).Outcome);
        await OnceAsync(async key => (await computing.ComputeAsync(cycle, later, key)).Outcome, async key => (await computing.ComputeAsync(other, later, key)).Outcome);
        var concluding = new ConcludingEvaluation(_place.Open());
        (await concluding.PublishAsync(cycle, later)).EnsureAccepted();
        (await concluding.CloseAsync(cycle, later + Duration.FromDays(7))).EnsureAccepted();
        await OnceAsync(
            async key => (await commending.CommendAsync(cycle, "区文明办", later, key)).Outcome,
            async key => (await commending.CommendAsync(other, "区文明办", later, key)).Outcome,
            async key => (await commending.CommendAsync(cycle, "市文明办", later, key)).Outcome);
        await OnceAsync(key => planning.CorrectAsync(cycle, later, key), key => planning.CorrectAsync(other, later, key));
    }

    [Fact]
    public async Task Differ_for_exclusions()
    {
        await _place.WithinAsync(district =>
        {
            var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle, At).EnsureAccepted();
            cycle.Open(At).EnsureAccepted();
            district.EvaluationCycles.Add(cycle);
        });
        var scoring = new ScoringSubjects(_place.Open());
        (await scoring.OpenAsync(AnEvaluationCycle.TheId, AScorecard.TheId, AScorecard.Subject, At)).EnsureAccepted();
        await OnceAsync(
            key => scoring.ExcludeAsync(AScorecard.TheId, ExclusionReason.SubjectEnded, At, key), key => scoring.ExcludeAsync(AScorecard.TheId, ExclusionReason.TooShort, At, key));
    }

    [Fact]
    public async Task Differ_for_volunteers()
    {
        var (updating, roles, kits) = (new UpdatingVolunteers(_place.Open()), new AppointingToRoles(_place.Open()), new IssuingIdentityKits(_place.Open()));
        var (term, hours) = (new Term(Day, Day), new AvailableHours(IsoDayOfWeek.Monday, new LocalTime(9, 0), new LocalTime(12, 0)));
        var limits = new ServiceLimits { MostInADay = Duration.FromHours(4) };
        // What is said of a person is in no command that is kept; whose it is, is.
        await OnceAsync(key => updating.RecordGuardianConsentAsync(Wang, term, At, key), key => updating.RecordGuardianConsentAsync(Neighbourhood.Li, term, At, key));
        await OnceAsync(key => updating.RecordOwnLabourAsync(Wang, term, At, key), key => updating.RecordOwnLabourAsync(Neighbourhood.Li, term, At, key));
        await OnceAsync(key => updating.AddSkillAsync(Wang, VolunteerSkill.Driving, At, key), key => updating.RemoveSkillAsync(Wang, VolunteerSkill.Driving, At, key));
        await OnceAsync(
            key => updating.ProveSkillAsync(Wang, VolunteerSkill.Driving, SkillEvidenceKind.Certificate, (Day, null), At, key),
            key => updating.ProveSkillAsync(Neighbourhood.Li, VolunteerSkill.Driving, SkillEvidenceKind.Certificate, (Day, null), At, key));
        await OnceAsync(key => updating.RemoveSkillAsync(Wang, VolunteerSkill.Driving, At, key), key => updating.RemoveSkillAsync(Neighbourhood.Li, VolunteerSkill.Driving, At, key));
        await OnceAsync(key => updating.AttestHealthAsync(Wang, AVolunteer.Fit(), At, key), key => updating.AttestHealthAsync(Neighbourhood.Li, AVolunteer.Fit(), At, key));
        await OnceAsync(
            key => updating.WithdrawHealthAsync(Wang, HealthAttestationKind.OwnDeclaration, At, key),
            key => updating.WithdrawHealthAsync(Neighbourhood.Li, HealthAttestationKind.OwnDeclaration, At, key),
            key => updating.WithdrawHealthAsync(Wang, HealthAttestationKind.MedicalCertificate, At, key));
        await OnceAsync(key => updating.OfferTimeAsync(Wang, [hours], [term], At, key), key => updating.OfferTimeAsync(Neighbourhood.Li, [hours], [term], At, key));
        await OnceAsync(key => updating.OfferAreaAsync(Wang, [TestDistrict.Town], At, key), key => updating.OfferAreaAsync(Neighbourhood.Li, [TestDistrict.Town], At, key));
        await OnceAsync(key => updating.LimitServiceAsync(Wang, limits, At, key), key => updating.LimitServiceAsync(Neighbourhood.Li, limits, At, key));
        await OnceAsync(key => roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At, key), key => roles.ApplyAsync(Wang, VolunteerRole.Mediator, At, key));
        await OnceAsync(
            key => roles.TurnDownAsync(Wang, RoleRejectionReason.TrainingFirst, At, key), key => roles.TurnDownAsync(Wang, Enum.GetValues<RoleRejectionReason>().First(one => one != RoleRejectionReason.TrainingFirst), At, key));
        (await roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At)).EnsureAccepted();
        await OnceAsync(key => roles.WithdrawAsync(Wang, At, key), key => roles.WithdrawAsync(Neighbourhood.Li, At, key));
        (await roles.ApplyAsync(Wang, VolunteerRole.Lecturer, At)).EnsureAccepted();
        await OnceAsync(key => roles.AppointAsync(Wang, VolunteerRole.Lecturer, At, key), key => roles.AppointAsync(Wang, VolunteerRole.Mediator, At, key));
        await OnceAsync(
            key => roles.DismissAsync(Wang, VolunteerRole.Lecturer, RoleDismissalReason.TermOver, At, key),
            key => roles.DismissAsync(Wang, VolunteerRole.Mediator, RoleDismissalReason.TermOver, At, key),
            key => roles.DismissAsync(Wang, VolunteerRole.Lecturer, Enum.GetValues<RoleDismissalReason>().First(one => one != RoleDismissalReason.TermOver), At, key));
        var kit = new IdentityKit("A-012", true, false);
        await OnceAsync(
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit, At, key),
            key => kits.IssueAsync(Wang, ATeam.OtherId, kit, At, key),
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit with { Number = "A-013" }, At, key),
            key => kits.IssueAsync(Wang, Neighbourhood.Team, kit with { WithBadge = true }, At, key));
        await OnceAsync(key => kits.ReturnAsync(Wang, Neighbourhood.Team, At, key), key => kits.ReturnAsync(Wang, ATeam.OtherId, At, key));
        await OnceAsync(key => updating.SuspendAsync(Wang, At, key), key => updating.ResumeAsync(Wang, At, key));
        await OnceAsync(key => updating.ResumeAsync(Wang, At, key), key => updating.ResumeAsync(Neighbourhood.Li, At, key));
        var merging = new MergingVolunteers(_place.Open());
        await OnceAsync(key => merging.MergeAsync(Neighbourhood.Li, Wang, At, key), key => merging.MergeAsync(Wang, Neighbourhood.Li, At, key));
        (await updating.SuspendAsync(new VolunteerId(Cause(9)), At)).Should().Be((Decision)new NotFound("volunteer", Cause(9)));
    }

    [Fact]
    public async Task Differ_for_people_and_money()
    {
        var (staffing, budgeting, budget) = (new Staffing(_place.Open()), new Budgeting(_place.Open()), ABudget.TheId);
        await OnceAsync(
            key => staffing.EstablishAsync(APost.TheId, Neighbourhood.Site, PostDuty.Head, At, key),
            key => staffing.EstablishAsync(APost.TheId, ASite.CentreId, PostDuty.Head, At, key),
            key => staffing.EstablishAsync(APost.TheId, Neighbourhood.Site, PostDuty.Manager, At, key));
        await OnceAsync(key => staffing.AppointAsync(APost.TheId, APost.Holder, At, key), key => staffing.AppointAsync(APost.TheId, TestDistrict.Dispatcher, At, key));
        await OnceAsync(key => staffing.VacateAsync(APost.TheId, At + Duration.FromHours(1), key), key => staffing.AbolishAsync(APost.TheId, At, key));
        await OnceAsync(key => staffing.AbolishAsync(APost.TheId, At + Duration.FromHours(1), key), key => staffing.AbolishAsync(new PostId(Cause(1)), At, key));
        await OnceAsync(
            key => budgeting.GrantAsync(budget, ABudget.Grant with { Site = Neighbourhood.Site }, At, key),
            key => budgeting.GrantAsync(new BudgetId(Cause(1)), ABudget.Grant with { Site = Neighbourhood.Site }, At, key));
        await OnceAsync(
            key => budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.5m), At, key),
            key => budgeting.CommitAsync(budget, Cause(2), Money.Yuan(100.5m), At, key),
            key => budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.5001m), At, key),
            key => budgeting.CommitAsync(budget, Cause(1), new Money(100.5m, "USD"), At, key));
        (await budgeting.CommitAsync(budget, Cause(1), Money.Yuan(100.50m), At, LastKey)).EnsureAccepted();
        await OnceAsync(
            key => budgeting.SpendAsync(budget, Cause(1), Cause(2), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(2), Cause(2), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(1), Cause(3), Money.Yuan(50), At, key),
            key => budgeting.SpendAsync(budget, Cause(1), Cause(2), Money.Yuan(51), At, key));
        await OnceAsync(
            key => budgeting.RefundAsync(budget, Cause(3), Cause(2), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(4), Cause(2), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(3), Cause(4), Money.Yuan(10), At, key),
            key => budgeting.RefundAsync(budget, Cause(3), Cause(2), Money.Yuan(11), At, key));
        await OnceAsync(
            key => budgeting.AdjustAsync(budget, Cause(5), Money.Yuan(10), At, key),
            key => budgeting.AdjustAsync(budget, Cause(6), Money.Yuan(10), At, key),
            key => budgeting.AdjustAsync(budget, Cause(5), Money.Yuan(-10), At, key));
        await OnceAsync(key => budgeting.ReleaseAsync(budget, Cause(1), At, key), key => budgeting.ReleaseAsync(budget, Cause(2), At, key));
        await OnceAsync(key => budgeting.CloseAsync(budget, At, key), key => budgeting.CloseAsync(new BudgetId(Cause(1)), At, key));
    }

    [Fact]
    public async Task Differ_for_supplies_and_insurance()
    {
        await _place.WithinAsync(district => district.Partnerships.Add(new APartnership().Drafting(APromise.OfEverything).SignedByParties().Concluded().BuildRaising()));
        var (keeping, insuring, item) = (new KeepingStock(_place.Open()), new Insuring(_place.Open()), AStockItem.TheId);
        await OnceAsync(
            key => keeping.OpenAsync(item, Neighbourhood.Site, SupplyKind.Vest, At, key),
            key => keeping.OpenAsync(item, ASite.CentreId, SupplyKind.Vest, At, key),
            key => keeping.OpenAsync(item, Neighbourhood.Site, SupplyKind.Tool, At, key));
        (await keeping.OpenAsync(AStockItem.OtherId, ASite.CentreId, SupplyKind.Vest, At)).EnsureAccepted();
        await OnceAsync(
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(2), 10, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 11, APromise.Kits(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Kits(11), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, APromise.Persons(10), At, key),
            key => keeping.ReceiveAsync(item, Cause(1), 10, null, At, key));
        await OnceAsync(
            key => keeping.IssueAsync(item, Cause(2), Wang, 3, At, key),
            key => keeping.IssueAsync(item, Cause(2), Neighbourhood.Li, 3, At, key),
            key => keeping.IssueAsync(item, Cause(3), Wang, 3, At, key),
            key => keeping.IssueAsync(item, Cause(2), Wang, 2, At, key));
        await OnceAsync(
            key => keeping.ReturnAsync(item, Cause(3), Cause(2), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(4), Cause(2), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(3), Cause(4), 1, At, key),
            key => keeping.ReturnAsync(item, Cause(3), Cause(2), 2, At, key));
        await OnceAsync(
            key => keeping.WriteOffAsync(item, Cause(4), Cause(2), 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(4), null, 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(5), Cause(2), 2, At, key),
            key => keeping.WriteOffAsync(item, Cause(4), Cause(2), 1, At, key));
        await OnceAsync(
            key => keeping.CountAsync(item, Cause(5), 4, At, key), key => keeping.CountAsync(item, Cause(6), 4, At, key), key => keeping.CountAsync(item, Cause(5), 5, At, key));
        await OnceAsync(
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(6), 4, At, key),
            key => keeping.TransferAsync(AStockItem.OtherId, item, Cause(6), 4, At, key),
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(7), 4, At, key),
            key => keeping.TransferAsync(item, AStockItem.OtherId, Cause(6), 3, At, key));
        await OnceAsync(key => keeping.CloseAsync(item, At, key), key => keeping.CloseAsync(AStockItem.OtherId, At, key));
        var over = AnInsurancePolicy.Period.Until;
        await OnceAsync(
            key => insuring.TakeOutAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, At, key),
            key => insuring.TakeOutAsync(new InsurancePolicyId(Cause(1)), AnInsurancePolicy.Policy, At, key));
        await OnceAsync(key => insuring.LetExpireAsync(AnInsurancePolicy.TheId, over, key), key => insuring.LetExpireAsync(new InsurancePolicyId(Cause(1)), over, key));
    }

    private IdempotencyKey LastKey => new(FormattableString.Invariant($"key-{_keys}"));

    // The command is carried out, confirmed when it comes again, and never taken for one of the others.
    private static AbsenceFile Absent(VolunteerId volunteer, Guid cause)
    {
        var file = AbsenceFile.Of(TestDistrict.Id, volunteer);
        file.Note(cause, AbsenceKind.Unexcused, Day, AnAbsenceFile.Rules, At).EnsureAccepted();
        return file;
    }

    private async Task OnceAsync(Command command, params Command[] others)
    {
        _keys++;
        var key = LastKey;
        (await command(key)).EnsureAccepted();
        (await command(key)).EnsureAccepted();
        foreach (var other in others)
            await FluentActions.Awaiting(async () => await other(key)).Should().ThrowAsync<ArgumentException>().WithMessage("The key was used for another command*");
    }
}
