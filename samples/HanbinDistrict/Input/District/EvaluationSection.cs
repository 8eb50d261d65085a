using CivicPractice;
using CivicPractice.Evaluation;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>evaluation</c>: by what all sites are evaluated when the period ends.</summary>
internal static class EvaluationSection
{
    private const decimal WholeWeight = 100;
    private const int MostValue = 1_000_000;

    private static readonly JsonForm<decimal> Weight = JsonForms.Hundredths(0, 100);
    private static readonly JsonForm<decimal> Value = JsonForms.Hundredths(0, MostValue);

    public static EvaluationPlan? Read(JsonSection? section, Term? period)
    {
        if (section is null) return null;
        var name = BilingualSection.Read(section.Section("name"));
        var indicators = new List<Indicator>();
        var isSound = true;
        foreach (var one in section.SectionsIfAny("indicators") ?? [])
        {
            var indicator = IndicatorOf(one);
            if (indicator is not null && indicators.Exists(other => other.Code == indicator.Code)) one.Refuse("code", $"'{indicator.Code}' stands twice.");
            isSound &= one.IsSound;
            if (indicator is not null) indicators.Add(indicator);
        }

        section.Close();
        if (isSound && indicators.Sum(indicator => indicator.Weight) is var sum && sum != WholeWeight)
            section.Refuse("indicators", FormattableString.Invariant($"the weights are {sum} together, and have to be {WholeWeight}."));
        else if (isSound && indicators.TrueForAll(indicator => indicator.WhenMissing == MissingData.LeftOut))
            section.Refuse("indicators", "a site of which nothing is known needs an indicator that counts as nothing.");
        else if (period is { } days && indicators.Exists(indicator => !MeasuresOfDistrict.Judge(indicator.Measured!.Measure, EvaluationSubjectKind.Site, days).IsAccepted))
            section.Refuse("indicators", "person-times, requests and opening hours are kept by month, and the period is not of whole months.");
        return section.IsSound && isSound && name is { } words ? new EvaluationPlan(words, indicators) : null;
    }

    private static Indicator? IndicatorOf(JsonSection section)
    {
        var (item, name) = (BilingualSection.Read(section.Section("item")), BilingualSection.Read(section.Section("name")));
        var (code, measure) = (section.Take("code", JsonForms.Indicator), section.Take("measure", JsonForms.Counted));
        var (weight, nothingAt, fullAt) = (section.Take("weight", Weight), section.TakeOr("nothingAt", Value, 0), section.Take("fullAt", Value));
        var whenMissing = section.TakeOr("whenMissing", JsonForms.WhenMissing, MissingData.CountsAsNothing);
        section.Close();
        if (!section.IsSound || item is not { } group || name is not { } words) return null;
        if (weight == 0) section.Refuse("weight", "an indicator weighs something.");
        else if (nothingAt == fullAt) section.Refuse("fullAt", "the scale goes from one value to another.");
        else
        {
            return new Indicator
            {
                Code = code,
                Item = group,
                Name = words,
                Method = EvaluationMethod.RecordedData,
                Weight = weight,
                Maximum = weight,
                Source = IndicatorSource.Computed,
                Measured = new MeasuredScore(measure, nothingAt, fullAt),
                WhenMissing = whenMissing,
            };
        }

        return null;
    }
}
