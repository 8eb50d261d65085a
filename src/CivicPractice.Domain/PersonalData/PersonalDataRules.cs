using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>The district's own numbers for personal data.</summary>
public sealed record PersonalDataRules
{
    /// <summary>How long a record is stored once its purpose has ended, where the law asks for it; 10 years where the district says nothing (志愿服务记录与证明出具办法, R13).</summary>
    public Period Retention { get; init; } = Period.FromYears(10);

    /// <summary>The first day whose records of service are still kept (R13).</summary>
    /// <param name="on">The day of asking in the district's time zone.</param>
    public LocalDate KeptFrom(LocalDate on) => on - Retention;
}
