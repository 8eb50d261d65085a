using System.Globalization;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>Cultures whose digits, calendars, minus signs or letters have broken programs before.</summary>
public static class UnderACulture
{
    public static TheoryData<string> Hostile { get; } = ["", "tr-TR", "ar-SA", "fa-IR", "th-TH", "sv-SE", "de-DE", "zh-CN"];

    public static T Do<T>(string culture, Func<T> deed)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return deed();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
