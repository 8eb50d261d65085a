using CivicPractice.Convenience;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>convenience</c> of the profile.</summary>
internal static class RulesOfConvenience
{
    private const int LongestGrace = 24 * 60;

    public static ConvenienceRules Read(JsonSection section)
    {
        var rules = new ConvenienceRules();
        var grace = section.TakeOr("graceMinutes", JsonForms.Whole(0, LongestGrace), (int)rules.Grace.TotalMinutes);
        var most = section.TakeOr("mostNobodyFoundPercent", JsonForms.Whole(0, 100), rules.MostNobodyFoundPercent);
        section.Close();
        return section.IsSound ? new ConvenienceRules { Grace = Duration.FromMinutes(grace), MostNobodyFoundPercent = most } : rules;
    }
}
