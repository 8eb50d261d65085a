using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>The use cases, on a district in memory.</summary>
public class TrainingInADistrict
{
    private static readonly Instant Now = TestDistrict.Nine;
    private static readonly VolunteerId Volunteer = ATrainingSession.Volunteer;
    private static readonly VolunteerId Other = ATrainingSession.OtherVolunteer;
    private static readonly IdempotencyKey Key = new("one");
    private static readonly TrainingSessionId Second = new(new Guid("00000000-0000-7000-8000-0000000c0b02"));
    private static readonly KnownVolunteers Known = new(VolunteerFactsFor.Adult(Volunteer));
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;

    public TrainingInADistrict() => _district = TestDistrict.Open(_store);

    [Fact]
    public async Task Ends_with_certificates_for_all_who_passed()
    {
        await HeldAsync();

        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until)).EnsureAccepted();

        var file = await _district.TrainingFiles.FindAsync(Volunteer);
        file!.Certificates.Should().ContainSingle().Which.Should().BeEquivalentTo(new TrainingCertificate(
            ATrainingSession.CertificateOf(Volunteer), ATrainingCourse.TheId, [ActivityCategory.DroughtRelief], new LocalDate(2022, 3, 8), new LocalDate(2024, 3, 7)));
        (await _district.TrainingFiles.FindAsync(Other)).Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ends_once_however_often_it_is_tried(bool withTheSameKey)
    {
        await HeldAsync();
        var completing = new CompletingTraining(_district);

        (await completing.CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until, Key)).EnsureAccepted();
        var events = _store.EventsOf(TestDistrict.Id).Count;
        (await completing.CompleteAsync(ATrainingSession.TheId, Now + Duration.FromDays(9), withTheSameKey ? Key : default)).EnsureAccepted();

        _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
    }

    [Fact]
    public async Task Adds_to_the_file_a_volunteer_has()
    {
        await HeldAsync();
        _district.TrainingFiles.Add(FileOf(Volunteer, ATrainingFile.Certificate(new LocalDate(2020, 3, 9), new LocalDate(2022, 3, 8))));
        await _district.UnitOfWork.CommitAsync();
        _district.UnitOfWork.Forget();

        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.Certificates.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_refused_whole()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();

        var decision = await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, Now);

        decision.IsRefusedFor<NotPermittedInState<TrainingSessionState, TrainingSessionAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_scheduled_once_for_a_course_on_offer()
    {
        (await ScheduleAsync()).Refusals.Should().Equal(new NotFound("training-course", ATrainingCourse.TheId.Value), new NotFound("site", ATrainingSession.Site.Value));
        await CourseAsync();

        (await ScheduleAsync()).EnsureAccepted();
        (await ScheduleAsync()).Should().Be((Decision)new AlreadyExists("training-session", ATrainingSession.TheId.Value));

        _store.EventsOf(TestDistrict.Id).Should().ContainSingle(envelope => envelope.Event is TrainingSessionScheduled);
    }

    [Fact]
    public async Task Is_not_scheduled_in_the_past()
    {
        await CourseAsync();

        var decision = await new SchedulingTraining(_district)
            .ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, ATrainingSession.Session, ATrainingSession.During.From);

        decision.Should().Be((Decision)new TrainingTimePassed(ATrainingSession.During));
        (await _district.TrainingSessions.FindAsync(ATrainingSession.TheId)).Should().BeNull();
    }

    [Fact]
    public async Task Books_the_renewal_with_the_place_and_gives_it_back_with_it()
    {
        await RenewableAsync();
        var enrolling = new EnrollingInTraining(_district);

        (await EnrolAsync(Key)).EnsureAccepted();
        (await EnrolAsync(Key)).EnsureAccepted();
        (await _district.TrainingFiles.FindAsync(Volunteer))!.Certificates[0].RenewalAt.Should().Be(ATrainingSession.TheId);
        (await enrolling.WithdrawAsync(ATrainingSession.TheId, Volunteer, Now)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.Certificates[0].RenewalAt.Should().BeNull();
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is CertificateRenewalBooked or CertificateRenewalWithdrawn).Should().Be(2);
    }

    [Fact]
    public async Task Is_open_to_one_who_was_never_trained()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();

        (await EnrolAsync()).EnsureAccepted();

        (await _district.TrainingSessions.FindAsync(ATrainingSession.TheId))!.Trainees.Should().ContainSingle();
        var file = (await _district.TrainingFiles.FindAsync(Volunteer))!;
        file.Allotted.Should().Equal(new AllottedCertificate(ATrainingSession.CertificateOf(Volunteer), ATrainingSession.TheId));
        file.Certificates.Should().BeEmpty();
    }

    [Fact]
    public async Task Allots_no_id_of_a_certificate_that_was_issued_before()
    {
        await RenewableAsync();
        var enrolling = new EnrollingInTraining(_district, new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer)));
        var issued = (await _district.TrainingFiles.FindAsync(Volunteer))!.Certificates[0].Id;

        (await _store.TryAsync(() => enrolling.EnrolAsync(ATrainingSession.TheId, Volunteer, issued, Now)))
            .Should().Be((Decision)new AlreadyExists("training-certificate", issued.Value));
    }

    [Fact]
    public async Task Allots_no_id_to_two_sessions_so_that_each_can_be_completed()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();
        (await ScheduleAsync(Second)).EnsureAccepted();
        (await EnrolAsync()).EnsureAccepted();
        var certificate = ATrainingSession.CertificateOf(Volunteer);

        (await _store.TryAsync(() => EnrolAsync(session: Second))).Should().Be((Decision)new AlreadyExists("training-certificate", certificate.Value));
        (await EnrolAsync()).EnsureAccepted();
        (await new EnrollingInTraining(_district, Known).WithdrawAsync(ATrainingSession.TheId, Volunteer, Now)).EnsureAccepted();
        (await EnrolAsync(session: Second)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.Allotted.Should().Equal(new AllottedCertificate(certificate, Second));
    }

    [Fact]
    public async Task Keeps_the_id_that_was_allotted_first_when_the_place_is_asked_for_again()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();
        (await EnrolAsync()).EnsureAccepted();
        var another = new TrainingCertificateId(Second.Value);

        (await new EnrollingInTraining(_district, Known).EnrolAsync(ATrainingSession.TheId, Volunteer, another, Now)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.Allotted.Should().Equal(new AllottedCertificate(ATrainingSession.CertificateOf(Volunteer), ATrainingSession.TheId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_the_id_back_that_was_not_earned(bool calledOff)
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();
        (await ScheduleAsync(Second)).EnsureAccepted();
        (await EnrolAsync()).EnsureAccepted();
        if (!calledOff) await BegunAsync();

        (await (calledOff
            ? new SchedulingTraining(_district).CancelAsync(ATrainingSession.TheId, Now)
            : new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until))).EnsureAccepted();

        (await EnrolAsync(session: Second)).EnsureAccepted();
    }

    [Fact]
    public async Task Called_off_gives_the_renewals_back()
    {
        await RenewableAsync();
        (await EnrolAsync()).EnsureAccepted();
        var scheduling = new SchedulingTraining(_district);

        (await scheduling.CancelAsync(ATrainingSession.TheId, Now)).EnsureAccepted();
        (await scheduling.CancelAsync(ATrainingSession.TheId, Now)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.EarliestExpiry.Should().Be(TestDistrict.Monday);
    }

    [Fact]
    public async Task Failed_gives_the_renewal_back()
    {
        await RenewableAsync();
        (await EnrolAsync()).EnsureAccepted();
        await BegunAsync();

        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until)).EnsureAccepted();

        // The grace had begun on Tuesday, and ends with it.
        (await _district.TrainingFiles.FindAsync(Volunteer))!.EarliestExpiry.Should().Be(TestDistrict.Monday.PlusDays(1));
    }

    [Fact]
    public async Task Passed_the_renewal_is_booked_no_more_and_due_again_when_the_new_certificate_ends()
    {
        await RenewedAsync();

        var file = (await _district.TrainingFiles.FindAsync(Volunteer))!;

        // The grace had begun on Tuesday, and ends with the day from which the new one holds: no gap opens.
        file.Certificates.Select(one => (one.HoldsThrough, one.RenewalAt)).Should().Equal((TestDistrict.Monday.PlusDays(1), null), (new LocalDate(2024, 3, 7), null));
        file.Trained(TestDistrict.TimeZone).Should().ContainSingle();
        file.RenewalsDue(new LocalDate(2024, 2, 1), new TrainingRules()).Should().Equal(
            new RenewalDue(TrainingAim.For(ActivityCategory.DroughtRelief), new LocalDate(2024, 3, 7), null, InGrace: false));
    }

    [Fact]
    public async Task Leaves_no_grace_that_rested_on_a_new_certificate_that_is_revoked()
    {
        await RenewedAsync();

        (await new RevokingTraining(_district).RevokeAsync(
            Volunteer, ATrainingSession.CertificateOf(Volunteer), RevocationReason.IssuedInError, ATrainingSession.During.Until)).EnsureAccepted();

        (await _district.TrainingFiles.FindAsync(Volunteer))!.EarliestExpiry.Should().Be(TestDistrict.Monday.PlusDays(1));
    }

    [Fact]
    public async Task That_nobody_knows_is_not_found()
    {
        var nowhere = new NotFound("training-session", ATrainingSession.TheId.Value);

        (await EnrolAsync()).Should().Be((Decision)nowhere);
        (await new EnrollingInTraining(_district).EnrolAsync(ATrainingSession.TheId, Volunteer, ATrainingSession.CertificateOf(Volunteer), Now)).Refusals
            .Should().Equal(nowhere, new NotFound("volunteer", Volunteer.Value));
        (await new EnrollingInTraining(_district).WithdrawAsync(ATrainingSession.TheId, Volunteer, Now)).Should().Be((Decision)nowhere);
        (await new SchedulingTraining(_district).CancelAsync(ATrainingSession.TheId, Now)).Should().Be((Decision)nowhere);
        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, Now)).Should().Be((Decision)nowhere);

        await AddAsync(district => district.TrainingSessions.Add(Fresh(ATrainingSession.Session)));
        var courseless = new NotFound("training-course", ATrainingCourse.TheId.Value);
        (await EnrolAsync()).Should().Be((Decision)courseless);
        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, Now)).Should().Be((Decision)courseless);
    }

    [Fact]
    public async Task Refuses_what_the_session_refuses()
    {
        await RenewableAsync();
        await BegunAsync();

        (await new EnrollingInTraining(_district, new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer) with { IsActive = false })).EnrolAsync(
            ATrainingSession.TheId, Volunteer, ATrainingSession.CertificateOf(Volunteer), Now))
            .Should().Be((Decision)new VolunteerInactive(Volunteer));
        (await new EnrollingInTraining(_district).WithdrawAsync(ATrainingSession.TheId, Volunteer, Now)).IsAccepted.Should().BeFalse();
        (await new SchedulingTraining(_district).CancelAsync(ATrainingSession.TheId, Now)).IsAccepted.Should().BeFalse();
    }

    private ValueTask<Decision> ScheduleAsync(TrainingSessionId? session = null) =>
        new SchedulingTraining(_district).ScheduleAsync(ATrainingCourse.TheId, session ?? ATrainingSession.TheId, ATrainingSession.Session, Now);

    private ValueTask<Decision> EnrolAsync(IdempotencyKey key = default, TrainingSessionId? session = null) => new EnrollingInTraining(_district, Known).EnrolAsync(
        session ?? ATrainingSession.TheId, Volunteer, ATrainingSession.CertificateOf(Volunteer), Now, key);

    private Task CourseAsync() => AddAsync(district =>
    {
        district.Courses.Add(new ATrainingCourse().Offered().BuildRaising());
        district.Sites.Add(ASite.Of(SiteTier.Centre).WithId(ATrainingSession.Site).Opened().BuildRaising());
    });

    // One has a certificate that ends on Monday, the other no file; a session on Tuesday can renew it.
    private async Task RenewableAsync()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();
        await AddAsync(district => district.TrainingFiles.Add(FileOf(Volunteer, ATrainingFile.Certificate(new LocalDate(2020, 3, 8), TestDistrict.Monday))));
    }

    // One came and passed, the other did not come.
    private async Task HeldAsync()
    {
        await CourseAsync();
        (await ScheduleAsync()).EnsureAccepted();
        await ChangeAsync(session => session.Enrol(VolunteerFactsFor.Adult(Volunteer), ATrainingSession.CertificateOf(Volunteer), Now));
        await ChangeAsync(session => session.Enrol(VolunteerFactsFor.Adult(Other), ATrainingSession.CertificateOf(Other), Now));
        await BegunAsync();
        var holding = new HoldingTraining(_district);
        (await holding.RecordAttendanceAsync(ATrainingSession.TheId, Volunteer, 240, ATrainingSession.During.Until)).EnsureAccepted();
        (await holding.AssessAsync(ATrainingSession.TheId, Volunteer, new TrainingResult(true, 90), ATrainingSession.During.Until)).EnsureAccepted();
    }

    // One came to the session that can renew the certificate, and passed.
    private async Task RenewedAsync()
    {
        await RenewableAsync();
        (await EnrolAsync()).EnsureAccepted();
        await BegunAsync();
        var holding = new HoldingTraining(_district);
        (await holding.RecordAttendanceAsync(ATrainingSession.TheId, Volunteer, 240, ATrainingSession.During.Until)).EnsureAccepted();
        (await holding.AssessAsync(ATrainingSession.TheId, Volunteer, new TrainingResult(true, 90), ATrainingSession.During.Until)).EnsureAccepted();
        (await new CompletingTraining(_district).CompleteAsync(ATrainingSession.TheId, ATrainingSession.During.Until)).EnsureAccepted();
    }

    private async Task BegunAsync() => (await new HoldingTraining(_district).BeginAsync(ATrainingSession.TheId, ATrainingSession.During.From)).EnsureAccepted();

    private async Task ChangeAsync(Func<TrainingSession, Decision> change) => (await _district.RunAsync(
        "test.change", default, async () => change((await _district.TrainingSessions.FindAsync(ATrainingSession.TheId))!))).EnsureAccepted();

    private async Task AddAsync(Action<OpenDistrict> add)
    {
        add(_district);
        await _district.UnitOfWork.CommitAsync();
        _district.UnitOfWork.Forget();
    }

    private static TrainingSession Fresh(NewTrainingSession plan) =>
        TrainingSession.Schedule(new CourseFacts(TestDistrict.Id, ATrainingCourse.TheId, true), ATrainingSession.TheId, plan, Now).Value;

    private static TrainingFile FileOf(VolunteerId volunteer, TrainingCertificate certificate)
    {
        var file = TrainingFile.Of(TestDistrict.Id, volunteer);
        file.Issue(certificate, Now).EnsureAccepted();
        return file;
    }
}
