using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

public class RenewingACertificate
{
    private static readonly LocalDate Last = new(2024, 3, 7);
    private static readonly LocalDate GraceEnd = Last.PlusDays(30);
    private static readonly TrainingCertificate Certificate = ATrainingFile.Certificate(Last.PlusYears(-2), Last);
    private static readonly Renewal InTime = ATrainingFile.Renewal(Last.PlusDays(10));
    private static readonly TrainingRules Rules = new();

    [Fact]
    public void Booked_in_time_holds_on_in_the_grace()
    {
        var file = new ATrainingFile().With(Certificate).Build();

        Book(file, InTime, Last).EnsureAccepted();

        file.Trained(TestDistrict.TimeZone).Single().During.Until.Should().Be(TestDistrict.TimeZone.AtStartOfDay(GraceEnd.PlusDays(1)).ToInstant());
        Raised.EventsOf(file).Should().Equal(new CertificateRenewalBooked(file.Id, Certificate.Id, InTime.Session, GraceEnd));
        file.EarliestExpiry.Should().Be(GraceEnd);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)] // the last day still counts
    [InlineData(1, false)]
    public void Is_booked_while_the_certificate_holds(int daysFromLast, bool accepted)
    {
        var file = new ATrainingFile().With(Certificate).Build();

        var decision = Book(file, InTime, Last.PlusDays(daysFromLast));

        decision.Should().Be(accepted ? Decision.Accepted : new CertificateLapsed(Certificate.Id, Last));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Happens_within_the_grace(int daysFromLast, bool accepted)
    {
        var file = new ATrainingFile().With(Certificate).Build();

        var decision = Book(file, ATrainingFile.Renewal(Last.PlusDays(daysFromLast)), Last);

        decision.Should().Be(accepted ? Decision.Accepted : new RenewalTooLate(Certificate.Id, GraceEnd));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var file = new ATrainingFile().With(Certificate).Revoked(RevocationReason.Cheating, TestDistrict.Nine).Build();
        var tooLate = ATrainingFile.Renewal(GraceEnd.PlusDays(1)) with { Categories = [ActivityCategory.LegalAid] };

        file.ShouldStayUnchangedBy(f => Book(f, tooLate, Last.PlusDays(1))).Refusals.Should().Equal(
            new CertificateRevoked(Certificate.Id, RevocationReason.Cheating), new CertificateLapsed(Certificate.Id, Last),
            new RenewalTooLate(Certificate.Id, GraceEnd), new RenewalCoversLess(Certificate.Id));
    }

    [Fact]
    public void Is_not_for_one_that_does_not_expire_or_does_not_exist()
    {
        var file = new ATrainingFile().With(ATrainingFile.Certificate(Last, null)).Build();
        var unknown = ATrainingFile.OtherCertificate;

        file.ShouldStayUnchangedBy(f => Book(f, InTime, Last)).Should().Be((Decision)new CertificateDoesNotExpire(Certificate.Id));
        file.ShouldStayUnchangedBy(f => f.BookRenewal(unknown, InTime, Last, Rules, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("training-certificate", unknown.Value));
        file.ShouldStayUnchangedBy(f => f.WithdrawRenewal(unknown, Last, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("training-certificate", unknown.Value));
    }

    [Fact]
    public void Again_changes_nothing_and_elsewhere_moves_the_booking()
    {
        var file = new ATrainingFile().With(Certificate).RenewalBooked(Last, InTime).Build();
        var elsewhere = ATrainingFile.Renewal(Last.PlusDays(20), new(new Guid("00000000-0000-7000-8000-0000000c0b02")));

        Book(file, InTime, Last.PlusDays(400)).EnsureAccepted();
        Raised.EventsOf(file).Should().BeEmpty();
        Book(file, elsewhere, Last.PlusDays(5)).EnsureAccepted();

        file.Certificates.Single().RenewalAt.Should().Be(elsewhere.Session);
        file.EarliestExpiry.Should().Be(GraceEnd);
    }

    [Theory]
    [InlineData(-1, 0)] // before its end it holds to its end
    [InlineData(0, 0)]
    [InlineData(1, 1)] // in the grace it ends that day
    [InlineData(30, 30)]
    [InlineData(31, 30)] // after the grace it has ended already
    public void Withdrawn_ends_the_grace_that_day(int daysFromLast, int heldBeyond)
    {
        var file = new ATrainingFile().With(Certificate).RenewalBooked(Last, InTime).Build();

        file.WithdrawRenewal(Certificate.Id, Last.PlusDays(daysFromLast), TestDistrict.Nine).EnsureAccepted();
        file.WithdrawRenewal(Certificate.Id, Last.PlusDays(daysFromLast), TestDistrict.Nine).EnsureAccepted();

        file.EarliestExpiry.Should().Be(Last.PlusDays(heldBeyond));
        Raised.EventsOf(file).Should().Equal(
            new CertificateRenewalWithdrawn(file.Id, Certificate.Id, InTime.Session, Last.PlusDays(heldBeyond)));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Covers_the_work_and_the_roles(bool work, bool roles, bool accepted)
    {
        var file = new ATrainingFile().With(Certificate with { Roles = [VolunteerRole.Lecturer] }).Build();
        var renewal = InTime with { Categories = work ? InTime.Categories : [], Roles = roles ? [VolunteerRole.Mediator, VolunteerRole.Lecturer] : [] };

        file.Try(one => Book(one, renewal, Last)).Should().Be(accepted ? Decision.Accepted : new RenewalCoversLess(Certificate.Id));
    }

    [Fact]
    public void Of_general_training_is_by_general_training()
    {
        var file = new ATrainingFile().With(Certificate with { Categories = [] }).Build();

        file.ShouldStayUnchangedBy(one => Book(one, InTime, Last)).Should().Be((Decision)new RenewalCoversLess(Certificate.Id));
        file.ShouldStayUnchangedBy(one => Book(one, InTime with { Categories = [], Roles = [VolunteerRole.Lecturer] }, Last)).IsAccepted.Should().BeFalse();
        Book(file, InTime with { Categories = [] }, Last).EnsureAccepted();
    }

    [Fact]
    public void Is_due_for_work_for_roles_and_in_general_in_this_order_and_says_when_only_the_grace_is_left()
    {
        var general = ATrainingFile.Certificate(Last.PlusYears(-2), Last, ATrainingFile.OtherCertificate) with { Categories = [] };
        var file = new ATrainingFile().With(general).With(Certificate with { Roles = [VolunteerRole.Lecturer] }).Build();
        Book(file, InTime with { Roles = [VolunteerRole.Lecturer] }, Last).EnsureAccepted();

        file.RenewalsDue(Last.PlusDays(1), Rules).Should().Equal(
            new RenewalDue(TrainingAim.For(ActivityCategory.DroughtRelief), GraceEnd, InTime.Session, InGrace: true),
            new RenewalDue(TrainingAim.For(VolunteerRole.Lecturer), GraceEnd, InTime.Session, InGrace: true),
            new RenewalDue(TrainingAim.General, Last, null, InGrace: false));
        file.RenewalsDue(GraceEnd.PlusDays(1), Rules)[0].InGrace.Should().BeFalse("it has run out");
    }

    [Fact]
    public void Is_due_when_the_notice_begins()
    {
        var file = new ATrainingFile().With(Certificate).With(ATrainingFile.Certificate(Last, null, ATrainingFile.OtherCertificate, ActivityCategory.LegalAid)).Build();

        file.RenewalsDue(Last.PlusDays(-61), Rules).Should().BeEmpty();
        file.RenewalsDue(Last.PlusDays(-60), Rules).Should().Equal(new RenewalDue(TrainingAim.For(ActivityCategory.DroughtRelief), Last, null, InGrace: false));
        Book(file, InTime, Last).EnsureAccepted();
        file.RenewalsDue(Last, Rules).Should().Equal(new RenewalDue(TrainingAim.For(ActivityCategory.DroughtRelief), GraceEnd, InTime.Session, InGrace: false));
    }

    [Fact]
    public void Is_asked_of_those_whose_training_runs_out()
    {
        TrainingFile[] files =
        [
            new ATrainingFile().With(ATrainingFile.Certificate(Last.PlusYears(-2), Last.PlusDays(1))).Build(),
            new ATrainingFile().Of(ATrainingSession.OtherVolunteer).With(Certificate).Build(),
            new ATrainingFile().With(ATrainingFile.Certificate(Last, null)).Build(),
            new ATrainingFile().With(ATrainingFile.Certificate(Last.PlusYears(-2), Last.PlusDays(2))).Build(),
        ];

        new TrainingRunsOut(Last.PlusDays(1)).ShouldAgreeWithItsExpression(files);
        new TrainingRunsOutSpec(Last.PlusDays(1)).Evaluate(files).Should().Equal(files[1], files[0]);
    }

    [Fact]
    public void With_facts_of_another_district_is_a_bug_of_the_caller()
    {
        var file = new ATrainingFile().With(Certificate).Build();

        var book = () => Book(file, InTime with { District = TestDistrict.OtherId }, Last);

        book.Should().Throw<ArgumentException>().WithMessage("*another district*");
    }

    [Fact]
    public void Never_makes_a_day_trained_that_had_passed_untrained() => Gen.Select(Gen.Int[-50, 50], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((booking, session, withdrawal) =>
    {
        var file = new ATrainingFile().With(Certificate).Build();
        var today = Last.PlusDays(booking);
        var before = file.EarliestExpiry;

        var booked = Book(file, ATrainingFile.Renewal(Last.PlusDays(session)), today).IsAccepted;
        if (booked) file.WithdrawRenewal(Certificate.Id, today.PlusDays(withdrawal), TestDistrict.Nine).EnsureAccepted();

        booked.Should().Be(today <= before && session <= 30);
        var expected = booked ? LocalDate.Max(Last, LocalDate.Min(GraceEnd, today.PlusDays(withdrawal))) : Last;
        file.EarliestExpiry.Should().Be(expected);
    });

    private static Decision Book(TrainingFile file, Renewal renewal, LocalDate today) =>
        file.BookRenewal(Certificate.Id, renewal, today, Rules, TestDistrict.Nine);
}
