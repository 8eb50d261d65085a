using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A volunteer team (志愿服务队), founded at a site, perhaps within an organisation and with a partner as its sponsor.</summary>
/// <remarks>
/// <para>Who is in a team stands with the volunteers, who may be in several, and is asked of <see cref="TeamMember"/>. A partnership that ends later leaves the team as it is.</para>
/// <para>A team stops before it ends (先停后撤, docs/decisions/0022): only one that is suspended is dissolved.</para>
/// </remarks>
[Kind("team")]
public sealed partial class VolunteerTeam : AggregateRoot<VolunteerTeamId>
{
    private VolunteerTeam(DistrictId district, VolunteerTeamId id, NewTeam team, Instant at)
        : base(district, id)
    {
        Name = team.Name;
        Site = team.Site;
        Category = team.Category;
        Organization = team.Organization;
        Sponsor = team.Sponsor;
        Leader = team.Leader;
        _screening = [.. team.Screening];
        FoundedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/team.md.</summary>
    public static Lifecycle<TeamState, TeamAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "team",
        TeamState.Active,
        (TeamState.Active, TeamAction.AppointLeader, TeamState.Active),
        (TeamState.Active, TeamAction.StepDown, TeamState.Active),
        (TeamState.Active, TeamAction.Suspend, TeamState.Suspended),
        (TeamState.Suspended, TeamAction.AppointLeader, TeamState.Suspended),
        (TeamState.Suspended, TeamAction.StepDown, TeamState.Suspended),
        (TeamState.Suspended, TeamAction.Resume, TeamState.Active),
        (TeamState.Suspended, TeamAction.Dissolve, TeamState.Dissolved),
        (TeamState.Active, TeamAction.Move, TeamState.Active),
        (TeamState.Suspended, TeamAction.Move, TeamState.Suspended),
        (TeamState.Active, TeamAction.TakeSponsor, TeamState.Active),
        (TeamState.Active, TeamAction.EndSponsorship, TeamState.Active),
        (TeamState.Active, TeamAction.Transfer, TeamState.Active),
        (TeamState.Suspended, TeamAction.TakeSponsor, TeamState.Suspended),
        (TeamState.Suspended, TeamAction.EndSponsorship, TeamState.Suspended),
        (TeamState.Suspended, TeamAction.Transfer, TeamState.Suspended),
        (TeamState.Active, TeamAction.RequireScreening, TeamState.Active),
        (TeamState.Suspended, TeamAction.RequireScreening, TeamState.Suspended),
        (TeamState.Active, TeamAction.Commend, TeamState.Active),
        (TeamState.Suspended, TeamAction.Commend, TeamState.Suspended),
        (TeamState.Active, TeamAction.WithdrawHonour, TeamState.Active),
        (TeamState.Suspended, TeamAction.WithdrawHonour, TeamState.Suspended),
        (TeamState.Dissolved, TeamAction.WithdrawHonour, TeamState.Dissolved));

    /// <summary>Where the team stands.</summary>
    public TeamState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Whether it works: neither suspended nor dissolved.</summary>
    public bool IsActive => State == TeamState.Active;

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>The site it is at home at: where it was founded, or moved to since.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What it is for.</summary>
    public TeamCategory Category { get; private set; }

    /// <summary>The organisation it belongs to, or <see langword="null"/>.</summary>
    public VolunteerOrganizationId? Organization { get; private set; }

    /// <summary>The partnership that sponsors it, or <see langword="null"/>.</summary>
    public PartnershipId? Sponsor { get; private set; }

    /// <summary>Who leads it, or <see langword="null"/>.</summary>
    public VolunteerId? Leader { get; private set; }

    /// <summary>When it was founded.</summary>
    public Instant FoundedAt { get; private set; }

    /// <summary>The team its members joined when it was dissolved, or <see langword="null"/>.</summary>
    public VolunteerTeamId? Successor { get; private set; }

