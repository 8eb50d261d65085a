using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a pledge to a covenant through its public commands: of a household, to the first edition, at nine on Monday.</summary>
public sealed class ACovenantPledge
{
    private readonly List<Action<CovenantPledge>> _steps = [];
    private VillageCovenantId _covenant = AVillageCovenant.TheId;
    private PledgerId _pledger = Household;
    private PledgerKind _by = PledgerKind.Household;
    private Instant _now = TestDistrict.Nine;
    private int _days;

    /// <summary>A household.</summary>
    public static PledgerId Household { get; } = new(new Guid("00000000-0000-7000-8000-000000000811"));

    /// <summary>A resident.</summary>
    public static PledgerId Resident { get; } = new(new Guid("00000000-0000-7000-8000-000000000812"));

    /// <summary>The id of the household's pledge.</summary>
    public static CovenantPledgeId TheId { get; } = CovenantPledgeId.Of(AVillageCovenant.TheId, Household);

    /// <summary>Makes it that of another pledger.</summary>
    /// <param name="pledger">Who.</param>
    /// <param name="by">A household or a resident.</param>
    public ACovenantPledge Of(PledgerId pledger, PledgerKind by = PledgerKind.Household)
    {
        (_pledger, _by) = (pledger, by);
        return this;
    }

    /// <summary>Makes it one to another covenant.</summary>
    /// <param name="covenant">The covenant.</param>
    public ACovenantPledge To(VillageCovenantId covenant)
    {
        _covenant = covenant;
        return this;
    }

    /// <summary>Gives it later.</summary>
    /// <param name="days">How many days after Monday.</param>
    public ACovenantPledge OnDay(int days)
    {
        _days = days;
        return this;
    }

    /// <summary>Gives it anew an hour later.</summary>
    /// <param name="edition">To which edition.</param>
    public ACovenantPledge Renewed(int edition = 2) => Then(pledge => pledge.Renew(edition, _now));

    /// <summary>Withdraws it an hour later.</summary>
    public ACovenantPledge Withdrawn() => Then(pledge => pledge.Withdraw(_now));

    /// <summary>Builds a pledge in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ACovenantPledge In(CovenantPledgeState state) => state switch
    {
        CovenantPledgeState.Given => new ACovenantPledge(),
        CovenantPledgeState.Withdrawn => new ACovenantPledge().Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public CovenantPledge Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public CovenantPledge BuildUnstored()
    {
        _now = TestDistrict.Nine + Duration.FromDays(_days);
        var pledge = CovenantPledge.Give(TestDistrict.Id, _covenant, _pledger, _by, 1, _now);
        foreach (var step in _steps) step(pledge);
        return pledge;
    }

    private ACovenantPledge Then(Func<CovenantPledge, Decision> step)
    {
        _steps.Add(pledge =>
        {
            _now += Duration.FromHours(1);
            step(pledge).EnsureAccepted();
        });
        return this;
    }
}
