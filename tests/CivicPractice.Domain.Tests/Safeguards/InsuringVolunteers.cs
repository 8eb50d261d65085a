using CivicPractice.InMemory;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

public class InsuringVolunteers
{
    private static readonly IdempotencyKey Key = new("insure-1");
    private static readonly VolunteerId[] Both = [ARequest.Volunteer, ARequest.OtherVolunteer];
    private static readonly VolunteerId Stranger = new(new Guid("00000000-0000-7000-8000-0000000000cd"));
    private static readonly VolunteerId OtherStranger = new(new Guid("00000000-0000-7000-8000-0000000000ce"));
    private static readonly Instant Later = AnInsurancePolicy.Period.From + Duration.FromDays(2);

    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly Insuring _insuring;

    public InsuringVolunteers()
    {
        _district = TestDistrict.Open(_store);
        _insuring = new Insuring(_district, new KnownVolunteers([.. Both.Select(volunteer => VolunteerFactsFor.Adult(volunteer))]));
    }

    [Fact]
    public async Task Covers_everyone_or_nobody()
    {
        await TakeOut(mostPersons: 1);

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, Key)).Should().Be((Decision)new PolicyFull(1, 1));
        (await CoveredOf(ARequest.Volunteer)).Should().BeEmpty();

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, [ARequest.Volunteer], TestDistrict.Nine, Key)).EnsureAccepted();
        (await CoveredOf(ARequest.Volunteer)).Should().Equal(AnInsurancePolicy.Period);
    }

    [Fact]
    public async Task Happens_once_for_a_key_and_once_for_a_volunteer()
    {
        await TakeOut();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, Key)).EnsureAccepted();
        var events = _store.EventsOf(TestDistrict.Id).Count;

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, Key)).EnsureAccepted();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, Later, default)).EnsureAccepted();

        _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
    }

    [Fact]
    public async Task Under_a_key_is_for_the_same_volunteers_in_any_order_and_never_for_others()
    {
        await TakeOut();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, Key)).EnsureAccepted();

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, [Both[1], Both[0], Both[1]], TestDistrict.Nine, Key)).EnsureAccepted();
        await FluentActions.Awaiting(async () => await _insuring.InsureAsync(AnInsurancePolicy.TheId, [Both[0]], TestDistrict.Nine, Key))
            .Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Ends_the_cover_of_one_who_is_taken_off_and_can_begin_again()
    {
        await TakeOut();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, default)).EnsureAccepted();

        (await _insuring.ReleaseAsync(AnInsurancePolicy.TheId, ARequest.Volunteer, Later, Key)).EnsureAccepted();
        (await _insuring.ReleaseAsync(AnInsurancePolicy.TheId, ARequest.Volunteer, Later, Key)).EnsureAccepted();

        (await CoveredOf(ARequest.Volunteer)).Should().Equal(new TimeRange(AnInsurancePolicy.Period.From, Later));
        (await CoveredOf(ARequest.OtherVolunteer)).Should().Equal(AnInsurancePolicy.Period);
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, [ARequest.Volunteer], Later, default)).EnsureAccepted();
        (await CoveredOf(ARequest.Volunteer)).Should().Equal(AnInsurancePolicy.Period);
    }

    [Fact]
    public async Task Back_into_the_time_of_an_earlier_cover_is_refused()
    {
        await TakeOut();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, default)).EnsureAccepted();
        (await _insuring.ReleaseAsync(AnInsurancePolicy.TheId, ARequest.Volunteer, Later, default)).EnsureAccepted();

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, [ARequest.Volunteer], TestDistrict.Nine, default)).IsRefusedFor<CoverOverlaps>().Should().BeTrue();
    }

    [Fact]
    public async Task Ends_for_everyone_when_the_policy_is_called_off()
    {
        await TakeOut();
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, TestDistrict.Nine, default)).EnsureAccepted();

        (await _insuring.CancelAsync(AnInsurancePolicy.TheId, Later, Key)).EnsureAccepted();
        (await _insuring.CancelAsync(AnInsurancePolicy.TheId, Later, default)).EnsureAccepted();

        foreach (var volunteer in Both) (await CoveredOf(volunteer)).Should().Equal(new TimeRange(AnInsurancePolicy.Period.From, Later));
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, Later, default)).IsRefusedFor<NotPermittedInState<PolicyState, PolicyAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_refused_when_the_policy_refuses_or_does_not_exist()
    {
        var nothing = (Decision)new NotFound("insurance-policy", AnInsurancePolicy.TheId.Value);
        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, Both, Later, default)).Should().Be(nothing);
        (await _insuring.ReleaseAsync(AnInsurancePolicy.TheId, ARequest.Volunteer, Later, default)).Should().Be(nothing);
        (await _insuring.CancelAsync(AnInsurancePolicy.TheId, Later, default)).Should().Be(nothing);

        await TakeOut();
        (await _insuring.ReleaseAsync(AnInsurancePolicy.TheId, ARequest.Volunteer, Later, default)).IsRefusedFor<NotCoveredByPolicy>().Should().BeTrue();
        (await _insuring.CancelAsync(AnInsurancePolicy.TheId, AnInsurancePolicy.Period.Until, default)).IsRefusedFor<PolicyPeriodOver>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_for_volunteers_of_the_district_only()
    {
        await TakeOut();
        VolunteerId[] all = [ARequest.Volunteer, Stranger, OtherStranger, Stranger];

        (await _insuring.InsureAsync(AnInsurancePolicy.TheId, all, TestDistrict.Nine, default)).Refusals
            .Should().Equal(new NotFound("volunteer", Stranger.Value), new NotFound("volunteer", OtherStranger.Value));
        (await CoveredOf(ARequest.Volunteer)).Should().BeEmpty();
        (await new RegisteringVolunteers(_district).RegisterAsync(Stranger, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();
        (await new Insuring(_district).InsureAsync(AnInsurancePolicy.TheId, [Stranger], TestDistrict.Nine, default)).EnsureAccepted();
    }

    private async Task TakeOut(int? mostPersons = null)
    {
        _district.InsurancePolicies.Add(InsurancePolicy.TakeOut(
            TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy with { MostPersons = mostPersons }, TestDistrict.Nine).EnsureAccepted());
        await _district.UnitOfWork.CommitAsync();
    }

    private async Task<IReadOnlyList<TimeRange>> CoveredOf(VolunteerId volunteer) =>
        (await TestDistrict.Open(_store).VolunteerCovers.FindAsync(volunteer))?.Covered ?? [];
}
