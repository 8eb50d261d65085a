using CivicPractice.Evaluation;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Evaluation;

internal sealed class EvaluationCycleMapping() : RootMapping<EvaluationCycle, EvaluationCycleId>("evaluation_cycles")
{
    protected override void Map(EntityTypeBuilder<EvaluationCycle> builder)
    {
        builder.TermOf(cycle => cycle.Period);
        builder.ListAsJson<Indicator>("_indicators");
        builder.HasIndex(cycle => new { cycle.District, cycle.State });
    }
}
