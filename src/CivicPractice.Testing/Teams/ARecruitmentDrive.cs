using CivicPractice.Safeguards;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a recruitment drive through its public commands: announced at nine on Monday for two places, open for a week, with an interview.</summary>
public sealed class ARecruitmentDrive
{
    private readonly List<Func<RecruitmentDrive, Decision>> _steps = [];
    private NewDrive _drive = Drive;
    private RecruitmentDriveId _id = TheId;

    /// <summary>The id, unless another is given.</summary>
    public static RecruitmentDriveId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000a01"));

    /// <summary>Applications come strictly before this moment: Monday a week later, at nine.</summary>
    public static Instant OpenUntil { get; } = TestDistrict.Nine + Duration.FromDays(7);

    /// <summary>What is published.</summary>
    public static NewDrive Drive { get; } = new()
    {
        Team = ATeam.TheId,
        Places = 2,
        OpenUntil = OpenUntil,
        Information = "Guide the traffic at the school gate on weekday mornings.",
        Risk = new RiskStatement(RiskLevel.Ordinary, "none known"),
        Screening = [ScreeningStep.Interview],
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ARecruitmentDrive WithId(RecruitmentDriveId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what is published.</summary>
    /// <param name="change">The drive out of the usual one.</param>
    public ARecruitmentDrive Announcing(Func<NewDrive, NewDrive> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _drive = change(_drive);
        return this;
    }

    /// <summary>Lets one place be taken.</summary>
    /// <param name="by">The application; the usual one unless given.</param>
    public ARecruitmentDrive WithPlaceTaken(TeamApplicationId? by = null) => Then(drive => drive.TakePlace(by ?? AnApplication.TheId, TestDistrict.Nine));

    /// <summary>Lets it be closed.</summary>
    public ARecruitmentDrive Closed() => Then(drive => drive.Close(TestDistrict.Nine));

    /// <summary>Builds a drive in a state, with one place taken.</summary>
    /// <param name="state">The state.</param>
    public static ARecruitmentDrive In(DriveState state) => state switch
    {
        DriveState.Open => new ARecruitmentDrive().WithPlaceTaken(),
        DriveState.Closed => new ARecruitmentDrive().WithPlaceTaken().Closed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public RecruitmentDrive Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public RecruitmentDrive BuildRaising()
    {
        var drive = RecruitmentDrive.Announce(TestDistrict.Id, _id, _drive, true, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(drive).EnsureAccepted();
        return drive;
    }

    private ARecruitmentDrive Then(Func<RecruitmentDrive, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
