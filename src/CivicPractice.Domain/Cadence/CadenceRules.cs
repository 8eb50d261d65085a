using CivicPractice.Sites;

namespace CivicPractice.Cadence;

/// <summary>How often something is to happen in a district (L4).</summary>
public sealed record CadenceRules
{
    /// <summary>The rules for kinds of site, each once; where the district says nothing, activity every week and a concentrated one every month at urban stations (周周有活动、月月有集中), and none for others.</summary>
    /// <exception cref="ArgumentException">A kind of site has two rules that count the same in the same periods.</exception>
    public IReadOnlyList<CadenceOfKind> Sites
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.DistinctBy(one => (one.Tier, one.Setting, one.Rule.Period, one.Rule.Counts)).Count() != value.Count)
                throw new ArgumentException("A kind of site has two rules that count the same in the same periods.", nameof(value));
            field = [.. value];
        }
    } =
    [
        new(SiteTier.Station, SiteSetting.Urban, CadenceRule.Weekly),
        new(SiteTier.Station, SiteSetting.Urban, CadenceRule.MonthlyConcentrated),
    ];

    /// <summary>The rules for what the partners of each partnership help to run, each once; none where the district says nothing.</summary>
    /// <exception cref="ArgumentException">Two rules count the same in the same periods.</exception>
    public IReadOnlyList<CadenceRule> Partnerships
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.DistinctBy(one => (one.Period, one.Counts)).Count() != value.Count) throw new ArgumentException("Two rules count the same in the same periods.", nameof(value));
            field = [.. value];
        }
    } = [];

    /// <summary>The rules that a site of a kind is to keep: those for its setting, and those for both that count otherwise or in other periods.</summary>
    /// <param name="tier">Its tier.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> where nobody said.</param>
    public IEnumerable<CadenceRule> For(SiteTier tier, SiteSetting? setting) =>
        from one in Sites
        where one.Tier == tier && (one.Setting is null || one.Setting == setting)
        group one by (one.Rule.Period, one.Rule.Counts) into alike
        select (alike.FirstOrDefault(one => one.Setting is not null) ?? alike.First()).Rule;
}

/// <summary>A rule for a kind of site.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Setting">Urban or rural, or <see langword="null"/> for both.</param>
/// <param name="Rule">The rule.</param>
public sealed record CadenceOfKind(SiteTier Tier, SiteSetting? Setting, CadenceRule Rule);
