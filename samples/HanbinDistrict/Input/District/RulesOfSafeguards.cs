using CivicPractice;
using CivicPractice.Safeguards;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>safeguards</c> of the profile.</summary>
internal static class RulesOfSafeguards
{
    private const int MostPieces = 1_000_000;
    private const int MostYuan = 100_000_000;

    private static readonly JsonForm<int?> Yuan = JsonForms.WholeOrNull(1, MostYuan);
    private static readonly JsonForm<int> Pieces = JsonForms.Whole(0, MostPieces);

    public static SafeguardRules Read(JsonSection section)
    {
        var rules = new SafeguardRules();
        var vacant = section.TakeOr("vacantPostDays", RuleForms.Days, rules.VacantPostDays);
        var low = section.TakeOr("lowStock", Pieces, rules.LowStock);
        var insured = section.TakeOr("leastYuanInsured", Yuan, null);
        section.Close();
        return section.IsSound ? new SafeguardRules { VacantPostDays = vacant, LowStock = low, LeastSumInsured = insured is { } yuan ? Money.Yuan(yuan) : null } : rules;
    }
}
