using CivicPractice.PersonalData;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>personalData</c> of the profile.</summary>
internal static class RulesOfPersonalData
{
    private const int MostYears = 100;

    private static readonly JsonForm<int> Years = JsonForms.Whole(0, MostYears);

    public static PersonalDataRules Read(JsonSection section)
    {
        var years = section.TakeOr("retentionYears", Years, new PersonalDataRules().Retention.Years);
        section.Close();
        return new PersonalDataRules { Retention = Period.FromYears(years) };
    }
}
