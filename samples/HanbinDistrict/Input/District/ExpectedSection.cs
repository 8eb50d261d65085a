using System.Text.Json;
using HanbinDistrict.Input.Json;
using HanbinDistrict.Overview;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>expected</c>: what a report says about the same figures, as numbers or as ranges.</summary>
internal static class ExpectedSection
{
    private const int NoEnd = -1;
    private static readonly JsonForm<int> Number = JsonForms.Whole(0, int.MaxValue);

    public static ReportedFigures? Read(JsonSection? section, FaultList faults)
    {
        if (section is null) return null;
        var source = BilingualSection.Read(section.Section("source"));
        var figures = section.Section("figures");
        var expected = new Dictionary<string, Expectation>(StringComparer.Ordinal);
        foreach (var key in Figure.All.Select(figure => figure.Key))
        {
            if (ExpectationOf(figures, key, faults) is { } expectation) expected.Add(key, expectation);
        }

        figures.Close();
        section.Close();
        return source is { } report ? new ReportedFigures(report, expected) : null;
    }

    private static Expectation? ExpectationOf(JsonSection figures, string key, FaultList faults)
    {
        var (value, path) = figures.ValueIfAny(key);
        switch (value?.Kind)
        {
            case null:
                return null;
            case JsonValueKind.Object:
                return Range(new JsonSection(value, path, faults));
            default:
                var exactly = figures.Take(key, Number);
                return new Expectation(exactly, exactly);
        }
    }

    private static Expectation? Range(JsonSection section)
    {
        var moreThan = section.TakeOr("moreThan", Number, NoEnd);
        var lessThan = section.TakeOr("lessThan", Number, NoEnd);
        var wording = section.SectionIfAny("wording") is { } words ? BilingualSection.Read(words) : null;
        section.Close();
        if (!section.IsSound) return null;
        if (moreThan == NoEnd && lessThan == NoEnd) section.Refuse("moreThan", "'moreThan' or 'lessThan' is wanted.");
        else if (lessThan != NoEnd && lessThan - moreThan < 2) section.Refuse("lessThan", "no whole number lies between 'moreThan' and 'lessThan'.");
        else return new Expectation(moreThan + 1L, lessThan == NoEnd ? null : lessThan - 1L, wording);
        return null;
    }
}
