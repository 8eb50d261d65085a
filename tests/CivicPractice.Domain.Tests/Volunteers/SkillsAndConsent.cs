using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class SkillsAndConsent
{
    private static readonly Term Year = new(new(2022, 1, 1), new(2022, 12, 31));

    [Fact]
    public void Of_a_volunteer_can_be_added_and_taken_out()
    {
        var volunteer = new AVolunteer().Build();

        volunteer.AddSkill(VolunteerSkill.Driving, TestDistrict.Nine).EnsureAccepted();
        volunteer.RemoveSkill(VolunteerSkill.FirstAid, TestDistrict.Nine).EnsureAccepted();

        volunteer.Skills.Should().Equal(VolunteerSkill.Driving);
        Raised.EventsOf(volunteer).Should().Equal(
            new VolunteerSkillAdded(AVolunteer.TheId), new VolunteerSkillRemoved(AVolunteer.TheId));
    }

    [Fact]
    public void Repeated_change_nothing()
    {
        var volunteer = new AVolunteer().Minor().Build();
        var consent = volunteer.GuardianConsent!.Value;
        volunteer.RecordOwnLabour(Year, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(volunteer).Should().Equal(new OwnLabourRecorded(AVolunteer.TheId));

        volunteer.AddSkill(VolunteerSkill.FirstAid, TestDistrict.Nine).EnsureAccepted();
        volunteer.RemoveSkill(VolunteerSkill.Driving, TestDistrict.Nine).EnsureAccepted();
        volunteer.RecordGuardianConsent(consent, TestDistrict.Nine).EnsureAccepted();
        volunteer.RecordOwnLabour(Year, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(volunteer).Should().ContainSingle("none of these said anything new");
        volunteer.Skills.Should().Equal(VolunteerSkill.FirstAid);
    }

    [Fact]
    public void Of_a_guardian_takes_the_place_of_the_earlier_one()
    {
        var volunteer = new AVolunteer().Minor().Registering(r => r with { GuardianConsent = new Term(TestDistrict.Monday, TestDistrict.Monday) }).Build();

        volunteer.RecordGuardianConsent(Year, TestDistrict.Nine).EnsureAccepted();

        volunteer.GuardianConsent.Should().Be(Year);
        Raised.EventsOf(volunteer).Should().Equal(new GuardianConsentRecorded(AVolunteer.TheId));
    }

    [Fact]
    public void Living_on_own_labour_is_recorded_in_the_place_of_what_was_before()
    {
        var volunteer = new AVolunteer().Registering(r => r with { OwnLabour = new Term(TestDistrict.Monday, TestDistrict.Monday) }).Build();

        volunteer.RecordOwnLabour(Year, TestDistrict.Nine).EnsureAccepted();

        volunteer.OwnLabour.Should().Be(Year);
        Raised.EventsOf(volunteer).Should().Equal(new OwnLabourRecorded(AVolunteer.TheId));
    }

    [Fact]
    public void Without_a_name_are_a_bug_of_the_caller()
    {
        var volunteer = new AVolunteer().Build();

        FluentActions.Invoking(() => volunteer.AddSkill(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => volunteer.RemoveSkill(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}
