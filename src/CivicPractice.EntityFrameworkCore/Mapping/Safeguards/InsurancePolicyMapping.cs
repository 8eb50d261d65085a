using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Safeguards;

internal sealed class InsurancePolicyMapping() : RootMapping<InsurancePolicy, InsurancePolicyId>("insurance_policies")
{
    protected override void Map(EntityTypeBuilder<InsurancePolicy> builder)
    {
        builder.RangeOf(policy => policy.Period);
        builder.Property(policy => policy.PeriodUntil).HasColumnName("ends_at");
        builder.MoneyOf(policy => policy.SumInsured);
        builder.AsJson(policy => policy.GivenBy);
        builder.ListAsJson<VolunteerId>("_covered");
        builder.HasIndex(policy => new { policy.District, policy.State, policy.PeriodUntil });
    }
}
