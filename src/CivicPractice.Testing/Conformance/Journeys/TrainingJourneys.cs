using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Training from a draft to a certificate that is taken away, by the use cases.</summary>
internal static class TrainingJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant Over = ATrainingSession.During.Until;
    private static readonly (VolunteerId Passed, VolunteerId Failed) Both = (AVolunteer.TheId, AVolunteer.OtherId);
    private static readonly (TrainingCourseId Course, TrainingSessionId Session) Held = (ATrainingCourse.TheId, ATrainingSession.TheId);

    private static readonly CoursePlan Plan = ATrainingCourse.Plan with
    {
        Categories = [ActivityCategory.DroughtRelief, new ActivityCategory("river-patrol")],
        Roles = [VolunteerRole.Lecturer, new VolunteerRole("river-keeper")],
        LeastMinutes = 180,
        PassMark = 60,
    };

    public static IEnumerable<ConformanceCase> Cases => Told.Both("A course for a role is drafted, held and passed, and a certificate is taken away", TrainedAsync);

    private static async Task TrainedAsync(OpenDistrict district, Told told)
    {
        await EnrolledAsync(district, told);
        var holding = new HoldingTraining(district);
        await told.AskAsync("assess before it begins", key => holding.AssessAsync(Held.Session, Both.Passed, new TrainingResult(true, 99), Over, key));
        await told.AskAsync("begin", key => holding.BeginAsync(Held.Session, ATrainingSession.During.From, key));
        await told.AskAsync("attend too long", key => holding.RecordAttendanceAsync(Held.Session, [new(Both.Passed, 240), new(Both.Failed, 241)], Over, key));
        await told.AskAsync("attend", key => holding.RecordAttendanceAsync(Held.Session, [new(Both.Passed, 240), new(Both.Failed, 179)], Over, key));
        await told.AskAsync("pass without a score", key => holding.AssessAsync(Held.Session, Both.Passed, new TrainingResult(true, null), Over, key));
        await told.AskAsync("pass after too little", key => holding.AssessAsync(Held.Session, Both.Failed, new TrainingResult(true, 60), Over, key));
        await told.AskAsync("fail", key => holding.AssessAsync(Held.Session, Both.Failed, new TrainingResult(false, 60), Over, key));
        await told.AskAsync("fail at first", key => holding.AssessAsync(Held.Session, Both.Passed, new TrainingResult(false, 59), Over, key));
        await told.AskAsync("pass at last", key => holding.AssessAsync(Held.Session, Both.Passed, new TrainingResult(true, 60), Over, key));
        await TellAsync(district, told, "assessed");
        await told.AskAsync("complete", key => new CompletingTraining(district).CompleteAsync(Held.Session, Over, key));
        await TellAsync(district, told, "completed");
        Must.Equal(1, (await district.TrainingFiles.FindAsync(Both.Passed))!.TrainedForRoles(TestDistrict.TimeZone).Count(one => one.Role == VolunteerRole.Lecturer), "Stretches of training for lecturers");
        district.UnitOfWork.Forget();

        var revoking = new RevokingTraining(district);
        await told.AskAsync("revoke what was not earned", key => revoking.RevokeAsync(Both.Failed, ATrainingSession.CertificateOf(Both.Passed), RevocationReason.Cheating, Over, key));
        await told.AskAsync("revoke", key => revoking.RevokeAsync(Both.Passed, ATrainingSession.CertificateOf(Both.Passed), RevocationReason.NoLongerCompetent, Over, key));
        await told.AskAsync("retire", key => new OfferingCourses(district).RetireAsync(Held.Course, Over, key));
        await TellAsync(district, told, "revoked");
    }

    private static async Task EnrolledAsync(OpenDistrict district, Told told)
    {
        var (sites, offering) = (new FoundingSites(district), new OfferingCourses(district));
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        await told.AskAsync("draft a course", key => offering.DraftAsync(Held.Course, ATrainingCourse.Plan, Nine, key));
        await told.AskAsync("rewrite it", key => offering.ReviseAsync(Held.Course, Plan, Nine, key));
        await told.AskAsync("offer it", key => offering.OfferAsync(Held.Course, Nine, key));
        await told.AskAsync("rewrite it too late", key => offering.ReviseAsync(Held.Course, ATrainingCourse.Plan, Nine, key));
        await told.AskAsync("schedule", key => new SchedulingTraining(district).ScheduleAsync(Held.Course, Held.Session, ATrainingSession.Session with { Site = ASite.CentreId }, Nine, key));
        foreach (var (volunteer, number) in new[] { (Both.Passed, "990101-000001"), (Both.Failed, "990101-000002") })
        {
            await told.AskAsync($"register {number}", key => new RegisteringVolunteers(district).RegisterAsync(
                volunteer, AVolunteer.Registration with { Number = VolunteerNumber.Parse(number) }, Nine, key));
            await told.AskAsync($"enrol {number}", key => new EnrollingInTraining(district).EnrolAsync(Held.Session, volunteer, ATrainingSession.CertificateOf(volunteer), Nine, key));
        }
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        told.Tell($"{when}, course", await district.Courses.FindAsync(Held.Course));
        told.Tell($"{when}, session", await district.TrainingSessions.FindAsync(Held.Session));
        foreach (var volunteer in new[] { Both.Passed, Both.Failed }) told.Tell($"{when}, file", await district.TrainingFiles.FindAsync(volunteer));
        told.Tell($"{when}, in need", await new WatchingTraining(district).TrainingGapsAsync(Over + Duration.FromDays(2 * 365)));
        district.UnitOfWork.Forget();
    }
}
