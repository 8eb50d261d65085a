using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The training that is to renew a certificate; for neither a category nor a role it is general training, and renews nothing else.</summary>
/// <param name="District">The district.</param>
/// <param name="Session">The session in which the volunteer has a place.</param>
/// <param name="Categories">The categories of work its course qualifies for.</param>
/// <param name="LastDay">The day on which it ends, in the district's time zone.</param>
public sealed record Renewal(DistrictId District, TrainingSessionId Session, IReadOnlyList<ActivityCategory> Categories, LocalDate LastDay)
{
    /// <summary>The roles its course qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];

    // Whoever is trained for special work has not thereby had the general training.
    internal bool Covers(TrainingCertificate certificate) => certificate.IsGeneral
        ? Categories.Count == 0 && Roles.Count == 0
        : !certificate.Categories.Except(Categories).Any() && !certificate.Roles.Except(Roles).Any();
}

/// <summary>What a volunteer must renew the training for soon, or should have.</summary>
/// <param name="Aim">The category of work, the role, or general training.</param>
/// <param name="Through">The last day on which training holds, grace included.</param>
/// <param name="RenewalAt">The session in which a renewal is booked, or <see langword="null"/>.</param>
/// <param name="InGrace">Whether it holds on by the grace alone on the day of asking.</param>
public sealed record RenewalDue(TrainingAim Aim, LocalDate Through, TrainingSessionId? RenewalAt, bool InGrace)
{
    /// <summary>Whether a renewal is booked.</summary>
    public bool IsBooked => RenewalAt is not null;
}
