using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>Finds a volunteer's screening file, or makes it with its first entry.</summary>
internal static class FilesOfScreening
{
    public static async ValueTask<ScreeningFile> ScreeningFileOfAsync(this OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.ScreeningFiles.FindAsync(volunteer, cancellationToken) is { } file) return file;
        file = ScreeningFile.Of(district.Id, volunteer);
        district.ScreeningFiles.Add(file);
        return file;
    }
}
