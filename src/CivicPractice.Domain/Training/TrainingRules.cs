using System.Collections.Frozen;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The district's own rules for training; which categories of work need it first stands in <see cref="DistrictProfile.TrainingFirst"/>.</summary>
public sealed record TrainingRules
{
    /// <summary>How many days before its last day a certificate's renewal is due; 0 or more, 60 where the district says nothing.</summary>
    public int RenewalNoticeDays { get; init; } = 60;

    /// <summary>For how many days after its end a certificate holds on while its renewal is booked; 0 or more, 30 where the district says nothing.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>The roles that need training before the appointment (先培训再上岗, R20); none where the district says nothing.</summary>
    public IReadOnlySet<VolunteerRole> RolesFirst { get; init; } = FrozenSet<VolunteerRole>.Empty;

    /// <summary>Whether every service needs general training (通用培训) first; not where the district says nothing.</summary>
    public bool GeneralFirst { get; init; }

    /// <summary>The last of the ends that call for renewal today: the bound for <see cref="TrainingRunsOutSpec"/>.</summary>
    /// <param name="today">The day of asking.</param>
    public LocalDate NoticeThrough(LocalDate today) => Window.NoticeThrough(today);

    internal RenewalWindow Window => new(RenewalNoticeDays, GraceDays);
}
