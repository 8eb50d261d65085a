using CivicPractice.Activities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Activities;

internal sealed class ActivityReviewMapping() : RootMapping<ActivityReview, ActivityReviewId>("activity_reviews")
{
    protected override void Map(EntityTypeBuilder<ActivityReview> builder)
    {
        builder.ComplexProperty(review => review.By, by =>
        {
            by.Property(one => one.Kind);
            by.Property(one => one.Value);
        });
        builder.ListAsJson<ReviewTag>("_tags");
        builder.HasIndex(review => new { review.District, review.Activity, review.GivenAt });
        builder.HasIndex(review => new { review.District, review.Volunteer, review.GivenAt });
        builder.HasIndex(review => new { review.District, review.Requester, review.GivenAt });
        builder.HasIndex(review => new { review.District, review.State, review.GivenAt });
    }
}
