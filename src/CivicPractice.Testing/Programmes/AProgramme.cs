using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a programme through its public commands: a health classroom of the station, Monday to Friday from nine to ten, that goes round two villages, from Monday on.</summary>
public sealed class AProgramme
{
    private readonly List<Action<Programme>> _steps = [];
    private NewProgramme _programme = Classroom;
    private ProgrammeId _id = TheId;
    private DistrictProfile _profile = TestDistrict.Profile;

    /// <summary>The id, unless another is given.</summary>
    public static ProgrammeId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000b0a1"));

    /// <summary>The two villages.</summary>
    public static IReadOnlyList<ProgrammePlace> Villages { get; } = [ProgrammePlace.In(TestDistrict.Village), ProgrammePlace.In(TestDistrict.OtherVillage)];

    /// <summary>What is laid down.</summary>
    public static NewProgramme Classroom { get; } = new()
    {
        Site = ASite.StationId,
        Category = ActivityCategory.HealthCheck,
        Name = "健康卫生小课堂",
        From = TestDistrict.Monday,
        Timetable = new Timetable { Rule = RecurrenceRule.Weekdays, StartsAt = new LocalTime(9, 0), Minutes = 60, Places = Villages },
    };

    /// <summary>Builds a programme in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AProgramme In(ProgrammeState state) => state switch
    {
        ProgrammeState.Running => new AProgramme(),
        ProgrammeState.Ended => new AProgramme().Ended(TestDistrict.Monday.PlusDays(30)),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AProgramme WithId(ProgrammeId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Lays something else down.</summary>
    /// <param name="change">What is laid down out of the usual.</param>
    public AProgramme Being(Func<NewProgramme, NewProgramme> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _programme = change(_programme);
        return this;
    }

    /// <summary>Gives it another timetable from the start.</summary>
    /// <param name="change">The timetable out of the usual one.</param>
    public AProgramme Timed(Func<Timetable, Timetable> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Being(programme => programme with { Timetable = change(programme.Timetable) });
    }

    /// <summary>Judges it by another profile.</summary>
    /// <param name="profile">The profile.</param>
    public AProgramme Under(DistrictProfile profile)
    {
        _profile = profile;
        return this;
    }

    /// <summary>Gives it another timetable from a day on.</summary>
    /// <param name="from">The day.</param>
    /// <param name="change">The timetable out of the one it began with.</param>
    public AProgramme ChangedFrom(LocalDate from, Func<Timetable, Timetable> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then(programme => programme.ChangeFrom(from, change(_programme.Timetable), TestDistrict.Nine));
    }

    /// <summary>Moves an occurrence; the days of its rules are those of the recurrence that is given.</summary>
    /// <param name="recurrence">Who works out the days.</param>
    /// <param name="day">The day on which it was to be.</param>
    /// <param name="to">When it begins instead.</param>
    public AProgramme Moved(IRecurrence recurrence, LocalDate day, LocalDateTime to) =>
        Then(programme => programme.MoveOccurrence(day, to, null, programme.CalendarBy(recurrence, _profile), TestDistrict.Nine));

    /// <summary>Calls an occurrence off.</summary>
    /// <param name="recurrence">Who works out the days.</param>
    /// <param name="day">The day on which it was to be.</param>
    public AProgramme Cancelled(IRecurrence recurrence, LocalDate day) =>
        Then(programme => programme.CancelOccurrence(day, programme.CalendarBy(recurrence, _profile), TestDistrict.Nine));

    /// <summary>Restores an occurrence that was called off or moved.</summary>
    /// <param name="recurrence">Who works out the days.</param>
    /// <param name="day">The day on which it was to be.</param>
    public AProgramme Restored(IRecurrence recurrence, LocalDate day) =>
        Then(programme => programme.RestoreOccurrence(day, programme.CalendarBy(recurrence, _profile), TestDistrict.Nine));

    /// <summary>Holds an occurrence as an activity.</summary>
    /// <param name="recurrence">Who works out the days.</param>
    /// <param name="day">The day on which the rule puts it.</param>
    /// <param name="activity">The activity; the usual one unless given.</param>
    public AProgramme Scheduled(IRecurrence recurrence, LocalDate day, ActivityId? activity = null) =>
        Then(programme => programme.ScheduleOccurrence(day, activity ?? AnActivity.TheId, programme.CalendarBy(recurrence, _profile), TestDistrict.Nine));

    /// <summary>Gives it its last day.</summary>
    /// <param name="through">The last day.</param>
    public AProgramme Ended(LocalDate through) => Then(programme => programme.End(through, TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public Programme Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public Programme BuildRaising()
    {
        var programme = Programme.Start(_id, _programme, ASite.FactsOf(SiteTier.Station) with { Site = _programme.Site }, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(programme);
        return programme;
    }

    private AProgramme Then(Func<Programme, Decision> step)
    {
        _steps.Add(programme => step(programme).EnsureAccepted());
        return this;
    }
}
