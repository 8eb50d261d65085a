using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class HoldingRoles
{
    private static readonly TrainingRules LecturersFirst = new() { RolesFirst = new HashSet<VolunteerRole> { VolunteerRole.Lecturer } };

    [Fact]
    public void Begins_with_an_application_and_an_appointment()
    {
        var volunteer = new AVolunteer().Build();

        volunteer.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine).EnsureAccepted();
        volunteer.PendingRole.Should().Be(new RoleApplication(VolunteerRole.Lecturer, TestDistrict.Nine));
        volunteer.AppointToRole(VolunteerRole.Lecturer, [], new TrainingRules(), TestDistrict.Nine).EnsureAccepted();

        volunteer.Holds(VolunteerRole.Lecturer).Should().BeTrue();
        volunteer.Roles.Should().Equal(new HeldRole(VolunteerRole.Lecturer, TestDistrict.Nine));
        volunteer.PendingRole.Should().BeNull();
        Raised.EventsOf(volunteer).Should().Equal(
            new VolunteerAppliedForRole(AVolunteer.TheId, VolunteerRole.Lecturer), new VolunteerAppointedToRole(AVolunteer.TheId, VolunteerRole.Lecturer));
    }

    [Fact]
    public void Is_applied_for_one_at_a_time()
    {
        var volunteer = new AVolunteer().AppliedFor(VolunteerRole.Lecturer).Build();

        volunteer.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(volunteer).Should().BeEmpty("the same application is only repeated");
        volunteer.ShouldStayUnchangedBy(v => v.ApplyForRole(VolunteerRole.Trainer, TestDistrict.Nine))
            .Should().Be((Decision)new RoleApplicationPending(VolunteerRole.Lecturer));
    }

    [Fact]
    public void Is_not_applied_for_again()
    {
        var volunteer = new AVolunteer().AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Trainer).Build();

        volunteer.ShouldStayUnchangedBy(v => v.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine)).Refusals
            .Should().Equal(new RoleAlreadyHeld(VolunteerRole.Lecturer), new RoleApplicationPending(VolunteerRole.Trainer));
    }

    [Fact]
    public void Is_never_given_unasked()
    {
        var volunteer = new AVolunteer().AppliedFor(VolunteerRole.Lecturer).Build();

        volunteer.ShouldStayUnchangedBy(v => v.AppointToRole(VolunteerRole.Trainer, [], new TrainingRules(), TestDistrict.Nine))
            .Should().Be((Decision)new RoleNotAppliedFor(VolunteerRole.Trainer));
        new AVolunteer().Build().ShouldStayUnchangedBy(v => v.AppointToRole(VolunteerRole.Lecturer, [], new TrainingRules(), TestDistrict.Nine))
            .Should().Be((Decision)new RoleNotAppliedFor(VolunteerRole.Lecturer));
    }

    [Fact]
    public void Can_be_turned_down_or_taken_back_and_applied_for_again()
    {
        var volunteer = new AVolunteer().AppliedFor(VolunteerRole.Lecturer).Build();

        volunteer.TurnDownRoleApplication(RoleRejectionReason.TrainingFirst, TestDistrict.Nine).EnsureAccepted();
        volunteer.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine).EnsureAccepted();
        volunteer.WithdrawRoleApplication(TestDistrict.Nine).EnsureAccepted();

        volunteer.PendingRole.Should().BeNull();
        Raised.EventsOf(volunteer).Should().Equal(
            new RoleApplicationTurnedDown(AVolunteer.TheId, VolunteerRole.Lecturer, RoleRejectionReason.TrainingFirst),
            new VolunteerAppliedForRole(AVolunteer.TheId, VolunteerRole.Lecturer),
            new RoleApplicationWithdrawn(AVolunteer.TheId, VolunteerRole.Lecturer));
        volunteer.ShouldStayUnchangedBy(v => v.WithdrawRoleApplication(TestDistrict.Nine)).Should().Be((Decision)new RoleNotAppliedFor(null));
        volunteer.ShouldStayUnchangedBy(v => v.TurnDownRoleApplication(RoleRejectionReason.NoneNeeded, TestDistrict.Nine)).Should().Be((Decision)new RoleNotAppliedFor(null));
    }

    [Fact]
    public void Ends_with_a_reason()
    {
        var volunteer = new AVolunteer().AppointedTo(VolunteerRole.Lecturer).Build();

        volunteer.DismissFromRole(VolunteerRole.Lecturer, RoleDismissalReason.OwnWish, TestDistrict.Nine).EnsureAccepted();

        volunteer.Holds(VolunteerRole.Lecturer).Should().BeFalse();
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerDismissedFromRole(AVolunteer.TheId, VolunteerRole.Lecturer, RoleDismissalReason.OwnWish));
        volunteer.ShouldStayUnchangedBy(v => v.DismissFromRole(VolunteerRole.Lecturer, RoleDismissalReason.OwnWish, TestDistrict.Nine))
            .Should().Be((Decision)new RoleNotHeld(VolunteerRole.Lecturer));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)] // not yet
    [InlineData(3_600_000_000, false)] // no longer
    [InlineData(3_599_999_999, true)]
    public void Begins_with_training_that_holds_where_the_role_needs_it_first(long microsecondsAfterItBegins, bool accepted)
    {
        var trained = new TrainedForRole(VolunteerRole.Lecturer, TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)));
        var at = TestDistrict.Nine + Duration.FromTicks(microsecondsAfterItBegins * 10);
        var volunteer = new AVolunteer().AppliedFor(VolunteerRole.Lecturer).Build();

        volunteer.CanAppointToRole(VolunteerRole.Lecturer, [trained], LecturersFirst, at).IsAccepted.Should().Be(accepted);
        volunteer.Try(one => one.AppointToRole(VolunteerRole.Lecturer, [trained], LecturersFirst, at))
            .Should().Be(accepted ? Decision.Accepted : new RoleUntrained(AVolunteer.TheId, VolunteerRole.Lecturer));
    }

    [Fact]
    public void Needs_no_training_for_another_role_and_none_by_training_for_another_one()
    {
        var trained = new TrainedForRole(VolunteerRole.Mediator, TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)));

        new AVolunteer().AppliedFor(VolunteerRole.Mediator).Build().AppointToRole(VolunteerRole.Mediator, [], LecturersFirst, TestDistrict.Nine).IsAccepted.Should().BeTrue();
        new AVolunteer().AppliedFor(VolunteerRole.Lecturer).Build().AppointToRole(VolunteerRole.Lecturer, [trained], LecturersFirst, TestDistrict.Nine)
            .IsRefusedFor<RoleUntrained>().Should().BeTrue();
    }

    [Fact]
    public void Is_refused_for_every_reason_at_once() =>
        new AVolunteer().Build().ShouldStayUnchangedBy(one => one.AppointToRole(VolunteerRole.Lecturer, [], LecturersFirst, TestDistrict.Nine)).Refusals
            .Should().Equal(new RoleNotAppliedFor(VolunteerRole.Lecturer), new RoleUntrained(AVolunteer.TheId, VolunteerRole.Lecturer));

    [Fact]
    public void Without_a_role_is_a_bug_of_the_caller()
    {
        var volunteer = new AVolunteer().Build();

        FluentActions.Invoking(() => volunteer.ApplyForRole(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => volunteer.AppointToRole(default, [], new TrainingRules(), TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => volunteer.DismissFromRole(default, RoleDismissalReason.OwnWish, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
