using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>Finds a volunteer's screening file, or makes it with its first entry, and tells what holds.</summary>
internal static class FilesOfScreening
{
    public static async ValueTask<IReadOnlyList<ScreenedFor>> ScreenedAsync(this OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken) =>
        (await district.ScreeningFiles.FindAsync(volunteer, cancellationToken))?.Screened ?? [];

    public static Decision JudgeHeld(IEnumerable<ScreeningStep> steps, IReadOnlyList<ScreenedFor> screened, LocalDate day) =>
        Decision.Unless(steps.Where(step => !HoldsOn(screened, step, day)).Select(step => new ScreeningNotHeld(step, day)));

    public static async ValueTask<ScreeningFile> ScreeningFileOfAsync(this OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.ScreeningFiles.FindAsync(volunteer, cancellationToken) is { } file) return file;
        file = ScreeningFile.Of(district.Id, volunteer);
        district.ScreeningFiles.Add(file);
        return file;
    }

    private static bool HoldsOn(IReadOnlyList<ScreenedFor> screened, ScreeningStep step, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(screened);
        return screened.Any(one => one.Step == step && one.HoldsOn(day));
    }
}
