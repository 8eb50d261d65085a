using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>That a party signed.</summary>
/// <param name="By">The party.</param>
/// <param name="At">When.</param>
public sealed record Signature(PartnerId By, Instant At);
