using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

public class CallingInWaves
{
    private static readonly Instant At = AFlood.At;
    private static readonly EmergencyMobilizationId Id = AFlood.Id;
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    [Fact]
    public async Task Calls_those_of_the_areas_with_the_skills_once_each()
    {
        var (driver, both) = (Volunteer(1), Volunteer(2));
        var flood = await AFlood.DeclaredAsync(plan => plan with
        {
            Waves =
            [
                new CallUpWave([TestDistrict.OtherVillage, TestDistrict.Town], [VolunteerSkill.Driving, VolunteerSkill.MedicalCare], NeedsAllSkills: true, Most: 9),
                new CallUpWave([TestDistrict.OtherVillage, TestDistrict.Town], [VolunteerSkill.Driving, VolunteerSkill.MedicalCare], NeedsAllSkills: false, Most: 9),
                AFlood.Wave(TestDistrict.Code),
            ],
        });
        await flood.RegisterAsync(driver, 11, one => one with { Residence = TestDistrict.OtherVillage, Skills = [VolunteerSkill.Driving] });
        await flood.RegisterAsync(both, 12, one => one with { Residence = TestDistrict.OtherVillage, Skills = [VolunteerSkill.MedicalCare, VolunteerSkill.Driving] });

        await CallAsync(flood, At);
        (await flood.CalledAlreadyAsync()).Should().Equal(both);
        await CallAsync(flood, At + Quarter);
        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([both, driver]);
        await CallAsync(flood, At + (2 * Quarter));
        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([both, driver, AFlood.Wang, AFlood.Li, AFlood.Zhao]);

        var mobilization = await flood.ItselfAsync();
        (mobilization.Called, mobilization.WavesCalled, mobilization.NextWaveAt).Should().Be((5, 3, null));
        (await flood.CallOfAsync(driver))!.Wave.Should().Be(2);
        (await flood.CallOfAsync(driver))!.AnswerBy.Should().Be(At + Quarter + Duration.FromMinutes(30));
    }

