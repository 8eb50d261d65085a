using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>Nothing is recorded of these days that a certificate could state.</summary>
/// <param name="Period">The days.</param>
public sealed record NothingToCertify(Term Period) : Refusal("service-certificate.nothing-to-certify")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Period} 期间没有可出具证明的服务记录。", $"No service is recorded in {Period} that a certificate could state.");
}

/// <summary>A certificate states what was served, not what may still be.</summary>
/// <param name="Period">The days.</param>
/// <param name="Today">The day of issue.</param>
public sealed record PeriodNotOver(Term Period, LocalDate Today) : Refusal("service-certificate.period-not-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"证明期间（{Period}）不能晚于出具之日（{Today:uuuu-MM-dd}）。", $"A certificate of {Period} cannot be issued on {Today:uuuu-MM-dd}, before these days are over.");
}
