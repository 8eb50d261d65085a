using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class BeingInTeams
{
    private static readonly IdentityKit Kit = new("A-012", true, false);

    [Fact]
    public void Is_possible_in_several()
    {
        var volunteer = new AVolunteer().Build();

        volunteer.JoinTeam(ATeam.TheId, true, TestDistrict.Nine.PlusNanoseconds(7)).EnsureAccepted();
        volunteer.JoinTeam(ATeam.OtherId, true, TestDistrict.Nine).EnsureAccepted();

        volunteer.Memberships.Should().Equal(new TeamMembership(ATeam.TheId, TestDistrict.Nine), new TeamMembership(ATeam.OtherId, TestDistrict.Nine));
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerJoinedTeam(AVolunteer.TheId, ATeam.TheId), new VolunteerJoinedTeam(AVolunteer.TheId, ATeam.OtherId));
    }

    [Fact]
    public void Twice_in_one_or_in_an_inactive_one_is_refused()
    {
        var volunteer = new AVolunteer().InTeam().Build();

        volunteer.ShouldStayUnchangedBy(v => v.JoinTeam(ATeam.TheId, true, TestDistrict.Nine)).Should().Be((Decision)new AlreadyInTeam(ATeam.TheId));
        volunteer.ShouldStayUnchangedBy(v => v.JoinTeam(ATeam.OtherId, false, TestDistrict.Nine)).Should().Be((Decision)new TeamInactive(ATeam.OtherId));
        volunteer.CanJoinTeam(ATeam.TheId, false).Refusals.Should().Equal(new AlreadyInTeam(ATeam.TheId), new TeamInactive(ATeam.TheId));
    }

    [Fact]
    public void Ends_by_leaving_which_only_a_member_can()
    {
        var volunteer = new AVolunteer().InTeam().InTeam(ATeam.OtherId).Build();

        volunteer.LeaveTeam(ATeam.TheId, TestDistrict.Nine).EnsureAccepted();

        volunteer.Memberships.Should().Equal(new TeamMembership(ATeam.OtherId, TestDistrict.Nine));
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerLeftTeam(AVolunteer.TheId, ATeam.TheId));
        volunteer.ShouldStayUnchangedBy(v => v.LeaveTeam(ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotInTeam(ATeam.TheId));
    }

    [Fact]
    public void May_pass_from_one_team_to_another_also_while_the_registration_pauses()
    {
        var volunteer = new AVolunteer().InTeam().WithKit().Suspended().Build();

        volunteer.MoveToTeam(ATeam.TheId, ATeam.OtherId, true, TestDistrict.Nine.PlusNanoseconds(7)).EnsureAccepted();

        volunteer.Memberships.Should().Equal(new TeamMembership(ATeam.OtherId, TestDistrict.Nine));
        volunteer.IdentityKits.Should().ContainSingle(kit => kit.Team == ATeam.TheId, "the kit is the team's that gave it");
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerLeftTeam(AVolunteer.TheId, ATeam.TheId), new VolunteerJoinedTeam(AVolunteer.TheId, ATeam.OtherId));
    }

    [Fact]
    public void Passes_only_out_of_a_team_they_are_in_and_into_an_active_one_they_are_not_in()
    {
        var volunteer = new AVolunteer().InTeam(ATeam.OtherId).Build();

        volunteer.ShouldStayUnchangedBy(v => v.MoveToTeam(ATeam.TheId, ATeam.OtherId, false, TestDistrict.Nine)).Refusals
            .Should().Equal(new NotInTeam(ATeam.TheId), new AlreadyInTeam(ATeam.OtherId), new TeamInactive(ATeam.OtherId));
    }

    [Fact]
    public void Brings_one_kit_at_a_time_to_members_only()
    {
        var volunteer = new AVolunteer().InTeam().Build();

        volunteer.IssueIdentityKit(ATeam.TheId, Kit, TestDistrict.Nine).EnsureAccepted();

        volunteer.IdentityKits.Should().Equal(new IssuedKit(ATeam.TheId, "A-012", true, false, TestDistrict.Nine));
        Raised.EventsOf(volunteer).Should().Equal(new IdentityKitIssued(AVolunteer.TheId, ATeam.TheId, "A-012", true, false));
        volunteer.ShouldStayUnchangedBy(v => v.IssueIdentityKit(ATeam.TheId, Kit, TestDistrict.Nine))
            .Should().Be((Decision)new IdentityKitOutstanding(ATeam.TheId, "A-012"));
        volunteer.ShouldStayUnchangedBy(v => v.IssueIdentityKit(ATeam.OtherId, Kit, TestDistrict.Nine)).Should().Be((Decision)new NotInTeam(ATeam.OtherId));
    }

    [Fact]
    public void And_leaving_with_the_kit_leaves_it_noted_until_it_comes_back()
    {
        var volunteer = new AVolunteer().InTeam().WithKit().Withdrawn().Build();

        volunteer.ReturnIdentityKit(ATeam.TheId, TestDistrict.Nine).EnsureAccepted();

        volunteer.IdentityKits.Should().BeEmpty();
        Raised.EventsOf(volunteer).Should().Equal(new IdentityKitReturned(AVolunteer.TheId, ATeam.TheId, "A-012"));
        volunteer.ShouldStayUnchangedBy(v => v.ReturnIdentityKit(ATeam.TheId, TestDistrict.Nine)).Should().Be((Decision)new NoIdentityKitIssued(ATeam.TheId));
    }

    [Fact]
    public void Of_no_team_or_with_a_kit_without_number_is_a_bug_of_the_caller()
    {
        var volunteer = new AVolunteer().InTeam().Build();
        Func<object>[] bugs =
        [
            () => volunteer.JoinTeam(default, true, TestDistrict.Nine),
            () => volunteer.LeaveTeam(default, TestDistrict.Nine),
            () => volunteer.MoveToTeam(default, ATeam.OtherId, true, TestDistrict.Nine),
            () => volunteer.MoveToTeam(ATeam.TheId, default, true, TestDistrict.Nine),
            () => volunteer.MoveToTeam(ATeam.TheId, ATeam.TheId, true, TestDistrict.Nine),
            () => volunteer.IssueIdentityKit(default, Kit, TestDistrict.Nine),
            () => volunteer.IssueIdentityKit(ATeam.TheId, null!, TestDistrict.Nine),
            () => volunteer.IssueIdentityKit(ATeam.TheId, Kit with { Number = " " }, TestDistrict.Nine),
            () => volunteer.ReturnIdentityKit(default, TestDistrict.Nine),
        ];

        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
        Raised.EventsOf(volunteer).Should().BeEmpty();
    }
}
