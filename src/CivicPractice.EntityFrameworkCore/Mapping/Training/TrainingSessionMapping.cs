using CivicPractice.Training;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Training;

internal sealed class TrainingSessionMapping() : RootMapping<TrainingSession, TrainingSessionId>("training_sessions")
{
    protected override void Map(EntityTypeBuilder<TrainingSession> builder)
    {
        builder.RangeOf(session => session.During);
        builder.ListAsJson<Trainee>("_trainees");
    }
}
