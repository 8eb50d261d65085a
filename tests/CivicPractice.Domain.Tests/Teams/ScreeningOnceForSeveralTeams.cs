using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class TakingAScreeningOver
{
    private static readonly LocalDate Today = TestDistrict.Monday;
    private static readonly ScreenedFor Held = new(ScreeningStep.Interview, Today.PlusDays(-9), Today);

    [Fact]
    public void Counts_as_passed()
    {
        var application = new AnApplication().Build();

        application.TakeOverScreening(ScreeningStep.Interview, [Held], Today, TestDistrict.Nine).EnsureAccepted();
        application.Admit(TestDistrict.Nine).EnsureAccepted();

        application.Results.Should().Equal(new ScreeningResult(ScreeningStep.Interview, null, TestDistrict.Nine) { IsTakenOver = true });
        Raised.EventsOf(application).First().Should().Be(new ApplicationScreeningTakenOver(AnApplication.TheId, ScreeningStep.Interview));
    }

    [Fact]
    public void Needs_a_pass_that_holds_on_the_day() =>
        new AnApplication().Build().ShouldStayUnchangedBy(a => a.TakeOverScreening(ScreeningStep.Interview, [Held], Today.PlusDays(1), TestDistrict.Nine))
            .Should().Be((Decision)new ScreeningNotHeld(ScreeningStep.Interview, Today.PlusDays(1)));

    [Fact]
    public void Names_every_reason_at_once() =>
        new AnApplication().Build().ShouldStayUnchangedBy(a => a.TakeOverScreening(ScreeningStep.HealthCheck, [Held], Today, TestDistrict.Nine))
            .Refusals.Should().Equal(new ScreeningNotAsked(ScreeningStep.HealthCheck), new ScreeningNotHeld(ScreeningStep.HealthCheck, Today));

    [Fact]
    public void Is_no_way_around_a_result_that_is_there() =>
        new AnApplication().Interviewed().Build().ShouldStayUnchangedBy(a => a.TakeOverScreening(ScreeningStep.Interview, [Held], Today, TestDistrict.Nine))
            .Should().Be((Decision)new ScreeningAlreadyRecorded(ScreeningStep.Interview));

    [Fact]
    public void Or_a_pass_is_relied_on_only_while_it_holds()
    {
        var application = new AnApplication().Interviewed().Build();

        application.CanRelyOnScreening([], [Held], Today).IsAccepted.Should().BeTrue();
        application.CanRelyOnScreening([], [Held], Today.PlusDays(1)).Should().Be((Decision)new ScreeningNotHeld(ScreeningStep.Interview, Today.PlusDays(1)));
    }
}

