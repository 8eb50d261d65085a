using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>The tables beside the roots' own.</summary>
internal sealed class LogMapping :
    IEntityTypeConfiguration<EventRow>, IEntityTypeConfiguration<CommandRow>, IEntityTypeConfiguration<SubscriptionRow>, IEntityTypeConfiguration<ParkedRow>,
    IEntityTypeConfiguration<FiguresRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("events");
        builder.HasKey(row => new { row.District, row.Position });
        builder.Property(row => row.Position).ValueGeneratedNever();
        // No two commits can both have made the same version, whatever else fails.
        builder.HasIndex(row => new { row.District, row.Kind, row.Aggregate, row.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CommandRow> builder)
    {
        builder.ToTable("commands");
        builder.HasKey(row => new { row.District, row.Key });
    }

    public void Configure(EntityTypeBuilder<SubscriptionRow> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasKey(row => new { row.District, row.Subscriber });
    }

    public void Configure(EntityTypeBuilder<ParkedRow> builder)
    {
        builder.ToTable("parked_events");
        builder.HasKey(row => new { row.District, row.Subscriber, row.Position });
        builder.Property(row => row.Position).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<FiguresRow> builder)
    {
        builder.ToTable("figures");
        builder.HasKey(row => row.District);
        builder.Property(row => row.District).ValueGeneratedNever();
    }
}
