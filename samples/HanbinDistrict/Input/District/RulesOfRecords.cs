using CivicPractice.Records;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>records</c> of the profile.</summary>
internal static class RulesOfRecords
{
    private static readonly JsonForm<int> Days = JsonForms.Whole(1, 366);

    public static RecordRules Read(JsonSection section)
    {
        var rules = new RecordRules();
        var days = section.TakeOr("withinWorkingDays", Days, rules.WithinWorkingDays);
        section.Close();
        return section.IsSound ? new RecordRules { WithinWorkingDays = days } : rules;
    }
}
