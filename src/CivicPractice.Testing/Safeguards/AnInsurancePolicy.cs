using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds an insurance policy through its public commands: 100,000 yuan a person, from Tuesday at nine for 30 days, taken out on Monday at nine.</summary>
public sealed class AnInsurancePolicy
{
    private readonly List<Action<InsurancePolicy>> _steps = [];
    private InsurancePolicyId _id = TheId;
    private NewPolicy _policy = Policy;

    /// <summary>The id, unless another is given.</summary>
    public static InsurancePolicyId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000001501"));

    /// <summary>From Tuesday at nine for 30 days.</summary>
    public static TimeRange Period { get; } = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromDays(30));

    /// <summary>What is written on it.</summary>
    public static NewPolicy Policy { get; } = new() { Insurer = "People's Insurance", SumInsured = Money.Yuan(100_000), Period = Period };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AnInsurancePolicy WithId(InsurancePolicyId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what is written on it.</summary>
    /// <param name="change">The policy out of the usual one.</param>
    public AnInsurancePolicy Saying(Func<NewPolicy, NewPolicy> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _policy = change(_policy);
        return this;
    }

    /// <summary>Covers volunteers on Monday at nine.</summary>
    /// <param name="volunteers">The volunteers.</param>
    public AnInsurancePolicy Covering(params VolunteerId[] volunteers) => Then(policy => policy.Cover(volunteers, TestDistrict.Nine));

    /// <summary>Lets its period end.</summary>
    public AnInsurancePolicy Expired() => Then(policy => policy.LetExpire(policy.Period.Until));

    /// <summary>Calls it off on Monday at nine.</summary>
    public AnInsurancePolicy Cancelled() => Then(policy => policy.Cancel(TestDistrict.Nine));

    /// <summary>Builds a policy in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AnInsurancePolicy In(PolicyState state) => state switch
    {
        PolicyState.InForce => new AnInsurancePolicy(),
        PolicyState.Expired => new AnInsurancePolicy().Expired(),
        PolicyState.Cancelled => new AnInsurancePolicy().Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public InsurancePolicy Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public InsurancePolicy BuildRaising()
    {
        var policy = InsurancePolicy.TakeOut(TestDistrict.Id, _id, _policy, TestDistrict.Nine).EnsureAccepted();
        foreach (var step in _steps) step(policy);
        return policy;
    }

    private AnInsurancePolicy Then(Func<InsurancePolicy, Decision> step)
    {
        _steps.Add(policy => step(policy).EnsureAccepted());
        return this;
    }
}
