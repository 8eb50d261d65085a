using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>One time that a request was served, this round or one before it.</summary>
/// <param name="Cause">What it earned under.</param>
/// <param name="Wanted">When the service was wanted.</param>
/// <param name="BegunAt">When the volunteers began.</param>
/// <param name="ServedAt">When the service was given.</param>
/// <param name="On">The day of the service, or <see langword="null"/> where nobody said.</param>
/// <param name="PersonTimes">Person-times served; 0 where an activity counts them.</param>
/// <param name="Through">The activity that gave it, or <see langword="null"/>.</param>
/// <param name="Score">The score of its review where that counts, or <see langword="null"/>.</param>
internal sealed record ServedRound(Guid Cause, TimeRange Wanted, Instant BegunAt, Instant ServedAt, LocalDate? On, int PersonTimes, ActivityId? Through, int? Score);
