using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A team's search for new members (招募): what is published, until when, and the places.</summary>
/// <remarks>Places are never overbooked: <see cref="PlacesTaken"/> lies between 0 and <see cref="Places"/>.</remarks>
[Kind("recruitment-drive")]
public sealed class RecruitmentDrive : AggregateRoot<RecruitmentDriveId>
{
    private readonly List<ScreeningStep> _screening;
    private List<TeamApplicationId> _placed = [];

    private RecruitmentDrive(DistrictId district, RecruitmentDriveId id, NewDrive drive, Instant at)
        : base(district, id)
    {
        Team = drive.Team;
        Places = drive.Places;
        OpenUntil = drive.OpenUntil.ToMicrosecond();
        Information = drive.Information;
        Risk = drive.Risk;
        MinimumAge = drive.MinimumAge;
        _screening = [.. drive.Screening];
        AnnouncedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/recruitment-drive.md.</summary>
    public static Lifecycle<DriveState, DriveAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "recruitment-drive",
        DriveState.Open,
        (DriveState.Open, DriveAction.ReceiveApplication, DriveState.Open),
        (DriveState.Open, DriveAction.TakePlace, DriveState.Open),
        (DriveState.Open, DriveAction.ReleasePlace, DriveState.Open),
        (DriveState.Open, DriveAction.Close, DriveState.Closed),
        (DriveState.Closed, DriveAction.ReleasePlace, DriveState.Closed));

    /// <summary>Where the drive stands.</summary>
    public DriveState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The team that recruits.</summary>
    public VolunteerTeamId Team { get; private set; }

    /// <summary>How many are wanted.</summary>
    public int Places { get; private set; }

    /// <summary>How many places are taken.</summary>
    public int PlacesTaken { get; private set; }

    /// <summary>The applications that have a place, the longest first; <see cref="PlacesTaken"/> is how many.</summary>
    public IReadOnlyList<TeamApplicationId> Placed => _placed;

    /// <summary>Applications come strictly before this moment.</summary>
    public Instant OpenUntil { get; private set; }

    /// <summary>What the work is, where, when, what it asks (志愿服务条例 art. 12).</summary>
    public string Information { get; private set; }

    /// <summary>The risks as stated.</summary>
    public RiskStatement Risk { get; private set; }

    /// <summary>The least age in years, or <see langword="null"/>.</summary>
    public int? MinimumAge { get; private set; }

    /// <summary>The steps of the screening that each applicant must pass.</summary>
    public IReadOnlyList<ScreeningStep> Screening => _screening;

    /// <summary>When it was announced.</summary>
    public Instant AnnouncedAt { get; private set; }

    /// <summary>Announces a drive (发布招募).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new drive.</param>
    /// <param name="drive">What is published.</param>
    /// <param name="isTeamActive">Whether the team is active.</param>
    /// <param name="at">The moment of announcing.</param>
    /// <returns>The drive, or refused for all of <see cref="TeamInactive"/>, <see cref="DriveOver"/> that apply.</returns>
    /// <exception cref="ArgumentException">The team, the information or the risk is missing, no place is offered, the least age is not 8 to 18, or a step stands twice.</exception>
    public static Decision<RecruitmentDrive> Announce(DistrictId district, RecruitmentDriveId id, NewDrive drive, bool isTeamActive, Instant at)
    {
        RequireComplete(drive);
        var announced = new RecruitmentDrive(district, id, drive, at);
        var may = Decision.Unless(
            isTeamActive ? null : new TeamInactive(drive.Team),
            announced.OpenUntil <= announced.AnnouncedAt ? new DriveOver(announced.OpenUntil) : null);
        if (!may.IsAccepted) return may;

        announced.Raise(new DriveAnnounced(id, drive.Team, drive.Places, announced.OpenUntil), at);
        return announced;
    }

    /// <summary>What an application must know of the drive.</summary>
    public DriveFacts ToFacts() => new(District, Id, Team, Risk.Level, MinimumAge, _screening);