    /// <summary>Founds a team (成立); it is active at once. A leader who is named is appointed with it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new team.</param>
    /// <param name="team">What is known of it; that organisation and leader exist, and the site is open, is the care of <see cref="FoundingTeams"/>.</param>
    /// <param name="sponsor">Where the sponsoring partnership stands on the day of founding, or <see langword="null"/> when there is none.</param>
    /// <param name="at">The moment of founding.</param>
    /// <returns>The team, or refused with <see cref="SponsorNotInForce"/>.</returns>
    /// <exception cref="ArgumentException">It has no name, site or category, an id is the default value, a step of the screening is missing or stands twice, or the facts are not those of the sponsor or of another district.</exception>
    public static Decision<VolunteerTeam> Found(DistrictId district, VolunteerTeamId id, NewTeam team, PartnershipStanding? sponsor, Instant at)
    {
        RequireComplete(team);
        if (sponsor?.Partnership != team.Sponsor) throw new ArgumentException("The facts are not those of the sponsor.", nameof(sponsor));
        var founded = new VolunteerTeam(district, id, team, at);
        if (sponsor is not null)
        {
            founded.RequireSameDistrict(sponsor.District, nameof(sponsor));
            if (!sponsor.IsInForce) return new SponsorNotInForce(sponsor.Partnership);
        }

        founded.Raise(new TeamFounded(id, team.Site, team.Organization, team.Sponsor), at);
        if (team.Leader is { } leader) founded.Raise(new TeamLeaderAppointed(id, leader), at);
        if (team.Screening.Count > 0) founded.Raise(new TeamScreeningRequired(id, [.. team.Screening]), at);
        return founded;
    }

    /// <summary>Whether a leader may be appointed.</summary>
    /// <param name="leader">Who is to lead.</param>
    /// <param name="isActiveMember">Whether they are an active volunteer in this team.</param>
    /// <inheritdoc cref="AppointLeader" path="/returns"/>
    public Decision CanAppointLeader(VolunteerId leader, bool isActiveMember)
    {
        RequireVolunteer(leader);
        var permitted = Lifecycle.Permits(State, TeamAction.AppointLeader);
        return !permitted.IsAccepted ? permitted : Decision.Unless(isActiveMember ? null : new LeaderNotAMember(leader));
    }

