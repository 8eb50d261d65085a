namespace CivicPractice;

/// <summary>The district has no such thing, or it belongs to another district, which is the same to the asker.</summary>
/// <param name="Subject">What was looked for, as the first part of the code: "request", "site".</param>
/// <param name="Id">The id that was asked for.</param>
public sealed record NotFound(string Subject, Guid Id) : Refusal($"{Subject}.not-found")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区没有这一记录（{Subject} {Id}）。", $"The district has no {Subject} {Id}.");
}
