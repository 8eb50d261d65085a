using CivicPractice.Volunteers;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>noShows</c> of the profile.</summary>
internal static class RulesOfNoShows
{
    private static readonly JsonForm<int?> Limit = JsonForms.WholeOrNull(1, 366);

    public static NoShowRules Read(JsonSection section)
    {
        var rules = new NoShowRules();
        var unexcused = section.TakeOr("unexcusedAYear", Limit, rules.UnexcusedAYear);
        var malicious = section.TakeOr("maliciousAYear", Limit, rules.MaliciousAYear);
        var late = section.TakeOr("lateLeaveAs", JsonForms.LateLeave, rules.LateLeaveAs);
        section.Close();
        return section.IsSound ? new NoShowRules { UnexcusedAYear = unexcused, MaliciousAYear = malicious, LateLeaveAs = late } : rules;
    }
}
