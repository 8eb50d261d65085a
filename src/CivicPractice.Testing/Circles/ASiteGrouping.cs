using CivicPractice.Circles;
using CivicPractice.Sites;

namespace CivicPractice.Testing;

/// <summary>Builds a grouping of sites through its public commands: a belt without any site yet, formed at nine on Monday.</summary>
public sealed class ASiteGrouping
{
    private readonly List<Action<SiteGrouping>> _steps = [];
    private SiteGroupingId _id = TheId;
    private SiteGroupingKind _kind = SiteGroupingKind.PracticeBelt;
    private string _name = "南河文明实践带";

    /// <summary>The id, unless another is given.</summary>
    public static SiteGroupingId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000be17"));

    /// <summary>Builds a grouping in a state, with the station in it.</summary>
    /// <param name="state">The state.</param>
    public static ASiteGrouping In(SiteGroupingState state) => state switch
    {
        SiteGroupingState.Formed => new ASiteGrouping().Including(ASite.FactsOf(SiteTier.Station)),
        SiteGroupingState.Dissolved => In(SiteGroupingState.Formed).Dissolved(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ASiteGrouping WithId(SiteGroupingId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Makes it a belt or a cluster, of that name.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="name">What it is called.</param>
    public ASiteGrouping Of(SiteGroupingKind kind, string name)
    {
        (_kind, _name) = (kind, name);
        return this;
    }

    /// <summary>Includes a site.</summary>
    /// <param name="site">What is known of the site.</param>
    public ASiteGrouping Including(SiteFacts site) => Then(grouping => grouping.Include(site, TestDistrict.Nine));

    /// <summary>Dissolves it.</summary>
    public ASiteGrouping Dissolved() => Then(grouping => grouping.Dissolve(TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public SiteGrouping Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public SiteGrouping BuildRaising()
    {
        var grouping = SiteGrouping.Form(TestDistrict.Id, _id, _kind, _name, TestDistrict.Nine);
        foreach (var step in _steps) step(grouping);
        return grouping;
    }

    private ASiteGrouping Then(Func<SiteGrouping, Decision> step)
    {
        _steps.Add(grouping => step(grouping).EnsureAccepted());
        return this;
    }
}
