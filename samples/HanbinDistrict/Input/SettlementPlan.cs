namespace HanbinDistrict.Input;

/// <summary>How many settlements and people are made up, for the practice circles.</summary>
/// <param name="PerVillage">Settlements in each village and community.</param>
/// <param name="Residents">The people who live in all of them together.</param>
public sealed record SettlementPlan(int PerVillage, int Residents);
