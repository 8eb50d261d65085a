using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Absences are noted within the use case from which they follow.</summary>
internal static class NotedAbsences
{
    /// <summary>Part of a command: notes how a volunteer stayed away; of a registration that was merged, with the one that goes on.</summary>
    public static async ValueTask<Decision> NoteAbsenceAsync(
        this OpenDistrict district, VolunteerId volunteer, Guid cause, AbsenceKind kind, LocalDate day, Instant at, CancellationToken cancellationToken)
    {
        var (holder, hasEnded) = await HolderAsync(district, volunteer, cancellationToken);
        var file = await district.AbsenceFiles.FindAsync(holder, cancellationToken);
        if (kind == AbsenceKind.Excused && file?.Find(cause) is null) return Decision.Accepted;
        if (file is null) district.AbsenceFiles.Add(file = AbsenceFile.Of(district.Id, holder));
        var so = hasEnded ? file.Close(at) : Decision.Accepted;
        return so & file.Note(cause, kind, day, district.Profile.NoShows, at);
    }

    /// <summary>Part of a command: notes that a volunteer stayed away once more for the same cause; what was noted as on purpose stays so.</summary>
    public static async ValueTask<Decision> NoteAnotherAbsenceAsync(
        this OpenDistrict district, VolunteerId volunteer, Guid cause, LocalDate day, Instant at, CancellationToken cancellationToken)
    {
        var (holder, _) = await HolderAsync(district, volunteer, cancellationToken);
        return (await district.AbsenceFiles.FindAsync(holder, cancellationToken))?.Find(cause)?.Kind == AbsenceKind.Malicious
            ? Decision.Accepted
            : await district.NoteAbsenceAsync(volunteer, cause, AbsenceKind.Unexcused, day, at, cancellationToken);
    }

    /// <summary>Part of a command: corrects how a volunteer stayed away; refused with <see cref="NotFound"/> where nothing stands.</summary>
    public static async ValueTask<Decision> CorrectAbsenceAsync(
        this OpenDistrict district, VolunteerId volunteer, Guid cause, AbsenceKind kind, Instant at, CancellationToken cancellationToken)
    {
        var (holder, _) = await HolderAsync(district, volunteer, cancellationToken);
        return await district.AbsenceFiles.FindAsync(holder, cancellationToken) is { } file && file.Find(cause) is { } noted
            ? file.Note(cause, kind, noted.Day, district.Profile.NoShows, at)
            : new NotFound("absence", cause);
    }

    /// <summary>Part of a command that ends a registration: nothing follows from its absences any more.</summary>
    public static async ValueTask<Decision> CloseAbsencesAsync(this OpenDistrict district, VolunteerId volunteer, Instant at, CancellationToken cancellationToken) =>
        await district.AbsenceFiles.FindAsync(volunteer, cancellationToken) is { } file ? file.Close(at) : Decision.Accepted;

    private static async ValueTask<(VolunteerId Holder, bool HasEnded)> HolderAsync(OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        var registered = await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken);
        return (registered?.Id ?? volunteer, registered is { State: VolunteerState.Withdrawn or VolunteerState.Ended });
    }
}
