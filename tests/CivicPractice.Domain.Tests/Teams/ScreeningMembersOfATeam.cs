using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class RequiringScreening
{
    private static readonly ScreeningStep[] Two = [ScreeningStep.BackgroundCheck, ScreeningStep.HealthCheck];

    [Fact]
    public void Is_possible_when_the_team_is_founded()
    {
        var team = VolunteerTeam.Found(TestDistrict.Id, ATeam.TheId, ATeam.Team with { Screening = Two }, null, TestDistrict.Nine).EnsureAccepted();

        team.Screening.Should().Equal(Two);
        Raised.EventsOf(team).OfType<TeamScreeningRequired>().Single().Should().BeEquivalentTo(new TeamScreeningRequired(ATeam.TheId, Two));
    }

    [Fact]
    public void Later_takes_the_place_of_what_was_asked_before()
    {
        var team = new ATeam().Founding(one => one with { Screening = Two }).Build();

        team.RequireScreening([ScreeningStep.Interview], TestDistrict.Nine).EnsureAccepted();
        team.RequireScreening([ScreeningStep.Interview], TestDistrict.Nine).EnsureAccepted();

        team.Screening.Should().Equal(ScreeningStep.Interview);
        Raised.EventsOf(team).Should().ContainSingle().Which.Should().BeEquivalentTo(new TeamScreeningRequired(ATeam.TheId, [ScreeningStep.Interview]));
    }

    [Fact]
    public async Task Lets_nobody_join_without_a_drive_who_lacks_a_step()
    {
        var store = new InMemoryStore();
        var district = TestDistrict.Open(store);
        district.Teams.Add(new ATeam().Founding(one => one with { Screening = Two }).BuildRaising());
        district.Volunteers.Add(new AVolunteer().BuildRaising());
        await district.UnitOfWork.CommitAsync();
        var joining = new JoiningTeams(district);

        (await store.TryAsync(() => joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine))).Refusals
            .Should().Equal(Two.Select(step => new ScreeningNotHeld(step, TestDistrict.Monday)));
        var screening = new ScreeningMembers(district);
        foreach (var (step, n) in Two.Select((step, n) => (step, n)))
        {
            var check = new ScreeningCheckId(new Guid(n + 1, 0, 0, new byte[8]));
            (await screening.AskAsync(AVolunteer.TheId, check, step, TestDistrict.Nine)).EnsureAccepted();
            (await screening.PassAsync(AVolunteer.TheId, check, TestDistrict.Nine)).EnsureAccepted();
        }

        (await joining.JoinAsync(AVolunteer.TheId, ATeam.TheId, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public void In_another_order_is_the_same()
    {
        var team = new ATeam().Founding(one => one with { Screening = Two }).Build();

        team.RequireScreening([.. Two.Reverse()], TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(team).Should().BeEmpty();
    }

    [Fact]
    public void Makes_each_drive_ask_at_least_for_it()
    {
        var team = new ATeam().Founding(one => one with { Screening = Two }).Build();

        team.WithScreening(ARecruitmentDrive.Drive).Screening.Should().Equal([ScreeningStep.Interview, .. Two]);
        team.WithScreening(ARecruitmentDrive.Drive with { Screening = Two }).Screening.Should().Equal(Two);
        new ATeam().Build().WithScreening(ARecruitmentDrive.Drive).Should().BeSameAs(ARecruitmentDrive.Drive);
    }

    [Fact]
    public void Is_not_changed_by_whoever_handed_the_list_in()
    {
        var steps = new List<ScreeningStep>(Two);
        var team = new ATeam().Founding(one => one with { Screening = steps }).Build();

        steps.Clear();

        team.Screening.Should().Equal(Two);
    }

    [Fact]
    public void Without_a_step_or_twice_is_a_bug_of_the_caller()
    {
        var team = new ATeam().Build();
        IReadOnlyList<ScreeningStep>[] bugs = [[default], [ScreeningStep.Interview, ScreeningStep.Interview]];

        bugs.Should().AllSatisfy(steps => team.Invoking(t => t.RequireScreening(steps, TestDistrict.Nine)).Should().Throw<ArgumentException>());
        bugs.Should().AllSatisfy(steps => FluentActions.Invoking(() => new ATeam().Founding(one => one with { Screening = steps }).Build()).Should().Throw<ArgumentException>());
    }
}

public class StandingWithTheScreeningOfATeam
{
    private static readonly LocalDate Last = TestDistrict.Monday.PlusYears(2).PlusDays(-1);
    private static readonly VolunteerTeam Team = new ATeam().Founding(one => one with { Screening = [ScreeningStep.Interview, ScreeningStep.BackgroundCheck] }).Build();

    [Fact]
    public void Without_a_file_lacks_every_step()
    {
        var standing = On(null, TestDistrict.Monday);

        standing.Lacking.Should().Equal(ScreeningStep.Interview, ScreeningStep.BackgroundCheck);
        standing.IsFit.Should().BeFalse();
        standing.Due.Should().BeEmpty();
    }

    [Fact]
    public void Is_fit_then_due_then_lacking()
    {
        var file = new AScreeningFile().Passed(step: ScreeningStep.Interview).Passed().Build();

        On(file, Last.PlusDays(-61)).Should().BeEquivalentTo(new ScreeningStanding(AVolunteer.TheId, [], []));
        On(file, Last.PlusDays(-60)).Should().BeEquivalentTo(new ScreeningStanding(AVolunteer.TheId, [], [new ScreeningDue(ScreeningStep.BackgroundCheck, Last, false)]));
        On(file, Last.PlusDays(1)).Should().BeEquivalentTo(new ScreeningStanding(AVolunteer.TheId, [ScreeningStep.BackgroundCheck], []));
    }

    [Fact]
    public void Says_nothing_of_steps_that_the_team_does_not_ask_for()
    {
        var file = new AScreeningFile().Passed().Build();

        ScreeningStanding.Of(new ATeam().Build(), AVolunteer.TheId, file, Last, AScreeningFile.Rules).Should().BeEquivalentTo(new ScreeningStanding(AVolunteer.TheId, [], []));
    }

    [Fact]
    public void By_the_file_of_another_is_a_bug_of_the_caller()
    {
        var judge = () => On(new AScreeningFile().Of(AVolunteer.OtherId).Build(), Last);

        judge.Should().Throw<ArgumentException>();
    }

    private static ScreeningStanding On(ScreeningFile? file, LocalDate day) => ScreeningStanding.Of(Team, AVolunteer.TheId, file, day, AScreeningFile.Rules);
}

public sealed class ScreeningMembersInADistrict : IAsyncLifetime
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly ScreeningStep Background = ScreeningStep.BackgroundCheck;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;
    private static readonly ScreeningCheckId Check = AScreeningFile.TheCheck;
    private static readonly LocalDate Last = TestDistrict.Monday.PlusYears(2).PlusDays(-1);

    private Neighbourhood _place = null!;

    private ScreeningMembers Screening => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Finds_who_lacks_a_step_checks_them_and_reminds_them_before_it_ends()
    {
        (await Screening.RequireAsync(Neighbourhood.Team, [Background], Nine)).EnsureAccepted();
        (await ToMendAsync(TestDistrict.Monday)).Select(standing => standing.Volunteer).Should().Equal(Wang, Li);

        (await Screening.AskAsync(Wang, Check, Background, Nine)).EnsureAccepted();
        (await Screening.PassAsync(Wang, Check, Nine)).EnsureAccepted();
        (await ToMendAsync(TestDistrict.Monday)).Select(standing => standing.Volunteer).Should().Equal(Li);

        var inTheNotice = (await ToMendAsync(Last.PlusDays(-60))).Single(standing => standing.Volunteer == Wang);
        inTheNotice.IsFit.Should().BeTrue();
        inTheNotice.Due.Should().Equal(new ScreeningDue(Background, Last, false));
    }

    [Fact]
    public async Task Counts_days_in_the_time_zone_of_the_district()
    {
        var lateInTheEvening = TestDistrict.TimeZone.AtStartOfDay(TestDistrict.Monday.PlusDays(1)).ToInstant() - Duration.FromTicks(10);

        (await Screening.AskAsync(Wang, Check, Background, Nine)).EnsureAccepted();
        (await Screening.PassAsync(Wang, Check, lateInTheEvening)).EnsureAccepted();

        (await FileAsync(Wang)).Passes.Single().PassedOn.Should().Be(TestDistrict.Monday);
    }

    [Fact]
    public async Task Takes_back_what_was_passed()
    {
        (await Screening.AskAsync(Wang, Check, Background, Nine)).EnsureAccepted();
        (await Screening.PassAsync(Wang, Check, Nine)).EnsureAccepted();

        (await Screening.RevokeAsync(Wang, Background, TestDistrict.Monday, ScreeningRevocationReason.NewFindings, Nine)).EnsureAccepted();

        (await FileAsync(Wang)).HeldOn(TestDistrict.Monday).Should().BeEmpty();
    }

    [Fact]
    public async Task Tells_others_nothing_of_why()
    {
        (await Screening.AskAsync(Wang, Check, Background, Nine)).EnsureAccepted();
        (await Screening.FailAsync(Wang, Check, ScreeningFailureReason.Conduct, Nine)).EnsureAccepted();
        (await Screening.AskAsync(Wang, AScreeningFile.OtherCheck, Background, Nine)).EnsureAccepted();
        (await Screening.WithdrawAsync(Wang, AScreeningFile.OtherCheck, Nine)).EnsureAccepted();

        _place.Events.Where(happened => happened is ScreeningCheckAsked or ScreeningCheckFailed or ScreeningCheckWithdrawn).Should().Equal(
            new ScreeningCheckAsked(Wang, Check, Background, null),
            new ScreeningCheckFailed(Wang, Check, Background),
            new ScreeningCheckAsked(Wang, AScreeningFile.OtherCheck, Background, null),
            new ScreeningCheckWithdrawn(Wang, AScreeningFile.OtherCheck, Background, null));
        typeof(DomainEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent))).SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType == typeof(ScreeningFailureReason) || property.PropertyType == typeof(ScreeningRevocationReason)).Should().BeEmpty();
    }

    [Fact]
    public async Task Refuses_whom_or_what_the_district_does_not_know()
    {
        var nobody = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000000c9"));

        (await Screening.RequireAsync(ATeam.OtherId, [], Nine)).Should().Be((Decision)new NotFound("team", ATeam.OtherId.Value));
        (await Screening.AskAsync(nobody, Check, Background, Nine)).Should().Be((Decision)new NotFound("volunteer", nobody.Value));
        (await Screening.PassAsync(Wang, Check, Nine)).Should().Be((Decision)new NotFound("screening-file", Wang.Value));
    }

    [Fact]
    public async Task Checks_nobody_whose_registration_is_not_in_force()
    {
        await _place.ChangeAsync(Wang, volunteer => volunteer.Suspend(Nine));

        (await _place.Store.TryAsync(() => Screening.AskAsync(Wang, Check, Background, Nine))).Should().Be((Decision)new VolunteerInactive(Wang));
    }

    private async Task<IReadOnlyList<ScreeningStanding>> ToMendAsync(LocalDate day)
    {
        var district = _place.Open();
        return await ScreeningStanding.ToMendAsync(district, (await district.Teams.FindAsync(Neighbourhood.Team))!, [Wang, Li], day);
    }

    private async Task<ScreeningFile> FileAsync(VolunteerId volunteer) => (await _place.Open().ScreeningFiles.FindAsync(volunteer))!;
}
