namespace CivicPractice.Readiness;

/// <summary>One thing that can be checked on the spot (检查项).</summary>
/// <param name="Code">Its name; once in a standard.</param>
/// <param name="Thing">Which of the six things it belongs to.</param>
/// <param name="Wording">What is asked, in both languages.</param>
/// <param name="IsMandatory">Whether a site that does not meet it is not ready.</param>
public sealed record ReadinessRequirement(RequirementCode Code, ReadinessThing Thing, Bilingual Wording, bool IsMandatory);
