using CivicPractice.Activities;
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
using CivicPractice.Scheduling;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;

namespace CivicPractice;

/// <summary>One district, opened for one actor: its profile, divisions, aggregates, figures, and a unit of work.</summary>
/// <remarks>Cheap to make; not safe for concurrent use: each caller opens its own.</remarks>
public sealed class OpenDistrict
{
    // Far more races than one aggregate can lose in earnest; beyond it the attempt itself does not look at what is stored.
    private const int MostLosses = 1_000;

    internal OpenDistrict(DistrictProfile profile, DivisionTree divisions, ActorId actor, IUnitOfWork unitOfWork, IDistrictStatistics statistics)
    {
        Profile = profile;
        Divisions = divisions;
        Actor = actor;
        UnitOfWork = unitOfWork;
        Statistics = statistics;
    }

    /// <summary>The district.</summary>
    public DistrictId Id => Profile.Id;

    /// <summary>All that is local to it.</summary>
    public DistrictProfile Profile { get; }

    /// <summary>Its divisions.</summary>
    public DivisionTree Divisions { get; }

    /// <summary>Who acts (操作人).</summary>
    public ActorId Actor { get; }

    /// <summary>What is stored together.</summary>
    public IUnitOfWork UnitOfWork { get; }

    /// <summary>Its figures.</summary>
    public IDistrictStatistics Statistics { get; }

    /// <summary>Its sites (阵地).</summary>
    public IRepository<PracticeSite, PracticeSiteId> Sites => UnitOfWork.Repository<PracticeSite, PracticeSiteId>();

    /// <summary>Which live site of a tier stands at a division.</summary>
    public IRepository<SiteSeat, SiteSeatId> SiteSeats => UnitOfWork.Repository<SiteSeat, SiteSeatId>();

    /// <summary>The belts and clusters of its sites (文明实践带、文明实践群).</summary>
    public IRepository<SiteGrouping, SiteGroupingId> SiteGroupings => UnitOfWork.Repository<SiteGrouping, SiteGroupingId>();

    /// <summary>How ready its sites are, by site; a site of which no inspection was ever opened has none.</summary>
    public IRepository<SiteReadiness, PracticeSiteId> SiteReadiness => UnitOfWork.Repository<SiteReadiness, PracticeSiteId>();

    /// <summary>The inspections of its sites (检查).</summary>
    public IRepository<SiteInspection, SiteInspectionId> SiteInspections => UnitOfWork.Repository<SiteInspection, SiteInspectionId>();

    /// <summary>Its co-building partnerships (阵地共建).</summary>
    public IRepository<CoBuildingPartnership, PartnershipId> Partnerships => UnitOfWork.Repository<CoBuildingPartnership, PartnershipId>();

    /// <summary>The resources that its partners share (共享资源).</summary>
    public IRepository<SharedResource, SharedResourceId> SharedResources => UnitOfWork.Repository<SharedResource, SharedResourceId>();

    /// <summary>What its activities have booked of shared resources; an activity that booked none has none.</summary>
    public IRepository<ActivityResources, ActivityId> ActivityResources => UnitOfWork.Repository<ActivityResources, ActivityId>();

    /// <summary>Its programmes that come again (常设项目).</summary>
    public IRepository<Programme, ProgrammeId> Programmes => UnitOfWork.Repository<Programme, ProgrammeId>();

    /// <summary>Its service requests (点单).</summary>
    public IRepository<ServiceRequest, ServiceRequestId> Requests => UnitOfWork.Repository<ServiceRequest, ServiceRequestId>();

    /// <summary>What its volunteers and teams are asked to take on (接单台账).</summary>
    public IRepository<OfferBook, OfferBookId> OfferBooks => UnitOfWork.Repository<OfferBook, OfferBookId>();

    /// <summary>Its activities (活动).</summary>
    public IRepository<Activity, ActivityId> Activities => UnitOfWork.Repository<Activity, ActivityId>();

