using CivicPractice.Partnerships;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>partnerships</c> of the profile.</summary>
internal static class RulesOfPartnerships
{
    public static PartnershipRules Read(JsonSection section)
    {
        var rules = new PartnershipRules();
        rules = rules with
        {
            AmendmentConsent = section.TakeOr("amendmentConsent", JsonForms.Consent, rules.AmendmentConsent),
            KeepEndedBookings = Duration.FromDays(section.TakeOr("keepEndedBookingsDays", RuleForms.Days, (int)rules.KeepEndedBookings.TotalDays)),
        };
        section.Close();
        return rules;
    }
}
