using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class FindingTeams
{
    // By age: 4, 1 and 2, 3.
    private static readonly VolunteerTeam[] Teams =
    [
        Numbered(1).Founding(team => team with { Organization = AnOrganization.TheId }).SponsoredBy(APartnership.TheId).Led().Build(),
        Numbered(2).Founding(team => team with { Category = TeamCategory.Emergency }).Suspended().Build(),
        Numbered(3).At(TestDistrict.Nine + Duration.FromHours(1)).Founding(team => team with { Organization = AnOrganization.TheId, Category = TeamCategory.Emergency }).SponsoredBy(APartnership.TheId).Build(),
        Numbered(4).At(TestDistrict.Nine - Duration.FromHours(1)).Founding(team => team with { Organization = AnOrganization.TheId, Category = TeamCategory.Emergency }).Led().Build(),
        Numbered(5).Founding(team => team with { Organization = AnOrganization.TheId, Category = TeamCategory.Emergency }).SponsoredBy(APartnership.TheId).Dissolved().Build(),
    ];

    [Fact]
    public void Is_judged_alike_in_memory_and_in_a_store()
    {
        new TeamOfOrganization(AnOrganization.TheId).ShouldAgreeWithItsExpression(Teams);
        new TeamSponsoredBy(APartnership.TheId).ShouldAgreeWithItsExpression(Teams);
        new TeamOfCategory(TeamCategory.Emergency).ShouldAgreeWithItsExpression(Teams);
        new TeamWithoutLeader().ShouldAgreeWithItsExpression(Teams);
    }

    [Fact]
    public void Of_an_organisation_lists_the_oldest_first_and_no_more_than_asked_for()
    {
        Found(new TeamsOfOrganizationSpec(AnOrganization.TheId)).Should().Equal(4, 1, 3);
        Found(new TeamsOfOrganizationSpec(AnOrganization.TheId, 2)).Should().Equal(4, 1);
    }

    [Fact]
    public void Sponsored_by_a_partnership_leaves_the_dissolved_out() => Found(new TeamsSponsoredBySpec(APartnership.TheId)).Should().Equal(1, 3);

    [Fact]
    public void Of_a_category_lists_suspended_ones_too() => Found(new TeamsOfCategorySpec(TeamCategory.Emergency)).Should().Equal(4, 2, 3);

    [Fact]
    public void Without_a_leader_leaves_the_dissolved_out() => Found(new TeamsWithoutLeaderSpec()).Should().Equal(2, 3);

    private static ATeam Numbered(byte number) => new ATeam().WithId(new VolunteerTeamId(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number)));

    private static IEnumerable<int> Found(CriterionSpec<VolunteerTeam> spec) => spec.Evaluate(Teams).Select(team => (int)team.Id.Value.ToByteArray()[15]);
}

public class DrivesAndApplicationsOfATeam
{
    private static readonly RecruitmentDrive[] Drives =
    [
        new ARecruitmentDrive().Build(),
        new ARecruitmentDrive().WithId(new RecruitmentDriveId(new Guid("00000000-0000-7000-8000-000000000a00"))).Closed().Build(),
        new ARecruitmentDrive().Announcing(drive => drive with { Team = ATeam.OtherId }).Build(),
    ];

    private static readonly TeamApplication[] Applications =
    [
        new AnApplication().Build(),
        new AnApplication().For(Drives[1]).At(TestDistrict.Nine - Duration.FromHours(1)).Build(),
        new AnApplication().For(Drives[2]).Build(),
        new AnApplication().Rejected().Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new DriveOfTeam(ATeam.TheId).ShouldAgreeWithItsExpression(Drives);
        new DriveInState(DriveState.Open).ShouldAgreeWithItsExpression(Drives);
        new PendingInTeam(ATeam.TheId).ShouldAgreeWithItsExpression(Applications);
    }

    [Fact]
    public void Are_listed_in_all_states_or_in_one()
    {
        new DrivesOfTeamSpec(ATeam.TheId).Evaluate(Drives).Should().Equal(Drives[1], Drives[0]);
        new DrivesOfTeamSpec(ATeam.TheId, DriveState.Open).Evaluate(Drives).Should().Equal(Drives[0]);
    }

    [Fact]
    public void Wait_for_their_answer_over_all_drives_the_longest_first() =>
        new PendingApplicationsOfTeamSpec(ATeam.TheId).Evaluate(Applications).Should().Equal(Applications[1], Applications[0]);
}
