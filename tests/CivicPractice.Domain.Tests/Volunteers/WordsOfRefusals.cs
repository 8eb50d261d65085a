using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class WordsOfRefusals
{
    private static readonly Refusal[] OfPeople =
    [
        new NotOfOwnWill(AVolunteer.TheId),
        new VolunteerNumberTaken(AVolunteer.TheId),
        new AlreadyInTeam(ATeam.TheId),
        new NotInTeam(ATeam.TheId),
        new IdentityKitOutstanding(ATeam.TheId, "A-012"),
        new NoIdentityKitIssued(ATeam.TheId),
        new RoleAlreadyHeld(VolunteerRole.Lecturer),
        new RoleNotHeld(VolunteerRole.Lecturer),
        new RoleApplicationPending(VolunteerRole.Lecturer),
        new RoleNotAppliedFor(VolunteerRole.Lecturer),
        new OrganizationInactive(AnOrganization.TheId),
        new TeamInactive(ATeam.TheId),
        new SponsorNotInForce(new PartnershipId(ATeam.TheId.Value)),
        new OrganizationTeamsLeft(2),
        new OrganizationVolunteersLeft(2),
        new OrganizationActivitiesLeft(2),
        new OrganizationProjectsLeft(2),
        new TeamActivitiesLeft(2),
        new TeamRequestsLeft(2),
        new TeamProjectsLeft(2),
        new LeaderNotAMember(AVolunteer.TheId),
        new NotTheLeader(AVolunteer.TheId),
        new DriveOver(TestDistrict.Nine),
        new DriveFull(2),
        new ApplicantTooYoung(16),
        new ApplicationPending(ARecruitmentDrive.TheId),
        new ScreeningNotAsked(ScreeningStep.Interview),
        new ScreeningAlreadyRecorded(ScreeningStep.Interview),
        new ScreeningOutstanding(ScreeningStep.Interview),
        new ScreeningNotPassed(ScreeningStep.Interview),
        new ScreeningNotHeld(ScreeningStep.Interview, TestDistrict.Monday),
        new ScreeningNeverPassed(ScreeningStep.Interview, TestDistrict.Monday),
        new ScreeningCheckUnderway(ScreeningStep.Interview),
        new AgreementMissing(AVolunteer.TheId, AgreementTrigger.OnRequest, AnAgreementFile.Agreement.Term),
        new AgreementNotYetSigned(TestDistrict.Monday),
        new AgreementWithoutGuardian(AVolunteer.TheId, TestDistrict.Monday),
        new AgreementHasEnded(AnAgreementFile.TheAgreement, TestDistrict.Monday),
        new NoShowLimitNotReached(AVolunteer.TheId, 2022, 4, 0, 5, null),
    ];

    [Fact]
    public void Are_in_two_languages_under_codes_of_their_own()
    {
        OfPeople.Should().AllSatisfy(refusal => refusal.Text.Zh.Should().NotBe(refusal.Text.En).And.EndWith("。"));
        OfPeople.Should().OnlyHaveUniqueItems(refusal => refusal.Code);
        new RoleNotAppliedFor(null).Text.En.Should().NotBe(new RoleNotAppliedFor(VolunteerRole.Lecturer).Text.En);
    }

    [Fact]
    public void Name_the_facts() => new ApplicantTooYoung(16).Text.En.Should().Be("The least age is 16.");

    [Fact]
    public void Say_what_the_limits_are_and_where_there_is_none() => new NoShowLimitNotReached(AVolunteer.TheId, 2022, 4, 0, 5, null).Text.Should().Be(new Bilingual(
        "2022年无故缺席4次（上限5次）、恶意缺席0次（不设上限），未达到注销注册的次数。", "In 2022, 4 unexcused absences (limit 5) and 0 malicious ones (no limit) do not end the registration."));
}
