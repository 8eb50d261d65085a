using CivicPractice;
using CivicPractice.Divisions;
using CivicPractice.Partnerships;
using HanbinDistrict.Chances;

namespace HanbinDistrict.Input;

/// <summary>One town that co-builds with its paired unit (包联单位).</summary>
/// <param name="Town">The town; all its sites are in the scope.</param>
/// <param name="Partner">The name of the unit.</param>
/// <param name="Deliveries">How often what is due in a month comes.</param>
/// <param name="Commitments">What the unit commits; at least one.</param>
public sealed record CoBuildingPlan(DivisionCode Town, Bilingual Partner, Share Deliveries, IReadOnlyList<PlannedCommitment> Commitments);

/// <summary>What the unit commits.</summary>
/// <param name="What">What it is.</param>
/// <param name="Mode">In which of the six modes.</param>
/// <param name="Quantity">How much over the period.</param>
/// <param name="Unit">The unit of measure.</param>
/// <param name="Shared">How many of it sessions can book at once; 0 when there is nothing to be booked.</param>
public sealed record PlannedCommitment(Bilingual What, MobilizationMode Mode, int Quantity, ContributionUnit Unit, int Shared);
