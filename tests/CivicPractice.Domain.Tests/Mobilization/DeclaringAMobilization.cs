using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

public class DeclaringAMobilization
{
    private static readonly Instant At = AFlood.At;

    [Fact]
    public async Task Publishes_the_activity_that_serves_it_and_takes_latecomers_but_has_no_line()
    {
        var flood = await AFlood.DeclaredAsync();

        var service = await flood.ServedByAsync();
        (service.State, service.TakesLatecomers, service.TakesWaitingList).Should().Be((ActivityState.Published, true, false));
        var mobilization = await flood.ItselfAsync();
        (mobilization.State, mobilization.Activity, mobilization.NextWaveAt, mobilization.Called).Should().Be((MobilizationState.Declared, AFlood.Service, At, 0));
        (await flood.Open().Mobilizations.ListAsync(new CallUpWavesDueSpec(At))).Should().ContainSingle("the first wave is due at once");
    }

    [Fact]
    public async Task Is_possible_when_the_emergency_has_begun_and_not_when_it_is_over()
    {
        var flood = await AFlood.ComingAsync();

        (await flood.TryAsync(() => flood.DeclareAsync(service: plan => plan with { During = new TimeRange(At - Duration.FromHours(2), At) }))).IsRefusedFor<BeginningPassed>().Should().BeTrue();
        (await flood.DeclareAsync(service: plan => plan with { During = TimeRange.Starting(At - Duration.FromHours(2), Duration.FromHours(8)) })).EnsureAccepted();
    }

    [Fact]
    public async Task Happens_once()
    {
        var flood = await AFlood.DeclaredAsync();

        (await flood.TryAsync(() => flood.DeclareAsync())).Should().Be((Decision)new AlreadyExists("mobilization", AFlood.Id.Value));
        (await flood.TryAsync(() => flood.Mobilizing.DeclareAsync(AnEmergencyMobilization.OtherId, AnEmergencyMobilization.Plan, AFlood.Service, AFlood.Plan, At)))
            .Should().Be((Decision)new AlreadyExists("activity", AFlood.Service.Value), "one activity serves one mobilisation");
    }

