using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class TeamMemberLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => TeamMember.Lifecycle.ShouldPermitExactly("""
               Leave Return
        Member Left  .
        Left   .     Member
        """);
}

public class BeingAMember
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(30);

    [Fact]
    public void Begins_with_joining()
    {
        var member = TeamMember.Join(TestDistrict.Id, ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine.PlusNanoseconds(7));

        (member.Id, member.Team, member.Volunteer, member.State, member.Since, member.LeftAt).Should()
            .Be((ATeamMember.TheId, ATeam.TheId, AVolunteer.TheId, TeamMemberState.Member, TestDistrict.Nine, (Instant?)null));
        Raised.EventsOf(member).Should().Equal(new TeamMemberJoined(ATeamMember.TheId, ATeam.TheId, AVolunteer.TheId));
    }

    [Fact]
    public void Ends_with_leaving_and_says_when()
    {
        var member = new ATeamMember().Build();

        member.Leave(Later.PlusNanoseconds(7)).EnsureAccepted();

        (member.State, member.Since, member.LeftAt).Should().Be((TeamMemberState.Left, TestDistrict.Nine, (Instant?)Later));
        Raised.EventsOf(member).Should().Equal(new TeamMemberLeft(ATeamMember.TheId, ATeam.TheId, AVolunteer.TheId));
        member.CanLeave().Refusals.Should().Equal(new NotPermittedInState<TeamMemberState, TeamMemberAction>("team-member", TeamMemberState.Left, TeamMemberAction.Leave));
    }

    [Fact]
    public void Begins_anew_with_coming_back_and_counts_from_then()
    {
        var member = new ATeamMember().Left().Build();

        member.Return(Later.PlusNanoseconds(7)).EnsureAccepted();

        (member.State, member.Since, member.LeftAt).Should().Be((TeamMemberState.Member, Later, (Instant?)null));
        Raised.EventsOf(member).Should().Equal(new TeamMemberJoined(ATeamMember.TheId, ATeam.TheId, AVolunteer.TheId));
        member.CanReturn().IsAccepted.Should().BeFalse();
    }

    [Fact]
    public void Has_an_id_that_follows_from_team_and_volunteer()
    {
        TeamMemberId.Of(ATeam.TheId, AVolunteer.TheId).Should().Be(ATeamMember.TheId)
            .And.NotBe(TeamMemberId.Of(ATeam.OtherId, AVolunteer.TheId)).And.NotBe(TeamMemberId.Of(ATeam.TheId, AVolunteer.OtherId))
            .And.NotBe(TeamMemberId.Of(new VolunteerTeamId(AVolunteer.TheId.Value), new VolunteerId(ATeam.TheId.Value)));
        FluentActions.Invoking(() => TeamMemberId.Of(default, AVolunteer.TheId)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TeamMemberId.Of(ATeam.TheId, default)).Should().Throw<ArgumentException>();
    }
}

public class MembersOfATeam
{
    private static readonly TeamMember[] Members =
    [
        new ATeamMember().At(TestDistrict.Nine.PlusTicks(10)).Build(),
        new ATeamMember().Being(AVolunteer.OtherId).Left().Build(),
        new ATeamMember().Being(ARequest.Volunteer).Left().Returned().Build(),
        new ATeamMember().In(ATeam.OtherId).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new MemberOfTeam(ATeam.TheId).ShouldAgreeWithItsExpression(Members);
        new StillMember().ShouldAgreeWithItsExpression(Members);
    }

    [Fact]
    public void Are_listed_the_longest_first_without_those_who_left() =>
        new MembersOfTeamSpec(ATeam.TheId).Evaluate(Members).Should().Equal(Members[2], Members[0]);
}
