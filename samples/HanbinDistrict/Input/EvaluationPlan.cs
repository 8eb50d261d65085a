using CivicPractice;
using CivicPractice.Evaluation;

namespace HanbinDistrict.Input;

/// <summary>How all sites are evaluated when the period ends (实效评估).</summary>
/// <param name="Name">What the evaluation is called.</param>
/// <param name="Indicators">By what, with weights that are 100 together; each is computed from the district's own records.</param>
public sealed record EvaluationPlan(Bilingual Name, IReadOnlyList<Indicator> Indicators);
