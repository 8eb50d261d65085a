using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A village or community in which people live who were moved there out of poverty (易地扶贫搬迁社区): designated at a division, counted, served by a site.</summary>
/// <remarks>
/// Its id follows from the division at which it was designated, so that none is designated twice (docs/decisions/0041); it stays when the division gets another code.
/// Who was resettled is told by numbers alone. Every command either changes something and raises one event, or is refused and changes nothing.
/// </remarks>
[Kind("relocation-community")]
public sealed partial class RelocationCommunity : AggregateRoot<RelocationCommunityId>
{
    private List<DesignatedStretch> _stretches;

    private RelocationCommunity(DistrictId district, DivisionCode division, NewRelocationCommunity plan)
        : base(district, RelocationCommunityId.Of(division))
    {
        (Division, Name, Source, Since) = (division, plan.Name, plan.Source, plan.Since);
        _stretches = [new DesignatedStretch(plan.Since, null)];
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/relocation-community.md.</summary>
    public static Lifecycle<RelocationCommunityState, RelocationCommunityAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "relocation-community",
        RelocationCommunityState.Designated,
        (RelocationCommunityState.Designated, RelocationCommunityAction.Rename, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.Count, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.AssignSite, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.ReleaseSite, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.Recode, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.BeginProgramme, RelocationCommunityState.Designated),
        (RelocationCommunityState.Designated, RelocationCommunityAction.End, RelocationCommunityState.Ended),
        // It is the same place when it is designated again.
        (RelocationCommunityState.Ended, RelocationCommunityAction.Recode, RelocationCommunityState.Ended),
        // What was counted wrongly counts wrongly for the days before, too.
        (RelocationCommunityState.Ended, RelocationCommunityAction.Count, RelocationCommunityState.Ended),
        (RelocationCommunityState.Ended, RelocationCommunityAction.Restore, RelocationCommunityState.Designated));

    /// <summary>Where it stands.</summary>
    public RelocationCommunityState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The division that it is.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>What it is called, verbatim.</summary>
    public string Name { get; private set; }

    /// <summary>Under which plan its people were resettled.</summary>
    public RelocationSource Source { get; private set; }

    /// <summary>Since which day it was designated, the first time, in the district's time zone.</summary>
    public LocalDate Since { get; private set; }

    /// <summary>The site that serves it, or <see langword="null"/> where it has none of its own; also one that is shut or has ended since.</summary>
    public PracticeSiteId? Site { get; private set; }

    /// <summary>The integration programme of it that began last, or <see langword="null"/>. Beginning one changes the community, so that it does not end at the same moment.</summary>
    public IntegrationProgrammeId? LatestProgramme { get; private set; }

    /// <summary>When it was designated, oldest first; the last one is open while it is.</summary>
    public IReadOnlyList<DesignatedStretch> Stretches => _stretches;

    /// <summary>Whether it was designated on a day.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public bool StandsOn(LocalDate day) => _stretches.Exists(one => one.Contains(day));

    /// <summary>Designates a division as a relocation community (认定).</summary>
    /// <param name="district">The district.</param>
    /// <param name="division">The division, of the level of villages and communities.</param>
    /// <param name="plan">What is laid down.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The community, or refused with all of <see cref="CommunityOfOtherLevel"/> and <see cref="CommunityDayAhead"/> that apply.</returns>
    /// <exception cref="ArgumentException">The division, the name or the plan of resettlement is missing.</exception>
    public static Decision<RelocationCommunity> Designate(DistrictId district, DivisionCode division, NewRelocationCommunity plan, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.RequireSound(nameof(plan));
        var designated = new RelocationCommunity(district, division, plan);
        var may = JudgeLevel(division) & Decision.Unless(plan.Since > today ? new CommunityDayAhead(plan.Since) : null);
        if (!may.IsAccepted) return may;

        designated.Raise(new RelocationCommunityDesignated(designated.Id, division, plan.Source, plan.Since), at);
        return designated;
    }

