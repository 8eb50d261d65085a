using CivicPractice.Training;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Training;

internal sealed class TrainingCourseMapping() : RootMapping<TrainingCourse, TrainingCourseId>("training_courses")
{
    protected override void Map(EntityTypeBuilder<TrainingCourse> builder)
    {
        builder.AsJson(course => course.Plan);
        builder.HasIndex(course => new { course.District, course.State, course.DraftedAt });
    }
}
