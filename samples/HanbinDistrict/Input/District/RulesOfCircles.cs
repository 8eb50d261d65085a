using CivicPractice.Circles;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>circles</c> of the profile. Where sites and people are is made up, on a plane.</summary>
internal static class RulesOfCircles
{
    private const int LongestWalk = 24 * 60;
    private const int Fastest = 20_000;

    public static CircleRules OnAPlane { get; } = new() { Datum = Datum.Plane };

    public static CircleRules Read(JsonSection section)
    {
        var rules = OnAPlane with
        {
            Within = Duration.FromMinutes(Math.Max(1, section.TakeOr("withinMinutes", JsonForms.Whole(1, LongestWalk), (int)OnAPlane.Within.TotalMinutes))),
            WalkingMetresAnHour = Math.Max(1, section.TakeOr("walkingMetresAnHour", JsonForms.Whole(1, Fastest), (int)OnAPlane.WalkingMetresAnHour)),
            DetourFactor = (double)Math.Max(1, section.TakeOr("detourFactor", JsonForms.Hundredths(1, 10), (decimal)OnAPlane.DetourFactor)),
        };
        section.Close();
        return rules;
    }
}