    /// <summary>Appoints a leader (任命队长) in the place of an earlier one. The same once more is accepted and changes nothing.</summary>
    /// <param name="leader">Who is to lead.</param>
    /// <param name="isActiveMember">Whether they are an active volunteer in this team.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="LeaderNotAMember"/>.</returns>
    /// <exception cref="ArgumentException">The volunteer is the default value.</exception>
    public Decision AppointLeader(VolunteerId leader, bool isActiveMember, Instant at)
    {
        var may = CanAppointLeader(leader, isActiveMember);
        if (!may.IsAccepted || Leader == leader) return may;

        Leader = leader;
        Raise(new TeamLeaderAppointed(Id, leader), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the leader may step down.</summary>
    /// <param name="leader">Who leads.</param>
    /// <inheritdoc cref="StepDown" path="/returns"/>
    public Decision CanStepDown(VolunteerId leader)
    {
        RequireVolunteer(leader);
        var permitted = Lifecycle.Permits(State, TeamAction.StepDown);
        return !permitted.IsAccepted ? permitted : Decision.Unless(Leader == leader ? null : new NotTheLeader(leader));
    }

    /// <summary>The leader steps down (卸任); the team has none until another is appointed.</summary>
    /// <param name="leader">Who leads.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NotTheLeader"/>.</returns>
    /// <exception cref="ArgumentException">The volunteer is the default value.</exception>
    public Decision StepDown(VolunteerId leader, Instant at)
    {
        var may = CanStepDown(leader);
        if (!may.IsAccepted) return may;

        Leader = null;
        Raise(new TeamLeaderSteppedDown(Id, leader), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the team may be at home at another site.</summary>
    /// <param name="to">What is known of the other site.</param>
    /// <inheritdoc cref="MoveTo" path="/returns"/>
    /// <inheritdoc cref="MoveTo" path="/exception"/>
    public Decision CanMoveTo(SiteFacts to)
    {
        ArgumentNullException.ThrowIfNull(to);
        RequireSameDistrict(to.District, nameof(to));
        var permitted = Lifecycle.Permits(State, TeamAction.Move);
        return !permitted.IsAccepted || to.Site == Site ? permitted : Decision.Unless(to.IsOpen ? null : new SiteNotOpen(to.Site, to.State));
    }

    /// <summary>The team is at home at another site from now on (迁移). Where it is already, that is accepted and changes nothing.</summary>
    /// <param name="to">What is known of the other site.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SiteNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">The site is of another district.</exception>
    public Decision MoveTo(SiteFacts to, Instant at)
    {
        var may = CanMoveTo(to);
        if (!may.IsAccepted || to.Site == Site) return may;

        var from = Site;
        State = Lifecycle.Move(State, TeamAction.Move);
        Site = to.Site;
        Raise(new TeamMoved(Id, from, to.Site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the team may pause.</summary>
    /// <inheritdoc cref="Suspend" path="/returns"/>
    public Decision CanSuspend() => Lifecycle.Permits(State, TeamAction.Suspend);

    /// <summary>The team pauses (暂停): members stay, nobody joins or applies, and nothing new is asked of it.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Suspend(Instant at)
    {
        var may = CanSuspend();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TeamAction.Suspend);
        Raise(new TeamSuspended(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the team may work again.</summary>
    /// <inheritdoc cref="Resume" path="/returns"/>
    public Decision CanResume() => Lifecycle.Permits(State, TeamAction.Resume);

    /// <summary>The team works again (恢复).</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Resume(Instant at)
    {
        var may = CanResume();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TeamAction.Resume);
        Raise(new TeamResumed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the team may be dissolved.</summary>
    /// <param name="ties">What it still has to do.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone (a team that is active is suspended first; one that is dissolved already), or with all of <see cref="TeamActivitiesLeft"/>, <see cref="TeamRequestsLeft"/>, <see cref="TeamProjectsLeft"/> that apply.</returns>
    public Decision CanDissolve(TeamTies ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var permitted = Lifecycle.Permits(State, TeamAction.Dissolve);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            ties.ActivitiesLeft > 0 ? new TeamActivitiesLeft(ties.ActivitiesLeft) : null,
            ties.RequestsLeft > 0 ? new TeamRequestsLeft(ties.RequestsLeft) : null,
            ties.ProjectsUnderWay > 0 ? new TeamProjectsLeft(ties.ProjectsUnderWay) : null);
    }

    /// <summary>Dissolves a suspended team (解散), for good; it has no leader any more. What becomes of its members is the care of <see cref="DissolvingTeams"/>. Dissolving again is accepted and changes nothing; the first successor stands.</summary>
    /// <param name="ties">What it still has to do.</param>
    /// <param name="successor">The team its members join instead, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, while it is active, or with all of <see cref="TeamActivitiesLeft"/>, <see cref="TeamRequestsLeft"/>, <see cref="TeamProjectsLeft"/> that apply.</returns>
    /// <exception cref="ArgumentException">The successor is the default value or the team itself.</exception>
    public Decision Dissolve(TeamTies ties, VolunteerTeamId? successor, Instant at)
    {
        if (successor == default(VolunteerTeamId) || successor == Id) throw new ArgumentException("The successor is no team, or this one.", nameof(successor));
        if (State == TeamState.Dissolved) return Decision.Accepted;
        var may = CanDissolve(ties);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, TeamAction.Dissolve);
        (Leader, Successor) = (null, successor);
        Raise(new TeamDissolved(Id, successor), at);
        return Decision.Accepted;
    }

    private static void RequireComplete(NewTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentException.ThrowIfNullOrWhiteSpace(team.Name, nameof(team));
        if (team.Site == default) throw new ArgumentException("The site is missing.", nameof(team));
        if (team.Category == default) throw new ArgumentException("The category is missing.", nameof(team));
        if (team.Organization == default(VolunteerOrganizationId)) throw new ArgumentException("The organisation is no organisation.", nameof(team));
        if (team.Leader == default(VolunteerId)) throw new ArgumentException("The leader is nobody.", nameof(team));
        RequireSteps(team.Screening, nameof(team));
    }

    private static void RequireVolunteer(VolunteerId leader)
    {
        if (leader == default) throw new ArgumentException("The volunteer is missing.", nameof(leader));
    }
}