    /// <summary>Whether an application may come in.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="ReceiveApplication" path="/returns"/>
    public Decision CanReceiveApplication(Instant at)
    {
        var permitted = Lifecycle.Permits(State, DriveAction.ReceiveApplication);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            at >= OpenUntil ? new DriveOver(OpenUntil) : null,
            PlacesTaken >= Places ? new DriveFull(Places) : null);
    }

    /// <summary>An application comes in (接收报名): none any more when all places are taken. Applications of one drive come in one after the other.</summary>
    /// <param name="application">The application.</param>
    /// <param name="at">The moment; strictly before <see cref="OpenUntil"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="DriveOver"/>, <see cref="DriveFull"/> that apply.</returns>
    /// <exception cref="ArgumentException">The application is the default value.</exception>
    public Decision ReceiveApplication(TeamApplicationId application, Instant at)
    {
        RequireApplication(application);
        var may = CanReceiveApplication(at);
        if (!may.IsAccepted) return may;

        Raise(new DriveApplicationReceived(Id, application), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a place may be taken.</summary>
    /// <param name="application">The application.</param>
    /// <inheritdoc cref="TakePlace" path="/returns"/>
    /// <inheritdoc cref="TakePlace" path="/exception"/>
    public Decision CanTakePlace(TeamApplicationId application)
    {
        RequireApplication(application);
        if (_placed.Contains(application)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, DriveAction.TakePlace);
        return !permitted.IsAccepted ? permitted : Decision.Unless(PlacesTaken >= Places ? new DriveFull(Places) : null);
    }

    /// <summary>An applicant takes a place (占用名额), until the drive is closed; the screening may last longer than applications come in. One that has a place already is accepted and nothing changes.</summary>
    /// <param name="application">The application.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="DriveFull"/>.</returns>
    /// <exception cref="ArgumentException">The application is the default value.</exception>
    public Decision TakePlace(TeamApplicationId application, Instant at)
    {
        var may = CanTakePlace(application);
        if (!may.IsAccepted || _placed.Contains(application)) return may;

        State = Lifecycle.Move(State, DriveAction.TakePlace);
        Keep([.. _placed, application]);
        Raise(new DrivePlaceTaken(Id, application, Places - PlacesTaken), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a place may come back.</summary>
    /// <param name="application">The application.</param>
    /// <inheritdoc cref="ReleasePlace" path="/returns"/>
    /// <inheritdoc cref="ReleasePlace" path="/exception"/>
    public Decision CanReleasePlace(TeamApplicationId application)
    {
        RequireApplication(application);
        return Lifecycle.Permits(State, DriveAction.ReleasePlace);
    }

    /// <summary>An admitted applicant gives the place back (退回名额), also after the drive was closed. One that has no place, or no longer, is accepted and nothing changes.</summary>
    /// <param name="application">The application.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    /// <exception cref="ArgumentException">The application is the default value.</exception>
    public Decision ReleasePlace(TeamApplicationId application, Instant at)
    {
        var may = CanReleasePlace(application);
        if (!may.IsAccepted || !_placed.Contains(application)) return may;

        State = Lifecycle.Move(State, DriveAction.ReleasePlace);
        Keep([.. _placed.Where(other => other != application)]);
        Raise(new DrivePlaceReleased(Id, application, Places - PlacesTaken), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the drive may be closed.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> when it is closed already.</returns>
    public Decision CanClose() => Lifecycle.Permits(State, DriveAction.Close);

    /// <summary>Closes the drive (结束招募). Closing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    public Decision Close(Instant at)
    {
        if (State == DriveState.Closed) return Decision.Accepted;

        State = Lifecycle.Move(State, DriveAction.Close);
        Raise(new DriveClosed(Id, PlacesTaken), at);
        return Decision.Accepted;
    }

    private void Keep(List<TeamApplicationId> placed)
    {
        _placed = placed;
        PlacesTaken = placed.Count;
    }

    private static void RequireApplication(TeamApplicationId application)
    {
        if (application == default) throw new ArgumentException("The application is missing.", nameof(application));
    }

    private static void RequireComplete(NewDrive drive)
    {
        ArgumentNullException.ThrowIfNull(drive);
        if (drive.Team == default) throw new ArgumentException("The team is missing.", nameof(drive));
        ArgumentException.ThrowIfNullOrWhiteSpace(drive.Information, nameof(drive));
        ArgumentNullException.ThrowIfNull(drive.Risk, nameof(drive));
        if (drive.Places < 1) throw new ArgumentException("A drive has at least one place.", nameof(drive));
        if (drive.MinimumAge is < AgePolicy.LeastAgeOfService or > AgePolicy.AgeOfAdults)
            throw new ArgumentException($"The least age is {AgePolicy.LeastAgeOfService} to {AgePolicy.AgeOfAdults} years, or not said.", nameof(drive));
        if (drive.Screening.Contains(default)) throw new ArgumentException("A step is missing.", nameof(drive));
        if (drive.Screening.Distinct().Count() != drive.Screening.Count) throw new ArgumentException("A step stands twice.", nameof(drive));
    }
}
