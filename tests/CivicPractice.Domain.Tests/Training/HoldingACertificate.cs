using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

public class HoldingACertificate
{
    private static readonly LocalDate First = new(2022, 3, 8);
    private static readonly LocalDate Last = new(2024, 3, 7);
    private static readonly TrainingCertificate Certificate = ATrainingFile.Certificate(First, Last);

    [Fact]
    public void Trains_from_the_first_day_through_the_last()
    {
        var file = new ATrainingFile().With(Certificate).Build();

        file.Trained(TestDistrict.TimeZone).Should().Equal(
            new TrainedFor(ActivityCategory.DroughtRelief, new TimeRange(StartOf(First), StartOf(Last.PlusDays(1)))));
        file.EarliestExpiry.Should().Be(Last);
    }

    [Fact]
    public void Is_listed_by_code_in_the_same_order_in_every_culture()
    {
        // Czech sorts "ch" after "h".
        ActivityCategory[] ordinal = [new("chess"), new("harvest")];
        var file = new ATrainingFile().With(ATrainingFile.Certificate(First, Last, null, ordinal[1], ordinal[0])).Build();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cs-CZ");

            file.Trained(TestDistrict.TimeZone).Select(trained => trained.Category).Should().Equal(ordinal);
            file.RenewalsDue(Last, new TrainingRules()).Select(due => due.Aim).Should().Equal(ordinal.Select(TrainingAim.For));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void That_does_not_expire_trains_for_ever()
    {
        var file = new ATrainingFile().With(ATrainingFile.Certificate(First, null)).Build();

        file.Trained(TestDistrict.TimeZone).Should().ContainSingle().Which.During.Contains(Instant.FromUtc(9000, 1, 1, 0, 0)).Should().BeTrue();
        file.EarliestExpiry.Should().BeNull();
    }

    [Fact]
    public void That_follows_another_without_a_gap_makes_one_stretch()
    {
        var next = ATrainingFile.Certificate(Last.PlusDays(1), Last.PlusYears(2), ATrainingFile.OtherCertificate);
        var file = new ATrainingFile().With(next).With(Certificate).Build();

        file.Trained(TestDistrict.TimeZone).Should().ContainSingle()
            .Which.During.Should().Be(new TimeRange(StartOf(First), StartOf(Last.PlusYears(2).PlusDays(1))));
        file.EarliestExpiry.Should().Be(Last.PlusYears(2));
    }

    [Fact]
    public void That_lies_within_another_adds_nothing()
    {
        var within = ATrainingFile.Certificate(First.PlusDays(1), Last.PlusDays(-1), ATrainingFile.OtherCertificate);
        var file = new ATrainingFile().With(Certificate).With(within).Build();

        file.Trained(TestDistrict.TimeZone).Should().ContainSingle().Which.During.Until.Should().Be(StartOf(Last.PlusDays(1)));
    }

    [Fact]
    public void After_a_gap_makes_two_stretches_and_each_category_its_own()
    {
        var later = ATrainingFile.Certificate(
            Last.PlusDays(2), Last.PlusYears(2), ATrainingFile.OtherCertificate, ActivityCategory.DroughtRelief, ActivityCategory.HealthCheck);
        var file = new ATrainingFile().With(Certificate).With(later).Build();

        file.Trained(TestDistrict.TimeZone).Select(trained => trained.Category).Should()
            .Equal(ActivityCategory.DroughtRelief, ActivityCategory.DroughtRelief, ActivityCategory.HealthCheck);
    }

    [Fact]
    public void Trains_for_roles_besides_work_and_by_neither_in_general()
    {
        var held = new TimeRange(StartOf(First), StartOf(Last.PlusDays(1)));
        var role = new ATrainingFile().With(Certificate with { Roles = [VolunteerRole.Mediator, VolunteerRole.Lecturer] }).Build();
        var general = new ATrainingFile().With(Certificate with { Categories = [] }).Build();

        role.Trained(TestDistrict.TimeZone).Should().Equal(new TrainedFor(ActivityCategory.DroughtRelief, held));
        role.TrainedForRoles(TestDistrict.TimeZone).Should().Equal(new TrainedForRole(VolunteerRole.Lecturer, held), new TrainedForRole(VolunteerRole.Mediator, held));
        role.TrainedInGeneral(TestDistrict.TimeZone).Should().BeEmpty();
        general.TrainedInGeneral(TestDistrict.TimeZone).Should().Equal(held);
        (general.Trained(TestDistrict.TimeZone).Count, general.TrainedForRoles(TestDistrict.TimeZone).Count, general.EarliestExpiry).Should().Be((0, 0, Last));
    }

    [Fact]
    public void Tells_its_roles_to_others()
    {
        List<VolunteerRole> roles = [VolunteerRole.Lecturer];
        var file = TrainingFile.Of(TestDistrict.Id, ATrainingSession.Volunteer);
        file.Issue(Certificate with { Roles = roles }, TestDistrict.Nine).EnsureAccepted();

        roles.Clear();

        Raised.EventsOf(file).OfType<TrainingCertificateIssued>().Single().Roles.Should().Equal(VolunteerRole.Lecturer);
        file.Certificates.Single().Roles.Should().Equal(VolunteerRole.Lecturer);
    }

    [Theory]
    [InlineData(RevocationReason.NoLongerCompetent, true)]
    [InlineData(RevocationReason.IssuedInError, false)]
    [InlineData(RevocationReason.Cheating, false)]
    public void Revoked_trains_until_then_unless_it_should_never_have_been(RevocationReason reason, bool held)
    {
        var revoked = StartOf(First) + Duration.FromHours(30);
        var file = new ATrainingFile().With(Certificate).Revoked(reason, revoked).Build();

        file.Trained(TestDistrict.TimeZone).Select(trained => trained.During).Should()
            .Equal(held ? [new TimeRange(StartOf(First), revoked)] : Array.Empty<TimeRange>());
        file.EarliestExpiry.Should().BeNull();
    }

    [Fact]
    public void Revoked_beforehand_or_afterwards_changes_no_day_it_held()
    {
        var before = new ATrainingFile().With(Certificate).Revoked(RevocationReason.NoLongerCompetent, StartOf(First)).Build();
        var after = new ATrainingFile().With(Certificate).Revoked(RevocationReason.NoLongerCompetent, StartOf(Last.PlusDays(2))).Build();

        before.Trained(TestDistrict.TimeZone).Should().BeEmpty();
        after.Trained(TestDistrict.TimeZone).Should().ContainSingle().Which.During.Until.Should().Be(StartOf(Last.PlusDays(1)));
    }

    [Fact]
    public void Is_told_to_others_with_its_days()
    {
        var file = TrainingFile.Of(TestDistrict.Id, ATrainingSession.Volunteer);

        file.Issue(Certificate, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(file).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new TrainingCertificateIssued(file.Id, Certificate.Id, Certificate.Course, Certificate.Categories, First, Last));
    }

    [Fact]
    public void Is_not_changed_by_whoever_handed_the_list_in()
    {
        var (categories, file) = (new List<ActivityCategory> { ActivityCategory.DroughtRelief }, TrainingFile.Of(TestDistrict.Id, ATrainingSession.Volunteer));
        file.Issue(Certificate with { Categories = categories }, TestDistrict.Nine).EnsureAccepted();

        categories.Clear();

        file.Certificates.Should().ContainSingle().Which.Categories.Should().Equal(ActivityCategory.DroughtRelief);
        Raised.EventsOf(file).OfType<TrainingCertificateIssued>().Single().Categories.Should().Equal(ActivityCategory.DroughtRelief);
    }

    [Fact]
    public void Is_allotted_for_one_session_until_it_is_issued()
    {
        var other = new TrainingSessionId(new Guid("00000000-0000-7000-8000-0000000c0b09"));
        var file = TrainingFile.Of(TestDistrict.Id, ATrainingSession.Volunteer);
        file.Allot(Certificate.Id, ATrainingSession.TheId, TestDistrict.Nine).EnsureAccepted();
        file.Allot(Certificate.Id, ATrainingSession.TheId, TestDistrict.Nine).EnsureAccepted();

        file.ShouldStayUnchangedBy(one => one.Allot(Certificate.Id, other, TestDistrict.Nine)).Should().Be((Decision)new AlreadyExists("training-certificate", Certificate.Id.Value));
        file.GiveBack(other, TestDistrict.Nine).EnsureAccepted();
        file.Issue(Certificate, TestDistrict.Nine).EnsureAccepted();

        file.Allotted.Should().BeEmpty();
        file.CanAllot(Certificate.Id, ATrainingSession.TheId).IsAccepted.Should().BeFalse("it was issued");
        Raised.EventsOf(file).Select(happened => happened.GetType()).Should().Equal(typeof(TrainingCertificateAllotted), typeof(TrainingCertificateIssued));
    }

    [Fact]
    public void Is_allotted_with_an_id_and_a_session_else_it_is_a_bug_of_the_caller()
    {
        var file = new ATrainingFile().Build();

        file.Invoking(one => one.Allot(default, ATrainingSession.TheId, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        file.Invoking(one => one.Allot(Certificate.Id, default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        file.Invoking(one => one.GiveBack(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_issued_once_and_revoked_once()
    {
        var file = new ATrainingFile().With(Certificate).Build();

        file.Issue(Certificate, TestDistrict.Nine).EnsureAccepted();
        file.Revoke(Certificate.Id, RevocationReason.Cheating, TestDistrict.Nine).EnsureAccepted();
        file.Revoke(Certificate.Id, RevocationReason.IssuedInError, TestDistrict.Nine).EnsureAccepted();
        file.Issue(Certificate, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(file).Should().Equal(new TrainingCertificateRevoked(file.Id, Certificate.Id, RevocationReason.Cheating));
        file.Certificates.Should().ContainSingle().Which.RevokedFor.Should().Be(RevocationReason.Cheating);
    }

    [Fact]
    public void Is_what_revoking_needs()
    {
        var file = new ATrainingFile().Build();

        file.ShouldStayUnchangedBy(f => f.Revoke(Certificate.Id, RevocationReason.Cheating, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("training-certificate", Certificate.Id.Value));
    }

    [Fact]
    public void That_makes_no_sense_is_a_bug_of_the_caller()
    {
        var file = new ATrainingFile().With(Certificate).Build();

        var acts = new Func<object>[]
        {
            () => file.Issue(Certificate with { Id = default }, TestDistrict.Nine),
            () => file.Issue(ATrainingFile.Certificate(First, First.PlusDays(-1), ATrainingFile.OtherCertificate), TestDistrict.Nine),
            () => file.Issue(Certificate with { From = First.PlusDays(1) }, TestDistrict.Nine),
            () => file.Issue(Certificate with { Course = new(new Guid("00000000-0000-7000-8000-0000000c0aff")) }, TestDistrict.Nine),
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
        Raised.EventsOf(file).Should().BeEmpty();
    }

    private static Instant StartOf(LocalDate day) => TestDistrict.TimeZone.AtStartOfDay(day).ToInstant();
}
