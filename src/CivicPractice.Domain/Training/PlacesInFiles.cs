using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>Keeps training files in step with places in sessions: renewals that are booked, certificates that are allotted.</summary>
internal static class PlacesInFiles
{
    public static void BookRenewals(
        this OpenDistrict district, TrainingFile file, TrainingSession session, TrainingCourse course, Instant at)
    {
        // The range is half-open: its last moment decides the day.
        var lastDay = district.DayOf(session.During.Until - Duration.Epsilon);
        var renewal = new Renewal(district.Id, session.Id, course.Plan.Categories, lastDay) { Roles = course.Plan.Roles };
        var (today, rules) = (district.DayOf(at), district.Profile.Training);
        foreach (var certificate in file.Certificates)
        {
            if (file.CanBookRenewal(certificate.Id, renewal, today, rules).IsAccepted)
                file.BookRenewal(certificate.Id, renewal, today, rules, at).EnsureAccepted();
        }
    }

    public static async ValueTask<TrainingFile> TrainingFileOfAsync(this OpenDistrict district, VolunteerId volunteer, CancellationToken cancellationToken)
    {
        if (await district.TrainingFiles.FindAsync(volunteer, cancellationToken) is { } file) return file;
        file = TrainingFile.Of(district.Id, volunteer);
        district.TrainingFiles.Add(file);
        return file;
    }

    public static void WithdrawRenewals(this OpenDistrict district, TrainingFile file, TrainingSessionId session, Instant at)
    {
        foreach (var certificate in file.Certificates.Where(certificate => certificate.RenewalAt == session))
            file.WithdrawRenewal(certificate.Id, district.DayOf(at), at).EnsureAccepted();
    }

    public static async ValueTask LetGoAsync(
        this OpenDistrict district, VolunteerId volunteer, TrainingSessionId session, Instant at, CancellationToken cancellationToken)
    {
        if (await district.TrainingFiles.FindAsync(volunteer, cancellationToken) is not { } file) return;
        district.WithdrawRenewals(file, session, at);
        file.GiveBack(session, at).EnsureAccepted();
    }
}