    /// <summary>When its volunteers serve (服务日程); a volunteer who never signed up has none.</summary>
    public IRepository<Schedule, VolunteerId> Schedules => UnitOfWork.Repository<Schedule, VolunteerId>();

    /// <summary>Its volunteers' points accounts (积分), by volunteer.</summary>
    public IRepository<PointsAccount, VolunteerId> PointsAccounts => UnitOfWork.Repository<PointsAccount, VolunteerId>();

    /// <summary>Its volunteers' time served, stars and honours, by volunteer.</summary>
    public IRepository<HonourRoll, VolunteerId> HonourRolls => UnitOfWork.Repository<HonourRoll, VolunteerId>();

    /// <summary>The records of service (志愿服务记录), one a service and volunteer.</summary>
    public IRepository<ServiceRecord, ServiceRecordId> ServiceRecords => UnitOfWork.Repository<ServiceRecord, ServiceRecordId>();

    /// <summary>What points can be redeemed for (兑换物品).</summary>
    public IRepository<Reward, RewardId> Rewards => UnitOfWork.Repository<Reward, RewardId>();

    /// <summary>What its volunteers have redeemed points for (兑换).</summary>
    public IRepository<Redemption, RedemptionId> Redemptions => UnitOfWork.Repository<Redemption, RedemptionId>();

    /// <summary>The certificates of service it issued (志愿服务证明).</summary>
    public IRepository<ServiceCertificate, ServiceCertificateId> Certificates => UnitOfWork.Repository<ServiceCertificate, ServiceCertificateId>();

    /// <summary>Its insurance policies (保险).</summary>
    public IRepository<InsurancePolicy, InsurancePolicyId> InsurancePolicies => UnitOfWork.Repository<InsurancePolicy, InsurancePolicyId>();

    /// <summary>Its volunteers' insurance cover, by volunteer.</summary>
    public IRepository<VolunteerCovers, VolunteerId> VolunteerCovers => UnitOfWork.Repository<VolunteerCovers, VolunteerId>();

    /// <summary>Its budgets (经费).</summary>
    public IRepository<Budget, BudgetId> Budgets => UnitOfWork.Repository<Budget, BudgetId>();

    /// <summary>Its supplies in stock (物资).</summary>
    public IRepository<StockItem, StockItemId> StockItems => UnitOfWork.Repository<StockItem, StockItemId>();

    /// <summary>Its staffing posts (岗位).</summary>
    public IRepository<Post, PostId> Posts => UnitOfWork.Repository<Post, PostId>();

    /// <summary>Its training courses (培训课程).</summary>
    public IRepository<TrainingCourse, TrainingCourseId> Courses => UnitOfWork.Repository<TrainingCourse, TrainingCourseId>();

    /// <summary>Its training sessions (培训场次).</summary>
    public IRepository<TrainingSession, TrainingSessionId> TrainingSessions => UnitOfWork.Repository<TrainingSession, TrainingSessionId>();

    /// <summary>The training files of its volunteers (培训档案), by volunteer.</summary>
    public IRepository<TrainingFile, VolunteerId> TrainingFiles => UnitOfWork.Repository<TrainingFile, VolunteerId>();

    /// <summary>The screening files of its volunteers (筛选档案), by volunteer.</summary>
    public IRepository<ScreeningFile, VolunteerId> ScreeningFiles => UnitOfWork.Repository<ScreeningFile, VolunteerId>();

    /// <summary>The written agreements of its volunteers (志愿服务协议), by volunteer.</summary>
    public IRepository<AgreementFile, VolunteerId> AgreementFiles => UnitOfWork.Repository<AgreementFile, VolunteerId>();

    /// <summary>When its volunteers stayed away (缺席记录), by volunteer; who never did has none.</summary>
    public IRepository<AbsenceFile, VolunteerId> AbsenceFiles => UnitOfWork.Repository<AbsenceFile, VolunteerId>();