    [Fact]
    public async Task Calls_area_by_area_and_in_an_area_the_longest_registered_first()
    {
        var near = Volunteer(1);
        var flood = await AFlood.DeclaredAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.OtherVillage, TestDistrict.Village) with { Most = 2 }] });
        await flood.RegisterAsync(near, 11, one => one with { Residence = TestDistrict.OtherVillage });

        await CallAsync(flood, At);

        // The three of the village registered at one moment: the id decides.
        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([near, new[] { AFlood.Wang, AFlood.Li, AFlood.Zhao }.Min()]);
    }

    [Fact]
    public async Task Passes_over_who_has_other_plans_a_seat_or_is_not_fit()
    {
        var child = Volunteer(1);
        var flood = await AFlood.DeclaredAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town)] });
        await flood.Place.WithinAsync(district => district.Volunteers.Add(Child(child, 11)));
        await flood.Place.WithinAsync(district =>
        {
            var schedule = Schedule.Of(TestDistrict.Id, AFlood.Wang);
            schedule.Hold(Causes.Cause(1), AFlood.During, district.Profile.Scheduling, At).EnsureAccepted();
            district.Schedules.Add(schedule);
        });
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, new ParticipationId(Causes.Cause(2)), AFlood.Li, At)).EnsureAccepted();

        await CallAsync(flood, At);

        (await flood.CalledAlreadyAsync()).Should().Equal(AFlood.Zhao);
    }

    [Fact]
    public async Task Calls_who_is_free_for_what_is_left_of_it()
    {
        var flood = await AFlood.DeclaredAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town)] });
        await flood.Place.WithinAsync(district =>
        {
            var schedule = Schedule.Of(TestDistrict.Id, AFlood.Wang);
            schedule.Hold(Causes.Cause(1), TimeRange.Starting(AFlood.During.From, Duration.FromHours(1)), district.Profile.Scheduling, At).EnsureAccepted();
            district.Schedules.Add(schedule);
        });

        await CallAsync(flood, AFlood.During.From + Duration.FromHours(2));

        (await flood.CalledAlreadyAsync()).Should().Contain(AFlood.Wang);
    }

    [Fact]
    public async Task Calls_nobody_without_cover_to_a_dangerous_service()
    {
        var flood = await AFlood.DeclaredAsync(service: plan => plan with { Risk = new RiskStatement(RiskLevel.Dangerous, "堤上抢险") });

        await CallAsync(flood, At);

        (await flood.CalledAlreadyAsync()).Should().BeEmpty();
        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.State == MobilizationState.Calling && one.WavesCalled == 1, "the wave was called all the same, and the next one follows");
    }

    [Fact]
    public async Task Goes_on_in_parts_where_a_wave_is_larger_than_the_district_calls_in_one_go()
    {
        var flood = await AFlood.DeclaredAsync(
            plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town), AFlood.Wave(TestDistrict.Code)] }, profile: TestDistrict.Profile with { Mobilization = new MobilizationRules { MostCalledAtOnce = 2 } });

        await CallAsync(flood, At);
        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.Called == 2 && one.CalledOfNext == 2 && one.WavesCalled == 0 && one.NextWaveAt == At);
        await CallAsync(flood, At);
        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.Called == 3 && one.CalledOfNext == 0 && one.WavesCalled == 1 && one.NextWaveAt == At + Quarter);
    }

    [Fact]
    public async Task Reaches_everybody_of_a_large_area_however_many_cannot_come()
    {
        var flood = await AFlood.DeclaredAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town)] });
        await flood.Place.WithinAsync(district =>
        {
            // Those of the first page, and more, are children.
            for (var n = 0; n < 230; n++) district.Volunteers.Add(Child(Volunteer(1_000 + n), 1_000 + n));
        });

        await CallAsync(flood, At);

        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([AFlood.Wang, AFlood.Li, AFlood.Zhao]);
    }

    [Fact]
    public async Task Looks_at_no_more_in_one_go_than_the_district_says_and_goes_on_where_it_stood()
    {
        var flood = await AFlood.DeclaredAsync(
            plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town)] }, profile: TestDistrict.Profile with { Mobilization = new MobilizationRules { MostCalledAtOnce = 100 } });
        await flood.Place.WithinAsync(district =>
        {
            for (var n = 0; n < 230; n++) district.Volunteers.Add(Child(Volunteer(1_000 + n), 1_000 + n));
        });

        for (var part = 1; part <= 2; part++)
        {
            await CallAsync(flood, At);
            (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.Called == 0 && one.WavesCalled == 0 && one.NextWaveAt == At && one.ReachedOfNext != null);
        }

        await CallAsync(flood, At);
        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([AFlood.Wang, AFlood.Li, AFlood.Zhao]);
        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.WavesCalled == 1 && one.ReachedOfNext == null);
    }

    [Fact]
    public async Task Passes_nobody_over_where_somebody_is_no_volunteer_any_more_between_two_parts()
    {
        var flood = await InPartsAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town)] });
        await CallAsync(flood, At);
        (await flood.Place.Registering.WithdrawAsync((await flood.CalledAlreadyAsync()).First(), At)).EnsureAccepted();

        await CallAsync(flood, At);

        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([AFlood.Wang, AFlood.Li, AFlood.Zhao]);
    }

    [Fact]
    public async Task Goes_on_from_area_to_area_also_in_parts()
    {
        var (near, far) = (Volunteer(1), Volunteer(2));
        var flood = await InPartsAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.OtherVillage, TestDistrict.Village, TestDistrict.Town)] });
        foreach (var (id, number) in new[] { (near, 11), (far, 12) }) await flood.RegisterAsync(id, number, one => one with { Residence = TestDistrict.OtherVillage });

        // The town is the villages once more: five people are looked at twice.
        for (var part = 0; part < 5; part++) await CallAsync(flood, At);

        (await flood.CalledAlreadyAsync()).Should().BeEquivalentTo([near, far, AFlood.Wang, AFlood.Li, AFlood.Zhao]);
        (await flood.ItselfAsync()).WavesCalled.Should().Be(1);
    }

    [Fact]
    public async Task Ends_with_as_many_as_the_wave_has_also_in_parts()
    {
        var flood = await InPartsAsync(plan => plan with { Waves = [AFlood.Wave(TestDistrict.Town) with { Most = 2 }] });

        await CallAsync(flood, At);

        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.Called == 2 && one.WavesCalled == 1);
    }

    [Fact]
    public async Task Waits_until_the_next_wave_is_due_unless_it_is_urgent()
    {
        var (flood, soon) = (await AFlood.CalledAsync(), At + Quarter - Duration.Epsilon);

        (await flood.TryAsync(() => flood.Mobilizing.CallNextWaveAsync(Id, soon))).Should().Be((Decision)new CallUpWaveNotDue(At + Quarter));
        (await flood.Mobilizing.CallNextWaveAsync(Id, soon, isUrgent: true)).EnsureAccepted();
        (await flood.TryAsync(() => flood.Mobilizing.CallNextWaveAsync(Id, soon, isUrgent: true))).Should().Be((Decision)new NoFurtherWave(Id));
    }

    [Fact]
    public async Task Stops_when_the_seats_are_taken_and_goes_on_when_one_is_free_again()
    {
        var flood = await AFlood.CalledAsync();
        foreach (var volunteer in new[] { AFlood.Wang, AFlood.Li }) (await flood.Mobilizing.AcceptAsync(Id, volunteer, At)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Mobilizing.CallNextWaveAsync(Id, At + Quarter))).Should().Be((Decision)new SeatsTaken(2));
        (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Li, At)).EnsureAccepted();
        await CallAsync(flood, At + Quarter);
    }

    [Fact]
    public async Task Ends_with_the_time_of_the_activity()
    {
        var flood = await AFlood.CalledAsync();

        (await flood.TryAsync(() => flood.Mobilizing.CallNextWaveAsync(Id, AFlood.During.Until))).Should().Be((Decision)new SignUpClosed(AFlood.During.Until));
    }

    [Fact]
    public async Task Goes_on_with_a_wave_that_is_added_when_it_would_have_been_due()
    {
        var late = Volunteer(1);
        var flood = await AFlood.CalledAsync();
        await CallAsync(flood, At + Quarter);
        await flood.RegisterAsync(late, 11, one => one with { Residence = TestDistrict.Community });

        (await flood.TryAsync(() => flood.Mobilizing.AddWaveAsync(Id, AFlood.Wave(TestDistrict.Town.SubtreeEnd), At))).IsRefusedFor<DivisionUnknown>().Should().BeTrue();
        (await flood.Mobilizing.AddWaveAsync(Id, AFlood.Wave(TestDistrict.Code), At + Quarter)).EnsureAccepted();

        (await flood.ItselfAsync()).NextWaveAt.Should().Be(At + (2 * Quarter));
        await CallAsync(flood, At + (2 * Quarter));
        (await flood.CalledAlreadyAsync()).Should().Contain(late);
    }

    [Fact]
    public void Of_more_than_a_wave_has_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => new AnEmergencyMobilization().Build().CallWave(11, null, false, At)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AnEmergencyMobilization().WaveCalled(4, isInPart: true).Build().CallWave(7, null, false, At)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AnEmergencyMobilization().Build().CallWave(-1, null, false, At)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AnEmergencyMobilization().Build().AddWave(AFlood.Wave(), At)).Should().Throw<ArgumentException>();
    }

    // The guardian consented until yesterday.
    private static Volunteer Child(VolunteerId id, int number) => new AVolunteer().WithId(id).At(At - Duration.FromDays(1)).Registering(one => one with
    {
        Number = Neighbourhood.RegistrationOf(number).Number,
        AdultFrom = TestDistrict.Monday.PlusYears(1),
        GuardianConsent = new Term(TestDistrict.Monday.PlusDays(-9), TestDistrict.Monday.PlusDays(-1)),
    }).BuildRaising();

    private static Task<AFlood> InPartsAsync(Func<NewMobilization, NewMobilization> change) =>
        AFlood.DeclaredAsync(change, profile: TestDistrict.Profile with { Mobilization = new MobilizationRules { MostCalledAtOnce = 2 } });

    private static async Task CallAsync(AFlood flood, Instant at) => (await flood.Mobilizing.CallNextWaveAsync(Id, at)).EnsureAccepted();

    private static VolunteerId Volunteer(int number) => new(new Guid(number, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 7));
}
