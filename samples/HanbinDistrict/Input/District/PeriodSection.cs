using CivicPractice;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>period</c>: the first and the last day that are replayed, both included.</summary>
internal static class PeriodSection
{
    private const int MostYears = 10;

    // Far from both ends of the calendar, so that partnerships, certificates and birthdays around the period are days too.
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public static Term? Read(JsonSection section)
    {
        var from = section.Take("from", JsonForms.Date);
        var through = section.Take("through", JsonForms.Date);
        section.Close();
        if (!section.IsSound) return null;
        if (from.Year is < FirstYear or > LastYear) Outside("from");
        else if (through.Year is < FirstYear or > LastYear) Outside("through");
        else if (through < from) section.Refuse("through", $"the last day lies before the first, {Iso(from)}.");
        else if (through >= from.PlusYears(MostYears)) section.Refuse("through", FormattableString.Invariant($"the period is longer than {MostYears} years."));
        else return new Term(from, through);
        return null;

        void Outside(string member) => section.Refuse(member, FormattableString.Invariant($"a day of the years {FirstYear} to {LastYear} is wanted."));
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
