using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>Something that came.</summary>
/// <param name="Cause">What it was recorded for; once in a partnership.</param>
/// <param name="Commitment">The number of the commitment.</param>
/// <param name="Quantity">How much; more than zero, in the commitment's unit.</param>
/// <param name="On">The day it came.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record Delivery(Guid Cause, int Commitment, decimal Quantity, LocalDate On, Instant RecordedAt);
