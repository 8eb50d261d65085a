using CivicPractice;
using CivicPractice.Requests;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>profile</c>: what is local to the district. Each subject's rules are an object of their own that may be left out, as may each rule.</summary>
internal static class ProfileSection
{
    private const int MostHours = 24 * 366;
    private const int MostDays = 3_660;
    private const int MostMinutes = 7 * 24 * 60;

    public static DistrictProfile? Read(JsonSection profile)
    {
        var name = BilingualSection.Read(profile.Section("name"));
        var division = profile.Take("division", JsonForms.DivisionCode);
        var timeZone = profile.Take("timeZone", JsonForms.TimeZone);
        var requests = profile.SectionIfAny("requests") is { } rules ? Requests(rules) : new RequestRules();
        var trainingFirst = profile.ListIfAny("trainingFirst", JsonForms.Category).ToHashSet();
        profile.Close();
        return name is { } bilingual && division.IsDefined && timeZone is not null
            ? new DistrictProfile { Id = DistrictIds.Of(division), Name = bilingual, Division = division, TimeZone = timeZone, TrainingFirst = trainingFirst, Requests = requests }
            : null;
    }

    private static RequestRules Requests(JsonSection section)
    {
        var rules = new RequestRules();
        rules = rules with
        {
            TimeToAnswer = Duration.FromHours(section.TakeOr("timeToAnswerHours", JsonForms.Whole(1, MostHours), (int)rules.TimeToAnswer.TotalHours)),
            ReviewWindow = Duration.FromDays(section.TakeOr("reviewWindowDays", JsonForms.Whole(1, MostDays), (int)rules.ReviewWindow.TotalDays)),
            EarliestBegin = Duration.FromMinutes(section.TakeOr("earliestBeginMinutes", JsonForms.Whole(0, MostMinutes), (int)rules.EarliestBegin.TotalMinutes)),
        };
        section.Close();
        return rules;
    }
}
