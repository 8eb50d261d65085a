using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>Something that came.</summary>
/// <param name="Cause">What it was recorded for; once in a partnership.</param>
/// <param name="Commitment">The number of the commitment.</param>
/// <param name="Quantity">How much, as it was last corrected, in the commitment's unit; 0 when nothing came after all.</param>
/// <param name="On">The day it came.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedAs">How much was recorded at first; more than zero.</param>
public sealed record Delivery(Guid Cause, int Commitment, decimal Quantity, LocalDate On, Instant RecordedAt, decimal RecordedAs);
