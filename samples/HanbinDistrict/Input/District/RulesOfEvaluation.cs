using CivicPractice.Evaluation;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>evaluation</c> of the profile.</summary>
internal static class RulesOfEvaluation
{
    private static readonly JsonForm<decimal> Score = JsonForms.Hundredths(0, 100);

    public static EvaluationRules Read(JsonSection section)
    {
        var rules = new EvaluationRules();
        rules = rules with
        {
            AppealWindow = Duration.FromDays(section.TakeOr("appealWindowDays", RuleForms.WindowDays, (int)rules.AppealWindow.TotalDays)),
            Bands = section.SectionsIfAny("bands") is { } bands ? Bands(bands) : rules.Bands,
            Below = section.TakeOr("below", JsonForms.Outcome, rules.Below),
            Commendations = section.SectionsIfAny("commendations") is { } commendations ? Commendations(commendations) : rules.Commendations,
        };
        section.Close();
        return rules;
    }

    private static List<OutcomeBand> Bands(IReadOnlyList<JsonSection> sections)
    {
        var bands = new List<OutcomeBand>();
        foreach (var section in sections)
        {
            var band = new OutcomeBand(section.Take("outcome", JsonForms.Outcome), section.Take("from", Score));
            section.Close();
            if (!section.IsSound) continue;
            if (bands.Exists(other => other.Outcome == band.Outcome)) section.Refuse("outcome", $"'{band.Outcome}' stands twice.");
            if (bands.Exists(other => other.From == band.From)) section.Refuse("from", FormattableString.Invariant($"two outcomes are given from {band.From} on."));
            bands.Add(band);
        }

        return bands;
    }

    private static List<CommendedOutcome> Commendations(IReadOnlyList<JsonSection> sections)
    {
        var commended = new List<CommendedOutcome>();
        foreach (var section in sections)
        {
            var one = new CommendedOutcome(section.Take("subjects", JsonForms.Subjects), section.Take("outcome", JsonForms.Outcome), section.Take("honour", JsonForms.Honour));
            section.Close();
            if (!section.IsSound) continue;
            if (commended.Contains(one)) section.Refuse("honour", $"'{one.Honour}' stands twice for '{one.Outcome}'.");
            commended.Add(one);
        }

        return commended;
    }
}