    [Fact]
    public async Task Needs_areas_that_are_known_and_all_that_an_activity_needs()
    {
        var (flood, nowhere) = (await AFlood.ComingAsync(), TestDistrict.Town.SubtreeEnd);

        (await flood.TryAsync(() => flood.DeclareAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town, nowhere), AFlood.Wave(nowhere)] }))).Should().Be((Decision)new DivisionUnknown(nowhere));
        (await flood.TryAsync(() => flood.DeclareAsync(service: plan => plan with { Site = ASite.OtherId }))).IsRefusedFor<NotFound>().Should().BeTrue();
        (await flood.TryAsync(() => flood.DeclareAsync(service: plan => plan with { Information = null, Risk = null }))).Refusals
            .Should().Equal(new InformationMissing(AFlood.Service), new RisksNotStated(AFlood.Service));
        (await flood.Open().Activities.FindAsync(AFlood.Service)).Should().BeNull("nothing of it is kept");
    }

    [Fact]
    public async Task Is_for_an_activity_without_roles_that_is_no_session_of_a_series()
    {
        var (flood, driver) = (await AFlood.ComingAsync(), new ActivityRole(new ActivityRoleCode("driver"), "驾驶", 2));

        await FluentActions.Awaiting(async () => await flood.DeclareAsync(service: plan => plan with { Roles = [driver] })).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(async () => await flood.DeclareAsync(service: plan => plan with { Series = AnActivitySeries.TheId })).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Is_made_together_with_partners_that_are_in_force()
    {
        var flood = await AFlood.ComingAsync();

        (await flood.TryAsync(() => flood.DeclareAsync(Together))).Should().Be((Decision)new NotFound("partnership", APartnership.TheId.Value));
        await flood.Place.WithinAsync(district => district.Partnerships.Add(APartnership.In(PartnershipState.InForce).BuildRaising()));
        (await flood.DeclareAsync(Together)).EnsureAccepted();

        (await flood.ServedByAsync()).CoOrganizers.Should().Equal(APartnership.TheId);
    }

    [Fact]
    public async Task Takes_the_districts_times_unless_it_says_others()
    {
        var rules = new MobilizationRules { AnswerWithin = Duration.FromMinutes(10), BetweenWaves = Duration.FromMinutes(5) };
        var flood = await AFlood.DeclaredAsync(plan => plan with { Every = Duration.FromMinutes(2) }, profile: TestDistrict.Profile with { Mobilization = rules });

        var mobilization = await flood.ItselfAsync();
        (mobilization.AnswerWithin, mobilization.Every).Should().Be((Duration.FromMinutes(10), Duration.FromMinutes(2)));
    }

    [Fact]
    public async Task Is_followed_by_another_level_while_it_is_open()
    {
        var flood = await AFlood.DeclaredAsync();

        (await flood.Mobilizing.ChangeLevelAsync(AFlood.Id, ResponseLevel.One, At)).EnsureAccepted();
        (await flood.ItselfAsync()).Level.Should().Be(ResponseLevel.One);

        (await flood.Mobilizing.CallOffAsync(AFlood.Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();
        (await flood.TryAsync(() => flood.Mobilizing.ChangeLevelAsync(AFlood.Id, ResponseLevel.Two, At))).IsRefusedFor<NotPermittedInState<MobilizationState, MobilizationAction>>().Should().BeTrue();
    }

    [Fact]
    public void With_nothing_to_go_by_is_a_bug_of_the_caller()
    {
        var (plan, wave) = (AnEmergencyMobilization.Plan, AFlood.Wave(TestDistrict.Town));
        NewMobilization[] unsound =
        [
            plan with { Kind = default }, plan with { Level = 0 }, plan with { Waves = [] }, plan with { Waves = [wave with { Areas = [] }] }, plan with { Waves = [wave with { Areas = [default] }] },
            plan with { Waves = [AFlood.Wave(TestDistrict.Town, TestDistrict.Town)] }, plan with { Waves = [wave with { Skills = [default] }] },
            plan with { Waves = [wave with { Skills = [.. AnEmergencyMobilization.FirstAid.Skills, .. AnEmergencyMobilization.FirstAid.Skills] }] }, plan with { Waves = [wave with { Most = 0 }] },
            plan with { AnswerWithin = Duration.Zero }, plan with { Every = -Duration.Epsilon },
        ];

        foreach (var one in unsound)
            FluentActions.Invoking(() => EmergencyMobilization.Declare(TestDistrict.Id, AFlood.Id, one, AFlood.Service, At, new MobilizationRules())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => EmergencyMobilization.Declare(TestDistrict.Id, AFlood.Id, plan, default, At, new MobilizationRules())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AnEmergencyMobilization.In(MobilizationState.Calling).Build().ChangeLevel((ResponseLevel)5, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new MobilizationRules { AnswerWithin = Duration.Zero }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new MobilizationRules { BetweenWaves = Duration.FromHours(25) }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new MobilizationRules { MostCalledAtOnce = 5_001 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Is_unknown_to_every_command_before()
    {
        var (flood, unknown) = (await AFlood.ComingAsync(), (Decision)new NotFound("mobilization", AFlood.Id.Value));
        foreach (var command in new Func<ValueTask<Decision>>[]
        {
            () => flood.Mobilizing.ChangeLevelAsync(AFlood.Id, ResponseLevel.One, At), () => flood.Mobilizing.AddWaveAsync(AFlood.Id, AnEmergencyMobilization.WholeTown, At),
            () => flood.Mobilizing.CallNextWaveAsync(AFlood.Id, At), () => flood.Mobilizing.AcceptAsync(AFlood.Id, AFlood.Wang, At), () => flood.Mobilizing.DeclineAsync(AFlood.Id, AFlood.Wang, null, At),
            () => flood.Mobilizing.WithdrawAsync(AFlood.Id, AFlood.Wang, At), () => flood.Mobilizing.MusterAsync(AFlood.Id, AFlood.Wang, At), () => flood.Mobilizing.StandDownAsync(AFlood.Id, AFlood.Wang, At),
            () => flood.Mobilizing.StandDownAllAsync(AFlood.Id, 0, default, At), () => flood.Mobilizing.CallOffAsync(AFlood.Id, default, At),
        })
            (await flood.TryAsync(command)).Should().Be(unknown);
        (await flood.Mobilizing.ExpireCallsAsync(AFlood.Id, At, 9)).Should().Be(0);
        (await new ReadingMobilizations(flood.Open()).StandingAsync(AFlood.Id)).Should().BeNull();
    }

    private static NewMobilization Together(NewMobilization plan) => plan with { CoOrganizers = [APartnership.TheId] };
}
