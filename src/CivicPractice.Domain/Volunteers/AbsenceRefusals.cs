namespace CivicPractice.Volunteers;

/// <summary>The volunteer did not stay away so often in a calendar year that the district may end the registration (L3), neither this year nor the last.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Year">The year of asking.</param>
/// <param name="Unexcused">How often without an excuse in that year.</param>
/// <param name="Malicious">How often on purpose in that year.</param>
/// <param name="UnexcusedLimit">With how many without an excuse the limit is reached, or <see langword="null"/> for no limit.</param>
/// <param name="MaliciousLimit">With how many on purpose the limit is reached, or <see langword="null"/> for no limit.</param>
public sealed record NoShowLimitNotReached(VolunteerId Volunteer, int Year, int Unexcused, int Malicious, int? UnexcusedLimit, int? MaliciousLimit)
    : Refusal("absence.limit-not-reached")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say(
        $"{Year}年无故缺席{Unexcused}次（{Of(UnexcusedLimit).Zh}）、恶意缺席{Malicious}次（{Of(MaliciousLimit).Zh}），未达到注销注册的次数。",
        $"In {Year}, {Unexcused} unexcused absences ({Of(UnexcusedLimit).En}) and {Malicious} malicious ones ({Of(MaliciousLimit).En}) do not end the registration.");

    private static Bilingual Of(int? limit) => limit is { } most ? Say($"上限{most}次", $"limit {most}") : Say($"不设上限", $"no limit");
}
