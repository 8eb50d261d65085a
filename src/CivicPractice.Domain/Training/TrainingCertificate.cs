using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>Proof that a volunteer passed a course (培训证书), and for which work and how long it qualifies.</summary>
/// <param name="Id">The certificate.</param>
/// <param name="Course">The course that was passed.</param>
/// <param name="Categories">The categories of work it qualifies for.</param>
/// <param name="From">The first day it holds, in the district's time zone.</param>
/// <param name="Through">The last day it holds by itself, included; <see langword="null"/> when it does not expire.</param>
public sealed record TrainingCertificate(
    TrainingCertificateId Id, TrainingCourseId Course, IReadOnlyList<ActivityCategory> Categories, LocalDate From, LocalDate? Through)
{
    /// <summary>The roles it qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];

    /// <summary>Whether it is of general training (通用培训), for neither a category of work nor a role.</summary>
    public bool IsGeneral => Categories.Count == 0 && Roles.Count == 0;

    /// <summary>The last day it holds, grace included; <see langword="null"/> when it does not expire.</summary>
    public LocalDate? HoldsThrough { get; init; } = Through;

    /// <summary>The session that is to renew it, or <see langword="null"/>.</summary>
    public TrainingSessionId? RenewalAt { get; init; }

    /// <summary>Why it was revoked, or <see langword="null"/> while it stands.</summary>
    public RevocationReason? RevokedFor { get; init; }

    /// <summary>When it was revoked, or <see langword="null"/>.</summary>
    public Instant? RevokedAt { get; init; }

    // What it trains for, each once.
    internal IEnumerable<TrainingAim> Aims => IsGeneral ? [TrainingAim.General] : Categories.Select(TrainingAim.For).Concat(Roles.Select(TrainingAim.For));

    /// <summary>When it holds, or <see langword="null"/> when it never did: revoked beforehand, issued in error, or earned by cheating.</summary>
    /// <param name="timeZone">The district's time zone.</param>
    public TimeRange? Holds(DateTimeZone timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        if (RevokedFor is RevocationReason.IssuedInError or RevocationReason.Cheating) return null;
        var from = timeZone.AtStartOfDay(From).ToInstant();
        var until = HoldsThrough is { } last ? timeZone.AtStartOfDay(last.PlusDays(1)).ToInstant() : Instant.MaxValue.ToMicrosecond();
        if (RevokedAt is { } revoked && revoked < until) until = revoked;
        return from < until ? new TimeRange(from, until) : null;
    }
}
