using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class HoldingRoles
{
    [Fact]
    public void Begins_with_an_application_and_an_appointment()
    {
        var volunteer = new AVolunteer().Build();

        volunteer.ApplyForRole(VolunteerRole.Lecturer, TestDistrict.Nine).EnsureAccepted();
        volunteer.PendingRole.Should().Be(new RoleApplication(VolunteerRole.Lecturer, TestDistrict.Nine));
        volunteer.AppointToRole(VolunteerRole.Lecturer, TestDistrict.Nine).EnsureAccepted();

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

        volunteer.ShouldStayUnchangedBy(v => v.AppointToRole(VolunteerRole.Trainer, TestDistrict.Nine))
            .Should().Be((Decision)new RoleNotAppliedFor(VolunteerRole.Trainer));
        new AVolunteer().Build().ShouldStayUnchangedBy(v => v.AppointToRole(VolunteerRole.Lecturer, TestDistrict.Nine))
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

    [Fact]
    public void Without_a_role_is_a_bug_of_the_caller()
    {
        var volunteer = new AVolunteer().Build();

        FluentActions.Invoking(() => volunteer.ApplyForRole(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => volunteer.AppointToRole(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => volunteer.DismissFromRole(default, RoleDismissalReason.OwnWish, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
