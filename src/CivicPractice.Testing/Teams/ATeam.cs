using CivicPractice.Commendation;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer team through its public commands, founded at nine on Monday.</summary>
public sealed class ATeam
{
    private readonly List<Func<VolunteerTeam, Decision>> _steps = [];
    private NewTeam _team = Team;
    private VolunteerTeamId _id = TheId;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static VolunteerTeamId TheId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000d1"));

    /// <summary>Another team's id.</summary>
    public static VolunteerTeamId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-0000000000d2"));

    /// <summary>The site it is founded at.</summary>
    public static PracticeSiteId Site { get; } = new(new Guid("00000000-0000-7000-8000-0000000000e1"));

    /// <summary>The team: public civility guidance, without organisation, sponsor or leader.</summary>
    public static NewTeam Team { get; } = new() { Name = "文明引导队", Site = Site, Category = TeamCategory.PublicCivilityGuidance };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public ATeam WithId(VolunteerTeamId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what is known of it; without a sponsor, which needs facts.</summary>
    /// <param name="change">The team out of the usual one.</param>
    public ATeam Founding(Func<NewTeam, NewTeam> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _team = change(_team);
        return this;
    }

    /// <summary>Founds it at another moment.</summary>
    /// <param name="at">The moment.</param>
    public ATeam At(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Gives it a leader, the usual volunteer.</summary>
    public ATeam Led() => Then(team => team.AppointLeader(AVolunteer.TheId, true, _at));

    /// <summary>Gives it a sponsor in force.</summary>
    /// <param name="sponsor">The partnership.</param>
    public ATeam SponsoredBy(PartnershipId sponsor) => Then(team => team.TakeSponsor(StandingOf(sponsor), _at));

    /// <summary>Honours it as outstanding, by the usual evaluation.</summary>
    public ATeam Honoured() => Then(team => team.Commend(AnEvaluationCycle.Award(Honour.OutstandingTeam), _at));

    /// <summary>Lets it pause.</summary>
    public ATeam Suspended() => Then(team => team.Suspend(_at));

    /// <summary>Lets it pause, and then be dissolved with nothing left to do.</summary>
    /// <param name="successor">The team its members join, or <see langword="null"/>.</param>
    public ATeam Dissolved(VolunteerTeamId? successor = null) => Suspended().Then(team => team.Dissolve(TeamTies.None, successor, _at));

    /// <summary>Builds a team in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ATeam In(TeamState state) => new ATeam().Then(state);

    /// <summary>Brings it into a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public ATeam Then(TeamState state) => state switch
    {
        TeamState.Active => this,
        TeamState.Suspended => Suspended(),
        TeamState.Dissolved => Dissolved(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A partnership in force on Monday, as teams know it.</summary>
    /// <param name="sponsor">The partnership.</param>
    public static PartnershipStanding StandingOf(PartnershipId sponsor) => new(TestDistrict.Id, sponsor, [APartnership.RedCross], true, APartnership.Term);

    /// <summary>Builds it, with nothing raised.</summary>
    public VolunteerTeam Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public VolunteerTeam BuildRaising()
    {
        var team = VolunteerTeam.Found(TestDistrict.Id, _id, _team, null, _at).EnsureAccepted();
        foreach (var step in _steps) step(team).EnsureAccepted();
        return team;
    }

    private ATeam Then(Func<VolunteerTeam, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
