using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Certificates;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Mobilization;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.PersonalData;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Readiness;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Roots as commands leave them: every state of every lifecycle, and ledgers with entries of every kind.</summary>
internal static class ReachedStates
{
    private static readonly TimeRange AnHour = TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1));

    public static IEnumerable<IAggregateRoot> All =>
    [
        .. In<ActivityState>(state => AnActivity.In(state).Build()),
        new AnActivity().Planned(plan => plan with { Information = null, Risk = null }).Build(),
        new AnActivity().Planned(plan => plan with
        {
            Seats = 2, TakesLatecomers = true, MinimumAge = 16,
            Roles = [new ActivityRole(new ActivityRoleCode("first-aid"), "急救", 2) { Skills = [new SkillDemand(VolunteerSkill.FirstAid, true)], MinimumAge = 18, NeedsHealth = true }],
            Circumstances = new ActivityCircumstances { PeopleExpected = 1_200, IsOutsideProvince = true, IsForeignRelated = true, AsksAgreement = true },
        }).Published().Build(),
        new AnActivity().Planned(plan => plan with { Seats = 2 }).Published().SignedUpByBoth().InLine().WithSeats(3).Promoted().Build(),
        new AnActivity().Published().SignedUpByBoth().Withdrawn().MarkedAbsent(AbsenceKind.Excused, AnActivity.OtherParticipation).Build(),
        .. In<RequestState>(state => ARequest.In(state).Build()),
        AnActivity.In(ActivityState.Held).Corrected().Corrected(0).Build(),
        ARequest.In(RequestState.Served).Corrected().Build(),
        ARequest.In(RequestState.InService).VisitFailed().Build(),
        ARequest.In(RequestState.InService).BrokenOff(TestDistrict.Monday).Build(),
        ARequest.In(RequestState.Served).ConfirmedBySilence().WordsErased().Build(),
        OrderersWordsErased(),
        ARequest.In(RequestState.Reviewed).ReviewAnswered().Disputed().DisputeAnswered().Decided().Build(),
        ARequest.In(RequestState.InService).ServedOn(TestDistrict.Monday).Reviewed().Reopened().Dispatched().Accepted().Cancelled().Reopened(ReopenReason.CancelledByMistake).Build(),
        new ARequest().Dispatched().Expired().Build(),
        new ARequest().Triaged(RequestUrgency.Emergency, 3).InWaves(Assignee.Of(ARequest.Team), Assignee.Of(ARequest.Volunteer), Assignee.Of(ARequest.OtherVolunteer)).Build(),
        new ARequest().WithExternal(new ExternalReference("12345", "热线 7")).Wanting(2).DispatchedTo(Assignee.Of(ARequest.Team), Assignee.Of(ARequest.OtherVolunteer)).Accepted().GivenBack().Build(),
        new ARequest().Wanting(3).DispatchedTo(Assignee.Of(ARequest.Volunteer), Assignee.Of(ARequest.OtherVolunteer)).Accepted().Settled().Rescheduled(TimeRange.Starting(ARequest.Wanted.Until, ARequest.Wanted.Length)).Build(),
        new AnOfferBook().Build(),
        new AnOfferBook().Asked().TakenOn(2).Build(),
        new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Declined().Dispatched(Assignee.Of(ARequest.OtherVolunteer)).Build(),
        .. In<EvaluationCycleState>(state => AnEvaluationCycle.In(state).Build()),
        .. In<ScorecardState>(state => AScorecard.In(state).Build()),
        AScorecard.In(ScorecardState.Appealed).Dismissed().Settled().Build(),
        new ASite().Opened().Honoured().Suspended().Build(),
        new ATeam().Honoured().Dissolved().Build(),
        new AnHonourRoll().Honoured(AnEvaluationCycle.Award(Honour.OutstandingVolunteer)).Build(),
        .. In<OrganizationState>(state => AnOrganization.In(state).Build()),
        .. In<PartnershipState>(state => APartnership.In(state).Build()),
        APartnership.In(PartnershipState.InForce).Delivered(1, 1.5m).Build(),
        .. In<PersonState>(state => APerson.In(state).Build()),
        new APerson().Child().Consenting(DisclosurePurpose.Publication).Enrolled().EnrolmentEnded().Enrolled(AVolunteer.OtherId).Build(),
        .. In<InspectionState>(state => AnInspection.In(state).Build()),
        .. In<InspectionState>(state => AnInspection.In(state).BuildReadiness()),
        AnInspection.In(InspectionState.Concluded).Mended(RequirementCode.FixedPremises).Extended(RequirementCode.FirstAidKit, AnInspection.MendBy.PlusDays(3)).Build(),
        APartnership.In(PartnershipState.InForce).Proposing(new NewAmendment { Withdrawn = [2], SitesAdded = [ASite.PointId] }).AmendmentSignedByParties().AmendmentAdopted()
            .HandedOver().Proposing(new NewAmendment { Changed = [new CommitmentChange(1, 20.5m, TestDistrict.Monday)] }).Build(),
        .. In<ResourceState>(state => AResource.In(state).Build()),
        .. In<ProgrammeState>(state => AProgramme.In(state).Build()),
        new AProgramme().Moved(new WeekdayRecurrence(), TestDistrict.Monday, TestDistrict.Monday.At(LocalTime.Noon)).Cancelled(new WeekdayRecurrence(), TestDistrict.Monday.PlusDays(1))
            .ChangedFrom(TestDistrict.Monday.PlusDays(9), one => one with { OnHolidays = HolidayRule.MadeUp, Step = RotationStep.Week, Places = [ProgrammePlace.In(new ZoneCode("east"))] }).Build(),
        new AProgramme().Cancelled(new WeekdayRecurrence(), TestDistrict.Monday).Restored(new WeekdayRecurrence(), TestDistrict.Monday).Scheduled(new WeekdayRecurrence(), TestDistrict.Monday.PlusDays(1)).Build(),
        new AResource().Booked(2, AResource.Hours(0), AnActivity.TheId).Used(1, 1, 45).AfterDays(91).Being(one => one with { Site = null, Periods = [TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(200))] })
            .Booked(1, AResource.Hours(3_000)).Booked(1, AResource.Hours(3_000)).Released(2).Build(),
        Taking(),
        new ABudget().Build(),
        new ABudget().Committing(Cause(1), Money.Yuan(20)).Spending(Cause(1), Cause(2), Money.Yuan(7.5m)).Releasing(Cause(1)).Build(),
        .. In<BudgetState>(state => ABudget.In(state).Build()),
        new ABudget().Saying(usual => usual with { Term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)), GivenBy = new PartnerGift(APartnership.TheId) }).Adjusted(Cause(4), Money.Yuan(-0.0001m))
            .Committing(Cause(1), Money.Yuan(20)).Spending(Cause(1), Cause(2), Money.Yuan(20)).Refunding(Cause(3), Cause(2), Money.Yuan(1.25m)).Releasing(Cause(1)).Closed().Build(),
        new ABudget().Saying(usual => usual with { GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, 2, 12.5m) }).Build(),
        new AnInsurancePolicy().Saying(usual => usual with { MostPersons = 3, GivenBy = PartnerGift.DeliveryOf(APartnership.TheId, 2, 3) }).Build(),
        .. In<StockState>(state => AStockItem.In(state).Build()),
        new AStockItem().Received(Cause(1), 9, PartnerGift.DeliveryOf(APartnership.TheId, 2, 9)).Issued(Cause(2), 4).Returned(Cause(3), Cause(2), 1).WrittenOff(Cause(4), 1, Cause(2)).Counted(Cause(5), 9).Counted(Cause(6), 9)
            .TransferredOut(Cause(7), 2).TransferredIn(Cause(8), 3).Build(),
        .. In<PolicyState>(state => AnInsurancePolicy.In(state).Build()),
        new AnInsurancePolicy().Covering(ARequest.Volunteer, ARequest.OtherVolunteer).Build(),
        .. In<PostState>(state => APost.In(state).Build()),
        new APost().Appointed().Vacated().Appointed().Build(),
        new AStockItem().Build(),
        new AStockItem().Received(Cause(1), 9).Issued(Cause(2), 4).Build(),
        Covered(),
        new ASchedule().Holding(AnHour).Build(),
        .. In<SiteState>(state => ASite.In(state).Build()),
        new ASite().Opened().At(Coordinates.Gcj02(32.6953, 109.0293)).Build(),
        .. In<SiteGroupingState>(state => ASiteGrouping.In(state).Build()),
        ASite.Of(SiteTier.Institute).Opened().Offering(ServicePlatform.FarmhouseLibrary).Above(ASite.FactsOf(SiteTier.Station)).Build(),
        ASite.In(SiteState.Suspended).Keeping(ASite.OfficeHours).ShutOn(TestDistrict.Monday).Holding(30).Build(),
        Seated(),
        .. In<DriveState>(state => ARecruitmentDrive.In(state).Build()),
        .. In<ApplicationState>(state => AnApplication.In(state).Build()),
        .. In<TeamState>(state => ATeam.In(state).Build()),
        new ATeam().Led().Build(),
        new ATeam().SponsoredBy(APartnership.TheId).Dissolved(ATeam.OtherId).Build(),
        .. In<TeamMemberState>(state => ATeamMember.In(state).Build()),
        new ATeamMember().Left().Returned().Build(),
        new ATeam().Founding(one => one with { Screening = [ScreeningStep.BackgroundCheck, new ScreeningStep("river-patrol")] }).Build(),
        .. In<ScreeningCheckState>(state => AScreeningFile.In(state).Build()),
        new AScreeningFile().Passed().Passed(step: ScreeningStep.Interview).Revoked(ScreeningRevocationReason.Deceit).Asked().Build(),
        new AnAgreementFile().Signed().Ended(TestDistrict.Monday).Signed(
            one => one with { With = ActivityHost.Of(ASite.StationId), Triggers = Enum.GetValues<AgreementTrigger>(), Document = Cause(1), ByGuardian = true }, AnAgreementFile.OtherAgreement).Build(),
        .. In<RecordState>(state => AServiceRecord.In(state).Build()),
        new AServiceRecord().Contested().Rejected().Corrected().Contested(after: Duration.FromHours(9)).Build(),
        new AServiceRecord().Evaluated().Evaluated(EvaluationOutcome.Excellent).Build(),
        new AServiceRecord().Evaluated(EvaluationOutcome.Fail, source: ARequest.TheId.Value).EvaluationTakenBack(ARequest.TheId.Value).Build(),
        new AServiceRecord().Being(one => one with { Activity = AnActivity.TheId, Request = ARequest.TheId, Details = one.Details with { Site = null, Place = "南山村广场" } }).Build(),
        new AnAbsenceFile().AbsentOften(5).Absent(AbsenceKind.Malicious, TestDistrict.Monday.PlusDays(1), 9).Build(),
        new AnAbsenceFile().AbsentOften(5, TestDistrict.Monday.PlusYears(-1)).AbsentOften(4, from: 6).Absent(AbsenceKind.Excused).Closed().Build(),
        .. In<CourseState>(state => ATrainingCourse.In(state).Build()),
        new ATrainingCourse().Planned(plan => plan with { Validity = null, Categories = [] }).Build(),
        new ATrainingCourse().Planned(plan => plan with { Roles = [VolunteerRole.Lecturer, new VolunteerRole("river-patrol")], LeastMinutes = 200, PassMark = 60 }).Build(),
        .. In<TrainingSessionState>(state => ATrainingSession.In(state).Build()),
        new ATrainingFile().With(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)))
            .RenewalBooked(TestDistrict.Monday.PlusMonths(11), ATrainingFile.Renewal(TestDistrict.Monday.PlusYears(1).PlusDays(5))).Build(),
        new ATrainingFile().With(ATrainingFile.Certificate(TestDistrict.Monday, null)).Revoked(RevocationReason.Cheating, TestDistrict.Nine).Build(),
        new ATrainingFile().With(ATrainingFile.Certificate(TestDistrict.Monday, null) with { Roles = [VolunteerRole.Lecturer] })
            .With(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday, ATrainingFile.OtherCertificate) with { Categories = [] }).Build(),
        new APointsAccount().Build(),
        new APointsAccount().Earning(Cause(1), 600).Redeeming(Cause(2), Points.Of(2)).Reversing(Cause(1)).Build(),
        new APointsAccount().Earning(Cause(1), 60).Absorbing(new APointsAccount().Of(AVolunteer.OtherId).Earning(Cause(1), 60).Redeeming(Cause(2), Points.Of(1)).Build()).Build(),
        new APointsAccount().Earning(Cause(1), 60).CarriedTo(AVolunteer.OtherId).Build(),
        new APointsAccount().Under(new PointsRules { MonthsValid = 1 }).Earning(Cause(1), 120).Redeeming(Cause(2), Points.Of(1)).Expired(TestDistrict.Monday.PlusMonths(1)).Refunded(Cause(2)).Build(),
        new AnHonourRoll().On(new StarScale([new StarThreshold(1), new StarThreshold(2, AwardedBy: DivisionLevel.Prefecture), new StarThreshold(3, AwardedBy: DivisionLevel.Province)])).Crediting(Cause(1), 200).Awarded(2).Build(),
        .. In<RewardState>(state => AReward.In(state).Build()),
        new AReward().Stocked(3).WrittenOff(1).Reserved().HandedOver().Build(),
        .. In<RedemptionState>(state => ARedemption.In(state).Build()),
        new AnHonourRoll().Crediting(Cause(1), 60).Certified().Build(),
        new AnHonourRoll().Crediting(Cause(1), 60).CarriedTo(AVolunteer.OtherId).Build(),
        new AnHonourRoll().Crediting(Cause(1), 400 * 60).Reversing(Cause(1)).Honoured(new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "市文明办")).Build(),
        .. In<ServiceCertificateState>(state => AServiceCertificate.In(state).Build()),
        new AServiceCertificate().Stating(one => one with { Services = [AServiceCertificate.Talk with { Content = null, Activity = null }] })
            .Revoked(CertificateRevocationReason.RecordCorrected, AServiceCertificate.OtherId).Build(),
        new AServiceCertificate().Build().Replace(AServiceCertificate.Certificate with { Services = [AServiceCertificate.Cleaning] }, CertificateRevocationReason.RecordStruckOut, TestDistrict.Nine).Value.Forgotten(),
        .. In<VolunteerState>(state => AVolunteer.In(state).Build()),
        new AVolunteer().Minor().InTeam().WithKit().AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Mediator).Build(),
        new AVolunteer().AttestedFit(ActivityCategory.DroughtRelief, new ActivityCategory("river-patrol")).Build(),
        .. In<ProjectState>(state => AServiceProject.In(state).Build()),
        new AServiceProject().Planned(plan => plan with { EnglishName = null, Sites = [], Divisions = [], Through = null, Cadence = null, Goals = null }).Launched().Suspended().Resumed().Build(),
        new AServiceProject().Planned(plan => plan with { Cadence = CadenceRule.MonthlyConcentrated with { AtLeast = 2, WorkingDaysNeeded = 0 }, Goals = new ProjectGoals(personTimes: 9) }).Launched().Recognised().Recognised(RecognitionLevel.City).RecognitionRevoked().Build(),
        AnActivity.In(ActivityState.Held).Planned(plan => plan with { Project = AServiceProject.TheId }).Build(),
        .. In<RelocationCommunityState>(state => ARelocationCommunity.In(state).Build()),
        new ARelocationCommunity().Counted().Served().AfterDays(1).Counted(0, 0).Counted(500, 2_000, TestDistrict.Monday).Recoded(TestDistrict.Village).Ended().Restored().Build(),
        .. In<IntegrationProgrammeState>(state => AnIntegrationProgramme.In(state).Build()),
        new AnIntegrationProgramme().Of(IntegrationDimension.Thought).Planned(plan => plan with { Project = AServiceProject.TheId }).Started().Measured(-0.000001m).Measured(52.50m).Build(),
        new AnIntegrationProgramme().Started().Reached().Completed(null).Build(),
        .. In<ActivityReviewState>(state => AnActivityReview.In(state).Build()),
        new AnActivityReview().ByResident().Changed(2).Build(),
        new AnActivityReview().ByResident().Detached().Build(),
        new ARelocationCommunity().ProgrammeBegun().Build(),
        ARequest.In(RequestState.Served).Ordering(order => order with { Project = AServiceProject.TheId }).Build(),
        Borne(),
        .. In<CovenantState>(state => AVillageCovenant.In(state).Build()),
        .. In<ProposalState>(state => AVillageCovenant.In(state).Build()),
        AVillageCovenant.In(ProposalState.Discussing).OpinionsNoted(null, 3).OpinionsNoted(CustomKind.BridePrice, 2).AfterDays(8).VoteOpened(AVillageCovenant.Meeting).MeetingRecorded(new MeetingCount(9, 6, 2, 1)).Build(),
        AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Effective).CorrectionOrdered().Proposed().To(ProposalState.Filed).Build(),
        AVillageCovenant.In(ProposalState.Voting).Counted(3).VoteCancelled().Build(),
        AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Adopted).CorrectionOrdered().Build(),
        .. In<CovenantPledgeState>(state => ACovenantPledge.In(state).Build()),
        new ACovenantPledge().Of(ACovenantPledge.Resident, PledgerKind.Resident).Withdrawn().Renewed().Build(),
        CovenantBallot.Cast(TestDistrict.Id, AVillageCovenant.TheId, 1, new VoterId(Cause(1)), TestDistrict.Nine).Forgotten(),
        Placed(),
        .. In<MobilizationState>(state => AnEmergencyMobilization.In(state).Build()),
        new AnEmergencyMobilization().Planned(plan => plan with { AnswerWithin = Duration.FromMinutes(7), Every = Duration.FromMinutes(9) }).WaveCalled(2, isInPart: true).WaveCalled().WaveCalled().WaveAdded().LevelChanged().Mustered().Build(),
        AnEmergencyMobilization.In(MobilizationState.CalledOff).AllTold().Build(),
        new AnEmergencyMobilization().WaveCalled(2, isInPart: true).Build(),
        AnActivity.In(ActivityState.Published).Planned(plan => plan with { TakesLatecomers = true, TakesWaitingList = false }).Build(),
        .. In<CallUpState>(state => ACallUp.In(state).Build()),
        new ACallUp().Unasked().Build(),
        new ACallUp().Expired().Declined(DeclineReason.TooFar).Accepted().Withdrawn().Accepted().Build(),
        AnActivity.In(ActivityState.Published).Planned(plan => plan with { Series = AnActivitySeries.TheId }).Moved(AnActivity.OtherParticipation).Build(),
        .. In<SeriesState>(state => AnActivitySeries.In(state).Build()),
        new AnActivitySeries().PlannedOtherwise(TestDistrict.Monday.PlusDays(7), each => each with { Title = "小课堂", Project = AServiceProject.TheId }).PlannedAhead(TestDistrict.Monday.PlusDays(20)).Build(),
        VolunteerNumberClaim.Claim(TestDistrict.Id, VolunteerNumber.Parse("HB-0001"), AVolunteer.TheId, TestDistrict.Nine).Forgotten(),
    ];

    private static ActivityResources Taking()
    {
        var all = ActivityResources.Of(TestDistrict.Id, AnActivity.TheId);
        all.Take(AResource.TheId, AResource.BookingOf(1), TestDistrict.Nine).EnsureAccepted();
        return all.Forgotten();
    }

    private static ProjectName Borne()
    {
        var name = ProjectName.Of(TestDistrict.Id, AServiceProject.Plan.Name);
        name.Take(AServiceProject.TheId, TestDistrict.Nine).EnsureAccepted();
        return name.Forgotten();
    }

    private static CovenantSeat Placed()
    {
        var seat = CovenantSeat.Of(TestDistrict.Id, TestDistrict.Village);
        seat.Take(AVillageCovenant.TheId, TestDistrict.Nine).EnsureAccepted();
        return seat.Forgotten();
    }

    private static SiteSeat Seated()
    {
        var seat = SiteSeat.Of(TestDistrict.Id, SiteTier.Station, TestDistrict.Village);
        seat.Take(ASite.StationId, new SiteRules(), TestDistrict.Nine).EnsureAccepted();
        return seat.Forgotten();
    }

    private static IEnumerable<IAggregateRoot> In<TState>(Func<TState, IAggregateRoot> build)
        where TState : struct, Enum => Enum.GetValues<TState>().Select(build);

    private static VolunteerCovers Covered()
    {
        var covers = VolunteerCovers.Open(TestDistrict.Id, ARequest.Volunteer, TestDistrict.Nine);
        covers.AddCover(new InsuranceCover(AnInsurancePolicy.TheId, AnHour, Money.Yuan(100_000)), TestDistrict.Nine).EnsureAccepted();
        return covers.Forgotten();
    }

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    private static ServiceRequest OrderersWordsErased()
    {
        var request = ARequest.In(RequestState.Served).Ordering(order => order with { OnBehalfOf = new RequesterId(ARequest.Team.Value) }).Build();
        request.EraseWords(ARequest.Wanted.Until, ARequest.Requester).EnsureAccepted();
        return request.Forgotten();
    }
}
