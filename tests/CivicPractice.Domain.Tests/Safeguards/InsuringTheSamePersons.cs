using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>Seats of policies and covers of volunteers say the same, whatever is taken out, covered, released, called off, expired and merged.</summary>
public class InsuringTheSamePersons
{
    private static readonly Instant Begin = AnInsurancePolicy.Period.From;
    private static readonly VolunteerId[] Volunteers = [Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao, new(new Guid("00000000-0000-7000-8000-0000000000c4"))];
    private static readonly InsurancePolicyId[] Policies = [AnInsurancePolicy.TheId, new(new Guid("00000000-0000-7000-8000-000000001502"))];

    [Fact]
    public async Task Happens_once_for_a_policy_and_ends_with_its_period()
    {
        var place = await Neighbourhood.FoundedAsync();
        var insuring = new Insuring(place.Open());
        (await insuring.TakeOutAsync(Policies[0], AnInsurancePolicy.Policy, TestDistrict.Nine)).EnsureAccepted();
        (await place.Store.TryAsync(() => insuring.TakeOutAsync(Policies[0], AnInsurancePolicy.Policy, TestDistrict.Nine))).Should().Be((Decision)new AlreadyExists("insurance-policy", Policies[0].Value));
        var over = AnInsurancePolicy.Period.Until;
        (await place.Store.TryAsync(() => insuring.TakeOutAsync(Policies[1], AnInsurancePolicy.Policy, over))).Should().Be((Decision)new PolicyPeriodOver(over));

        (await place.Store.TryAsync(() => insuring.LetExpireAsync(Policies[0], over - Duration.Epsilon))).Should().Be((Decision)new PolicyStillInForce(over));
        (await insuring.LetExpireAsync(Policies[0], over)).EnsureAccepted();
        (await insuring.LetExpireAsync(Policies[0], over)).EnsureAccepted();
        (await place.Store.TryAsync(() => insuring.LetExpireAsync(Policies[1], over))).Should().Be((Decision)new NotFound("insurance-policy", Policies[1].Value));

        (await place.Open().InsurancePolicies.FindAsync(Policies[0]))!.State.Should().Be(PolicyState.Expired);
    }

    [Fact]
    public async Task Keeps_one_seat_a_person_and_covers_whoever_has_one() =>
        await Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[0, 3], Gen.Int[0, 3]).List[1, 30].SampleAsync(async steps =>
        {
            var place = await Neighbourhood.FoundedAsync();
            await place.RegisterAsync(Volunteers[3], 4);
            var (insuring, now) = (new Insuring(place.Open()), Begin);
            foreach (var ((kind, policy, one, other), step) in steps.Select((step, i) => (step, i)))
            {
                // A later step comes two days later, so that a cover that was ended can be given again, and half of the longest walks go on after the period.
                now += Duration.FromDays(2);
                ValueTask<Decision> DoAsync(IdempotencyKey key) => kind switch
                {
                    0 or 1 => insuring.TakeOutAsync(Policies[policy], AnInsurancePolicy.Policy with { MostPersons = 2 + policy }, now, key),
                    2 or 3 or 4 => insuring.InsureAsync(Policies[policy], [Volunteers[one]], now, key),
                    5 => insuring.InsureAsync(Policies[policy], [Volunteers[one], Volunteers[other]], now, key),
                    6 => insuring.ReleaseAsync(Policies[policy], Volunteers[one], now, key),
                    7 => one == 0 ? insuring.CancelAsync(Policies[policy], now, key) : insuring.ReleaseAsync(Policies[policy], Volunteers[one], now, key),
                    8 => insuring.LetExpireAsync(Policies[policy], now, key),
                    _ => one == other ? insuring.InsureAsync(Policies[policy], [Volunteers[one]], now, key) : new MergingVolunteers(place.Open()).MergeAsync(Volunteers[one], Volunteers[other], now, key),
                };
                var key = new IdempotencyKey($"step {step}");
                if ((await place.Store.TryAsync(() => DoAsync(key))).IsAccepted) (await DoAsync(key)).EnsureAccepted();
                await ShouldAgreeAsync(place.Open(), now);
            }
        }, iter: 60);

    private static async Task ShouldAgreeAsync(OpenDistrict district, Instant now)
    {
        foreach (var id in Policies)
        {
            if (await district.InsurancePolicies.FindAsync(id) is not { } policy) continue;
            policy.Covered.Should().OnlyHaveUniqueItems().And.HaveCountLessThanOrEqualTo(policy.MostPersons!.Value);
            foreach (var volunteer in Volunteers)
            {
                var covers = (await district.VolunteerCovers.FindAsync(volunteer))?.Covers.Where(cover => cover.Policy == id).ToList() ?? [];
                var isCovered = covers.Exists(cover => cover.During.Until > now);
                var hasSeat = policy.State == PolicyState.InForce && policy.PeriodUntil > now && policy.Covered.Contains(volunteer);
                isCovered.Should().Be(hasSeat, $"{volunteer} and {id}: who has a seat is covered, and nobody else is");
                covers.Where(cover => covers.Exists(twin => twin != cover && twin.During.Overlaps(cover.During))).Should().BeEmpty();
            }
        }
    }
}
