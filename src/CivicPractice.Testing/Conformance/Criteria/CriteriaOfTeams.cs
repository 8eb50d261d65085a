using CivicPractice.Partnerships;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about teams, who is in them, their drives and who applies.</summary>
internal static class CriteriaOfTeams
{
    private static readonly PartnershipId OtherSponsor = new(new Guid("00000000-0000-7000-8000-000000000902"));
    private static readonly RecruitmentDriveId OtherDrive = new(new Guid("00000000-0000-7000-8000-000000000a02"));
    private static readonly Instant Now = ARecruitmentDrive.OpenUntil - Duration.FromDays(1);

    public static CandidateSet<VolunteerTeam, VolunteerTeamId> Set { get; } = new(
        "Teams", team => team.Id, () => [.. Teams().Select((one, n) => one.WithId(HardIds.At<VolunteerTeamId>(n)).BuildRaising())],
        [
            ("at home at a site", new AtHomeAtSite(ASite.OtherId)),
            ("dissolved", new TeamIsDissolved()),
            ("at work", new TeamActive()),
            ("of an organisation", new TeamOfOrganization(AnOrganization.OtherId)),
            ("sponsored by a partnership", new TeamSponsoredBy(OtherSponsor)),
            ("of a category", new TeamOfCategory(new TeamCategory("a-b"))),
            ("without a leader", new TeamWithoutLeader()),
        ],
        [
            ("of a site", () => new TeamsOfSiteSpec(ASite.OtherId)),
            ("of an organisation", () => new TeamsOfOrganizationSpec(AnOrganization.OtherId)),
            ("the first two of an organisation", () => new TeamsOfOrganizationSpec(AnOrganization.OtherId, 2)),
            ("sponsored by a partnership", () => new TeamsSponsoredBySpec(OtherSponsor)),
            ("of a category", () => new TeamsOfCategorySpec(new TeamCategory("a-b"))),
            ("without a leader", () => new TeamsWithoutLeaderSpec()),
            ("at work", () => new ActiveTeamsSpec()),
        ]);

    public static CandidateSet<TeamMember, TeamMemberId> Members { get; } = new(
        "Members of teams", member => member.Id, () => [.. Joined().Select((one, n) => one.Being(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("of a team", new MemberOfTeam(ATeam.OtherId)),
            ("still in it", new StillMember()),
        ],
        [
            ("of a team", () => new MembersOfTeamSpec(ATeam.OtherId)),
        ]);

    public static CandidateSet<RecruitmentDrive, RecruitmentDriveId> Drives { get; } = new(
        "Recruitment drives", drive => drive.Id, () => [.. Announced().Select((one, n) => one.WithId(HardIds.At<RecruitmentDriveId>(n)).BuildRaising())],
        [
            ("open at a moment", new DriveOpenAt(Now)),
            ("with a place left", new HasPlaceLeft()),
            ("of a team", new DriveOfTeam(ATeam.OtherId)),
            ("in a state", new DriveInState(DriveState.Closed)),
        ],
        [
            ("open at a moment", () => new OpenDrivesSpec(Now)),
            ("of a team", () => new DrivesOfTeamSpec(ATeam.OtherId)),
            ("of a team and open", () => new DrivesOfTeamSpec(ATeam.OtherId, DriveState.Open)),
        ]);

    public static CandidateSet<TeamApplication, TeamApplicationId> Applications { get; } = new(
        "Applications", application => application.Id, () => [.. HandedIn().Select((one, n) => one.WithId(HardIds.At<TeamApplicationId>(n)).BuildRaising())],
        [
            ("pending in a drive", new PendingInDrive(OtherDrive)),
            ("pending in a team", new PendingInTeam(ATeam.OtherId)),
            ("of a volunteer", new AppliedBy(AVolunteer.OtherId)),
        ],
        [
            ("of a volunteer", () => new ApplicationsOfVolunteerSpec(AVolunteer.OtherId)),
            ("pending in a drive", () => new PendingApplicationsSpec(OtherDrive)),
            ("pending in a team", () => new PendingApplicationsOfTeamSpec(ATeam.OtherId)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Set.Cases, .. Members.Cases, .. Drives.Cases, .. Applications.Cases];

    private static IEnumerable<ATeam> Teams()
    {
        foreach (var state in Enum.GetValues<TeamState>())
        {
            yield return ATeam.In(state);
            yield return new ATeam().Led().Then(state);
            // The later ids are the older teams; two are of one age.
            foreach (var hours in new[] { 2, 1, 1 })
            {
                yield return new ATeam().At(TestDistrict.Nine + Duration.FromHours(hours))
                    .Founding(team => team with { Site = ASite.OtherId, Organization = AnOrganization.OtherId, Category = new TeamCategory("a-b") }).SponsoredBy(OtherSponsor).Then(state);
            }
        }

        yield return new ATeam().Founding(team => team with { Organization = AnOrganization.TheId, Category = new TeamCategory("a") }).SponsoredBy(APartnership.TheId);
        yield return new ATeam().Founding(team => team with { Category = new TeamCategory("a-c") });
    }

    private static IEnumerable<ATeamMember> Joined() =>
        from team in new[] { ATeam.TheId, ATeam.OtherId }
        from moved in new[] { Instants.Microsecond, Duration.Zero, Duration.Zero, -Instants.Microsecond }
        from member in new[] { new ATeamMember(), new ATeamMember().Left(), new ATeamMember().Left().Returned() }
        select member.In(team).At(TestDistrict.Nine + moved);

    private static IEnumerable<ARecruitmentDrive> Announced() =>
        from team in new[] { ATeam.TheId, ATeam.OtherId }
        from until in new[] { Now + Instants.Microsecond, Now, ARecruitmentDrive.OpenUntil, ARecruitmentDrive.OpenUntil }
        from drive in new[] { new ARecruitmentDrive(), new ARecruitmentDrive().WithPlaceTaken(), new ARecruitmentDrive().Closed() }
        select drive.Announcing(one => one with { Team = team, OpenUntil = until, Places = 1 });

    private static IEnumerable<AnApplication> HandedIn()
    {
        var elsewhere = new ARecruitmentDrive().WithId(OtherDrive).Announcing(drive => drive with { Team = ATeam.OtherId }).Build();
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            yield return AnApplication.In(state);
            yield return AnApplication.In(state).For(elsewhere).By(AVolunteer.OtherId);
        }

        foreach (var moved in new[] { Instants.Microsecond, Duration.Zero, Duration.Zero }) yield return new AnApplication().For(elsewhere).At(TestDistrict.Nine + Duration.FromHours(1) + moved);
    }
}