    /// <summary>Its evaluation cycles (实效评估).</summary>
    public IRepository<EvaluationCycle, EvaluationCycleId> EvaluationCycles => UnitOfWork.Repository<EvaluationCycle, EvaluationCycleId>();

    /// <summary>The scorecards of its evaluation cycles.</summary>
    public IRepository<EvaluationScorecard, EvaluationScorecardId> Scorecards => UnitOfWork.Repository<EvaluationScorecard, EvaluationScorecardId>();

    /// <summary>Its volunteer service organisations (志愿服务组织).</summary>
    public IRepository<VolunteerOrganization, VolunteerOrganizationId> Organizations => UnitOfWork.Repository<VolunteerOrganization, VolunteerOrganizationId>();

    /// <summary>What it keeps of persons (个人信息), unreadable.</summary>
    public IRepository<Person, PersonId> Persons => UnitOfWork.Repository<Person, PersonId>();

    /// <summary>Its registered volunteers (注册志愿者).</summary>
    public IRepository<Volunteer, VolunteerId> Volunteers => UnitOfWork.Repository<Volunteer, VolunteerId>();

    /// <summary>The volunteer numbers that are given.</summary>
    public IRepository<VolunteerNumberClaim, VolunteerNumberClaimId> VolunteerNumbers => UnitOfWork.Repository<VolunteerNumberClaim, VolunteerNumberClaimId>();

    /// <summary>Its volunteer teams (志愿服务队).</summary>
    public IRepository<VolunteerTeam, VolunteerTeamId> Teams => UnitOfWork.Repository<VolunteerTeam, VolunteerTeamId>();

    /// <summary>Who is, or was, in its teams (队员).</summary>
    public IRepository<TeamMember, TeamMemberId> TeamMembers => UnitOfWork.Repository<TeamMember, TeamMemberId>();

    /// <summary>Its recruitment drives (招募).</summary>
    public IRepository<RecruitmentDrive, RecruitmentDriveId> RecruitmentDrives => UnitOfWork.Repository<RecruitmentDrive, RecruitmentDriveId>();

    /// <summary>The applications to join its teams (报名).</summary>
    public IRepository<TeamApplication, TeamApplicationId> Applications => UnitOfWork.Repository<TeamApplication, TeamApplicationId>();

    /// <summary>Its service projects (志愿服务项目).</summary>
    public IRepository<ServiceProject, ServiceProjectId> Projects => UnitOfWork.Repository<ServiceProject, ServiceProjectId>();

    /// <summary>Which projects bear which names.</summary>
    public IRepository<ProjectName, ProjectNameId> ProjectNames => UnitOfWork.Repository<ProjectName, ProjectNameId>();

    /// <summary>Its relocation communities (易地扶贫搬迁社区).</summary>
    public IRepository<RelocationCommunity, RelocationCommunityId> RelocationCommunities => UnitOfWork.Repository<RelocationCommunity, RelocationCommunityId>();

    /// <summary>The integration programmes of its relocation communities (融入项目).</summary>
    public IRepository<IntegrationProgramme, IntegrationProgrammeId> IntegrationProgrammes => UnitOfWork.Repository<IntegrationProgramme, IntegrationProgrammeId>();

    /// <summary>What those who took part and the public say of its activities (活动评价).</summary>
    public IRepository<ActivityReview, ActivityReviewId> ActivityReviews => UnitOfWork.Repository<ActivityReview, ActivityReviewId>();

    /// <summary>Its village covenants (村规民约).</summary>
    public IRepository<VillageCovenant, VillageCovenantId> Covenants => UnitOfWork.Repository<VillageCovenant, VillageCovenantId>();

    /// <summary>Which covenant a village or community has.</summary>
    public IRepository<CovenantSeat, CovenantSeatId> CovenantSeats => UnitOfWork.Repository<CovenantSeat, CovenantSeatId>();

    /// <summary>That somebody has voted on a covenant, never how.</summary>
    public IRepository<CovenantBallot, CovenantBallotId> CovenantBallots => UnitOfWork.Repository<CovenantBallot, CovenantBallotId>();

