using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>What the district itself knows of a volunteer: registration, insurance and training, each from its own aggregate.</summary>
public sealed class TheFactsOfTheDistrict : IAsyncLifetime
{
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly NewRequest Dangerous = Neighbourhood.Order with
    {
        Risk = new RiskStatement(RiskLevel.Dangerous, "work on a roof"),
        Wanted = TimeRange.Starting(AnInsurancePolicy.Period.From, AnActivity.During.Length),
    };

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_none_of_one_who_is_unknown() =>
        (await new VolunteerFactsOfDistrict(_place.Open()).FindAsync(new VolunteerId(new Guid("00000000-0000-7000-8000-0000000fffff")))).Should().BeNull();

    [Fact]
    public async Task Are_those_of_the_registration_where_there_is_nothing_else() =>
        (await FactsAsync(Wang)).Should().BeEquivalentTo(VolunteerFactsFor.Adult(Wang));

    [Fact]
    public async Task Say_whether_the_registration_is_in_force()
    {
        await _place.ChangeAsync(Wang, volunteer => volunteer.Suspend(TestDistrict.Nine));
        (await FactsAsync(Wang)).IsActive.Should().BeFalse();

        await _place.ChangeAsync(Wang, volunteer => volunteer.Resume(TestDistrict.Nine));
        (await FactsAsync(Wang)).IsActive.Should().BeTrue();

        (await _place.Registering.WithdrawAsync(Wang, TestDistrict.Nine)).EnsureAccepted();
        (await FactsAsync(Wang)).IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task Keep_the_birthdays_and_the_consent_of_a_minor()
    {
        var child = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000000c9"));
        var registration = Neighbourhood.RegistrationOf(9) with
        {
            EightFrom = TestDistrict.Monday.PlusYears(-2),
            AdultFrom = TestDistrict.Monday.PlusYears(8),
            GuardianConsent = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusMonths(6)),
            OwnLabour = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusMonths(3)),
        };
        (await _place.Registering.RegisterAsync(child, registration, TestDistrict.Nine)).EnsureAccepted();

        var facts = await FactsAsync(child);

        (facts.EightFrom, facts.AdultFrom, facts.GuardianConsent, facts.OwnLabour).Should().Be((registration.EightFrom, registration.AdultFrom, registration.GuardianConsent, registration.OwnLabour));
    }

    [Fact]
    public async Task Tell_of_insurance()
    {
        await InsureAsync(Wang);

        (await FactsAsync(Wang)).Covered.Should().Equal(AnInsurancePolicy.Period);
        (await FactsAsync(Neighbourhood.Li)).Covered.Should().BeEmpty();
    }

    [Fact]
    public async Task Tell_of_training_from_its_first_day_through_its_last_in_the_districts_time_zone()
    {
        await TrainAsync(Wang);

        var from = TestDistrict.Monday.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();
        var until = TestDistrict.Monday.PlusDays(10).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant();
        (await FactsAsync(Wang)).Trained.Should().Equal(new TrainedFor(ActivityCategory.DroughtRelief, new TimeRange(from, until)));
        (await FactsAsync(Neighbourhood.Li)).Trained.Should().BeEmpty();
    }

    [Fact]
    public async Task Tell_of_general_training_of_proofs_and_of_health()
    {
        await _place.WithinAsync(district =>
        {
            var file = TrainingFile.Of(TestDistrict.Id, Wang);
            file.Issue(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday) with { Categories = [] }, TestDistrict.Nine).EnsureAccepted();
            district.TrainingFiles.Add(file);
        });
        var updating = new UpdatingVolunteers(_place.Open());
        (await updating.ProveSkillAsync(Wang, VolunteerSkill.FirstAid, SkillEvidenceKind.Employer, (TestDistrict.Monday, null), TestDistrict.Nine)).EnsureAccepted();
        (await updating.AttestHealthAsync(Wang, AVolunteer.Fit(ActivityCategory.DroughtRelief), TestDistrict.Nine)).EnsureAccepted();

        var facts = await FactsAsync(Wang);

        facts.TrainedInGeneral.Should().Equal(new TimeRange(
            TestDistrict.TimeZone.AtStartOfDay(TestDistrict.Monday).ToInstant(), TestDistrict.TimeZone.AtStartOfDay(TestDistrict.Monday.PlusDays(1)).ToInstant()));
        facts.Proved.Should().Equal(new ProvedSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Employer, TestDistrict.Monday, null));
        facts.Health.Should().Equal(AVolunteer.Fit(ActivityCategory.DroughtRelief));
        (await FactsAsync(Neighbourhood.Li)).Should().BeEquivalentTo(VolunteerFactsFor.Adult(Neighbourhood.Li));
    }

    [Fact]
    public async Task Let_the_insured_take_on_what_the_uninsured_may_not()
    {
        await InsureAsync(Wang);
        var (toWang, toLi) = (Assignee.Of(Wang), Assignee.Of(Neighbourhood.Li));
        (await _place.Serving.PlaceAsync(ARequest.TheId, Dangerous, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Serving.DispatchAsync(ARequest.TheId, toLi, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, toLi, [Neighbourhood.Li], TestDistrict.Nine))
            .Should().Be((Decision)new VolunteerUninsured(Neighbourhood.Li, ARequest.WithOvertime));
        (await _place.Serving.DeclineAsync(ARequest.TheId, toLi, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Serving.DispatchAsync(ARequest.TheId, toWang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, toWang, [Wang], TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task<VolunteerFacts> FactsAsync(VolunteerId volunteer) => (await new VolunteerFactsOfDistrict(_place.Open()).FindAsync(volunteer))!;

    private async Task InsureAsync(VolunteerId volunteer)
    {
        await _place.WithinAsync(district => district.InsurancePolicies.Add(
            InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted()));
        (await new Insuring(_place.Open()).InsureAsync(AnInsurancePolicy.TheId, [volunteer], TestDistrict.Nine, default)).EnsureAccepted();
    }

    private Task TrainAsync(VolunteerId volunteer) => _place.WithinAsync(district =>
    {
        var file = TrainingFile.Of(TestDistrict.Id, volunteer);
        file.Issue(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)), TestDistrict.Nine).EnsureAccepted();
        district.TrainingFiles.Add(file);
    });
}
