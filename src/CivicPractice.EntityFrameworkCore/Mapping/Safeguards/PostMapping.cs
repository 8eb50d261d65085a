using CivicPractice.Safeguards;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Safeguards;

internal sealed class PostMapping() : RootMapping<Post, PostId>("posts")
{
    protected override void Map(EntityTypeBuilder<Post> builder)
    {
        builder.ListAsJson<PostTenure>("_past");
        builder.HasIndex(post => new { post.District, post.State, post.Since });
        builder.HasIndex(post => new { post.District, post.Site, post.State });
    }
}
