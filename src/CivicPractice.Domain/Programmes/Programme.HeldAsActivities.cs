using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Programmes;

/// <content>Occurrences that are held as activities go along with them.</content>
public sealed partial class Programme
{
    /// <summary>The activity as which an occurrence was to be held is called off, and so is the occurrence. An activity that is none of its occurrences changes nothing.</summary>
    internal void CancelOccurrenceScheduledAs(ActivityId activity, Instant at)
    {
        if (_changes.Find(one => one.ScheduledAs?.Activity == activity) is not { } scheduled) return;
        Change(ProgrammeAction.CancelOccurrence, sequence => new OccurrenceChange(scheduled.Day, true, null, null, sequence));
        Raise(new ProgrammeOccurrenceCancelled(Id, scheduled.Day, Sequence), at);
    }

    /// <summary>Whether the activity as which an occurrence is held may be on a day; one that is none of its occurrences may.</summary>
    internal Decision CanMoveOccurrenceScheduledAs(ActivityId activity, LocalDate day) => ScheduledAs(activity) is null ? Decision.Accepted : Decision.Unless(
        day < From ? new BeforeTheProgramme(From) : null,
        day > Through ? new AfterTheProgramme(Through.Value) : null);

    /// <summary>The activity as which an occurrence is held was put to another time or place, and so is the occurrence; where no place is given it stays where it is. An activity that is none of its occurrences, or is there already, changes nothing.</summary>
    internal void MoveOccurrenceScheduledAs(ActivityId activity, LocalDateTime startsAt, TimeRange during, ProgrammePlace? place, Instant at)
    {
        if (ScheduledAs(activity) is not { ScheduledAs: { } held } scheduled) return;
        var there = place ?? held.Place;
        if ((held.StartsAt, held.During, held.Place) == (startsAt, during, there)) return;
        Change(ProgrammeAction.MoveOccurrence, sequence => new OccurrenceChange(
            scheduled.Day, false, startsAt, place ?? scheduled.Place, sequence, new ScheduledOccurrence(activity, startsAt, during, there, OccurrenceState.Moved)));
        Raise(new ProgrammeOccurrenceMoved(Id, scheduled.Day, startsAt.Date, Sequence), at);
    }

    /// <summary>Whether it has that timetable from that day on, as its last one.</summary>
    internal bool Has(Timetable timetable, LocalDate from) => IsChanged(from, timetable);

    /// <summary>
    /// Another timetable from a day on, together with the activities as which occurrences from then on are held: those that go get another occurrence afterwards, or are called off; those that stay keep theirs, for they
    /// have begun or were moved before that day. Refused as <see cref="ChangeFrom(LocalDate, Timetable, Instant)"/> is, for activities that neither go nor stay.
    /// </summary>
    internal Decision ChangeWithActivities(LocalDate from, Timetable timetable, IReadOnlySet<ActivityId> going, IReadOnlySet<ActivityId> staying, Instant at)
    {
        timetable.ThrowIfMalformed(nameof(timetable));
        var may = Judge(from, timetable, change => change.ScheduledAs is { Activity: var one } && !going.Contains(one) && !staying.Contains(one));
        if (!may.IsAccepted || IsChanged(from, timetable)) return may;
        Change(from, timetable, one => one.ScheduledAs is { Activity: var held } ? one.Day < from || staying.Contains(held) : one.Day < from || one.To?.Date < from, at);
        return may;
    }

    private OccurrenceChange? ScheduledAs(ActivityId activity) => _changes.Find(one => one.ScheduledAs?.Activity == activity);
}