    /// <summary>Whether it may be called something else.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <inheritdoc cref="Rename" path="/returns"/>
    /// <inheritdoc cref="Rename" path="/exception"/>
    public Decision CanRename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Lifecycle.Permits(State, RelocationCommunityAction.Rename);
    }

    /// <summary>It is called something else from now on (更名). What it is called is accepted and changes nothing.</summary>
    /// <param name="name">What it is called, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Decision Rename(string name, Instant at)
    {
        var may = CanRename(name);
        if (!may.IsAccepted || name == Name) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.Rename);
        Name = name;
        Raise(new RelocationCommunityRenamed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may stand at another code.</summary>
    /// <param name="to">The code.</param>
    /// <inheritdoc cref="Recode" path="/returns"/>
    /// <inheritdoc cref="Recode" path="/exception"/>
    public Decision CanRecode(DivisionCode to)
    {
        if (!to.IsDefined) throw new ArgumentException("The division is missing.", nameof(to));
        return Lifecycle.Permits(State, RelocationCommunityAction.Recode) & JudgeLevel(to);
    }

    /// <summary>Its division has another code, or became part of another one (随区划变更); it stays what it is. The same once more is accepted and changes nothing.</summary>
    /// <param name="to">The code that stands for the place now.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CommunityOfOtherLevel"/>; accepted from every state else.</returns>
    /// <exception cref="ArgumentException">The division is missing.</exception>
    public Decision Recode(DivisionCode to, Instant at)
    {
        var may = CanRecode(to);
        if (!may.IsAccepted || to == Division) return may;

        var from = Division;
        State = Lifecycle.Move(State, RelocationCommunityAction.Recode);
        Division = to;
        Raise(new RelocationCommunityRecoded(Id, from, to), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an integration programme of it may begin.</summary>
    /// <param name="programme">The programme.</param>
    /// <inheritdoc cref="BeginProgramme" path="/returns"/>
    /// <inheritdoc cref="BeginProgramme" path="/exception"/>
    public Decision CanBeginProgramme(IntegrationProgrammeId programme)
    {
        if (programme == default) throw new ArgumentException("The programme is missing.", nameof(programme));
        return Lifecycle.Permits(State, RelocationCommunityAction.BeginProgramme);
    }

    /// <summary>An integration programme of it begins (启动融入项目), in one unit of work with the programme. The same once more is accepted and changes nothing.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The programme is missing.</exception>
    public Decision BeginProgramme(IntegrationProgrammeId programme, Instant at)
    {
        var may = CanBeginProgramme(programme);
        if (!may.IsAccepted || LatestProgramme == programme) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.BeginProgramme);
        LatestProgramme = programme;
        Raise(new RelocationCommunityProgrammeBegun(Id, programme), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may cease to be designated.</summary>
    /// <param name="from">From which day on.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="programmesUnderWay">How many of its integration programmes run or pause.</param>
    /// <inheritdoc cref="End" path="/returns"/>
    public Decision CanEnd(LocalDate from, LocalDate today, int programmesUnderWay)
    {
        var permitted = Lifecycle.Permits(State, RelocationCommunityAction.End);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            from > today ? new CommunityDayAhead(from) : null,
            from < _stretches[^1].Since ? new CommunityDayTooEarly(_stretches[^1].Since) : null,
            programmesUnderWay > 0 ? new IntegrationUnderWay(programmesUnderWay) : null);
    }

    /// <summary>It is no longer designated (摘牌); its numbers stay told for the days before. The same once more is accepted and changes nothing.</summary>
    /// <param name="from">From which day on; on that day it is none any more.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="programmesUnderWay">How many of its integration programmes run or pause.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CommunityDayAhead"/>, <see cref="CommunityDayTooEarly"/> and <see cref="IntegrationUnderWay"/> that apply.</returns>
    public Decision End(LocalDate from, LocalDate today, int programmesUnderWay, Instant at)
    {
        if (State == RelocationCommunityState.Ended && _stretches[^1].Until == from) return Decision.Accepted;
        var may = CanEnd(from, today, programmesUnderWay);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.End);
        _stretches = [.. _stretches[..^1], _stretches[^1] with { Until = from }];
        Raise(new RelocationCommunityEnded(Id, from), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be designated again.</summary>
    /// <param name="since">Since which day.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="Restore" path="/returns"/>
    public Decision CanRestore(LocalDate since, LocalDate today)
    {
        var permitted = Lifecycle.Permits(State, RelocationCommunityAction.Restore);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            since > today ? new CommunityDayAhead(since) : null,
            since < _stretches[^1].Until ? new CommunityDayTooEarly(_stretches[^1].Until!.Value) : null);
    }

    /// <summary>It is designated again (恢复认定). The same once more is accepted and changes nothing.</summary>
    /// <param name="since">Since which day; on the day from which on it was none at the earliest.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CommunityDayAhead"/> and <see cref="CommunityDayTooEarly"/> that apply.</returns>
    public Decision Restore(LocalDate since, LocalDate today, Instant at)
    {
        if (State == RelocationCommunityState.Designated && _stretches.Count > 1 && _stretches[^1].Since == since) return Decision.Accepted;
        var may = CanRestore(since, today);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, RelocationCommunityAction.Restore);
        _stretches = [.. _stretches, new DesignatedStretch(since, null)];
        Raise(new RelocationCommunityRestored(Id, since), at);
        return Decision.Accepted;
    }

    private static Decision JudgeLevel(DivisionCode division) => Decision.Unless(division.Level == DivisionLevel.Village ? null : new CommunityOfOtherLevel(division, division.Level));
}
