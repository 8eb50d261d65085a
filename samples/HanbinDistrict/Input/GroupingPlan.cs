using CivicPractice;
using CivicPractice.Circles;
using CivicPractice.Divisions;

namespace HanbinDistrict.Input;

/// <summary>A practice belt or cluster (文明实践带、文明实践群).</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Divisions">The divisions whose sites belong to it, all but point sites.</param>
public sealed record GroupingPlan(SiteGroupingKind Kind, Bilingual Name, IReadOnlyList<DivisionCode> Divisions);
