namespace CivicPractice;

/// <summary>The district has something under this id already; an id is never used anew, also after what it named has ended.</summary>
/// <param name="Subject">What was to be made, such as <c>site</c>; the first part of the code.</param>
/// <param name="Id">The id.</param>
public sealed record AlreadyExists(string Subject, Guid Id) : Refusal($"{Subject}.already-exists")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区已有这一记录（{Subject} {Id}）。", $"The district has the {Subject} {Id} already.");
}
