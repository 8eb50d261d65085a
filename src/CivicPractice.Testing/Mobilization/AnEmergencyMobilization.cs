using CivicPractice.Mobilization;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an emergency mobilisation through its public commands: a flood of level III, for which those of the village with first aid are called first and those of the town then. Declared at nine on Monday.</summary>
public sealed class AnEmergencyMobilization
{
    private readonly List<Action<EmergencyMobilization>> _steps = [];
    private EmergencyMobilizationId _id = TheId;
    private NewMobilization _plan = Plan;
    private Instant _declared = TestDistrict.Nine;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static EmergencyMobilizationId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000701"));

    /// <summary>Another mobilisation.</summary>
    public static EmergencyMobilizationId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000000702"));

    /// <summary>The first wave: those of the village with first aid, ten at most.</summary>
    public static CallUpWave FirstAid { get; } = new([TestDistrict.Village], [VolunteerSkill.FirstAid], NeedsAllSkills: false, Most: 10);

    /// <summary>The second wave: all of the town, a hundred at most.</summary>
    public static CallUpWave WholeTown { get; } = new([TestDistrict.Town], [], NeedsAllSkills: false, Most: 100);

    /// <summary>What is written on the declaration.</summary>
    public static NewMobilization Plan { get; } = new() { Kind = EmergencyKind.Flood, Level = ResponseLevel.Three, Waves = [FirstAid, WholeTown] };

    /// <summary>How far the first wave is called where it is called in part: to the usual volunteer.</summary>
    public static CallUpTurn Turn { get; } = new(0, TestDistrict.Village, TestDistrict.Nine, AVolunteer.TheId);

    /// <summary>The usual rules.</summary>
    public static MobilizationRules Rules => TestDistrict.Profile.Mobilization;

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnEmergencyMobilization WithId(EmergencyMobilizationId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the declaration.</summary>
    /// <param name="change">The declaration out of the usual one.</param>
    public AnEmergencyMobilization Planned(Func<NewMobilization, NewMobilization> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan = change(_plan);
        return this;
    }

    /// <summary>Is declared at another moment.</summary>
    /// <param name="at">The moment.</param>
    public AnEmergencyMobilization DeclaredAt(Instant at)
    {
        _declared = at;
        return this;
    }

    /// <summary>Calls the next wave when it is due.</summary>
    /// <param name="called">How many; three unless given.</param>
    /// <param name="isInPart">Whether others of it are left.</param>
    public AnEmergencyMobilization WaveCalled(int called = 3, bool isInPart = false) =>
        Then(mobilization => mobilization.CallWave(called, isInPart ? Turn : null, isUrgent: false, _now = Instant.Max(_now, mobilization.NextWaveAt!.Value)));

    /// <summary>Plans a further wave, at the moment reached.</summary>
    /// <param name="wave">The wave; the whole town unless given.</param>
    public AnEmergencyMobilization WaveAdded(CallUpWave? wave = null) => Then(mobilization => mobilization.AddWave(wave ?? WholeTown, _now));

    /// <summary>Raises the level, at the moment reached.</summary>
    /// <param name="level">The level.</param>
    public AnEmergencyMobilization LevelChanged(ResponseLevel level = ResponseLevel.Two) => Then(mobilization => mobilization.ChangeLevel(level, _now));

    /// <summary>The first reports, half an hour later.</summary>
    public AnEmergencyMobilization Mustered() => Then(mobilization => mobilization.Muster(_now += Duration.FromMinutes(30)));

    /// <summary>Lets everybody go, an hour later.</summary>
    public AnEmergencyMobilization StoodDown() => Then(mobilization => mobilization.StandDown(_now += Duration.FromHours(1)));

    /// <summary>Calls it off, a quarter of an hour later.</summary>
    public AnEmergencyMobilization CalledOff() => Then(mobilization => mobilization.CallOff(_now += Duration.FromMinutes(15)));

    /// <summary>Notes that all are told, at the moment reached.</summary>
    public AnEmergencyMobilization AllTold() => Then(mobilization => mobilization.NoteAllTold(_now));

    /// <summary>Builds a mobilisation in a state: its first wave is called, but where it is only declared.</summary>
    /// <param name="state">The state.</param>
    public static AnEmergencyMobilization In(MobilizationState state) => state switch
    {
        MobilizationState.Declared => new AnEmergencyMobilization(),
        MobilizationState.Calling => new AnEmergencyMobilization().WaveCalled(),
        MobilizationState.Mustering => In(MobilizationState.Calling).Mustered(),
        MobilizationState.StoodDown => In(MobilizationState.Mustering).StoodDown(),
        MobilizationState.CalledOff => In(MobilizationState.Calling).CalledOff(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public EmergencyMobilization Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public EmergencyMobilization BuildUnstored()
    {
        _now = _declared;
        var mobilization = EmergencyMobilization.Declare(TestDistrict.Id, _id, _plan, AnActivity.TheId, _now, Rules);
        foreach (var step in _steps) step(mobilization);
        return mobilization;
    }

    private AnEmergencyMobilization Then(Func<EmergencyMobilization, Decision> step)
    {
        _steps.Add(mobilization => step(mobilization).EnsureAccepted());
        return this;
    }
}
