using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class EndingARegistration
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(30);

    [Theory]
    [InlineData(VolunteerState.Active, true)]
    [InlineData(VolunteerState.Suspended, false)]
    public void By_own_will_says_whether_it_was_in_force(VolunteerState state, bool wasActive)
    {
        var volunteer = AVolunteer.In(state).Build();

        volunteer.Withdraw(Later).EnsureAccepted();

        Raised.EventsOf(volunteer).Should().Equal(new VolunteerWithdrawn(AVolunteer.TheId, wasActive));
        (volunteer.EndedAt, volunteer.EndedFor).Should().Be((Later, (RegistrationEndReason?)null));
    }

    [Theory]
    [InlineData(VolunteerState.Active, true)]
    [InlineData(VolunteerState.Suspended, false)]
    public void By_the_district_says_why(VolunteerState state, bool wasActive)
    {
        var volunteer = AVolunteer.In(state).Build();

        volunteer.EndRegistration(RegistrationEndReason.NoShows, Later).EnsureAccepted();

        Raised.EventsOf(volunteer).Should().Equal(new VolunteerRegistrationEnded(AVolunteer.TheId, wasActive, RegistrationEndReason.NoShows));
        (volunteer.EndedAt, volunteer.EndedFor).Should().Be((Later, RegistrationEndReason.NoShows));
    }

    [Fact]
    public void Keeps_nothing_of_what_was_attested_of_the_health()
    {
        var (withdrawn, ended) = (new AVolunteer().AttestedFit().Build(), new AVolunteer().AttestedFit().Build());

        withdrawn.Withdraw(Later).EnsureAccepted();
        ended.EndRegistration(RegistrationEndReason.NoShows, Later).EnsureAccepted();

        withdrawn.Health.Should().BeEmpty();
        ended.Health.Should().BeEmpty();
        Raised.EventsOf(withdrawn).Should().Equal(new VolunteerWithdrawn(AVolunteer.TheId, true));
    }

    [Fact]
    public void Twice_keeps_the_first_reason()
    {
        var volunteer = AVolunteer.In(VolunteerState.Ended).Build();

        volunteer.EndRegistration(RegistrationEndReason.Misconduct, Later).EnsureAccepted();

        volunteer.EndedFor.Should().Be(RegistrationEndReason.NoShows);
    }

    [Fact]
    public void Ends_teams_and_roles_first_and_the_application_with_them()
    {
        var volunteer = new AVolunteer().InTeam().InTeam(ATeam.OtherId).AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Trainer).Build();

        volunteer.Withdraw(Later).EnsureAccepted();

        Raised.EventsOf(volunteer).Should().Equal(
            new VolunteerLeftTeam(AVolunteer.TheId, ATeam.TheId),
            new VolunteerLeftTeam(AVolunteer.TheId, ATeam.OtherId),
            new VolunteerDismissedFromRole(AVolunteer.TheId, VolunteerRole.Lecturer, RoleDismissalReason.RegistrationEnded),
            new VolunteerWithdrawn(AVolunteer.TheId, true));
        volunteer.Memberships.Should().BeEmpty();
        volunteer.Roles.Should().BeEmpty();
        volunteer.PendingRole.Should().BeNull();
        volunteer.FactsWith([], []).IsActive.Should().BeFalse();
    }
}
