using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>Who is in need of training, in a district where lecturers and mediators are trained first.</summary>
public sealed class LackingTraining : IAsyncLifetime
{
    private static readonly LocalDate Today = TestDistrict.Monday;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;
    private static readonly VolunteerId Zhao = Neighbourhood.Zhao;
    private static readonly TrainingAim Lecturing = TrainingAim.For(VolunteerRole.Lecturer);

    private static readonly DistrictProfile Profile = TestDistrict.Profile with
    {
        Training = new TrainingRules { RolesFirst = new HashSet<VolunteerRole> { VolunteerRole.Lecturer, VolunteerRole.Mediator }, RenewalNoticeDays = 60, GraceDays = 30 },
    };

    private Neighbourhood _place = null!;

    private OpenDistrict District => new Districts(_place.Store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_holders_of_a_role_who_never_had_it_or_whose_training_has_run_out_and_not_whose_holds()
    {
        await AppointedAsync(Wang, Li, Zhao);
        await TrainedAsync(Li, Today.PlusDays(-3), Lecturing);
        await TrainedAsync(Zhao, null, Lecturing);

        (await GapsAsync()).Should().Equal(new TrainingGap(Wang, Lecturing, null, false, null), new TrainingGap(Li, Lecturing, Today.PlusDays(-3), false, null));
    }

    [Fact]
    public async Task Are_told_once_where_the_training_for_their_role_has_run_out_and_is_due_as_well()
    {
        await AppointedAsync(Wang);
        await TrainedAsync(Wang, Today.PlusDays(-1), Lecturing, TrainingAim.For(ActivityCategory.LegalAid));

        (await GapsAsync()).Should().Equal(
            new TrainingGap(Wang, Lecturing, Today.PlusDays(-1), false, null),
            new TrainingGap(Wang, TrainingAim.For(ActivityCategory.LegalAid), Today.PlusDays(-1), false, null));
    }

    [Fact]
    public async Task Are_those_whose_renewal_is_due_the_earliest_end_first()
    {
        await TrainedAsync(Wang, Today.PlusDays(60), TrainingAim.General);
        await TrainedAsync(Li, Today.PlusDays(59), Lecturing);
        await TrainedAsync(Zhao, Today.PlusDays(61), Lecturing);

        (await GapsAsync()).Should().Equal(
            new TrainingGap(Li, Lecturing, Today.PlusDays(59), false, null),
            new TrainingGap(Wang, TrainingAim.General, Today.PlusDays(60), false, null));
    }

    [Fact]
    public async Task Says_who_holds_on_by_the_grace_and_where_the_renewal_is_booked()
    {
        await TrainedAsync(Wang, Today.PlusDays(-1), TrainingAim.General);
        var district = District;
        var file = (await district.TrainingFiles.FindAsync(Wang))!;
        var renewal = ATrainingFile.Renewal(Today) with { Categories = [] };
        file.BookRenewal(file.Certificates.Single().Id, renewal, Today.PlusDays(-1), Profile.Training, TestDistrict.Nine).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();

        (await GapsAsync()).Should().Equal(new TrainingGap(Wang, TrainingAim.General, Today.PlusDays(29), true, ATrainingSession.TheId));
    }

    [Fact]
    public async Task Says_in_which_session_the_holder_of_a_role_has_a_place()
    {
        await AppointedAsync(Wang);
        await _place.WithinAsync(district => district.Courses.Add(new ATrainingCourse().Planned(plan => plan with { Roles = [VolunteerRole.Lecturer] }).Offered().BuildRaising()));
        var other = new TrainingCourseId(new Guid("00000000-0000-7000-8000-0000000c0a02"));
        await _place.WithinAsync(district => district.Courses.Add(new ATrainingCourse().WithId(other).Offered().BuildRaising()));
        var elsewhere = new TrainingSessionId(new Guid("00000000-0000-7000-8000-0000000c0b02"));
        foreach (var (course, session) in new[] { (other, elsewhere), (ATrainingCourse.TheId, ATrainingSession.TheId) })
        {
            (await new SchedulingTraining(District).ScheduleAsync(course, session, ATrainingSession.Session with { Site = Neighbourhood.Site }, TestDistrict.Nine)).EnsureAccepted();
            (await new EnrollingInTraining(District).EnrolAsync(session, Wang, new TrainingCertificateId(session.Value), TestDistrict.Nine)).EnsureAccepted();
        }

        (await GapsAsync()).Should().Equal(new TrainingGap(Wang, Lecturing, null, false, ATrainingSession.TheId));
    }

    [Fact]
    public async Task Says_also_of_what_is_due_in_which_session_there_is_a_place_that_is_no_renewal()
    {
        var water = TrainingAim.For(ActivityCategory.DroughtRelief);
        await TrainedAsync(Wang, Today.PlusDays(-1), water, TrainingAim.For(ActivityCategory.LegalAid));
        await _place.WithinAsync(district => district.Courses.Add(new ATrainingCourse().Offered().BuildRaising()));
        (await new SchedulingTraining(District).ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, ATrainingSession.Session with { Site = Neighbourhood.Site }, TestDistrict.Nine)).EnsureAccepted();
        (await new EnrollingInTraining(District).EnrolAsync(ATrainingSession.TheId, Wang, new TrainingCertificateId(Causes.Cause(1)), TestDistrict.Nine)).EnsureAccepted();

        (await GapsAsync()).Should().BeEquivalentTo(
        [
            new TrainingGap(Wang, water, Today.PlusDays(-1), false, ATrainingSession.TheId),
            new TrainingGap(Wang, TrainingAim.For(ActivityCategory.LegalAid), Today.PlusDays(-1), false, null),
        ]);
    }

    [Fact]
    public async Task Are_none_whose_registration_is_not_in_force()
    {
        await AppointedAsync(Wang);
        await TrainedAsync(Li, Today, TrainingAim.General);
        foreach (var volunteer in new[] { Wang, Li }) await _place.ChangeAsync(volunteer, one => one.Suspend(TestDistrict.Nine));

        (await GapsAsync()).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<TrainingGap>> GapsAsync() => await new WatchingTraining(District).TrainingGapsAsync(TestDistrict.Nine);

    // As by the rules of before: the district asks for training since.
    private async Task AppointedAsync(params VolunteerId[] volunteers)
    {
        foreach (var volunteer in volunteers)
        {
            await _place.ChangeAsync(volunteer, one => one.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine)
                & one.AppointToRole(VolunteerRole.Lecturer, [], new TrainingRules(), TestDistrict.Nine));
        }
    }

    private Task TrainedAsync(VolunteerId volunteer, LocalDate? through, params TrainingAim[] aims) => _place.WithinAsync(district =>
    {
        var file = TrainingFile.Of(TestDistrict.Id, volunteer);
        var certificate = new TrainingCertificate(
            ATrainingSession.CertificateOf(volunteer), ATrainingCourse.TheId, [.. aims.Where(aim => aim.Category is not null).Select(aim => aim.Category!.Value)], Today.PlusYears(-1), through);
        file.Issue(certificate with { Roles = [.. aims.Where(aim => aim.Role is not null).Select(aim => aim.Role!.Value)] }, TestDistrict.Nine).EnsureAccepted();
        district.TrainingFiles.Add(file);
    });
}
