using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an integration programme through its public commands: of economy, for a year from Monday on, with work for households from 40 up to 90 percent and disputes from 30 down to 10. Planned at nine on Monday.</summary>
public sealed class AnIntegrationProgramme
{
    private readonly List<Action<IntegrationProgramme>> _steps = [];
    private IntegrationProgrammeId _id = TheId;
    private RelocationCommunityId _community = ARelocationCommunity.TheId;
    private IntegrationDimension _dimension = IntegrationDimension.Economy;
    private IntegrationPlan _plan = Plan;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static IntegrationProgrammeId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000901"));

    /// <summary>Another programme.</summary>
    public static IntegrationProgrammeId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000000902"));

    /// <summary>Work for households, from 40 up to 90 percent.</summary>
    public static IntegrationGoal Work { get; } = new(IntegrationGoalCode.Employed, "户均至少一人就业的比例", IntegrationUnit.Percent, 40, 90);

    /// <summary>Disputes of a month, from 30 down to 10.</summary>
    public static IntegrationGoal Disputes { get; } = new(IntegrationGoalCode.Complaints, "每月矛盾纠纷", IntegrationUnit.Cases, 30, 10);

    /// <summary>What is written on it.</summary>
    public static IntegrationPlan Plan { get; } = new() { Name = "家门口就业", Term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)), Goals = [Work, Disputes] };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnIntegrationProgramme WithId(IntegrationProgrammeId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Makes it one of another community.</summary>
    /// <param name="community">The community.</param>
    public AnIntegrationProgramme For(RelocationCommunityId community)
    {
        _community = community;
        return this;
    }

    /// <summary>Makes it one of another dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    public AnIntegrationProgramme Of(IntegrationDimension dimension)
    {
        _dimension = dimension;
        return this;
    }

    /// <summary>Changes the plan.</summary>
    /// <param name="change">The plan out of the usual one.</param>
    public AnIntegrationProgramme Planned(Func<IntegrationPlan, IntegrationPlan> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Lets days pass.</summary>
    /// <param name="days">How many.</param>
    public AnIntegrationProgramme AfterDays(int days)
    {
        _steps.Add(_ => _now += Duration.FromDays(days));
        return this;
    }

    /// <summary>Begins it.</summary>
    public AnIntegrationProgramme Started() => Then(programme => programme.Start(Today(), _now));

    /// <summary>Lets it pause.</summary>
    public AnIntegrationProgramme Suspended() => Then(programme => programme.Suspend(_now));

    /// <summary>Lets it go on.</summary>
    public AnIntegrationProgramme Resumed() => Then(programme => programme.Resume(Today(), _now));

    /// <summary>Measures a goal, on the day reached.</summary>
    /// <param name="value">The number.</param>
    /// <param name="goal">The goal; work unless given.</param>
    /// <param name="day">For which day; that day unless given.</param>
    public AnIntegrationProgramme Measured(decimal value, IntegrationGoalCode? goal = null, LocalDate? day = null) => Then(programme =>
        programme.Measure(goal ?? IntegrationGoalCode.Employed, day ?? Today(), value, TestDistrict.Dispatcher, Today(), _now));

    /// <summary>Measures that every goal of the usual plan is reached.</summary>
    public AnIntegrationProgramme Reached() => Measured(90).Measured(10, IntegrationGoalCode.Complaints);

    /// <summary>Completes it.</summary>
    /// <param name="despite">Why, where goals are not reached.</param>
    public AnIntegrationProgramme Completed(ShortfallReason? despite = ShortfallReason.TermOver) => Then(programme => programme.Complete(despite, Today(), _now));

    /// <summary>Gives it up.</summary>
    public AnIntegrationProgramme GivenUp() => Then(programme => programme.GiveUp(IntegrationGivenUpReason.NotNeeded, Today(), _now));

    /// <summary>Builds a programme in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnIntegrationProgramme In(IntegrationProgrammeState state) => state switch
    {
        IntegrationProgrammeState.Planned => new AnIntegrationProgramme(),
        IntegrationProgrammeState.Running => new AnIntegrationProgramme().Started(),
        IntegrationProgrammeState.Suspended => In(IntegrationProgrammeState.Running).Suspended(),
        IntegrationProgrammeState.Completed => In(IntegrationProgrammeState.Running).Completed(),
        IntegrationProgrammeState.GivenUp => new AnIntegrationProgramme().GivenUp(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public IntegrationProgramme Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public IntegrationProgramme BuildUnstored()
    {
        _now = TestDistrict.Nine;
        var programme = IntegrationProgramme.Plan(TestDistrict.Id, _id, _community, _dimension, _plan, _now);
        foreach (var step in _steps) step(programme);
        return programme;
    }

    private LocalDate Today() => _now.InZone(TestDistrict.TimeZone).Date;

    private AnIntegrationProgramme Then(Func<IntegrationProgramme, Decision> step)
    {
        _steps.Add(programme => step(programme).EnsureAccepted());
        return this;
    }
}
