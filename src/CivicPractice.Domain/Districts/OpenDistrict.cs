using CivicPractice.Divisions;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using ApplicationId = CivicPractice.Teams.ApplicationId;

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

    /// <summary>Its service requests (点单).</summary>
    public IRepository<ServiceRequest, ServiceRequestId> Requests => UnitOfWork.Repository<ServiceRequest, ServiceRequestId>();

    /// <summary>Its volunteer service organisations (志愿服务组织).</summary>
    public IRepository<VolunteerOrganization, VolunteerOrganizationId> Organizations => UnitOfWork.Repository<VolunteerOrganization, VolunteerOrganizationId>();

    /// <summary>Its registered volunteers (注册志愿者).</summary>
    public IRepository<Volunteer, VolunteerId> Volunteers => UnitOfWork.Repository<Volunteer, VolunteerId>();

    /// <summary>The volunteer numbers that are given.</summary>
    public IRepository<VolunteerNumberClaim, VolunteerNumberClaimId> VolunteerNumbers => UnitOfWork.Repository<VolunteerNumberClaim, VolunteerNumberClaimId>();

    /// <summary>Its volunteer teams (志愿服务队).</summary>
    public IRepository<VolunteerTeam, VolunteerTeamId> Teams => UnitOfWork.Repository<VolunteerTeam, VolunteerTeamId>();

    /// <summary>Its recruitment drives (招募).</summary>
    public IRepository<RecruitmentDrive, RecruitmentDriveId> RecruitmentDrives => UnitOfWork.Repository<RecruitmentDrive, RecruitmentDriveId>();

    /// <summary>The applications to join its teams (报名).</summary>
    public IRepository<TeamApplication, ApplicationId> Applications => UnitOfWork.Repository<TeamApplication, ApplicationId>();

    /// <summary>Carries a use case out: asks, commits, and asks again on fresh aggregates when somebody else was quicker.</summary>
    /// <remarks>
    /// <para>A key that was committed before answers "accepted" at once and does nothing: the command was carried out then.</para>
    /// <para>A refused attempt leaves no trace, and its key stays free. Afterwards the unit of work is empty.</para>
    /// </remarks>
    /// <param name="command">The stable name of the command and what it is about; a key belongs to one command.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="attempt">Loads, asks and changes; may be called several times and must not commit.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The last attempt's answer.</returns>
    /// <exception cref="InvalidOperationException">The unit of work holds uncommitted changes.</exception>
    /// <exception cref="ConcurrencyConflictException">The attempt lost a thousand races: it makes an aggregate that exists already.</exception>
    /// <exception cref="ArgumentException">The key was used for another command.</exception>
    public async ValueTask<Decision> RunAsync(
        string command, IdempotencyKey key, Func<ValueTask<Decision>> attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (UnitOfWork.HasChanges) throw new InvalidOperationException("Commit or forget the changes of this unit of work first.");
        for (var losses = 0; ; losses++)
        {
            UnitOfWork.Forget();
            if (key.IsSome && await UnitOfWork.FindCommandAsync(key, cancellationToken) is { } done)
            {
                return done == command
                    ? Decision.Accepted
                    : throw new ArgumentException($"The key was used for another command, {done}.", nameof(key));
            }

            var decision = await attempt();
            if (!decision.IsAccepted)
            {
                UnitOfWork.Forget();
                return decision;
            }

            try
            {
                await UnitOfWork.CommitAsync(key, command, cancellationToken);
                UnitOfWork.Forget();
                return decision;
            }
            catch (ConcurrencyConflictException) when (losses < MostLosses)
            {
                // Somebody else was quicker: whoever lost the race gets the rule's answer, not the store's.
            }
        }
    }
}
