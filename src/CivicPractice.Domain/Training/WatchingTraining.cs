using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>That a volunteer lacks training, or will.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Aim">What the training is for.</param>
/// <param name="Through">The last day on which it holds or held, grace included, in the district's time zone; <see langword="null"/> where there never was any.</param>
/// <param name="InGrace">Whether it holds on by the grace alone (宽限期).</param>
/// <param name="BookedAt">The session in which the volunteer has a place to earn or renew it, or <see langword="null"/>.</param>
public sealed record TrainingGap(VolunteerId Volunteer, TrainingAim Aim, LocalDate? Through, bool InGrace, TrainingSessionId? BookedAt);

/// <summary>Watches over training: whom to send to a course (常态培训).</summary>
/// <param name="district">The district.</param>
public sealed class WatchingTraining(OpenDistrict district)
{
    /// <summary>Lists who is in need of training: holders of roles that need training first and have none that holds, and renewals that are due by the notice. Each volunteer once for each aim.</summary>
    /// <remarks>Of registrations in force. Reads the file of each holder of such a role, and of each volunteer whose training runs out.</remarks>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>First the holders of roles, by role and the longest registered first; then what is due, the earliest end first.</returns>
    public async ValueTask<IReadOnlyList<TrainingGap>> TrainingGapsAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var gaps = new List<TrainingGap>();
        foreach (var role in district.Profile.Training.RolesFirst.OrderBy(role => role.Code, StringComparer.Ordinal))
        {
            foreach (var holder in await district.Volunteers.ListAsync(new RoleHoldersSpec(role), cancellationToken))
            {
                if (await GapAsync(holder.Id, role, at, cancellationToken) is { } gap) gaps.Add(gap);
            }
        }

        var told = gaps.Select(gap => (gap.Volunteer, gap.Aim)).ToHashSet();
        gaps.AddRange((await DueAsync(district.DayOf(at), cancellationToken)).Where(due => !told.Contains((due.Volunteer, due.Aim))));
        return gaps;
    }

    private async ValueTask<TrainingGap?> GapAsync(VolunteerId volunteer, VolunteerRole role, Instant at, CancellationToken cancellationToken)
    {
        var file = await district.TrainingFiles.FindAsync(volunteer, cancellationToken);
        var trained = file?.TrainedForRoles(district.Profile.TimeZone) ?? [];
        if (RolePolicy.Judge(volunteer, role, trained, district.Profile.Training, at).IsAccepted) return null;

        var last = trained.Where(one => one.Role == role && one.During.Until <= at).Select(one => (TimeRange?)one.During).LastOrDefault();
        // The range is half-open: its last moment decides the day.
        LocalDate? through = last is { } held ? district.DayOf(held.Until - Duration.Epsilon) : null;
        return new TrainingGap(volunteer, TrainingAim.For(role), through, InGrace: false, await BookedAsync(file, TrainingAim.For(role), cancellationToken));
    }

    private async ValueTask<TrainingSessionId?> BookedAsync(TrainingFile? file, TrainingAim aim, CancellationToken cancellationToken)
    {
        foreach (var allotted in file?.Allotted ?? [])
        {
            if (await district.TrainingSessions.FindAsync(allotted.Session, cancellationToken) is { } session
                && await district.Courses.FindAsync(session.Course, cancellationToken) is { } course && course.Plan.IsFor(aim))
                return session.Id;
        }

        return null;
    }

    private async ValueTask<List<TrainingGap>> DueAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var rules = district.Profile.Training;
        var due = new List<TrainingGap>();
        foreach (var file in await district.TrainingFiles.ListAsync(new TrainingRunsOutSpec(rules.NoticeThrough(today)), cancellationToken))
        {
            if (await district.Volunteers.FindAsync(file.Id, cancellationToken) is not { State: VolunteerState.Active }) continue;
            foreach (var one in file.RenewalsDue(today, rules))
                due.Add(new TrainingGap(file.Id, one.Aim, one.Through, one.InGrace, one.RenewalAt ?? await BookedAsync(file, one.Aim, cancellationToken)));
        }

        return [.. due.OrderBy(gap => gap.Through)];
    }
}
