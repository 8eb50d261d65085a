using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Mobilization;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What a portal asks about volunteers.</summary>
internal static class CriteriaOfVolunteers
{
    private static readonly VolunteerNumber Number = VolunteerNumber.Parse("990101-000001");
    private static readonly VolunteerSkill Skill = new("a-b");
    private static readonly VolunteerRole Role = new("a-b");
    private static readonly ActivityCategory Category = new("a-b");
    private static readonly LocalDate Birthday = new(2025, 6, 1);
    private static readonly CallUpTurn Reached = new(0, TestDistrict.Village, TestDistrict.Nine + Duration.FromHours(1), AVolunteer.TheId);

    public static CandidateSet<Volunteer, VolunteerId> Set { get; } = new(
        "Volunteers", volunteer => volunteer.Id, () => [.. Registered().Select((one, n) => one.WithId(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("active", new VolunteerActive()),
            ("not ended", new RegistrationNotEnded()),
            ("living in a town", new LivingIn(TestDistrict.Town)),
            ("in turn to be called up from a place and moment on", new InTurnFrom(Reached.Residence, Reached.RegisteredAt)),
            ("of an organisation", new RegisteredWith(AnOrganization.OtherId)),
            ("of a number", new WithVolunteerNumber(Number)),
            ("with a skill", new WithSkill(Skill)),
            ("wishing to give a kind of service", new WishingToGive(Category)),
            ("holding a role", new HoldingRole(Role)),
            ("applying for a role", new ApplyingForRole(Role)),
            ("of a person", new OfPerson(APerson.OtherId)),
            ("at home at a site", new AtHomeAt(ASite.OtherId)),
            ("come of age", new GrownUp(Birthday)),
            ("not come of age", new GrownUp(Birthday.PlusDays(-1))),
            ("merged into another", new MergedIntoVolunteer(AVolunteer.OtherId)),
        ],
        [
            ("living in a town", () => new VolunteersLivingInSpec(TestDistrict.Town)),
            ("active", () => new ActiveVolunteersSpec()),
            ("of an organisation", () => new VolunteersOfOrganizationSpec(AnOrganization.OtherId)),
            ("of an organisation, to be handed over", () => new VolunteersToHandOverSpec(AnOrganization.OtherId, 3)),
            ("of a number", () => new VolunteerByNumberSpec(Number)),
            ("with a skill", () => new VolunteersWithSkillSpec(Skill)),
            ("wishing to give a kind of service", () => new VolunteersWishingToGiveSpec(Category)),
            ("holding a role", () => new RoleHoldersSpec(Role)),
            ("applying for a role", () => new RoleApplicantsSpec(Role)),
            ("of a person", () => new RegistrationsOfPersonSpec(APerson.OtherId)),
            ("of a site", () => new VolunteersOfSiteSpec(ASite.OtherId)),
            ("come of age", () => new GrownUpVolunteersSpec(Birthday.PlusDays(1))),
            ("come of age, two at most", () => new GrownUpVolunteersSpec(Birthday.PlusDays(1), 2)),
            ("merged into another", () => new RegistrationsMergedSpec(AVolunteer.OtherId)),
            ("to be called up in a town with any of two skills, the second and third", () => new VolunteersToCallSpec(TestDistrict.Town, [Skill, new VolunteerSkill("x-a-b")], false, null, 1, 2)),
            ("to be called up in a town with both of two skills", () => new VolunteersToCallSpec(TestDistrict.Town, [VolunteerSkill.FirstAid, Skill], true, null, 0, 9)),
            ("to be called up in a village", () => new VolunteersToCallSpec(TestDistrict.OtherVillage, [], false, null, 0, 9)),
            ("to be called up in a district, from somebody on", () => new VolunteersToCallSpec(TestDistrict.Code, [], false, Reached, 0, 9)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    // The later ids registered earlier, two at one moment; words that hold the word asked for.
    private static IEnumerable<AVolunteer> Registered()
    {
        foreach (var state in Enum.GetValues<VolunteerState>())
            yield return new AVolunteer().Registering(Asked).AppointedTo(Role).AppliedFor(new VolunteerRole("a-b-c")).Then(state);

        foreach (var hours in new[] { 2, 1, 1 })
        {
            yield return new AVolunteer().At(TestDistrict.Nine + Duration.FromHours(hours)).Registering(Asked).AppointedTo(Role).AppliedFor(new VolunteerRole("a-b-c"));
            yield return new AVolunteer().At(TestDistrict.Nine + Duration.FromHours(hours)).Registering(words => Asked(words) with { Residence = TestDistrict.OtherVillage }).AppliedFor(Role);
            yield return new AVolunteer().At(TestDistrict.Nine + Duration.FromHours(hours)).Merged();
        }

        yield return new AVolunteer().Registering(words => words with { Residence = DivisionCode.Parse("990101101"), Organization = AnOrganization.TheId, Home = ASite.CentreId, Person = APerson.TheId })
            .AppointedTo(new VolunteerRole("a-b-c"));
        yield return new AVolunteer().Registering(words => words with { Skills = [new VolunteerSkill("a-b-c"), new VolunteerSkill("x-a-b")], ServiceCategories = [new ActivityCategory("a-b-c")] });

        foreach (var days in new[] { 1, 0, 0, -1 })
        {
            yield return new AVolunteer().Registering(words => words with
            {
                AdultFrom = Birthday.PlusDays(days),
                GuardianConsent = new Term(TestDistrict.Monday, TestDistrict.Monday),
                Number = VolunteerNumber.Parse("990101-000002"),
            });
        }
    }

    private static NewVolunteer Asked(NewVolunteer words) => words with
    {
        Organization = AnOrganization.OtherId,
        Home = ASite.OtherId,
        Person = APerson.OtherId,
        Skills = [VolunteerSkill.FirstAid, Skill],
        ServiceCategories = [Category, ActivityCategory.Housekeeping],
    };
}
