using CivicPractice.Mobilization;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>mobilization</c> of the profile.</summary>
internal static class RulesOfMobilization
{
    private const int ADay = 24 * 60;

    public static MobilizationRules Read(JsonSection section)
    {
        var rules = new MobilizationRules();
        var answer = section.TakeOr("answerWithinMinutes", JsonForms.Whole(1, ADay), (int)rules.AnswerWithin.TotalMinutes);
        var between = section.TakeOr("betweenWavesMinutes", JsonForms.Whole(1, ADay), (int)rules.BetweenWaves.TotalMinutes);
        var most = section.TakeOr("mostCalledAtOnce", JsonForms.Whole(1, 5_000), rules.MostCalledAtOnce);
        section.Close();
        return section.IsSound ? new MobilizationRules { AnswerWithin = Duration.FromMinutes(answer), BetweenWaves = Duration.FromMinutes(between), MostCalledAtOnce = most } : rules;
    }
}
