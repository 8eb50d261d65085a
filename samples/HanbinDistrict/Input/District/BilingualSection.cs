using CivicPractice;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>A text in both languages: <c>zh</c> and <c>en</c>.</summary>
internal static class BilingualSection
{
    public static Bilingual? Read(JsonSection section)
    {
        var zh = section.Take("zh", JsonForms.Text);
        var en = section.Take("en", JsonForms.Text);
        section.Close();
        return zh is null || en is null ? null : new Bilingual(zh, en);
    }
}
