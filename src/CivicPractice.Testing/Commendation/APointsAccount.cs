using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a points account through its public commands. Opened at nine on Monday; everything happens then.</summary>
public sealed class APointsAccount
{
    private readonly List<Action<PointsAccount>> _steps = [];
    private VolunteerId _volunteer = ARequest.Volunteer;
    private PointsRules _rules = new();

    /// <summary>Belongs to another volunteer.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public APointsAccount Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Applies other rules.</summary>
    /// <param name="rules">The rules.</param>
    public APointsAccount Under(PointsRules rules)
    {
        _rules = rules;
        return this;
    }

    /// <summary>Earns by service.</summary>
    /// <param name="cause">The service.</param>
    /// <param name="minutes">Whole minutes served.</param>
    /// <param name="day">The day; Monday unless given.</param>
    public APointsAccount Earning(Guid cause, int minutes, LocalDate? day = null) =>
        Then(account => account.Earn(cause, minutes, day ?? TestDistrict.Monday, _rules, TestDistrict.Nine));

    /// <summary>Spends points.</summary>
    /// <param name="cause">What on.</param>
    /// <param name="points">How many.</param>
    /// <param name="day">The day; Monday unless given.</param>
    public APointsAccount Redeeming(Guid cause, Points points, LocalDate? day = null) =>
        Then(account => account.Redeem(cause, points, day ?? TestDistrict.Monday, _rules, TestDistrict.Nine));

    /// <summary>Lets what is over be taken off.</summary>
    /// <param name="day">The day.</param>
    public APointsAccount Expired(LocalDate day) => Then(account => account.Expire(day, _rules, TestDistrict.Nine));

    /// <summary>Lets spent points come back.</summary>
    /// <param name="cause">What they were spent on.</param>
    public APointsAccount Refunded(Guid cause) => Then(account => account.Refund(cause, TestDistrict.Nine));

    /// <summary>Takes an earning back.</summary>
    /// <param name="cause">The service.</param>
    public APointsAccount Reversing(Guid cause) => Then(account => account.Reverse(cause, TestDistrict.Nine));

    /// <summary>Goes over into the account of another registration.</summary>
    /// <param name="into">The registration that goes on.</param>
    public APointsAccount CarriedTo(VolunteerId into) => Then(account => account.CarryTo(into, TestDistrict.Nine));

    /// <summary>Takes in the account of another registration.</summary>
    /// <param name="other">The other account.</param>
    public APointsAccount Absorbing(PointsAccount other) => Then(account => account.Absorb(other.Id, other.Entries, TestDistrict.Monday, TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public PointsAccount Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public PointsAccount BuildUnstored()
    {
        var account = PointsAccount.Open(TestDistrict.Id, _volunteer, TestDistrict.Nine);
        foreach (var step in _steps) step(account);
        return account;
    }

    private APointsAccount Then(Func<PointsAccount, Decision> step)
    {
        _steps.Add(account => step(account).EnsureAccepted());
        return this;
    }
}
