using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Programmes;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class ProgrammeCommands
{
    private static readonly WeekdayRecurrence Recurrence = new();
    private static readonly LocalDate Tuesday = TestDistrict.Monday.PlusDays(1);
    private static readonly LocalDate Wednesday = TestDistrict.Monday.PlusDays(2);
    private static readonly LocalDateTime Later = Tuesday.At(new LocalTime(15, 0));
    private static readonly Timetable Daily = AProgramme.Classroom.Timetable with { Rule = RecurrenceRule.Daily };
    private static readonly Instant At = TestDistrict.Nine;

    public static TheoryData<ProgrammeState, ProgrammeAction> EveryCommandInEveryState { get; } = Matrix.Of<ProgrammeState, ProgrammeAction>();

    [Fact]
    public void Have_a_lifecycle_of_exactly_the_published_moves() => Programme.Lifecycle.ShouldPermitExactly("""
                ChangeFrom MoveOccurrence CancelOccurrence RestoreOccurrence ScheduleOccurrence End
        Running Running    Running        Running          Running           Running            Ended
        Ended   .          Ended          Ended            Ended             Ended              Ended
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ProgrammeState state, ProgrammeAction action)
    {
        var programme = AProgramme.In(state).Cancelled(Recurrence, Wednesday).Build();

        if (Programme.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(programme, action).EnsureAccepted();
            Do(programme, action).EnsureAccepted();
            programme.State.Should().Be(next);
            Raised.EventsOf(programme).Should().ContainSingle();
            var (changes, sequence) = (programme.Changes.Count, programme.Sequence);
            Do(programme, action).EnsureAccepted();
            (programme.Changes.Count, programme.Sequence).Should().Be((changes, sequence), "it was repeated");
        }
        else
        {
            var refused = (Decision)new NotPermittedInState<ProgrammeState, ProgrammeAction>("programme", state, action);
            programme.ShouldStayUnchangedBy(one => Do(one, action)).Should().Be(refused);
            Ask(programme, action).Should().Be(refused);
        }
    }

    [Fact]
    public void Begin_at_an_open_site()
    {
        var started = Programme.Start(AProgramme.TheId, AProgramme.Classroom, ASite.FactsOf(SiteTier.Station), At).EnsureAccepted();

        Raised.EventsOf(started).Should().Equal(new ProgrammeStarted(started.Id, ASite.StationId, AProgramme.Classroom.Category, RecurrenceRule.Weekdays, TestDistrict.Monday));
        Unchanged.Tried(Programme.Start(AProgramme.TheId, AProgramme.Classroom, ASite.FactsOf(SiteTier.Station, SiteState.Suspended), At)).Outcome
            .Should().Be((Decision)new SiteNotOpen(ASite.StationId, SiteState.Suspended));
    }

    [Fact]
    public void Are_for_occurrences_that_there_are_and_days_of_the_programme()
    {
        var (programme, saturday, before) = (new AProgramme().Build(), TestDistrict.Monday.PlusDays(5), TestDistrict.Monday.PlusDays(-1));

        programme.ShouldStayUnchangedBy(one => one.CancelOccurrence(saturday, Calendar(one), At)).Should().Be((Decision)new NoOccurrence(saturday));
        programme.ShouldStayUnchangedBy(one => one.MoveOccurrence(before, Later, null, Calendar(one), At)).Should().Be((Decision)new NoOccurrence(before));
        programme.ShouldStayUnchangedBy(one => one.End(before.PlusDays(-1), At)).Should().Be((Decision)new BeforeTheProgramme(TestDistrict.Monday));
        programme.ShouldStayUnchangedBy(one => one.ChangeFrom(before, Daily, At)).Should().Be((Decision)new BeforeTheProgramme(TestDistrict.Monday));
    }

    [Fact]
    public void Are_accepted_once_more_after_the_end()
    {
        var programme = new AProgramme().ChangedFrom(Wednesday, one => one with { Minutes = 30 }).Ended(Wednesday).Build();

        programme.CanChangeFrom(Wednesday, AProgramme.Classroom.Timetable with { Minutes = 30 }).EnsureAccepted();
        programme.ChangeFrom(Wednesday, AProgramme.Classroom.Timetable with { Minutes = 30 }, At).EnsureAccepted();
        programme.End(Wednesday, At).EnsureAccepted();

        Raised.EventsOf(programme).Should().BeEmpty();
        programme.Sequence.Should().Be(2);
    }

    [Fact]
    public void Leave_what_is_held_as_an_activity_to_the_activity()
    {
        var programme = new AProgramme().Scheduled(Recurrence, Wednesday).Build();
        var (held, thursday) = ((Decision)new OccurrenceScheduled(Wednesday, AnActivity.TheId), Wednesday.PlusDays(1));
        var another = new ActivityId(Causes.Cause(7));

        programme.ShouldStayUnchangedBy(one => one.MoveOccurrence(Wednesday, Later, null, Calendar(one), At)).Should().Be(held);
        programme.ShouldStayUnchangedBy(one => one.CancelOccurrence(Wednesday, Calendar(one), At)).Should().Be(held);
        programme.RestoreOccurrence(Wednesday, Calendar(programme), At).EnsureAccepted();
        programme.ShouldStayUnchangedBy(one => one.ScheduleOccurrence(Wednesday, another, Calendar(one), At)).Should().Be(held);
        programme.ShouldStayUnchangedBy(one => one.ChangeFrom(Wednesday, Daily, At)).Should().Be(held);
        programme.ShouldStayUnchangedBy(one => one.End(Tuesday, At)).Should().Be(held);
        programme.ChangeFrom(thursday, Daily, At).EnsureAccepted();
        programme.End(Wednesday, At).EnsureAccepted();
        Calendar(programme).Find(Wednesday)!.Activity.Should().Be(AnActivity.TheId);
    }

    [Fact]
    public void Hold_as_an_activity_what_takes_place_where_it_was_moved_to_under_the_number_it_had()
    {
        var programme = new AProgramme().Moved(Recurrence, Tuesday, Later).Cancelled(Recurrence, Wednesday).Build();
        var before = Calendar(programme).Find(Tuesday)!;

        programme.ShouldStayUnchangedBy(one => one.ScheduleOccurrence(Wednesday, AnActivity.TheId, Calendar(one), At)).Should().Be((Decision)new OccurrenceOff(Wednesday, OccurrenceState.Cancelled));
        programme.ShouldStayUnchangedBy(one => one.ScheduleOccurrence(TestDistrict.Monday.PlusDays(5), AnActivity.TheId, Calendar(one), At))
            .Should().Be((Decision)new NoOccurrence(TestDistrict.Monday.PlusDays(5)));
        programme.ScheduleOccurrence(Tuesday, AnActivity.TheId, Calendar(programme), At).EnsureAccepted();

        Calendar(programme).Find(Tuesday).Should().Be(before with { Activity = AnActivity.TheId });
        Raised.EventsOf(programme).Should().Equal(new ProgrammeOccurrenceScheduled(programme.Id, Tuesday, AnActivity.TheId));
    }

    [Fact]
    public void Bring_an_end_forward_and_never_put_it_off()
    {
        var programme = new AProgramme().Ended(Wednesday.PlusDays(9)).Build();

        programme.ShouldStayUnchangedBy(one => one.End(Wednesday.PlusDays(10), At)).Should().Be((Decision)new AfterTheProgramme(Wednesday.PlusDays(9)));
        programme.End(Wednesday, At).EnsureAccepted();
        programme.End(Wednesday, At).EnsureAccepted();

        (programme.Through, programme.Sequence).Should().Be((Wednesday, 2));
        Raised.EventsOf(programme).Should().Equal(new ProgrammeEnded(programme.Id, Wednesday, 2));
    }

    [Fact]
    public void Give_a_programme_up_the_day_before_it_begins()
    {
        var programme = new AProgramme().Build();

        programme.End(TestDistrict.Monday.PlusDays(-1), At).EnsureAccepted();

        Calendar(programme).Within(new Term(TestDistrict.Monday, Wednesday)).Should().BeEmpty();
    }

    [Fact]
    public void Move_nothing_beyond_the_end_and_end_before_nothing_that_was_moved()
    {
        var ended = new AProgramme().Ended(Wednesday).Build();
        ended.ShouldStayUnchangedBy(one => one.MoveOccurrence(Tuesday, Wednesday.PlusDays(1).At(LocalTime.Noon), null, Calendar(one), At)).Should().Be((Decision)new AfterTheProgramme(Wednesday));
        ended.MoveOccurrence(Tuesday, Wednesday.At(LocalTime.Noon), null, Calendar(ended), At).EnsureAccepted();

        var moved = new AProgramme().Moved(Recurrence, Tuesday, Wednesday.PlusDays(5).At(LocalTime.Noon)).Build();
        moved.ShouldStayUnchangedBy(one => one.End(Wednesday.PlusDays(4), At)).Should().Be((Decision)new OccurrenceMovedBeyond(Tuesday, Wednesday.PlusDays(5)));
        moved.End(Wednesday.PlusDays(5), At).EnsureAccepted();
        new AProgramme().Moved(Recurrence, Tuesday, Wednesday.PlusDays(5).At(LocalTime.Noon)).Build().End(TestDistrict.Monday, At).EnsureAccepted();
    }

    [Fact]
    public void Move_nothing_to_before_the_beginning()
    {
        var programme = new AProgramme().Build();

        programme.ShouldStayUnchangedBy(one => one.MoveOccurrence(Tuesday, TestDistrict.Monday.PlusDays(-1).At(LocalTime.Noon), null, Calendar(one), At)).Should().Be((Decision)new BeforeTheProgramme(TestDistrict.Monday));
        programme.MoveOccurrence(Tuesday, TestDistrict.Monday.At(LocalTime.Midnight), null, Calendar(programme), At).EnsureAccepted();
    }

    [Fact]
    public void Are_accepted_once_more_when_the_occurrence_is_held_by_now()
    {
        var moved = new AProgramme().Moved(Recurrence, Tuesday, Later).Scheduled(Recurrence, Tuesday).Build();
        moved.CanMoveOccurrence(Tuesday, Later, null, Calendar(moved)).EnsureAccepted();
        moved.MoveOccurrence(Tuesday, Later, null, Calendar(moved), At).EnsureAccepted();
        moved.ShouldStayUnchangedBy(one => one.RestoreOccurrence(Tuesday, Calendar(one), At)).Should().Be((Decision)new OccurrenceScheduled(Tuesday, AnActivity.TheId));

        var restored = new AProgramme().Cancelled(Recurrence, Tuesday).Restored(Recurrence, Tuesday).Scheduled(Recurrence, Tuesday).Build();
        restored.CanRestoreOccurrence(Tuesday, Calendar(restored)).EnsureAccepted();
        restored.RestoreOccurrence(Tuesday, Calendar(restored), At).EnsureAccepted();

        Raised.EventsOf(moved).Concat(Raised.EventsOf(restored)).Should().BeEmpty();
    }

    [Fact]
    public void Hold_no_two_occurrences_as_one_activity()
    {
        var programme = new AProgramme().Scheduled(Recurrence, Tuesday).Build();

        programme.ShouldStayUnchangedBy(one => one.ScheduleOccurrence(Wednesday, AnActivity.TheId, Calendar(one), At)).Should().Be((Decision)new OccurrenceScheduled(Tuesday, AnActivity.TheId));
    }

    [Fact]
    public void Leave_what_was_moved_before_a_new_timetable_and_is_held_where_it_is_by_refusing_the_timetable()
    {
        var programme = new AProgramme().Moved(Recurrence, Wednesday, Tuesday.At(new LocalTime(18, 0))).Scheduled(Recurrence, Wednesday).Build();

        programme.ShouldStayUnchangedBy(one => one.ChangeFrom(Wednesday, Daily, At)).Should().Be((Decision)new OccurrenceScheduled(Wednesday, AnActivity.TheId));
        programme.ChangeFrom(Wednesday.PlusDays(1), Daily, At).EnsureAccepted();
        Calendar(programme).Find(Wednesday)!.StartsAt.Should().Be(Tuesday.At(new LocalTime(18, 0)));
    }

    [Fact]
    public void Malformed_are_bugs_of_the_caller()
    {
        var programme = new AProgramme().Build();
        Func<object>[] bugs =
        [
            () => programme.ChangeFrom(Tuesday, Daily with { Rule = default }, At),
            () => programme.ChangeFrom(Tuesday, Daily with { Minutes = 0 }, At),
            () => programme.ChangeFrom(Tuesday, Daily with { Minutes = 1_441 }, At),
            () => programme.ChangeFrom(Tuesday, Daily with { Step = (RotationStep)9 }, At),
            () => programme.ChangeFrom(Tuesday, Daily with { Places = [default] }, At),
            () => programme.CancelOccurrence(Tuesday, Calendar(new AProgramme().Build()), At),
            () => programme.CalendarBy(Recurrence, TestDistrict.Profile with { Id = TestDistrict.OtherId }),
            () => Programme.Start(AProgramme.TheId, AProgramme.Classroom with { Name = " " }, ASite.FactsOf(SiteTier.Station), At),
            () => Programme.Start(AProgramme.TheId, AProgramme.Classroom with { Category = default }, ASite.FactsOf(SiteTier.Station), At),
            () => Programme.Start(AProgramme.TheId, AProgramme.Classroom, ASite.FactsOf(SiteTier.Point), At),
            () => programme.ScheduleOccurrence(Tuesday, default, Calendar(programme), At),
            () => new AProgramme().Scheduled(Recurrence, Tuesday).Build().CanScheduleOccurrence(Tuesday, AnActivity.TheId, Calendar(programme)),
            () => programme.CanRestoreOccurrence(Tuesday, Calendar(new AProgramme().Build())),
            () => ProgrammePlace.In(default(Divisions.DivisionCode)),
            () => ProgrammePlace.In(default(ZoneCode)),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Keep_copies_of_what_they_are_given()
    {
        var places = new List<ProgrammePlace>(AProgramme.Villages);
        var programme = new AProgramme().Timed(one => one with { Places = places }).Build();

        places.Clear();

        programme.Segments[0].Timetable.Places.Should().HaveCount(2);
    }

    private static ProgrammeCalendar Calendar(Programme programme) => programme.CalendarBy(Recurrence, TestDistrict.Profile);

    private static Decision Do(Programme programme, ProgrammeAction action) => action switch
    {
        ProgrammeAction.ChangeFrom => programme.ChangeFrom(Wednesday, Daily, At),
        ProgrammeAction.MoveOccurrence => programme.MoveOccurrence(Tuesday, Later, null, Calendar(programme), At),
        ProgrammeAction.CancelOccurrence => programme.CancelOccurrence(Tuesday, Calendar(programme), At),
        ProgrammeAction.RestoreOccurrence => programme.RestoreOccurrence(Wednesday, Calendar(programme), At),
        ProgrammeAction.ScheduleOccurrence => programme.ScheduleOccurrence(Tuesday, AnActivity.TheId, Calendar(programme), At),
        ProgrammeAction.End => programme.End(Tuesday, At),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(Programme programme, ProgrammeAction action) => action switch
    {
        ProgrammeAction.ChangeFrom => programme.CanChangeFrom(Wednesday, Daily),
        ProgrammeAction.MoveOccurrence => programme.CanMoveOccurrence(Tuesday, Later, null, Calendar(programme)),
        ProgrammeAction.CancelOccurrence => programme.CanCancelOccurrence(Tuesday, Calendar(programme)),
        ProgrammeAction.RestoreOccurrence => programme.CanRestoreOccurrence(Wednesday, Calendar(programme)),
        ProgrammeAction.ScheduleOccurrence => programme.CanScheduleOccurrence(Tuesday, AnActivity.TheId, Calendar(programme)),
        ProgrammeAction.End => programme.CanEnd(Tuesday),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
