using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Mobilization;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>One rule for repeating what is done (docs/decisions/0001): the command accepts it and changes nothing; what the question says depends on how the deed is told from another.</summary>
public class Repetitions
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly Instant Later = AnInsurancePolicy.Policy.Period.Until;
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly LocalDate Day = TestDistrict.Monday;

    /// <summary>Moves to another state: a thing that is there already, the question, the command.</summary>
    private static Rows Moves { get; } = new Rows()
        .With("site.open", ASite.In(SiteState.Open).Build(), site => site.CanOpen(Above), site => site.Open(Above, At))
        .With("site.suspend", ASite.In(SiteState.Suspended).Build(), site => site.CanSuspend(), site => site.Suspend(At))
        .With("partnership.expire", APartnership.In(PartnershipState.Expired).Build(), one => one.CanLetExpire(Day), one => one.LetExpire(Day, At))
        .With("activity.cancel", AnActivity.In(ActivityState.Cancelled).Build(), one => one.CanCancel(), one => one.Cancel(ActivityCancellationReason.Weather, At))
        .With("request.cancel", ARequest.In(RequestState.Cancelled).Build(), one => one.CanCancel(), one => one.Cancel(CancellationReason.NoLongerNeeded, At))
        .With("request.confirm", ARequest.In(RequestState.Confirmed).Build(), one => one.CanConfirm(ARequest.Requester, Later), one => one.Confirm(ARequest.Requester, Later))
        .With("request.let-confirm", ARequest.In(RequestState.Served).ConfirmedBySilence().Build(), one => one.CanLetConfirm(Later), one => one.LetConfirm(Later))
        .With("request.dispute-review", ARequest.In(RequestState.Disputed).Build(),
            one => one.CanDisputeReview(Assignee.Of(ARequest.Volunteer), Later, new RequestRules()), one => one.DisputeReview(Assignee.Of(ARequest.Volunteer), "?", Later, new RequestRules()))
        .With("request.decide-dispute", ARequest.In(RequestState.Disputed).Decided().Build(),
            one => one.CanDecideDispute(Later), one => one.DecideDispute(DisputeOutcome.Struck, DisputeReason.Untrue, TestDistrict.Dispatcher, Later))
        .With("policy.expire", AnInsurancePolicy.In(PolicyState.Expired).Build(), one => one.CanLetExpire(Later), one => one.LetExpire(Later))
        .With("post.abolish", APost.In(PostState.Abolished).Build(), one => one.CanAbolish(), one => one.Abolish(At))
        .With("budget.close", ABudget.In(BudgetState.Closed).Build(), one => one.CanClose(), one => one.Close(At))
        .With("stock.close", AStockItem.In(StockState.Closed).Build(), one => one.CanClose(), one => one.Close(At))
        .With("course.retire", ATrainingCourse.In(CourseState.Retired).Build(), one => one.CanRetire(), one => one.Retire(At))
        .With("training-session.cancel", ATrainingSession.In(TrainingSessionState.Cancelled).Build(), one => one.CanCancel(), one => one.Cancel(At))
        .With("cycle.open", AnEvaluationCycle.In(EvaluationCycleState.Open).Build(), one => one.CanOpen(), one => one.Open(At))
        .With("cycle.close", AnEvaluationCycle.In(EvaluationCycleState.Closed).Build(), one => one.CanClose(AnEvaluationCycle.OnePublished, At), one => one.Close(AnEvaluationCycle.OnePublished, At))
        .With("drive.close", ARecruitmentDrive.In(DriveState.Closed).Build(), one => one.CanClose(), one => one.Close(At))
        .With("team.dissolve", ATeam.In(TeamState.Dissolved).Build(), one => one.CanDissolve(TeamTies.None), one => one.Dissolve(TeamTies.None, null, At))
        .With("team-member.leave", ATeamMember.In(TeamMemberState.Left).Build(), one => one.CanLeave(), one => one.Leave(At))
        .With("team-member.return", ATeamMember.In(TeamMemberState.Member).Build(), one => one.CanReturn(), one => one.Return(At))
        .With("organization.dissolve", AnOrganization.In(OrganizationState.Dissolved).Build(), one => one.CanDissolve(OrganizationTies.None), one => one.Dissolve(OrganizationTies.None, At))
        .With("site-grouping.dissolve", ASiteGrouping.In(SiteGroupingState.Dissolved).Build(), one => one.CanDissolve(), one => one.Dissolve(At))
        .With("reward.withdraw", AReward.In(RewardState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("redemption.hand-over", ARedemption.In(RedemptionState.HandedOver).Build(), one => one.CanHandOver(), one => one.HandOver(At))
        .With("redemption.cancel", ARedemption.In(RedemptionState.Cancelled).Build(), one => one.CanCancel(), one => one.Cancel(At))
        .With("service-certificate.revoke", AServiceCertificate.In(ServiceCertificateState.Revoked).Build(), one => one.CanRevoke(), one => one.Revoke(CertificateRevocationReason.HoldersWish, null, At))
        .With("volunteer.withdraw", AVolunteer.In(VolunteerState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("project.launch", AServiceProject.In(ProjectState.Running).Build(), one => one.CanLaunch(Day), one => one.Launch(Day, At))
        .With("project.suspend", AServiceProject.In(ProjectState.Suspended).Build(), one => one.CanSuspend(), one => one.Suspend(At))
        .With("project.resume", AServiceProject.In(ProjectState.Running).Build(), one => one.CanResume(Day), one => one.Resume(Day, At))
        .With("project.conclude", AServiceProject.In(ProjectState.Concluded).Build(), one => one.CanConclude(), one => one.Conclude(At))
        .With("project.withdraw", AServiceProject.In(ProjectState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("relocation-community.end", ARelocationCommunity.In(RelocationCommunityState.Ended).Build(), one => one.CanEnd(Day, Day, 0), one => one.End(Day, Day, 0, At))
        .With("relocation-community.restore", ARelocationCommunity.In(RelocationCommunityState.Ended).Restored().Build(), one => one.CanRestore(Day, Day), one => one.Restore(Day, Day, At))
        .With("integration-programme.start", AnIntegrationProgramme.In(IntegrationProgrammeState.Running).Build(), one => one.CanStart(Day), one => one.Start(Day, At))
        .With("integration-programme.suspend", AnIntegrationProgramme.In(IntegrationProgrammeState.Suspended).Build(), one => one.CanSuspend(), one => one.Suspend(At))
        .With("integration-programme.resume", AnIntegrationProgramme.In(IntegrationProgrammeState.Running).Build(), one => one.CanResume(Day), one => one.Resume(Day, At))
        .With("integration-programme.complete", AnIntegrationProgramme.In(IntegrationProgrammeState.Completed).Build(), one => one.CanComplete(null, Day), one => one.Complete(null, Day, At))
        .With("integration-programme.give-up", AnIntegrationProgramme.In(IntegrationProgrammeState.GivenUp).Build(),
            one => one.CanGiveUp(IntegrationGivenUpReason.NotNeeded), one => one.GiveUp(IntegrationGivenUpReason.NotNeeded, Day, At))
        .With("activity-review.strike", AnActivityReview.In(ActivityReviewState.Struck).Build(), one => one.CanStrike(ReviewStrikingReason.NotPresent), one => one.Strike(ReviewStrikingReason.NotPresent, At))
        .With("activity-review.reinstate", AnActivityReview.In(ActivityReviewState.Given).Build(), one => one.CanReinstate(), one => one.Reinstate(At))
        .With("covenant.publish", AVillageCovenant.In(ProposalState.Discussing).Build(), one => one.CanPublish(), one => one.Publish(Day, AVillageCovenant.Rules, At))
        .With("covenant.withdraw", AVillageCovenant.In(ProposalState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("covenant.take-effect", AVillageCovenant.In(ProposalState.Effective).Build(), one => one.CanTakeEffect(Day), one => one.TakeEffect(Day, At))
        .With("covenant.repeal", AVillageCovenant.In(CovenantState.Repealed).Build(), one => one.CanRepeal(CovenantRepealReason.Decided), one => one.Repeal(CovenantRepealReason.Decided, Day, At))
        .With("covenant.give-up", AVillageCovenant.In(CovenantState.GivenUp).Build(), one => one.CanGiveUp(), one => one.GiveUp(At))
        .With("covenant-pledge.withdraw", ACovenantPledge.In(CovenantPledgeState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("mobilization.muster", AnEmergencyMobilization.In(MobilizationState.Mustering).Build(), one => one.CanMuster(), one => one.Muster(At))
        .With("mobilization.stand-down", AnEmergencyMobilization.In(MobilizationState.StoodDown).Build(), one => one.CanStandDown(), one => one.StandDown(At))
        .With("mobilization.call-off", AnEmergencyMobilization.In(MobilizationState.CalledOff).Build(), one => one.CanCallOff(), one => one.CallOff(At))
        .With("call-up.accept", ACallUp.In(CallUpState.Coming).Build(), one => one.CanAccept(), one => one.Accept(ACallUp.Seat, At))
        .With("call-up.decline", ACallUp.In(CallUpState.Declined).Build(), one => one.CanDecline(), one => one.Decline(null, At))
        .With("call-up.let-expire", ACallUp.In(CallUpState.Unanswered).Build(), one => one.CanLetExpire(Later), one => one.LetExpire(Later))
        .With("call-up.withdraw", ACallUp.In(CallUpState.Withdrawn).Build(), one => one.CanWithdraw(), one => one.Withdraw(At))
        .With("call-up.muster", ACallUp.In(CallUpState.Mustered).Build(), one => one.CanMuster(), one => one.Muster(ACallUp.Seat, At))
        .With("call-up.stand-down", ACallUp.In(CallUpState.StoodDown).Build(), one => one.CanStandDown(), one => one.StandDown(At))
        .With("call-up.mark-absent", ACallUp.In(CallUpState.Absent).Build(), one => one.CanMarkAbsent(), one => one.MarkAbsent(At))
        .With("call-up.dismiss", ACallUp.In(CallUpState.Dismissed).Build(), one => one.CanDismiss(), one => one.Dismiss(At));

    /// <summary>What an argument tells from another deed (a cause, a booking, a party): done once, the question, the command.</summary>
    private static Rows Named { get; } = new Rows()
        .With("site.relocate", ASite.In(SiteState.Open).Build(), site => site.CanRelocate(site.Division, Above), site => site.Relocate(site.Division, Above, At))
        .With("site.absorb", Done(ASite.In(SiteState.Open).Build(), site => site.Absorb(Gone, At)), site => site.CanAbsorb(Gone), site => site.Absorb(Gone, At))
        .With("site-grouping.include", ASiteGrouping.In(SiteGroupingState.Formed).Build(), one => one.CanInclude(ASite.FactsOf(SiteTier.Station)), one => one.Include(ASite.FactsOf(SiteTier.Station), At))
        .With("programme.end", new AProgramme().Ended(Day).Build(), one => one.CanEnd(Day), one => one.End(Day, At))
        .With("programme.schedule-occurrence", new AProgramme().Scheduled(new WeekdayRecurrence(), Day).Build(),
            one => one.CanScheduleOccurrence(Day, AnActivity.TheId, one.CalendarBy(new WeekdayRecurrence(), TestDistrict.Profile)),
            one => one.ScheduleOccurrence(Day, AnActivity.TheId, one.CalendarBy(new WeekdayRecurrence(), TestDistrict.Profile), At))
        .With("programme.change-from, once ended", new AProgramme().ChangedFrom(Day.PlusDays(1), usual => usual).Ended(Day.PlusDays(7)).Build(),
            one => one.CanChangeFrom(Day.PlusDays(1), AProgramme.Classroom.Timetable), one => one.ChangeFrom(Day.PlusDays(1), AProgramme.Classroom.Timetable, At))
        .With("series.change-plan-from", Done(new AnActivitySeries().Build(), one => one.ChangePlanFrom(Day.PlusDays(1), AnActivitySeries.Plan, At)),
            one => one.CanChangePlanFrom(Day.PlusDays(1), AnActivitySeries.Plan), one => one.ChangePlanFrom(Day.PlusDays(1), AnActivitySeries.Plan, At))
        .With("series.plan-ahead", new AnActivitySeries().PlannedAhead(Day).Build(), one => one.CanPlanAhead(Day), one => one.PlanAhead(Day, At))
        .With("series.end", new AnActivitySeries().Ended(Day).Build(), one => one.CanEnd(Day), one => one.End(Day, At))
        .With("activity.change", AnActivity.In(ActivityState.Published).Moved().Build(),
            one => one.CanChange(new ActivityChange { During = one.During }, [], Day, At), one => one.Change(new ActivityChange { During = one.During }, [], Day, [], At))
        .With("activity.prolong", AnActivity.In(ActivityState.Underway).Build(), one => one.CanProlong(one.During.Until, At), one => one.Prolong(one.During.Until, At))
        .With("partnership.record-delivery", Done(APartnership.In(PartnershipState.InForce).Build(), one => one.RecordDelivery(Causes.Cause(1), 1, 3, Day, Day, At)),
            one => one.CanRecordDelivery(Causes.Cause(1), 1, 3, Day, Day), one => one.RecordDelivery(Causes.Cause(1), 1, 3, Day, Day, At))
        .With("partnership.record-delivery, once ended", EndedAfterADelivery(),
            one => one.CanRecordDelivery(Causes.Cause(1), 1, 3, Day, Day), one => one.RecordDelivery(Causes.Cause(1), 1, 3, Day, Day, At))
        .With("partnership.sign", APartnership.In(PartnershipState.InForce).Build(), one => one.CanSign(APartnership.RedCross, "?", Day), one => one.Sign(APartnership.RedCross, "?", Day, At))
        .With("activity.withdraw", Done(new AnActivity().Published().SignedUp().Build(), one => one.Withdraw(AnActivity.Participation, At, Rules)),
            one => one.CanWithdraw(AnActivity.Participation, Later), one => one.Withdraw(AnActivity.Participation, Later, Rules))
        .With("activity.join-waiting-list", Full().InLine().Build(), one => one.CanJoinWaitingList(AnActivity.ThirdParticipation, AnActivity.Covered(AnActivity.ThirdVolunteer), Later, TestDistrict.Profile),
            one => one.JoinWaitingList(AnActivity.ThirdParticipation, AnActivity.Covered(AnActivity.ThirdVolunteer), Later, TestDistrict.Profile))
        .With("activity.promote", Full().InLine().WithSeats(3).Promoted().Build(), one => one.CanPromote(AnActivity.ThirdParticipation, AnActivity.Covered(AnActivity.ThirdVolunteer), Later, TestDistrict.Profile),
            one => one.Promote(AnActivity.ThirdParticipation, AnActivity.Covered(AnActivity.ThirdVolunteer), Later, TestDistrict.Profile))
        .With("activity.confirm", Full().InLine().WithSeats(3).Promoted().Confirmed().Build(), one => one.CanConfirm(AnActivity.ThirdParticipation, Later), one => one.Confirm(AnActivity.ThirdParticipation, Later))
        .With("activity.lapse", Full().InLine().WithSeats(3).Promoted().Lapsed().Build(), one => one.CanLapse(AnActivity.ThirdParticipation, Later), one => one.Lapse(AnActivity.ThirdParticipation, Later))
        .With("schedule.release", new ASchedule().Build(), one => one.CanRelease(Causes.Cause(1)), one => one.Release(Causes.Cause(1), At))
        .With("honour.note-certificate", new AnHonourRoll().Certified().Build(), one => one.CanNoteCertificate(AServiceCertificate.TheId), one => one.NoteCertificate(AServiceCertificate.TheId, At))
        .With("honour.award", Done(new AnHonourRoll().Build(), one => one.AwardHonour(Award, At)), one => one.CanAwardHonour(Award), one => one.AwardHonour(Award, At))
        .With("training-session.enrol", FullSession(), one => one.CanEnrol(Trainee, Later), one => one.Enrol(Trainee, new TrainingCertificateId(Causes.Cause(9)), Later))
        .With("request.note-answer", new ARequest().Answered().Build(), one => one.CanNoteAnswer(AnActivity.TheId), one => one.NoteAnswer(AnActivity.TheId, At))
        .With("request.erase-words", ARequest.In(RequestState.Served).WordsErased().Build(), one => one.CanEraseWords(), one => one.EraseWords(Later))
        .With("request.erase-grounds", ARequest.In(RequestState.Reviewed).Build(), one => one.CanEraseGrounds(), one => one.EraseGrounds(Later))
        .With("record.take-back-evaluation", new AServiceRecord().Evaluated(source: ARequest.TheId.Value).EvaluationTakenBack(ARequest.TheId.Value).Build(), one => one.CanTakeBackEvaluation(), one => one.TakeBackEvaluation(ARequest.TheId.Value, Later))
        .With("request.drop-answer", new ARequest().Build(), one => one.CanDropAnswer(AnActivity.TheId), one => one.DropAnswer(AnActivity.TheId, At))
        .With("training-certificate.allot", Done(new ATrainingFile().Build(), one => one.Allot(ATrainingFile.TheCertificate, ATrainingSession.TheId, At)),
            one => one.CanAllot(ATrainingFile.TheCertificate, ATrainingSession.TheId), one => one.Allot(ATrainingFile.TheCertificate, ATrainingSession.TheId, At))
        .With("training-certificate.give-back", new ATrainingFile().Build(), one => one.CanGiveBack(ATrainingSession.TheId), one => one.GiveBack(ATrainingSession.TheId, At))
        .With("training-certificate.revoke", new ATrainingFile().With(ATrainingFile.Certificate(Day, null)).Revoked(RevocationReason.Cheating, At).Build(),
            one => one.CanRevoke(ATrainingFile.TheCertificate), one => one.Revoke(ATrainingFile.TheCertificate, RevocationReason.IssuedInError, At))
        .With("training-session.assess", ATrainingSession.In(TrainingSessionState.Underway).Build(),
            one => one.CanAssess(ATrainingSession.Volunteer, new TrainingResult(false, null), ATrainingSession.Course),
            one => one.Assess(ATrainingSession.Volunteer, new TrainingResult(false, null), ATrainingSession.Course, At))
        .With("volunteer.attest-health", new AVolunteer().AttestedFit().Build(), one => one.CanAttestHealth(), one => one.AttestHealth(AVolunteer.Fit(), At))
        .With("volunteer.withdraw-health", new AVolunteer().Build(), one => one.CanWithdrawHealth(), one => one.WithdrawHealth(HealthAttestationKind.OwnDeclaration, At))
        .With("drive.take-place", new ARecruitmentDrive().WithPlaceTaken().Closed().Build(),
            one => one.CanTakePlace(AnApplication.TheId), one => one.TakePlace(AnApplication.TheId, At))
        .With("drive.release-place", new ARecruitmentDrive().Build(), one => one.CanReleasePlace(AnApplication.TheId), one => one.ReleasePlace(AnApplication.TheId, At))
        .With("team.take-sponsor", new ATeam().SponsoredBy(APartnership.TheId).Build(),
            one => one.CanTakeSponsor(ATeam.StandingOf(APartnership.TheId) with { IsInForce = false }), one => one.TakeSponsor(ATeam.StandingOf(APartnership.TheId) with { IsInForce = false }, At))
        .With("team.end-sponsorship", new ATeam().Build(), one => one.CanEndSponsorship(), one => one.EndSponsorship(At))
        .With("team.transfer", new ATeam().Build(), one => one.CanTransferTo(null), one => one.TransferTo(null, At))
        .With("volunteer.transfer", new AVolunteer().Build(), one => one.CanTransferTo(null), one => one.TransferTo(null, At))
        .With("team.require-screening", new ATeam().Founding(one => one with { Screening = [ScreeningStep.Interview] }).Build(),
            one => one.CanRequireScreening(), one => one.RequireScreening([ScreeningStep.Interview], At))
        .With("screening.pass", new AScreeningFile().Passed().Build(),
            one => one.CanPass(ScreeningStep.BackgroundCheck, AnApplication.TheId), one => one.Pass(ScreeningStep.BackgroundCheck, AnApplication.TheId, Day, AScreeningFile.Rules, At))
        .With("screening.revoke", new AScreeningFile().Passed().Revoked(ScreeningRevocationReason.Deceit).Build(),
            one => one.CanRevoke(ScreeningStep.BackgroundCheck, Day), one => one.Revoke(ScreeningStep.BackgroundCheck, Day, ScreeningRevocationReason.NewFindings, Day, At))
        .With("screening-check.ask, once passed", AScreeningFile.In(ScreeningCheckState.Passed).Build(),
            one => one.CanAsk(AScreeningFile.TheCheck, ScreeningStep.BackgroundCheck), one => one.Ask(AScreeningFile.TheCheck, ScreeningStep.BackgroundCheck, Day, AScreeningFile.Rules, At))
        .With("screening-check.fail", AScreeningFile.In(ScreeningCheckState.Failed).Build(),
            one => one.CanFailCheck(AScreeningFile.TheCheck), one => one.FailCheck(AScreeningFile.TheCheck, ScreeningFailureReason.Absent, Day.PlusDays(9), At))
        .With("agreement.sign, once ended", new AnAgreementFile().Signed().Ended(Day).Build(),
            one => one.CanSign(AnAgreementFile.TheAgreement, AnAgreementFile.Agreement, VolunteerFactsFor.Adult(AVolunteer.TheId), Day, new AgreementRules()),
            one => one.Sign(AnAgreementFile.TheAgreement, AnAgreementFile.Agreement, VolunteerFactsFor.Adult(AVolunteer.TheId), Day, new AgreementRules(), At))
        .With("agreement.end", new AnAgreementFile().Signed().Ended(Day).Build(),
            one => one.CanEnd(AnAgreementFile.TheAgreement, Day, AgreementEndReason.MutualAgreement), one => one.End(AnAgreementFile.TheAgreement, Day, AgreementEndReason.MutualAgreement, At))
        .With("absence.note, once closed", new AnAbsenceFile().Absent().Closed().Build(),
            one => one.CanNote(AnAbsenceFile.Cause(1)), one => one.Note(AnAbsenceFile.Cause(1), AbsenceKind.Unexcused, Day, AnAbsenceFile.Rules, Later))
        .With("absence-file.close", new AnAbsenceFile().Absent().Closed().Build(), one => one.CanClose(), one => one.Close(Later))
        .With("points.refund", new APointsAccount().Earning(Causes.Cause(1), 60).Redeeming(Causes.Cause(2), Points.Of(1)).Refunded(Causes.Cause(2)).Build(),
            one => one.CanRefund(Causes.Cause(2)), one => one.Refund(Causes.Cause(2), At))
        .With("points.expire", new APointsAccount().Under(ForAMonth).Earning(Causes.Cause(1), 60).Expired(Day.PlusMonths(1)).Build(),
            one => one.CanExpire(Day.PlusMonths(1), ForAMonth), one => one.Expire(Day.PlusMonths(1), ForAMonth, At))
        .With("honours.award-star", new AnHonourRoll().On(OfTheCity).Crediting(Causes.Cause(1), 60).Awarded(1).Build(),
            one => one.CanAwardStar(new StarRating(1), AnHonourRoll.CityOffice, Day), one => one.AwardStar(new StarRating(1), AnHonourRoll.CityOffice, Day, Points.Zero, OfTheCity, At))
        .With("reward.restock, once withdrawn", AReward.In(RewardState.Withdrawn).Build(), one => one.CanRestock(AReward.Delivery(1), 3), one => one.Restock(AReward.Delivery(1), 3, At))
        .With("reward.write-off", new AReward().Stocked(3).WrittenOff(2).Build(), one => one.CanWriteOff(AReward.Delivery(9), 2), one => one.WriteOff(AReward.Delivery(9), 2, At))
        .With("reward.reserve, once withdrawn", AReward.In(RewardState.Withdrawn).Build(), one => one.CanReserve(ARedemption.TheId), one => one.Reserve(ARedemption.TheId, At))
        .With("reward.reprice, once withdrawn", AReward.In(RewardState.Withdrawn).Build(), one => one.CanReprice(AReward.Towel.Price), one => one.Reprice(AReward.Towel.Price, At))
        .With("honour.award, of one evaluation by another unit", new AnHonourRoll().Honoured(AnEvaluationCycle.Award(Honour.OutstandingVolunteer)).Build(),
            one => one.CanAwardHonour(AnEvaluationCycle.Award(Honour.OutstandingVolunteer)), one => one.AwardHonour(AnEvaluationCycle.Award(Honour.OutstandingVolunteer) with { AwardedBy = "市文明办" }, At))
        .With("honour.withdraw", new AnHonourRoll().Build(), one => one.CanWithdrawHonour(Award), one => one.WithdrawHonour(Award, At))
        .With("site.commend", new ASite().Opened().Honoured().Build(),
            one => one.CanCommend(AnEvaluationCycle.Award(Honour.ModelSite)), one => one.Commend(AnEvaluationCycle.Award(Honour.ModelSite), At))
        .With("site.withdraw-honour", new ASite().Opened().Closed().Build(),
            one => one.CanWithdrawHonour(AnEvaluationCycle.Award(Honour.ModelSite)), one => one.WithdrawHonour(AnEvaluationCycle.Award(Honour.ModelSite), At))
        .With("team.commend", new ATeam().Honoured().Build(),
            one => one.CanCommend(AnEvaluationCycle.Award(Honour.OutstandingTeam)), one => one.Commend(AnEvaluationCycle.Award(Honour.OutstandingTeam), At))
        .With("team.withdraw-honour", new ATeam().Dissolved().Build(),
            one => one.CanWithdrawHonour(AnEvaluationCycle.Award(Honour.OutstandingTeam)), one => one.WithdrawHonour(AnEvaluationCycle.Award(Honour.OutstandingTeam), At))
        .With("scorecard.drop", new AScorecard().Build(), one => one.CanDrop(AnEvaluationCycle.WeeklyActivity.Code, IndicatorSource.Entered, AScorecard.Open),
            one => one.Drop(AnEvaluationCycle.WeeklyActivity.Code, IndicatorSource.Entered, AScorecard.Open, At))
        .With("budget.commit, once closed", new ABudget().Committing(Causes.Cause(1), Money.Yuan(5)).Releasing(Causes.Cause(1)).Closed().Build(),
            one => one.CanCommit(Causes.Cause(1), Money.Yuan(5), Day), one => one.Commit(Causes.Cause(1), Money.Yuan(5), Day, At))
        .With("budget.spend, once closed", Paid.Closed().Build(),
            one => one.CanSpend(Causes.Cause(1), Causes.Cause(2), Money.Yuan(5), Day), one => one.Spend(Causes.Cause(1), Causes.Cause(2), Money.Yuan(5), Day, At))
        .With("budget.release, once closed", Paid.Releasing(Causes.Cause(1)).Closed().Build(), one => one.CanRelease(Causes.Cause(1)), one => one.Release(Causes.Cause(1), At))
        .With("budget.refund", Paid.Refunding(Causes.Cause(3), Causes.Cause(2), Money.Yuan(5)).Build(),
            one => one.CanRefund(Causes.Cause(3), Causes.Cause(2), Money.Yuan(5)), one => one.Refund(Causes.Cause(3), Causes.Cause(2), Money.Yuan(5), At))
        .With("budget.adjust, once closed", new ABudget().Adjusted(Causes.Cause(4), Money.Yuan(-5)).Closed().Build(),
            one => one.CanAdjust(Causes.Cause(4), Money.Yuan(-5)), one => one.Adjust(Causes.Cause(4), Money.Yuan(-5), At))
        .With("stock.issue", Issued.Build(), one => one.CanIssue(Causes.Cause(2), ARequest.Volunteer, 3), one => one.Issue(Causes.Cause(2), ARequest.Volunteer, 3, At))
        .With("stock.return, once closed", Issued.Returned(Causes.Cause(3), Causes.Cause(2), 3).WrittenOff(Causes.Cause(4), 3).Closed().Build(),
            one => one.CanReturn(Causes.Cause(3), Causes.Cause(2), 3), one => one.Return(Causes.Cause(3), Causes.Cause(2), 3, At))
        .With("stock.write-off, once closed", Issued.WrittenOff(Causes.Cause(3), 3, Causes.Cause(2)).Closed().Build(),
            one => one.CanWriteOff(Causes.Cause(3), Causes.Cause(2), 3), one => one.WriteOff(Causes.Cause(3), Causes.Cause(2), 3, At))
        .With("stock.count, once closed", new AStockItem().Counted(Causes.Cause(1), 0).Closed().Build(), one => one.CanCount(Causes.Cause(1), 0), one => one.Count(Causes.Cause(1), 0, At))
        .With("stock.transfer-out, once closed", new AStockItem().Received(Causes.Cause(1), 3).TransferredOut(Causes.Cause(2), 3).Closed().Build(),
            one => one.CanTransferOut(Causes.Cause(2), one.Facts with { Item = AStockItem.OtherId }, 3), one => one.TransferOut(Causes.Cause(2), one.Facts with { Item = AStockItem.OtherId }, 3, At))
        .With("stock.transfer-in, once closed", new AStockItem().TransferredIn(Causes.Cause(2), 3).WrittenOff(Causes.Cause(3), 3).Closed().Build(),
            one => one.CanTransferIn(Causes.Cause(2), one.Facts with { Item = AStockItem.OtherId }, 3), one => one.TransferIn(Causes.Cause(2), one.Facts with { Item = AStockItem.OtherId }, 3, At))
        .With("stock.receive", Done(new AStockItem().Build(), one => one.Receive(Causes.Cause(1), 3, null, At)),
            one => one.CanReceive(Causes.Cause(1), 3), one => one.Receive(Causes.Cause(1), 3, null, At))
        .With("project.amend", AServiceProject.In(ProjectState.Running).Build(), one => one.CanAmend(AServiceProject.Plan), one => one.Amend(AServiceProject.Plan, At))
        .With("project.recognise", AServiceProject.In(ProjectState.Concluded).Recognised().Build(), one => one.CanRecognise(AServiceProject.Brand, Day), one => one.Recognise(AServiceProject.Brand, Day, At))
        .With("project.revoke-recognition", AServiceProject.In(ProjectState.Concluded).Recognised().RecognitionRevoked().Build(),
            one => one.CanRevokeRecognition(AServiceProject.Brand), one => one.RevokeRecognition(AServiceProject.Brand, At))
        .With("relocation-community.rename", new ARelocationCommunity().Build(), one => one.CanRename(ARelocationCommunity.Plan.Name), one => one.Rename(ARelocationCommunity.Plan.Name, At))
        .With("relocation-community.count", new ARelocationCommunity().Counted().Build(),
            one => one.CanCount(ARelocationCommunity.HeadCount, Day), one => one.Count(ARelocationCommunity.HeadCount, TestDistrict.Dispatcher, Day, At))
        .With("relocation-community.assign-site", new ARelocationCommunity().Served(SiteTier.Institute).Build(), one => one.CanAssignSite(Above), one => one.AssignSite(Above, At))
        .With("relocation-community.release-site", new ARelocationCommunity().Build(), one => one.CanReleaseSite(), one => one.ReleaseSite(At))
        .With("relocation-community.recode", new ARelocationCommunity().Build(), one => one.CanRecode(TestDistrict.Community), one => one.Recode(TestDistrict.Community, At))
        .With("integration-programme.amend", AnIntegrationProgramme.In(IntegrationProgrammeState.Running).Build(), one => one.CanAmend(AnIntegrationProgramme.Plan), one => one.Amend(AnIntegrationProgramme.Plan, At))
        .With("integration-programme.measure", AnIntegrationProgramme.In(IntegrationProgrammeState.Running).Measured(50).Build(),
            one => one.CanMeasure(IntegrationGoalCode.Employed, Day, 50, Day), one => one.Measure(IntegrationGoalCode.Employed, Day, 50, TestDistrict.Dispatcher, Day, At))
        .With("relocation-community.begin-programme", new ARelocationCommunity().ProgrammeBegun().Build(), one => one.CanBeginProgramme(AnIntegrationProgramme.TheId), one => one.BeginProgramme(AnIntegrationProgramme.TheId, At))
        .With("activity-review.detach", new AnActivityReview().ByResident().Detached().Build(), one => one.CanDetach(), one => one.Detach(At))
        .With("activity-review.change", new AnActivityReview().Build(), one => one.CanChange(At), one => one.Change(5, [ReviewTag.Useful], At))
        .With("covenant.revise", AVillageCovenant.In(ProposalState.Discussing).Build(), one => one.CanRevise(AVillageCovenant.Text), one => one.Revise(AVillageCovenant.Text, Day, AVillageCovenant.Rules, At))
        .With("covenant.note-opinions", AVillageCovenant.In(ProposalState.Discussing).OpinionsNoted(null, 3).Build(), one => one.CanNoteOpinions(null, 3), one => one.NoteOpinions(null, 3, At))
        .With("covenant.record-meeting", AVillageCovenant.In(ProposalState.Discussing).AfterDays(8).VoteOpened(AVillageCovenant.Meeting).MeetingRecorded(new MeetingCount(9, 6, 2, 1)).Build(),
            one => one.CanRecordMeeting(1, new MeetingCount(9, 6, 2, 1)), one => one.RecordMeeting(1, new MeetingCount(9, 6, 2, 1), At))
        .With("covenant.close-vote", AVillageCovenant.In(ProposalState.Adopted).Build(), one => one.CanCloseVote(1, At), one => one.CloseVote(1, Day, At))
        .With("covenant.close-vote, when it is a draft again", AVillageCovenant.In(ProposalState.Voting).VoteClosed().Build(), one => one.CanCloseVote(1, At), one => one.CloseVote(1, Day, At))
        .With("covenant.cancel-vote", AVillageCovenant.In(ProposalState.Voting).VoteCancelled(VoteCancelReason.Irregular).Build(), one => one.CanCancelVote(1, VoteCancelReason.Irregular), one => one.CancelVote(1, VoteCancelReason.Irregular, At))
        .With("covenant.close-vote, when it was cancelled", AVillageCovenant.In(ProposalState.Voting).VoteCancelled().Build(), one => one.CanCloseVote(1, At), one => one.CloseVote(1, Day, At))
        .With("covenant.file", AVillageCovenant.In(ProposalState.Filed).Build(),
            one => one.CanFile(Day.PlusDays(10), Day.PlusDays(12), Day), one => one.File(Day.PlusDays(10), Day.PlusDays(12), Day, At))
        .With("covenant.assign", new AVillageCovenant().Build(), one => one.CanAssign(ASite.StationId), one => one.Assign(ASite.StationId, At))
        .With("covenant.recode", new AVillageCovenant().Build(), one => one.CanRecode(TestDistrict.Village), one => one.Recode(TestDistrict.Village, At))
        .With("covenant.order-correction", AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered().Build(),
            one => one.CanOrderCorrection(CovenantFault.InfringesRights), one => one.OrderCorrection(CovenantFault.InfringesRights, Day, At))
        .With("covenant-pledge.renew", new ACovenantPledge().Build(), one => one.CanRenew(1), one => one.Renew(1, At))
        .With("mobilization.note-all-told", AnEmergencyMobilization.In(MobilizationState.CalledOff).AllTold().Build(), one => one.CanNoteAllTold(), one => one.NoteAllTold(At))
        .With("mobilization.change-level", AnEmergencyMobilization.In(MobilizationState.Calling).Build(), one => one.CanChangeLevel(ResponseLevel.Three), one => one.ChangeLevel(ResponseLevel.Three, At));

    public static TheoryData<string> NamesOfMoves { get; } = [.. Moves.Keys];

    public static TheoryData<string> NamesOfDeeds { get; } = [.. Named.Keys];

    private static AnActivity Full() => new AnActivity().Planned(plan => plan with { Seats = 2 }).Published().SignedUpByBoth();

    private static ABudget Paid => new ABudget().Committing(Causes.Cause(1), Money.Yuan(5)).Spending(Causes.Cause(1), Causes.Cause(2), Money.Yuan(5));

    private static AStockItem Issued => new AStockItem().Received(Causes.Cause(1), 3).Issued(Causes.Cause(2), 3);

    private static PointsRules ForAMonth => new() { MonthsValid = 1 };

    private static StarScale OfTheCity => new([new StarThreshold(1, AwardedBy: DivisionLevel.Prefecture)]);

    private static SiteFacts Above => ASite.FactsOf(SiteTier.Institute);

    private static SiteFacts Gone => ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId, State = SiteState.Merged };

    private static HonourAward Award => new(Honour.OutstandingVolunteer, Day, "区文明办");

    private static VolunteerFacts Trainee => VolunteerFactsFor.Adult(ATrainingSession.Volunteer);

    [Theory, MemberData(nameof(NamesOfMoves))]
    public void Of_a_move_are_accepted_while_the_question_says_that_nothing_is_left_to_do(string move)
    {
        var (root, question, command) = Moves[move];
        var before = root.Snapshot();

        question().Refusals.Should().ContainSingle().Which.Code.Should().EndWith(".not-permitted-in-state");
        command().IsAccepted.Should().BeTrue();

        Unchanged.ShouldEqual(root, before);
        root.Raised.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(NamesOfDeeds))]
    public void Of_what_an_argument_names_are_accepted_by_question_and_command(string deed)
    {
        var (root, question, command) = Named[deed];
        var (before, raised) = (root.Snapshot(), root.Raised.Count);

        question().IsAccepted.Should().BeTrue();
        command().IsAccepted.Should().BeTrue();

        Unchanged.ShouldEqual(root, before);
        root.Raised.Should().HaveCount(raised);
    }

    private static TRoot Done<TRoot>(TRoot root, Func<TRoot, Decision> command)
    {
        command(root).EnsureAccepted();
        return root;
    }

    private static CoBuildingPartnership EndedAfterADelivery() => Done(
        Done(APartnership.In(PartnershipState.InForce).Build(), one => one.RecordDelivery(Causes.Cause(1), 1, 3, Day, Day, At)),
        one => one.Terminate(TerminationReason.MutualAgreement, TestDistrict.Monday, At));

    private static TrainingSession FullSession()
    {
        var session = TrainingSession.Schedule(
            ATrainingCourse.In(CourseState.Open).Build().Facts(), ATrainingSession.TheId, ATrainingSession.Session with { Capacity = 1 }, At).EnsureAccepted();
        return Done(session, one => one.Enrol(Trainee, new TrainingCertificateId(Causes.Cause(9)), At));
    }

    private sealed class Rows : Dictionary<string, (IAggregateRoot Root, Func<Decision> Question, Func<Decision> Command)>
    {
        public Rows With<TRoot>(string name, TRoot root, Func<TRoot, Decision> question, Func<TRoot, Decision> command)
            where TRoot : IAggregateRoot
        {
            Add(name, (root, () => question(root), () => command(root)));
            return this;
        }
    }
}
