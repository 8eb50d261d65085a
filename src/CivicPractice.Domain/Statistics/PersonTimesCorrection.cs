using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>A correction of person-times (更正): what stood, what stands now, why, by whom and when.</summary>
/// <param name="Before">The person-times that stood.</param>
/// <param name="CountedBefore">How they had been counted.</param>
/// <param name="After">The person-times that stand now.</param>
/// <param name="Counted">How these were counted.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who corrected.</param>
/// <param name="At">When.</param>
public sealed record PersonTimesCorrection(
    int Before, CountingMethod CountedBefore, int After, CountingMethod Counted, PersonTimesCorrectionReason Reason, ActorId By, Instant At);
