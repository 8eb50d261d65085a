using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;


namespace CivicPractice.Domain.Tests.Teams;

public class RecruitingForATeam
{
    private static readonly TeamApplicationId Second = new(new Guid("00000000-0000-7000-8000-000000000b02"));

    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly Recruiting _recruiting;

    public RecruitingForATeam()
    {
        _district = TestDistrict.Open(_store);
        _recruiting = new Recruiting(_district);
    }

    [Fact]
    public async Task Takes_place_application_and_membership_together()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);
        var key = new IdempotencyKey("admit-1");
        (await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine, key)).Should().Be((Decision)new ScreeningOutstanding(ScreeningStep.Interview));
        (await Drive()).PlacesTaken.Should().Be(0, "a refused admission leaves no trace");

        (await _recruiting.PassScreeningAsync(AnApplication.TheId, ScreeningStep.Interview, TestDistrict.Nine)).EnsureAccepted();
        (await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine, key)).EnsureAccepted();
        (await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine, key)).EnsureAccepted();

        (await Drive()).PlacesTaken.Should().Be(1);
        (await _district.Applications.FindAsync(AnApplication.TheId))!.State.Should().Be(ApplicationState.Admitted);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.IsMemberOf(ATeam.TheId).Should().BeTrue();
    }

    [Fact]
    public async Task Refuses_the_whole_admission_when_one_part_refuses()
    {
        await OpenADriveAsync(places: 1);
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);
        await ApplyAsync(Second, AVolunteer.OtherId);
        await AdmitAsync(Second);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.Suspend(TestDistrict.Nine).EnsureAccepted();
        await _district.UnitOfWork.CommitAsync();
        var before = _store.EventsOf(TestDistrict.Id).Count;

        var decision = await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine);

        decision.Refusals.Select(refusal => refusal.Code).Should()
            .Equal("application.screening-outstanding", "recruitment-drive.full", "volunteer.not-permitted-in-state");
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(before);
    }

    [Fact]
    public async Task Takes_one_unanswered_application_of_a_volunteer()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);

        (await _store.TryAsync(() => _recruiting.ApplyAsync(Second, ARecruitmentDrive.TheId, AVolunteer.TheId, TestDistrict.Nine)))
            .Should().Be((Decision)new ApplicationPending(ARecruitmentDrive.TheId));

        (await _recruiting.RejectAsync(AnApplication.TheId, RejectionReason.BetterElsewhere, TestDistrict.Nine)).EnsureAccepted();
        await ApplyAsync(Second, AVolunteer.TheId);
        await AdmitAsync(Second);
        (await _recruiting.ApplyAsync(new TeamApplicationId(Guid.Parse("00000000-0000-7000-8000-000000000b03")), ARecruitmentDrive.TheId, AVolunteer.TheId, TestDistrict.Nine))
            .Should().Be((Decision)new AlreadyInTeam(ATeam.TheId));
    }

    [Fact]
    public async Task Racing_applications_of_one_volunteer_leave_one()
    {
        await OpenADriveAsync();
        var ids = new SeededIds(2);

        var decisions = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ids.Next<TeamApplicationId>()).ToList().Select(id => Task.Run(async () =>
            await new Recruiting(TestDistrict.Open(_store)).ApplyAsync(id, ARecruitmentDrive.TheId, AVolunteer.TheId, TestDistrict.Nine))));

        decisions.Count(decision => decision.IsAccepted).Should().Be(1);
        (await _district.Applications.CountAsync(new PendingInDrive(ARecruitmentDrive.TheId))).Should().Be(1);
    }

    [Fact]
    public async Task Gives_the_place_back_when_who_was_admitted_steps_back()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);
        await AdmitAsync(AnApplication.TheId);
        (await new FoundingTeams(_district).AppointLeaderAsync(ATeam.TheId, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _recruiting.CloseAsync(ARecruitmentDrive.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _recruiting.WithdrawAsync(AnApplication.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _recruiting.WithdrawAsync(AnApplication.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await Drive()).PlacesTaken.Should().Be(0);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.Memberships.Should().BeEmpty();
        (await _district.Teams.FindAsync(ATeam.TheId))!.Leader.Should().BeNull();
    }

    [Fact]
    public async Task Gives_the_place_back_also_when_the_team_was_left_before()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);
        await AdmitAsync(AnApplication.TheId);
        (await new JoiningTeams(_district).LeaveAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _recruiting.WithdrawAsync(AnApplication.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await Drive()).PlacesTaken.Should().Be(0);
    }

    [Fact]
    public async Task Withdrawing_before_the_answer_touches_no_place()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);

        (await _recruiting.WithdrawAsync(AnApplication.TheId, TestDistrict.Nine)).EnsureAccepted();

        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).OfType<DrivePlaceReleased>().Should().BeEmpty();
    }

    [Fact]
    public async Task Records_a_failed_step()
    {
        await OpenADriveAsync();
        await ApplyAsync(AnApplication.TheId, AVolunteer.TheId);

        (await _recruiting.FailScreeningAsync(AnApplication.TheId, ScreeningStep.Interview, ScreeningFailureReason.Absent, TestDistrict.Nine)).EnsureAccepted();

        (await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine)).Should().Be((Decision)new ScreeningNotPassed(ScreeningStep.Interview));
    }

    [Fact]
    public async Task Refuses_what_the_district_does_not_know()
    {
        Decision application = new NotFound("application", AnApplication.TheId.Value);
        Decision drive = new NotFound("recruitment-drive", ARecruitmentDrive.TheId.Value);

        (await _recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive, TestDistrict.Nine)).Should().Be((Decision)new NotFound("team", ATeam.TheId.Value));
        (await _recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, AVolunteer.TheId, TestDistrict.Nine)).Should().Be(drive);
        (await _recruiting.CloseAsync(ARecruitmentDrive.TheId, TestDistrict.Nine)).Should().Be(drive);
        (await _recruiting.AdmitAsync(AnApplication.TheId, TestDistrict.Nine)).Should().Be(application);
        (await _recruiting.RejectAsync(AnApplication.TheId, RejectionReason.NoPlaces, TestDistrict.Nine)).Should().Be(application);
        (await _recruiting.WithdrawAsync(AnApplication.TheId, TestDistrict.Nine)).Should().Be(application);
        await OpenADriveAsync();
        var stranger = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000000c9"));
        (await _recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, stranger, TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", stranger.Value));
    }

    [Fact]
    public async Task By_a_suspended_team_is_refused()
    {
        await OpenADriveAsync();
        (await _district.Teams.FindAsync(ATeam.TheId))!.Suspend(TestDistrict.Nine).EnsureAccepted();
        await _district.UnitOfWork.CommitAsync();

        (await _recruiting.AnnounceAsync(new RecruitmentDriveId(Guid.Parse("00000000-0000-7000-8000-000000000a02")), ARecruitmentDrive.Drive, TestDistrict.Nine))
            .Should().Be((Decision)new TeamInactive(ATeam.TheId));
    }

    private async Task OpenADriveAsync(int places = 2)
    {
        var registering = new RegisteringVolunteers(_district);
        (await registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();
        (await registering.RegisterAsync(AVolunteer.OtherId, AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000002") }, TestDistrict.Nine)).EnsureAccepted();
        _district.Sites.Add(ASite.In(SiteState.Open).WithId(ATeam.Site).BuildRaising());
        await _district.UnitOfWork.CommitAsync();
        (await new FoundingTeams(_district).FoundAsync(ATeam.TheId, ATeam.Team, TestDistrict.Nine)).EnsureAccepted();
        (await _recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Places = places }, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task ApplyAsync(TeamApplicationId id, VolunteerId volunteer) =>
        (await _recruiting.ApplyAsync(id, ARecruitmentDrive.TheId, volunteer, TestDistrict.Nine)).EnsureAccepted();

    private async Task AdmitAsync(TeamApplicationId id)
    {
        (await _recruiting.PassScreeningAsync(id, ScreeningStep.Interview, TestDistrict.Nine)).EnsureAccepted();
        (await _recruiting.AdmitAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task<RecruitmentDrive> Drive() => (await _district.RecruitmentDrives.FindAsync(ARecruitmentDrive.TheId))!;
}

public class PlacesUnderRandomUse
{
    // Each step picks a volunteer and what they, or the team, try: apply and be admitted, or step back.
    private static readonly Gen<(int Places, (int Who, bool Admit)[] Steps)> Uses =
        Gen.Select(Gen.Int[1, 3], Gen.Select(Gen.Int[0, 4], Gen.Bool).Array[0, 30]);

    [Fact]
    public void Are_never_overbooked_and_never_negative_and_match_the_members() => Uses.Sample(use => PlayAsync(use.Places, use.Steps).AsTask().Wait(), iter: 200);

    [Fact]
    public void Of_the_drive_alone_stay_within_its_bounds() => Gen.Select(Gen.Int[1, 4], Gen.Select(Gen.Int[1, 6], Gen.Bool).Array[0, 60]).Sample((places, steps) =>
    {
        var drive = new ARecruitmentDrive().Announcing(announced => announced with { Places = places }).Build();
        var model = new HashSet<TeamApplicationId>();
        foreach (var (who, take) in steps)
        {
            var application = new TeamApplicationId(new Guid(who, 1, 0, new byte[8]));
            var accepted = (take ? drive.TakePlace(application, TestDistrict.Nine) : drive.ReleasePlace(application, TestDistrict.Nine)).IsAccepted;
            accepted.Should().Be(!take || model.Count < places || model.Contains(application));
            if (!take) model.Remove(application);
            else if (accepted) model.Add(application);
            drive.PlacesTaken.Should().Be(model.Count);
            drive.Placed.Should().BeEquivalentTo(model);
        }
    });

    private static async ValueTask PlayAsync(int places, (int Who, bool Admit)[] steps)
    {
        var district = TestDistrict.Open();
        var (recruiting, ids) = (new Recruiting(district), new SeededIds(3));
        var volunteers = Enumerable.Range(0, 5).Select(_ => ids.Next<VolunteerId>()).ToArray();
        for (var i = 0; i < volunteers.Length; i++)
        {
            (await new RegisteringVolunteers(district).RegisterAsync(
                volunteers[i], AVolunteer.Registration with { Number = VolunteerNumber.Parse($"990101-{i}") }, TestDistrict.Nine)).EnsureAccepted();
        }

        district.Sites.Add(ASite.In(SiteState.Open).WithId(ATeam.Site).BuildRaising());
        await district.UnitOfWork.CommitAsync();
        (await new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team, TestDistrict.Nine)).EnsureAccepted();
        (await recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Places = places, Screening = [] }, TestDistrict.Nine)).EnsureAccepted();

        var latest = new Dictionary<int, TeamApplicationId>();
        foreach (var (who, admit) in steps)
        {
            if (!admit)
            {
                if (latest.TryGetValue(who, out var application)) _ = await recruiting.WithdrawAsync(application, TestDistrict.Nine);
            }
            else if (ids.Next<TeamApplicationId>() is var id
                && (await recruiting.ApplyAsync(id, ARecruitmentDrive.TheId, volunteers[who], TestDistrict.Nine)).IsAccepted)
            {
                latest[who] = id;
                (await recruiting.AdmitAsync(id, TestDistrict.Nine)).EnsureAccepted();
            }

            var drive = (await district.RecruitmentDrives.FindAsync(ARecruitmentDrive.TheId))!;
            drive.PlacesTaken.Should().BeInRange(0, places);
            var members = 0;
            foreach (var volunteer in volunteers) members += (await district.Volunteers.FindAsync(volunteer))!.IsMemberOf(ATeam.TheId) ? 1 : 0;
            members.Should().Be(drive.PlacesTaken);
        }
    }
}
