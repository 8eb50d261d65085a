using CivicPractice.Activities;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>What a request was before it was reopened (往次服务): served, or called off. It stays as it was: figures, records and points of it stand.</summary>
/// <param name="Number">Which time it was, from 1.</param>
/// <param name="Wanted">When the service was wanted.</param>
/// <param name="Parties">Who had taken it on, with the volunteers who served, or were to.</param>
/// <param name="BegunAt">When they began, or <see langword="null"/>.</param>
/// <param name="ServedAt">When the service was given, or <see langword="null"/> where it was called off.</param>
/// <param name="Minutes">Whole minutes each volunteer gave; 0 where an activity counts them.</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="Counted">How these were counted.</param>
/// <param name="ServedOn">The day of the service in the district's time zone, or <see langword="null"/>.</param>
/// <param name="Through">The activity that gave the service, or <see langword="null"/>.</param>
/// <param name="Review">The review with its standing, or <see langword="null"/>.</param>
/// <param name="CancelledFor">Why it was called off, or <see langword="null"/> where it was served.</param>
/// <param name="ReopenedFor">Why the request was reopened.</param>
/// <param name="ReopenedAt">When.</param>
/// <param name="ReopenedBy">Who wanted it.</param>
/// <param name="PersonTimesCorrections">The corrections of the person-times, oldest first.</param>
/// <param name="ConfirmedAt">When the service was confirmed as done, or <see langword="null"/>.</param>
/// <param name="ConfirmedBySilence">Whether silence confirmed it.</param>
/// <param name="ConfirmedBy">Who confirmed it by word or with the review, or <see langword="null"/>.</param>
/// <param name="Dispute">The objection to the review and how it was decided, without the words of anybody, or <see langword="null"/>.</param>
/// <param name="CancelledAt">When it was called off, or <see langword="null"/>.</param>
/// <param name="DuplicateOf">The request that was to stay where it had been ordered twice, or <see langword="null"/>.</param>
public sealed record PastRound(
    int Number,
    TimeRange Wanted,
    IReadOnlyList<ServingParty> Parties,
    Instant? BegunAt,
    Instant? ServedAt,
    int Minutes,
    int PersonTimes,
    CountingMethod Counted,
    LocalDate? ServedOn,
    ActivityId? Through,
    RequestReview? Review,
    CancellationReason? CancelledFor,
    ReopenReason ReopenedFor,
    Instant ReopenedAt,
    RequestVoice ReopenedBy,
    IReadOnlyList<PersonTimesCorrection> PersonTimesCorrections,
    Instant? ConfirmedAt,
    bool ConfirmedBySilence,
    RequestVoice? ConfirmedBy,
    ReviewDispute? Dispute,
    Instant? CancelledAt,
    ServiceRequestId? DuplicateOf)
{
    /// <summary>The volunteers who served, or were to.</summary>
    public IReadOnlyList<VolunteerId> Volunteers => [.. Parties.SelectMany(party => party.Volunteers)];
}
