using CivicPractice;
using CivicPractice.Communities;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>covenants</c>: the village covenants that are made.</summary>
internal static class CovenantsSection
{
    private const int Most = 100_000;

    public static IReadOnlyList<PlannedCovenant> Read(IReadOnlyList<JsonSection>? sections, DistrictProfile? profile)
    {
        var plans = new List<PlannedCovenant>();
        foreach (var section in sections ?? [])
        {
            var (division, draftedOn) = (section.Take("division", JsonForms.DivisionCode), section.Take("draftedOn", JsonForms.Date));
            var (assembly, manner, entitled) = (section.Take("assembly", JsonForms.Assembly), section.Take("manner", JsonForms.Manner), section.Take("entitled", JsonForms.Whole(1, Most)));
            var (turnout, inFavour) = (section.Take("turnout", JsonForms.Share), section.Take("inFavour", JsonForms.Share));
            var (households, pledges) = (section.Take("households", JsonForms.Whole(0, Most)), section.Take("pledges", JsonForms.Share));
            var text = Text(section, profile);
            var amendment = section.SectionIfAny("amendment");
            var (amendedOn, amended) = (amendment?.Take("draftedOn", JsonForms.DayIfAny), amendment is null ? null : Text(amendment, profile));
            amendment?.Close();
            section.Close();
            if (!section.IsSound) continue;
            if (plans.Exists(other => other.Division == division)) section.Refuse("division", $"'{division}' stands twice.");
            if (amendedOn <= draftedOn) amendment!.Refuse("draftedOn", "what is amended was made before.");
            if (text is not null) plans.Add(new PlannedCovenant(division, draftedOn, text, assembly, manner, entitled, turnout, inFavour, households, pledges, amended is null ? null : amendedOn, amended));
        }

        return plans;
    }

    private static CovenantText? Text(JsonSection section, DistrictProfile? profile)
    {
        var title = section.Take("title", JsonForms.Text);
        var customs = section.ListIfAny("customs", JsonForms.Custom);
        var articles = section.ListIfAny("articles", JsonForms.Text);
        if (!section.IsSound || title is null) return null;
        if (articles.Count == 0) section.Refuse("articles", "at least one article is wanted.");
        if (customs.Count == 0 || customs.Distinct().Count() != customs.Count) section.Refuse("customs", "at least one custom is wanted, each once.");
        foreach (var custom in customs.Where(custom => profile is not null && profile.Covenants.NameOf(custom) is null))
            section.Refuse("customs", $"'{custom}' is no custom that anybody knows; profile.covenants.customs names those of the district.");
        return section.IsSound ? new CovenantText { Title = title, Customs = customs, Articles = [.. articles.Select((article, number) => new CovenantArticle(number + 1, article))] } : null;
    }
}
