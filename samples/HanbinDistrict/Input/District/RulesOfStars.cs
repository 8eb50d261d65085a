using System.Globalization;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>stars</c> of the profile: one threshold a star, from the first star up.</summary>
internal static class RulesOfStars
{
    private static readonly JsonForm<int> Hours = JsonForms.Whole(1, 1_000_000);

    public static StarScale Read(JsonSection profile, IReadOnlyList<JsonSection> stars)
    {
        var thresholds = new List<StarThreshold>();
        var before = new StarThreshold(0);
        foreach (var star in stars)
        {
            var threshold = new StarThreshold(star.Take("hours", Hours), star.TakeOr("points", RuleForms.Points, Points.Zero), star.TakeOr("awardedBy", JsonForms.LevelAbove, null));
            star.Close();
            if (!star.IsSound) continue;
            RefuseFall(star, before, threshold);
            if (star.IsSound) thresholds.Add(before = threshold);
        }

        if (stars.Count <= byte.MaxValue) return new StarScale(thresholds);
        profile.Refuse("stars", $"at most {byte.MaxValue} stars are wanted.");
        return new StarScale();
    }

    private static void RefuseFall(JsonSection star, StarThreshold before, StarThreshold threshold)
    {
        if (threshold.Hours <= before.Hours)
            star.Refuse("hours", string.Create(CultureInfo.InvariantCulture, $"{threshold.Hours} hours are no more than the {before.Hours} of the star before."));
        if (threshold.Points < before.Points)
            star.Refuse("points", $"{threshold.Points} points are fewer than the {before.Points} of the star before.");
        if ((threshold.AwardedBy, before.AwardedBy) is (null, not null) or (DivisionLevel.Prefecture, DivisionLevel.Province))
            star.Refuse(threshold.AwardedBy is null ? "hours" : "awardedBy", "no star is awarded by a lower level than the one before.");
    }
}
