using CivicPractice.Evaluation;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Evaluation;

internal sealed class EvaluationScorecardMapping() : RootMapping<EvaluationScorecard, EvaluationScorecardId>("evaluation_scorecards")
{
    protected override void Map(EntityTypeBuilder<EvaluationScorecard> builder)
    {
        builder.ComplexProperty(scorecard => scorecard.Subject, subject =>
        {
            subject.Property(one => one.Kind);
            subject.Property(one => one.Value);
        });
        builder.ListAsJson<RawScore>("_rawScores");
        builder.ListAsJson<Appeal>("_appeals");
        builder.HasIndex(scorecard => new { scorecard.District, scorecard.SubjectKey, scorecard.PublishedAt });
        builder.HasIndex(scorecard => new { scorecard.District, scorecard.Cycle, scorecard.Id });
    }
}
