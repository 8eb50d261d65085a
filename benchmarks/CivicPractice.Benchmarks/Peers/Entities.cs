using Microsoft.EntityFrameworkCore;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>The tables, as EF Core sees them.</summary>
internal sealed class Entities(string file) : DbContext
{
    public IQueryable<SiteEntity> Sites => Set<SiteEntity>();

    public IQueryable<StretchEntity> Stretches => Set<StretchEntity>();

    public IQueryable<DayEntity> Days => Set<DayEntity>();

    public IQueryable<OrganizationEntity> Organizations => Set<OrganizationEntity>();

    public IQueryable<VolunteerEntity> Volunteers => Set<VolunteerEntity>();

    public IQueryable<SessionEntity> Sessions => Set<SessionEntity>();

    public IQueryable<ParticipationEntity> Participations => Set<ParticipationEntity>();

    public IQueryable<RequestEntity> Requests => Set<RequestEntity>();

    public IQueryable<OfferEntity> Offers => Set<OfferEntity>();

    public IQueryable<PartyEntity> Parties => Set<PartyEntity>();

    public IQueryable<SkillEntity> Skills => Set<SkillEntity>();

    public IQueryable<BookingEntity> Bookings => Set<BookingEntity>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite($"Data Source={file};Pooling=False").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SiteEntity>().ToTable("sites").HasKey(row => row.Id);
        modelBuilder.Entity<StretchEntity>().ToTable("stretches").HasNoKey();
        modelBuilder.Entity<DayEntity>().ToTable("days").HasKey(row => row.Day);
        modelBuilder.Entity<OrganizationEntity>().ToTable("organizations").HasKey(row => row.Id);
        modelBuilder.Entity<VolunteerEntity>().ToTable("volunteers").HasKey(row => row.Id);
        modelBuilder.Entity<SessionEntity>().ToTable("sessions").HasKey(row => row.Id);
        modelBuilder.Entity<ParticipationEntity>().ToTable("participations").HasNoKey();
        modelBuilder.Entity<RequestEntity>().ToTable("requests").HasKey(row => row.Id);
        modelBuilder.Entity<OfferEntity>().ToTable("offers").HasNoKey();
        modelBuilder.Entity<PartyEntity>().ToTable("parties").HasNoKey();
        modelBuilder.Entity<SkillEntity>().ToTable("skills").HasNoKey();
        modelBuilder.Entity<BookingEntity>().ToTable("bookings").HasNoKey();
    }
}

internal sealed record SiteEntity(int Id, int Tier, int? Setting, int LastBelow, int IsOpen);

internal sealed record StretchEntity(int Site, long Opened, long? Shut);

internal sealed record DayEntity(int Day, long Start, long Until);

internal sealed record OrganizationEntity(int Id, int IsActive);

internal sealed record VolunteerEntity(int Id, int IsActive, int Stars, int Minutes, int? Home);

internal sealed record SessionEntity(int Id, int Site, int Category, int Host, int? Team, int Month, int Day, int IsHeld, int IsConcentrated, int PersonTimes);

internal sealed record ParticipationEntity(int Session, int Volunteer, int Minutes);

internal sealed record RequestEntity(int Id, int Site, int IsDispatched, int IsAccepted, int? ServedOn, int Minutes, int PersonTimes, int? Through, int? Score, int IsStruck, int IsCancelled);

internal sealed record OfferEntity(int Request, long OfferedAt, long? AcceptedAt, long? Waited);

internal sealed record PartyEntity(int Request, int? Team, int Volunteers);

internal sealed record SkillEntity(int Skill, int Volunteer);

internal sealed record BookingEntity(int Volunteer, long Start, long Until);
