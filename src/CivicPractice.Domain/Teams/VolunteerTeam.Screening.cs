using NodaTime;

namespace CivicPractice.Teams;

/// <content>What a team asks of its members as long as they are in it.</content>
public sealed partial class VolunteerTeam
{
    private List<ScreeningStep> _screening;

    /// <summary>The steps of the screening that a member needs as long as they are in the team (筛选环节); each of its drives asks at least for these.</summary>
    public IReadOnlyList<ScreeningStep> Screening => _screening;

    /// <summary>Whether it may be laid down which steps members need.</summary>
    /// <inheritdoc cref="RequireScreening" path="/returns"/>
    public Decision CanRequireScreening() => Lifecycle.Permits(State, TeamAction.RequireScreening);

    /// <summary>Lays down which steps members need from now on (规定筛选环节), in place of those before; members who lack one stay, and <see cref="ScreeningStanding"/> names them. The same steps again are accepted and change nothing.</summary>
    /// <param name="steps">The steps; none where it asks for none any more.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">A step is the default value or stands twice.</exception>
    public Decision RequireScreening(IReadOnlyList<ScreeningStep> steps, Instant at)
    {
        ArgumentNullException.ThrowIfNull(steps);
        RequireSteps(steps, nameof(steps));
        var may = CanRequireScreening();
        if (!may.IsAccepted || steps.ToHashSet().SetEquals(_screening)) return may;

        State = Lifecycle.Move(State, TeamAction.RequireScreening);
        _screening = [.. steps];
        Raise(new TeamScreeningRequired(Id, [.. steps]), at);
        return Decision.Accepted;
    }

    /// <summary>A drive as the team announces it: it asks at least for the steps that members need.</summary>
    /// <param name="drive">What is to be published.</param>
    public NewDrive WithScreening(NewDrive drive)
    {
        ArgumentNullException.ThrowIfNull(drive);
        IReadOnlyList<ScreeningStep> missing = [.. _screening.Except(drive.Screening)];
        return missing.Count == 0 ? drive : drive with { Screening = [.. drive.Screening, .. missing] };
    }

    private static void RequireSteps(IReadOnlyList<ScreeningStep> steps, string parameter)
    {
        if (steps.Contains(default)) throw new ArgumentException("A step is missing.", parameter);
        if (steps.Distinct().Count() != steps.Count) throw new ArgumentException("A step stands twice.", parameter);
    }

    /// <summary>Whether the team may take somebody in who has been screened so far (严格筛选).</summary>
    /// <param name="screened">Which steps hold for the volunteer, and when: <see cref="ScreeningFile.Screened"/>.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <returns>Accepted, or refused with <see cref="ScreeningNotHeld"/> for each step that its members need.</returns>
    public Decision CanTakeIn(IReadOnlyList<ScreenedFor> screened, LocalDate today) =>
        FilesOfScreening.JudgeHeld(_screening, screened, today);
}
