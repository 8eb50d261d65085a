using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class RegisteringVolunteersInADistrict
{
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly RegisteringVolunteers _registering;

    public RegisteringVolunteersInADistrict()
    {
        _district = TestDistrict.Open(_store);
        _registering = new RegisteringVolunteers(_district);
    }

    [Fact]
    public async Task Stores_the_volunteer_and_the_claim_to_the_number()
    {
        await RegisterAsync(AVolunteer.TheId);

        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.Number.Should().Be(AVolunteer.Registration.Number);
        var claim = await _district.VolunteerNumbers.FindAsync(VolunteerNumberClaimId.Of(AVolunteer.Registration.Number));
        (claim!.Volunteer, claim.Number, claim.ClaimedAt).Should().Be((AVolunteer.TheId, AVolunteer.Registration.Number, TestDistrict.Nine));
        Events().Should().Equal(
            new VolunteerRegistered(AVolunteer.TheId, null), new VolunteerNumberClaimed(claim.Id, AVolunteer.TheId));
    }

    [Fact]
    public async Task Gives_a_number_once_and_for_good()
    {
        await RegisterAsync(AVolunteer.TheId);
        (await _registering.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        var unwilling = AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000001"), OfOwnWill = false };

        var decision = await _store.TryAsync(() => _registering.RegisterAsync(AVolunteer.OtherId, unwilling, TestDistrict.Nine));

        decision.Refusals.Should().Equal(new VolunteerNumberTaken(AVolunteer.OtherId), new NotOfOwnWill(AVolunteer.OtherId));
    }

    [Fact]
    public async Task Of_two_at_once_refuses_the_second_by_the_rule()
    {
        var first = TestDistrict.Open(_store);
        var number = AVolunteer.Registration.Number;
        (await first.VolunteerNumbers.FindAsync(VolunteerNumberClaimId.Of(number))).Should().BeNull("both have looked before either commits");
        await RegisterAsync(AVolunteer.TheId);
        first.VolunteerNumbers.Add(VolunteerNumberClaim.Claim(TestDistrict.Id, number, AVolunteer.OtherId, TestDistrict.Nine));

        var commit = async () => await first.UnitOfWork.CommitAsync();
        await commit.Should().ThrowAsync<ConcurrencyConflictException>();
        (await new RegisteringVolunteers(TestDistrict.Open(_store)).RegisterAsync(AVolunteer.OtherId, AVolunteer.Registration, TestDistrict.Nine))
            .Should().Be((Decision)new VolunteerNumberTaken(AVolunteer.OtherId));
    }

    [Fact]
    public async Task Racing_for_one_number_lets_exactly_one_win()
    {
        var ids = new SeededIds(1);
        var racers = Enumerable.Range(0, 16).Select(_ => ids.Next<VolunteerId>()).ToList();

        var decisions = await Task.WhenAll(racers.Select(id => Task.Run(async () =>
            await new RegisteringVolunteers(TestDistrict.Open(_store)).RegisterAsync(id, AVolunteer.Registration, TestDistrict.Nine))));

        decisions.Count(decision => decision.IsAccepted).Should().Be(1);
        decisions.Where(decision => !decision.IsAccepted).Should().AllSatisfy(decision => decision.IsRefusedFor<VolunteerNumberTaken>().Should().BeTrue());
        (await _district.Volunteers.CountAsync(new VolunteerActive())).Should().Be(1);
    }

    [Fact]
    public async Task Twice_is_accepted_and_changes_nothing_with_a_key_or_without()
    {
        var key = new IdempotencyKey("form-17");
        (await _registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine, key)).EnsureAccepted();
        var before = Events();

        (await _registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine, key)).EnsureAccepted();
        (await _registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();

        Events().Should().Equal(before);
    }

    [Fact]
    public async Task Judges_ages_by_the_day_in_the_districts_time_zone()
    {
        var justBeforeMidnightInBeijing = Instant.FromUtc(2022, 3, 7, 15, 59, 59);
        var registration = AVolunteer.Registration with { EightFrom = new LocalDate(2022, 3, 8) };

        (await _registering.RegisterAsync(AVolunteer.TheId, registration, justBeforeMidnightInBeijing)).IsRefusedFor<VolunteerTooYoung>().Should().BeTrue();
        (await _registering.RegisterAsync(AVolunteer.TheId, registration, justBeforeMidnightInBeijing + Duration.FromSeconds(1))).EnsureAccepted();
    }

    [Fact]
    public async Task Asks_the_organisation()
    {
        var registration = AVolunteer.Registration with { Organization = AnOrganization.TheId };
        (await _registering.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("organization", AnOrganization.TheId.Value));

        var organization = VolunteerOrganization.Register(TestDistrict.Id, AnOrganization.TheId, new NewOrganization { Name = "协会" }, TestDistrict.Nine);
        organization.Suspend(TestDistrict.Nine).EnsureAccepted();
        _district.Organizations.Add(organization);
        await _district.UnitOfWork.CommitAsync();
        (await _store.TryAsync(() => _registering.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine))).Should().Be((Decision)new OrganizationInactive(AnOrganization.TheId));

        (await _district.Organizations.FindAsync(AnOrganization.TheId))!.Resume(TestDistrict.Nine).EnsureAccepted();
        await _district.UnitOfWork.CommitAsync();
        (await _registering.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Ends_for_whoever_was_registered()
    {
        (await _registering.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("volunteer", AVolunteer.TheId.Value));
        await RegisterAsync(AVolunteer.TheId);
        var key = new IdempotencyKey("end-1");

        (await _registering.EndRegistrationAsync(AVolunteer.TheId, RegistrationEndReason.Duplicate, TestDistrict.Nine, key)).EnsureAccepted();
        (await _registering.EndRegistrationAsync(AVolunteer.TheId, RegistrationEndReason.Duplicate, TestDistrict.Nine, key)).EnsureAccepted();

        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.State.Should().Be(VolunteerState.Ended);
        (await new RegisteringVolunteers(TestDistrict.Open(_store)).WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).IsAccepted.Should().BeFalse();
        Events().OfType<VolunteerRegistrationEnded>().Should().ContainSingle();
    }

    [Fact]
    public void Without_a_form_or_a_claimant_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => _registering.RegisterAsync(AVolunteer.TheId, null!, TestDistrict.Nine)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => VolunteerNumberClaim.Claim(TestDistrict.Id, AVolunteer.Registration.Number, default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    private async Task RegisterAsync(VolunteerId id) => (await _registering.RegisterAsync(id, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();

    private List<DomainEvent> Events() => [.. _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event)];

    [Fact]
    public async Task Again_is_accepted_only_while_the_registration_is_as_it_was_made()
    {
        var exists = (Decision)new AlreadyExists("volunteer", AVolunteer.TheId.Value);
        await RegisterAsync(AVolunteer.TheId);

        (await _store.TryAsync(() => _registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration with { Skills = [] }, TestDistrict.Nine))).Should().Be(exists);
        (await _store.TryAsync(() => _registering.RegisterAsync(
            AVolunteer.TheId, AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000077") }, TestDistrict.Nine))).Should().Be(exists);
        (await _registering.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _store.TryAsync(() => _registering.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine))).Should().Be(exists);
        (await _district.Volunteers.FindAsync(AVolunteer.TheId))!.State.Should().Be(VolunteerState.Withdrawn);
    }

    [Fact]
    public async Task Belongs_to_a_site_that_the_district_has()
    {
        var (site, nothing) = (ASite.StationId, new NotFound("site", ASite.StationId.Value));
        var registration = AVolunteer.Registration with { Home = site, Organization = AnOrganization.TheId };

        (await _store.TryAsync(() => _registering.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine))).Refusals
            .Should().Equal(nothing, new NotFound("organization", AnOrganization.TheId.Value));
        _district.Sites.Add(ASite.Of(SiteTier.Station).BuildRaising());
        await _district.UnitOfWork.CommitAsync();
        (await _registering.RegisterAsync(AVolunteer.TheId, registration with { Organization = null }, TestDistrict.Nine)).EnsureAccepted();
    }
}
