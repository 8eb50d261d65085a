using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class TheFactsOfTheDistrict
{
    private static readonly InsurancePolicyId Policy = new(Guid.Parse("00000000-0000-7000-8000-0000000000fa"));

    [Fact]
    public async Task Tell_nothing_of_who_is_not_registered()
    {
        var facts = new VolunteerFactsOfDistrict(TestDistrict.Open());

        (await facts.FindAsync(AVolunteer.TheId)).Should().BeNull();
    }

    [Fact]
    public async Task Tell_of_the_registration_and_of_cover()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var period = TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(30));
        var policy = new NewPolicy { Insurer = "an insurer", SumInsured = Money.Yuan(100_000), Period = period };
        (await district.RunAsync("insurance.take-out", default, () =>
        {
            var taken = InsurancePolicy.TakeOut(district.Id, Policy, policy, TestDistrict.Nine);
            district.InsurancePolicies.Add(taken.EnsureAccepted());
            return ValueTask.FromResult(Decision.Accepted);
        })).EnsureAccepted();
        (await new Insuring(district).InsureAsync(Policy, [AVolunteer.TheId], TestDistrict.Nine, default)).EnsureAccepted();

        var facts = await new VolunteerFactsOfDistrict(district).FindAsync(AVolunteer.TheId);

        facts!.IsActive.Should().BeTrue();
        facts.Covered.Should().Equal(period);
        facts.Trained.Should().BeEmpty();
    }
}
