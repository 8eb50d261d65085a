using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;

namespace CivicPractice.Domain.Tests.Commendation;

public class CreditingService
{
    private static readonly IdempotencyKey Key = new("credit-1");

    private static readonly KnownVolunteers Known = new(VolunteerFactsFor.Adult(ARequest.Volunteer));

    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly Crediting _crediting;

    public CreditingService()
    {
        _district = TestDistrict.Open(_store);
        _crediting = new Crediting(_district, Known);
    }

    [Fact]
    public async Task Opens_account_and_roll_and_credits_both()
    {
        (await Credit(1, 90)).EnsureAccepted();

        var (account, roll) = await Stored();
        (account!.Balance, roll!.Minutes).Should().Be((Points.Of(1), 90L));
        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event.GetType()).Should().Equal(
            typeof(PointsAccountOpened), typeof(PointsEarned), typeof(HonourRollOpened), typeof(ServiceCredited));
    }

    [Fact]
    public async Task Happens_once_for_a_key_and_once_for_a_cause()
    {
        (await Credit(1, 60, Key)).EnsureAccepted();
        (await Credit(1, 60, Key)).EnsureAccepted();
        (await Credit(1, 60)).EnsureAccepted();

        _store.EventsOf(TestDistrict.Id).Should().HaveCount(4);
        await FluentActions.Awaiting(async () => await Credit(2, 60, Key)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Takes_part_in_the_unit_of_work_of_another_use_case()
    {
        (await _district.RunAsync("activity.complete", default, async () =>
            await _crediting.CreditWithinAsync(ARequest.Volunteer, Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine)
            & await _crediting.CreditWithinAsync(ARequest.OtherVolunteer, Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine))).EnsureAccepted();

        (await _district.PointsAccounts.FindAsync(ARequest.Volunteer))!.Balance.Should().Be(Points.Of(1));
        (await _district.HonourRolls.FindAsync(ARequest.OtherVolunteer))!.Minutes.Should().Be(60);
    }

    [Fact]
    public async Task Is_taken_back_from_both_and_then_refused()
    {
        (await Credit(1, 60)).EnsureAccepted();

        (await _crediting.ReverseAsync(ARequest.Volunteer, Cause(1), TestDistrict.Nine, Key)).EnsureAccepted();
        (await _crediting.ReverseAsync(ARequest.Volunteer, Cause(1), TestDistrict.Nine, Key)).EnsureAccepted();

        var (account, roll) = await Stored();
        (account!.Balance, roll!.Minutes).Should().Be((Points.Zero, 0L));
        (await Credit(1, 60)).Should().Be((Decision)new CreditReversed(Cause(1)));
        (await _crediting.ReverseAsync(ARequest.Volunteer, Cause(2), TestDistrict.Nine, default)).Should().Be((Decision)new NeverCredited(Cause(2)));
    }

    [Fact]
    public async Task Leaves_hours_and_stars_when_points_are_spent()
    {
        (await Credit(1, 6_000)).EnsureAccepted();

        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(9), Points.Of(2), TestDistrict.Nine, Key)).EnsureAccepted();
        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(9), Points.Of(2), TestDistrict.Nine, Key)).EnsureAccepted();

        var (account, roll) = await Stored();
        (account!.Balance, roll!.Minutes, roll.Stars).Should().Be((Points.Zero, 6_000L, new StarRating(1)));
    }

    [Fact]
    public async Task Tells_the_quarter_in_the_districts_time_zone()
    {
        (await Credit(1, 120)).EnsureAccepted();
        // 31 March, 16:00 UTC is the first of April in the district.
        var midnight = Instant.FromUtc(2022, 3, 31, 16, 0);

        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(7), new Points(10), midnight.PlusNanoseconds(-1_000), default)).EnsureAccepted();
        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(8), new Points(10), midnight, default)).EnsureAccepted();
        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(9), new Points(10), midnight, default))
            .Should().Be((Decision)new QuarterRedeemed(1, new LocalDate(2022, 7, 1)));
    }

    [Fact]
    public async Task Finds_nothing_to_spend_or_take_back_where_nothing_was_credited()
    {
        var nothing = (Decision)new NotFound("points-account", ARequest.Volunteer.Value);

        (await _crediting.ReverseAsync(ARequest.Volunteer, Cause(1), TestDistrict.Nine, default)).Should().Be(nothing);
        (await _crediting.RedeemAsync(ARequest.Volunteer, Cause(1), Points.Of(1), TestDistrict.Nine, default)).Should().Be(nothing);
    }

    [Fact]
    public async Task Enters_honours_with_or_without_service()
    {
        var honour = new HonourAward(Honour.OutstandingVolunteer, TestDistrict.Monday, "District office");

        (await _crediting.AwardHonourAsync(ARequest.Volunteer, honour, TestDistrict.Nine, Key)).EnsureAccepted();
        (await _crediting.AwardHonourAsync(ARequest.Volunteer, honour, TestDistrict.Nine, Key)).EnsureAccepted();
        (await Credit(1, 60)).EnsureAccepted();

        var (_, roll) = await Stored();
        roll!.Honours.Should().Equal(honour);
        roll.Minutes.Should().Be(60);
    }

    [Fact]
    public async Task Is_for_volunteers_of_the_district_only()
    {
        var crediting = new Crediting(_district);
        var honour = new HonourAward(Honour.OutstandingVolunteer, TestDistrict.Monday, "District office");
        var nobody = (Decision)new NotFound("volunteer", AVolunteer.TheId.Value);

        (await crediting.CreditAsync(AVolunteer.TheId, Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine, default)).Should().Be(nobody);
        (await crediting.AwardHonourAsync(AVolunteer.TheId, honour, TestDistrict.Nine, default)).Should().Be(nobody);
        _store.EventsOf(TestDistrict.Id).Should().BeEmpty();

        (await new RegisteringVolunteers(_district).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, TestDistrict.Nine)).EnsureAccepted();
        (await crediting.CreditAsync(AVolunteer.TheId, Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine, default)).EnsureAccepted();
        (await crediting.AwardHonourAsync(AVolunteer.TheId, honour, TestDistrict.Nine, default)).EnsureAccepted();
    }

    [Fact]
    public async Task Loses_nothing_when_many_credit_the_same_volunteer_at_once()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (cause, cancellation) =>
            (await new Crediting(TestDistrict.Open(_store), Known)
                .CreditAsync(ARequest.Volunteer, Cause(cause), 60, TestDistrict.Monday, TestDistrict.Nine, default, cancellation)).EnsureAccepted());

        var (account, roll) = await Stored();
        (account!.Balance, roll!.Minutes).Should().Be((Points.Of(40), 2_400L));
    }

    [Fact]
    public async Task With_a_bug_of_the_caller_leaves_the_district_usable()
    {
        await FluentActions.Awaiting(async () => await _crediting.CreditAsync(ARequest.Volunteer, Guid.Empty, 1, TestDistrict.Monday, TestDistrict.Nine, default))
            .Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(async () => await Credit(1, -1)).Should().ThrowAsync<ArgumentException>();

        (await Credit(1, 60)).EnsureAccepted();
    }

    private ValueTask<Decision> Credit(int cause, int minutes, IdempotencyKey key = default) =>
        _crediting.CreditAsync(ARequest.Volunteer, Cause(cause), minutes, TestDistrict.Monday, TestDistrict.Nine, key);

    private async Task<(PointsAccount? Account, HonourRoll? Roll)> Stored()
    {
        var fresh = TestDistrict.Open(_store);
        return (await fresh.PointsAccounts.FindAsync(ARequest.Volunteer), await fresh.HonourRolls.FindAsync(ARequest.Volunteer));
    }
}
