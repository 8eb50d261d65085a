using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>An id that is in use is never used anew; the caller learns so as a refusal, not as a conflict of the store.</summary>
public sealed class IdsInUse : IAsyncLifetime
{
    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_refused_for_a_site_that_has_ended_too()
    {
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync("site", Neighbourhood.Site.Value, () => _place.Sites.PlanAsync(Neighbourhood.Site, ASite.PlanOf(SiteTier.Station), TestDistrict.Nine));
    }

    [Fact]
    public Task Are_refused_for_a_volunteer_under_another_number() => ShouldBeRefusedAsync(
        "volunteer", Neighbourhood.Wang.Value, () => _place.Registering.RegisterAsync(Neighbourhood.Wang, Neighbourhood.RegistrationOf(77), TestDistrict.Nine));

    [Fact]
    public Task Are_refused_for_a_team() => ShouldBeRefusedAsync(
        "team", Neighbourhood.Team.Value, () => new FoundingTeams(_place.Open()).FoundAsync(Neighbourhood.Team, ATeam.Team, TestDistrict.Nine));

    [Fact]
    public async Task Are_refused_for_a_partnership()
    {
        (await new CoBuilding(_place.Open()).DraftAsync(APartnership.TheId, APartnership.Draft, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync(
            "partnership", APartnership.TheId.Value, () => new CoBuilding(_place.Open()).DraftAsync(APartnership.TheId, APartnership.Draft, TestDistrict.Nine));
    }

    [Fact]
    public async Task Are_refused_for_a_drive_and_an_application()
    {
        var recruiting = new Recruiting(_place.Open());
        (await new JoiningTeams(_place.Open()).LeaveAsync(Neighbourhood.Li, Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();
        (await recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive, TestDistrict.Nine)).EnsureAccepted();
        (await recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        await ShouldBeRefusedAsync(
            "recruitment-drive", ARecruitmentDrive.TheId.Value, () => recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive, TestDistrict.Nine));
        await ShouldBeRefusedAsync(
            "application", AnApplication.TheId.Value, () => recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Neighbourhood.Zhao, TestDistrict.Nine));
    }

    [Fact]
    public void Are_named_in_both_languages()
    {
        var refusal = new AlreadyExists("site", Neighbourhood.Site.Value);

        refusal.Code.Should().Be("site.already-exists");
        refusal.Text.Zh.Should().Be($"本区已有这一记录（site {Neighbourhood.Site.Value}）。");
        refusal.Text.En.Should().Be($"The district has the site {Neighbourhood.Site.Value} already.");
    }

    private async Task ShouldBeRefusedAsync(string subject, Guid id, Func<ValueTask<Decision>> command) =>
        (await _place.Store.TryAsync(command)).Should().Be((Decision)new AlreadyExists(subject, id));
}
