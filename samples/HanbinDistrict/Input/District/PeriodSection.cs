using CivicPractice;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>period</c>: the first and the last day that are replayed, both included.</summary>
internal static class PeriodSection
{
    private const int MostYears = 10;

    public static Term? Read(JsonSection section)
    {
        var from = section.Take("from", JsonForms.Date);
        var through = section.Take("through", JsonForms.Date);
        section.Close();
        if (!section.IsSound) return null;
        if (through < from) section.Refuse("through", $"the last day lies before the first, {Iso(from)}.");
        else if (through >= from.PlusYears(MostYears)) section.Refuse("through", FormattableString.Invariant($"the period is longer than {MostYears} years."));
        else return new Term(from, through);
        return null;
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