public sealed class ScreeningOnceForSeveralTeams : IAsyncLifetime
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly ScreeningStep Background = ScreeningStep.BackgroundCheck;
    private static readonly VolunteerId Newcomer = new(Causes.Cause(7));
    private static readonly RecruitmentDriveId Second = new(new Guid("00000000-0000-7000-8000-000000000a02"));
    private static readonly TeamApplicationId SecondApplication = new(new Guid("00000000-0000-7000-8000-000000000b02"));
    private static readonly LocalDate Last = TestDistrict.Monday.PlusYears(2).PlusDays(-1);

    private Neighbourhood _place = null!;

    private Recruiting Recruiting => new(_place.Open());

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        await _place.RegisterAsync(Newcomer, 7);
        (await new FoundingTeams(_place.Open()).FoundAsync(ATeam.OtherId, ATeam.Team with { Site = Neighbourhood.Site, Screening = [Background] }, Nine)).EnsureAccepted();
        (await Recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team, Screening = [Background] }, Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_possible_while_the_pass_holds()
    {
        await PassAsync();
        await ApplyElsewhereAsync(Nine);

        (await Recruiting.TakeOverScreeningAsync(SecondApplication, Background, Nine)).EnsureAccepted();
        (await Recruiting.AdmitAsync(SecondApplication, Nine)).EnsureAccepted();

        (await _place.Open().Volunteers.FindAsync(Newcomer))!.IsMemberOf(ATeam.OtherId).Should().BeTrue();
        _place.Events.OfType<ScreeningPassed>().Should().ContainSingle("it was passed once").Which.Application.Should().Be(AnApplication.TheId);
    }

    [Fact]
    public async Task Is_over_when_the_pass_has_run_out()
    {
        await PassAsync();
        var later = TestDistrict.TimeZone.AtStartOfDay(Last.PlusDays(1)).ToInstant();
        await ApplyElsewhereAsync(later);

        (await _place.Store.TryAsync(() => Recruiting.TakeOverScreeningAsync(SecondApplication, Background, later))).Should().Be((Decision)new ScreeningNotHeld(Background, Last.PlusDays(1)));
    }

    [Fact]
    public async Task Needs_a_pass()
    {
        await ApplyElsewhereAsync(Nine);

        (await Recruiting.TakeOverScreeningAsync(SecondApplication, Background, Nine)).Should().Be((Decision)new ScreeningNotHeld(Background, TestDistrict.Monday));
        (await Recruiting.TakeOverScreeningAsync(AnApplication.TheId, Background, Nine)).Should().Be((Decision)new NotFound("application", AnApplication.TheId.Value));
    }

    [Fact]
    public async Task Admits_nobody_whose_pass_was_revoked_meanwhile()
    {
        await PassAsync();
        (await new ScreeningMembers(_place.Open()).RevokeAsync(Newcomer, Background, TestDistrict.Monday, ScreeningRevocationReason.Deceit, Nine)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Recruiting.AdmitAsync(AnApplication.TheId, Nine))).Should().Be((Decision)new ScreeningNotHeld(Background, TestDistrict.Monday));
    }

    [Fact]
    public async Task Admits_nobody_without_what_the_team_has_come_to_need_since_it_recruited()
    {
        await PassAsync();
        var screening = new ScreeningMembers(_place.Open());
        (await screening.RequireAsync(Neighbourhood.Team, [Background, ScreeningStep.HealthCheck], Nine)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Recruiting.AdmitAsync(AnApplication.TheId, Nine))).Should().Be((Decision)new ScreeningNotHeld(ScreeningStep.HealthCheck, TestDistrict.Monday));
        (await screening.AskAsync(Newcomer, AScreeningFile.TheCheck, ScreeningStep.HealthCheck, Nine)).EnsureAccepted();
        (await screening.PassAsync(Newcomer, AScreeningFile.TheCheck, Nine)).EnsureAccepted();

        (await Recruiting.AdmitAsync(AnApplication.TheId, Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Leaves_the_pass_as_it_is_when_another_team_fails_the_applicant()
    {
        await PassAsync();
        await ApplyElsewhereAsync(Nine);

        (await Recruiting.FailScreeningAsync(SecondApplication, Background, ScreeningFailureReason.NotSuited, Nine)).EnsureAccepted();

        (await _place.Open().ScreeningFiles.FindAsync(Newcomer))!.HeldOn(TestDistrict.Monday).Should().Equal(Background);
    }

    [Fact]
    public async Task Begins_with_a_drive_that_asks_for_what_the_team_needs()
    {
        await ApplyElsewhereAsync(Nine, ScreeningStep.TrialService);

        (await _place.Open().RecruitmentDrives.FindAsync(Second))!.Screening.Should().Equal(ScreeningStep.TrialService, Background);
    }

    private async Task PassAsync()
    {
        (await Recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Newcomer, Nine)).EnsureAccepted();
        (await Recruiting.PassScreeningAsync(AnApplication.TheId, Background, Nine)).EnsureAccepted();
    }

    private async Task ApplyElsewhereAsync(Instant at, params ScreeningStep[] steps)
    {
        var drive = ARecruitmentDrive.Drive with { Team = ATeam.OtherId, Screening = steps, OpenUntil = at + Duration.FromDays(7) };
        (await Recruiting.AnnounceAsync(Second, drive, at)).EnsureAccepted();
        (await Recruiting.ApplyAsync(SecondApplication, Second, Newcomer, at)).EnsureAccepted();
    }
}
