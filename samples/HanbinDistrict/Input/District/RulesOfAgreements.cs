using CivicPractice.Volunteers;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>agreements</c> of the profile.</summary>
internal static class RulesOfAgreements
{
    private const int MostMonths = 120;
    private const int MostPeople = 1_000_000;

    public static AgreementRules Read(JsonSection section)
    {
        var rules = new AgreementRules();
        rules = rules with
        {
            RequiredFor = section.ListOr("requiredFor", JsonForms.AgreementTrigger, [.. rules.RequiredFor]).ToHashSet(),
            Continuous = Period.FromMonths(Math.Max(1, section.TakeOr("continuousMonths", JsonForms.Whole(1, MostMonths), (int)rules.Continuous.Months))),
            LargeEventFrom = Math.Max(1, section.TakeOr("largeEventFrom", JsonForms.Whole(1, MostPeople), rules.LargeEventFrom)),
            GuardiansSign = section.TakeOr("guardiansSign", JsonForms.YesNo, rules.GuardiansSign),
        };
        section.Close();
        return rules;
    }
}
