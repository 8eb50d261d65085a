using NodaTime;

namespace CivicPractice.Training;

/// <summary>The district's own numbers for training.</summary>
public sealed record TrainingRules
{
    /// <summary>How many days before its last day a certificate's renewal is due; 0 or more, 60 where the district says nothing.</summary>
    public int RenewalNoticeDays { get; init; } = 60;

    /// <summary>For how many days after its end a certificate holds on while its renewal is booked; 0 or more, 30 where the district says nothing.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>The last of the ends that call for renewal today: the bound for <see cref="TrainingRunsOutSpec"/>.</summary>
    /// <param name="today">The day of asking.</param>
    public LocalDate NoticeThrough(LocalDate today) => Window.NoticeThrough(today);

    internal RenewalWindow Window => new(RenewalNoticeDays, GraceDays);
}