    /// <summary>The pledges to its covenants (承诺).</summary>
    public IRepository<CovenantPledge, CovenantPledgeId> CovenantPledges => UnitOfWork.Repository<CovenantPledge, CovenantPledgeId>();

    /// <summary>Its emergency mobilisations (应急动员).</summary>
    public IRepository<EmergencyMobilization, EmergencyMobilizationId> Mobilizations => UnitOfWork.Repository<EmergencyMobilization, EmergencyMobilizationId>();

    /// <summary>Whom they call, or who comes without having been called (召集).</summary>
    public IRepository<CallUp, CallUpId> CallUps => UnitOfWork.Repository<CallUp, CallUpId>();

    /// <summary>Its series of activities (系列活动); a programme without sign-ups has none.</summary>
    public IRepository<ActivitySeries, ActivitySeriesId> ActivitySeries => UnitOfWork.Repository<ActivitySeries, ActivitySeriesId>();

    /// <summary>Carries a use case out: asks, commits, and asks again on fresh aggregates when somebody else was quicker.</summary>
    /// <remarks>
    /// <para>A key that was committed before answers "accepted" at once and does nothing: the command was carried out then.</para>
    /// <para>A refused attempt leaves no trace, and its key stays free. Afterwards the unit of work is empty.</para>
    /// </remarks>
    /// <param name="command">
    /// The stable name of the command and what it is about, in every culture the same; a key belongs to one command. Every argument that changes what
    /// the command does stands in it, but for the moment, for what is written on a plan (its id says which), and for words of persons and of what an erasure would have to take back, which are never stored here.
    /// </param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="attempt">Loads, asks and changes; may be called several times and must not commit.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The last attempt's answer.</returns>
    /// <exception cref="InvalidOperationException">The unit of work holds uncommitted changes.</exception>
    /// <exception cref="ConcurrencyConflictException">The attempt lost a thousand races: it makes an aggregate that exists already.</exception>
    /// <exception cref="ArgumentException">The key was used for another command, or for the same one with other arguments.</exception>
    public async ValueTask<Decision> RunAsync(
        string command, IdempotencyKey key, Func<ValueTask<Decision>> attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (UnitOfWork.HasChanges) throw new InvalidOperationException("Commit or forget the changes of this unit of work first.");
        try
        {
            for (var losses = 0; ; losses++)
            {
                UnitOfWork.Forget();
                if (await WasDoneAsync(command, key, cancellationToken)) return Decision.Accepted;

                var decision = await attempt();
                // A twin under the same key may have committed while this attempt loaded: what it was refused for is then its own doing.
                if (!decision.IsAccepted) return await WasDoneAsync(command, key, cancellationToken) ? Decision.Accepted : decision;
                try
                {
                    await UnitOfWork.CommitAsync(key, command, cancellationToken);
                    return decision;
                }
                catch (ConcurrencyConflictException) when (losses < MostLosses)
                {
                    // Somebody else was quicker: whoever lost the race gets the rule's answer, not the store's.
                }
            }
        }
        finally
        {
            // Also after an exception: half an attempt must not slip into the next commit.
            UnitOfWork.Forget();
        }
    }

    /// <summary>Whether something was committed under a key, so that nothing need be counted for it again; <see cref="RunAsync"/> tells whether it was the same.</summary>
    internal async ValueTask<bool> WasCommittedAsync(IdempotencyKey key, CancellationToken cancellationToken) => key.IsSome && await UnitOfWork.FindCommandAsync(key, cancellationToken) is not null;

    private async ValueTask<bool> WasDoneAsync(string command, IdempotencyKey key, CancellationToken cancellationToken)
    {
        if (!key.IsSome || await UnitOfWork.FindCommandAsync(key, cancellationToken) is not { } done) return false;
        return done == command ? true : throw new ArgumentException($"The key was used for another command, {done}.", nameof(key));
    }
}
