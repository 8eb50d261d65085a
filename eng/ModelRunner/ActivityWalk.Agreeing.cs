using CivicPractice.Activities;
using CivicPractice.Records;
using NodaTime;

namespace CivicPractice.ModelRunner;

/// <content>What the library holds, told in the words of the model.</content>
internal sealed partial class ActivityWalk
{
    // After every command: every activity, every participation, every booking.
    private async Task<bool> AgreeAsync(string name)
    {
        var district = Open();
        for (var number = 0; number < _model.Sessions.Count; number++)
        {
            var (session, activity) = (_model.Sessions[number], (await district.Activities.FindAsync(ActivityOf(number)))!);
            var (right, found) = (Told(session), Told(activity));
            if (right != found) return Differ(name, $"activity {number}: the model says {right}, the library {found}");
        }

        for (var who = 0; who < Volunteers; who++)
        {
            var right = string.Join(' ', _model.Booked.GetValueOrDefault(who, []).OrderBy(one => one.From).Select(one => $"{ParticipationOf(one.Seat).Value:N}:{one.From}-{one.Until}"));
            var schedule = await district.Schedules.FindAsync(VolunteerOf(who));
            var found = string.Join(' ', (schedule?.Bookings ?? []).OrderBy(one => one.During.From).Select(one => $"{one.Id:N}:{Minutes.Of(one.During.From)}-{Minutes.Of(one.During.Until)}"));
            if (right != found) return Differ(name, $"bookings of volunteer {who}: the model says {right}, the library {found}");
        }

        return true;
    }

    // At the end: what was recorded, credited, noted and counted.
    private async Task AddUpAsync()
    {
        var district = Open();
        var over = _model.Sessions.Where(one => one.State is ActivityState.Held or ActivityState.Reviewed or ActivityState.BrokenOff).ToList();
        for (var who = 0; who < Volunteers; who++)
        {
            var volunteer = VolunteerOf(who);
            var given = over.SelectMany(one => one.Places).Where(one => one.Who == who && one.Given is not null).Select(one => one.Given!.Value).ToList();
            var records = await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(volunteer));
            if (records.Count != given.Count || !records.Select(one => (Minutes.Of(one.Given.From), Minutes.Of(one.Given.Until))).Order().SequenceEqual(given.Order()))
                Differ("records", $"volunteer {who}: the model knows {given.Count} services, the library {records.Count}");

            // Minutes that two services share count once.
            var minutes = given.SelectMany(one => Enumerable.Range(one.From, one.Until - one.From)).Distinct().Count();
            var credited = (await district.HonourRolls.FindAsync(volunteer))?.Minutes ?? 0;
            if (credited != minutes) Differ("credits", $"volunteer {who}: the model counts {minutes} minutes, the library {credited}");

            var noted = _model.Noted.Where(one => one.Key.Who == who).Select(one => one.Value).Order().ToList();
            var file = (await district.AbsenceFiles.FindAsync(volunteer))?.Absences.Select(one => one.Kind).Order().ToList() ?? [];
            if (!noted.SequenceEqual(file)) Differ("absences", $"volunteer {who}: the model notes {string.Join(' ', noted)}, the library {string.Join(' ', file)}");
        }

        var overview = (await district.Statistics.FiguresAsync()).Overview().Answer;
        var right = (Held: over.Count(one => one.State != ActivityState.BrokenOff), PersonTimes: (long)over.Sum(one => one.PersonTimes), Minutes: (long)over.SelectMany(one => one.Places).Sum(one => one.Given is { } time ? time.Until - time.From : 0));
        if (right != (overview.Activities, overview.PersonTimes, overview.ServiceMinutes))
            Differ("figures", $"the model says {right}, the library {(overview.Activities, overview.PersonTimes, overview.ServiceMinutes)}");
    }

    private static string Told(Session session)
    {
        var next = session.Places.Min(one => one.ConfirmBy);
        var places = session.Places.Select(one => $"{ParticipationOf(one.Seat).Value:N}:{one.Stand}:{one.Role}:{one.ConfirmBy}:{one.Came}:{(one.Given is { } time ? time.Until - time.From : 0)}:{one.Absence}");
        return $"{session.State} {string.Join('/', session.Seats)} taken {session.Places.Count(one => one.HasSeat)} waiting {session.Places.Count(one => one.Stand == ParticipationState.Waiting)} open {session.Open} next {next} | {string.Join(' ', places)}";
    }

    private static string Told(Activity activity)
    {
        var seats = activity.Roles.Count == 0 ? [activity.Seats] : activity.Roles.Select(role => role.Seats);
        var places = activity.Participations.Select(one =>
            $"{one.Id.Value:N}:{one.State}:{(one.Role is { } role ? Array.IndexOf(Roles, role) : 0)}:{At(one.ConfirmBy)}:{At(one.CheckedInAt)}:{one.Minutes}:{one.Absence}");
        return $"{activity.State} {string.Join('/', seats)} taken {activity.SeatsTaken} waiting {activity.Waiting} open {activity.SeatsOpen} next {At(activity.NextConfirmBy)} | {string.Join(' ', places)}";

        static string At(Instant? moment) => moment is { } known ? Minutes.Of(known).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
    }
}
