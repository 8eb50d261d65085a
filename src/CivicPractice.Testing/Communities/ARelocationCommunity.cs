using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a relocation community through its public commands: the one of the sub-district's first community, resettled under the thirteenth plan, designated on Monday since that day.</summary>
public sealed class ARelocationCommunity
{
    private readonly List<Action<RelocationCommunity>> _steps = [];
    private DivisionCode _division = TestDistrict.Community;
    private NewRelocationCommunity _plan = Plan;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id of the community at the usual division.</summary>
    public static RelocationCommunityId TheId { get; } = RelocationCommunityId.Of(TestDistrict.Community);

    /// <summary>The id of the community at the other one.</summary>
    public static RelocationCommunityId OtherId { get; } = RelocationCommunityId.Of(TestDistrict.OtherCommunity);

    /// <summary>What is laid down.</summary>
    public static NewRelocationCommunity Plan { get; } = new() { Name = "东街安置社区", Source = RelocationSource.ThirteenthPlan, Since = TestDistrict.Monday };

    /// <summary>412 households with 1,730 people on Monday, by the register of those who moved.</summary>
    public static HeadCount HeadCount { get; } = new(412, 1_730, TestDistrict.Monday, HeadCountSource.RelocationRegister);

    /// <summary>Puts it at another division, which gives it another id.</summary>
    /// <param name="division">The division.</param>
    public ARelocationCommunity At(DivisionCode division)
    {
        _division = division;
        return this;
    }

    /// <summary>Changes what is laid down.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public ARelocationCommunity Saying(Func<NewRelocationCommunity, NewRelocationCommunity> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Lets days pass.</summary>
    /// <param name="days">How many.</param>
    public ARelocationCommunity AfterDays(int days)
    {
        _steps.Add(_ => _now += Duration.FromDays(days));
        return this;
    }

    /// <summary>Counts who was resettled there, on the day reached.</summary>
    /// <param name="households">How many households.</param>
    /// <param name="persons">How many people.</param>
    /// <param name="asOf">For which day; that day unless given.</param>
    public ARelocationCommunity Counted(int households = 412, int persons = 1_730, LocalDate? asOf = null) => Then(community =>
        community.Count(HeadCount with { Households = households, Persons = persons, AsOf = asOf ?? Today() }, TestDistrict.Dispatcher, Today(), _now));

    /// <summary>Lets a site serve it.</summary>
    /// <param name="tier">The usual site of which tier; a station unless given.</param>
    public ARelocationCommunity Served(SiteTier tier = SiteTier.Station) => Then(community => community.AssignSite(ASite.FactsOf(tier), _now));

    /// <summary>Lets its division have another code.</summary>
    /// <param name="to">The code.</param>
    public ARelocationCommunity Recoded(DivisionCode to) => Then(community => community.Recode(to, _now));

    /// <summary>Begins an integration programme of it.</summary>
    /// <param name="programme">The programme; the usual one unless given.</param>
    public ARelocationCommunity ProgrammeBegun(IntegrationProgrammeId? programme = null) => Then(community => community.BeginProgramme(programme ?? AnIntegrationProgramme.TheId, _now));

    /// <summary>Ends it on the day reached.</summary>
    public ARelocationCommunity Ended() => Then(community => community.End(Today(), Today(), 0, _now));

    /// <summary>Designates it again on the day reached.</summary>
    public ARelocationCommunity Restored() => Then(community => community.Restore(Today(), Today(), _now));

    /// <summary>Builds a community in a state.</summary>
    /// <param name="state">The state.</param>
    public static ARelocationCommunity In(RelocationCommunityState state) => state switch
    {
        RelocationCommunityState.Designated => new ARelocationCommunity(),
        RelocationCommunityState.Ended => new ARelocationCommunity().Ended(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public RelocationCommunity Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public RelocationCommunity BuildUnstored()
    {
        _now = TestDistrict.Nine;
        var community = RelocationCommunity.Designate(TestDistrict.Id, _division, _plan, Today(), _now).EnsureAccepted();
        foreach (var step in _steps) step(community);
        return community;
    }

    private LocalDate Today() => _now.InZone(TestDistrict.TimeZone).Date;

    private ARelocationCommunity Then(Func<RelocationCommunity, Decision> step)
    {
        _steps.Add(community => step(community).EnsureAccepted());
        return this;
    }
}
