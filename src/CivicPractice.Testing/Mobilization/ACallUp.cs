using CivicPractice.Activities;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds the call of a volunteer through its public commands: the usual volunteer, called in the first wave of the usual mobilisation at nine on Monday, to answer within half an hour.</summary>
public sealed class ACallUp
{
    private readonly List<Func<CallUp, Decision>> _steps = [];
    private EmergencyMobilizationId _mobilization = AnEmergencyMobilization.TheId;
    private VolunteerId _volunteer = AVolunteer.TheId;
    private Instant _at = TestDistrict.Nine;
    private Duration _within = AnEmergencyMobilization.Rules.AnswerWithin;
    private bool _isUnasked;

    /// <summary>The id of the usual volunteer's call in the usual mobilisation.</summary>
    public static CallUpId TheId { get; } = CallUpId.Of(AnEmergencyMobilization.TheId, AVolunteer.TheId);

    /// <summary>The seat that the usual volunteer takes first.</summary>
    public static ParticipationId Seat { get; } = TheId.ParticipationAfter(null);

    /// <summary>By when the usual volunteer is to answer.</summary>
    public static Instant AnswerBy { get; } = TestDistrict.Nine + AnEmergencyMobilization.Rules.AnswerWithin;

    /// <summary>Is one of another mobilisation.</summary>
    /// <param name="mobilization">The mobilisation.</param>
    public ACallUp Of(EmergencyMobilizationId mobilization)
    {
        _mobilization = mobilization;
        return this;
    }

    /// <summary>Is another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ACallUp To(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Is made, and answered, at another moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="within">How long there is to answer; as usual unless given.</param>
    public ACallUp At(Instant at, Duration? within = null)
    {
        (_at, _within) = (at, within ?? _within);
        return this;
    }

    /// <summary>Came without having been called.</summary>
    public ACallUp Unasked()
    {
        _isUnasked = true;
        return this;
    }

    /// <summary>Lets the volunteer come.</summary>
    public ACallUp Accepted() => Then(call => call.Accept(call.NextParticipation, _at));

    /// <summary>Lets the volunteer decline.</summary>
    /// <param name="reason">Why, or <see langword="null"/>.</param>
    public ACallUp Declined(DeclineReason? reason = null) => Then(call => call.Decline(reason, _at));

    /// <summary>Lets the time to answer be over.</summary>
    public ACallUp Expired() => Then(call => call.LetExpire(call.AnswerBy!.Value));

    /// <summary>Lets the volunteer give the seat back.</summary>
    public ACallUp Withdrawn() => Then(call => call.Withdraw(_at));

    /// <summary>Lets the volunteer report.</summary>
    public ACallUp Mustered() => Then(call => call.Muster(call.Participation ?? call.NextParticipation, _at));

    /// <summary>Lets the volunteer go.</summary>
    public ACallUp StoodDown() => Then(call => call.StandDown(_at));

    /// <summary>Notes that the volunteer did not come.</summary>
    public ACallUp MarkedAbsent() => Then(call => call.MarkAbsent(_at));

    /// <summary>Tells the volunteer not to come.</summary>
    public ACallUp Dismissed() => Then(call => call.Dismiss(_at));

    /// <summary>Builds a call in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static ACallUp In(CallUpState state) => new ACallUp().Then(state);

    /// <summary>Brings it into a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public ACallUp Then(CallUpState state) => state switch
    {
        CallUpState.Called => this,
        CallUpState.Coming => Accepted(),
        CallUpState.Declined => Declined(),
        CallUpState.Unanswered => Expired(),
        CallUpState.Withdrawn => Accepted().Withdrawn(),
        CallUpState.Mustered => Accepted().Mustered(),
        CallUpState.StoodDown => Accepted().Mustered().StoodDown(),
        CallUpState.Absent => Accepted().MarkedAbsent(),
        CallUpState.Dismissed => Dismissed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public CallUp Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public CallUp BuildUnstored()
    {
        var call = _isUnasked
            ? CallUp.ComeUnasked(TestDistrict.Id, _mobilization, _volunteer, CallUpId.Of(_mobilization, _volunteer).ParticipationAfter(null), _at)
            : CallUp.Call(TestDistrict.Id, _mobilization, _volunteer, 1, _at + _within, _at);
        foreach (var step in _steps) step(call).EnsureAccepted();
        return call;
    }

    private ACallUp Then(Func<CallUp, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
