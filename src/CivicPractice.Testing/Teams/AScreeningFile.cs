using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer's screening file through its public commands, empty at first; where nothing else is said it is about the background check, which holds for two years.</summary>
public sealed class AScreeningFile
{
    private readonly List<Func<ScreeningFile, Decision>> _steps = [];
    private VolunteerId _volunteer = AVolunteer.TheId;

    /// <summary>The id of a check.</summary>
    public static ScreeningCheckId TheCheck { get; } = new(new Guid("00000000-0000-7000-8000-000000000c01"));

    /// <summary>The id of another check.</summary>
    public static ScreeningCheckId OtherCheck { get; } = new(new Guid("00000000-0000-7000-8000-000000000c02"));

    /// <summary>A background check holds for two years, nothing else expires; notice 60 days before, grace 30 days after.</summary>
    public static ScreeningRules Rules { get; } = new() { Validity = new Dictionary<ScreeningStep, Period> { [ScreeningStep.BackgroundCheck] = Period.FromYears(2) } };

    /// <summary>Makes it another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public AScreeningFile Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Notes that a step was passed in an application.</summary>
    /// <param name="on">The day; Monday unless given.</param>
    /// <param name="step">The step; the background check unless given.</param>
    /// <param name="application">The application; the usual one unless given.</param>
    public AScreeningFile Passed(LocalDate? on = null, ScreeningStep? step = null, TeamApplicationId? application = null) =>
        Then(file => file.Pass(step ?? ScreeningStep.BackgroundCheck, application ?? AnApplication.TheId, on ?? TestDistrict.Monday, Rules, TestDistrict.Nine));

    /// <summary>Asks for a check.</summary>
    /// <param name="on">The day; Monday unless given.</param>
    /// <param name="step">The step; the background check unless given.</param>
    /// <param name="check">The id; the usual one unless given.</param>
    public AScreeningFile Asked(LocalDate? on = null, ScreeningStep? step = null, ScreeningCheckId? check = null) =>
        Then(file => file.Ask(check ?? TheCheck, step ?? ScreeningStep.BackgroundCheck, on ?? TestDistrict.Monday, Rules, TestDistrict.Nine));

    /// <summary>Lets the usual check be passed.</summary>
    /// <param name="on">The day; Monday unless given.</param>
    public AScreeningFile CheckPassed(LocalDate? on = null) => Then(file => file.PassCheck(TheCheck, on ?? TestDistrict.Monday, Rules, TestDistrict.Nine));

    /// <summary>Lets the usual check be failed.</summary>
    /// <param name="on">The day; Monday unless given.</param>
    public AScreeningFile CheckFailed(LocalDate? on = null) => Then(file => file.FailCheck(TheCheck, ScreeningFailureReason.Conduct, on ?? TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Calls the usual check off.</summary>
    /// <param name="on">The day; Monday unless given.</param>
    public AScreeningFile CheckWithdrawn(LocalDate? on = null) => Then(file => file.WithdrawCheck(TheCheck, on ?? TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Revokes a pass of the background check.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day of revoking; Monday unless given.</param>
    /// <param name="passedOn">The day on which it was passed; Monday unless given.</param>
    public AScreeningFile Revoked(ScreeningRevocationReason reason, LocalDate? on = null, LocalDate? passedOn = null) =>
        Then(file => file.Revoke(ScreeningStep.BackgroundCheck, passedOn ?? TestDistrict.Monday, reason, on ?? TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Builds a file with the usual check in a state, and a pass that it is to renew.</summary>
    /// <param name="state">The state.</param>
    public static AScreeningFile In(ScreeningCheckState state) => state switch
    {
        ScreeningCheckState.Underway => new AScreeningFile().Passed().Asked(),
        ScreeningCheckState.Passed => In(ScreeningCheckState.Underway).CheckPassed(TestDistrict.Monday.PlusDays(1)),
        ScreeningCheckState.Failed => In(ScreeningCheckState.Underway).CheckFailed(TestDistrict.Monday.PlusDays(1)),
        ScreeningCheckState.Withdrawn => In(ScreeningCheckState.Underway).CheckWithdrawn(TestDistrict.Monday.PlusDays(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ScreeningFile Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public ScreeningFile BuildRaising()
    {
        var file = ScreeningFile.Of(TestDistrict.Id, _volunteer);
        foreach (var step in _steps) step(file).EnsureAccepted();
        return file;
    }

    private AScreeningFile Then(Func<ScreeningFile, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
