using CivicPractice.Safeguards;

namespace CivicPractice.Volunteers;

/// <summary>Whether a service needs a written agreement first, and there is one (志愿服务协议, R18): the rule, written once.</summary>
public static class AgreementPolicy
{
    /// <summary>What about a service calls for an agreement in this district, each once, in the order of <see cref="AgreementTrigger"/>.</summary>
    /// <param name="demand">The service.</param>
    /// <param name="rules">The district's rules.</param>
    public static IReadOnlyList<AgreementTrigger> TriggersOf(AgreementDemand demand, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Enum.GetValues<AgreementTrigger>().Where(trigger => rules.RequiredFor.Contains(trigger) && Arises(trigger, demand, rules))];
    }

    /// <summary>Judges one volunteer for one service.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="demand">The service.</param>
    /// <param name="file">The volunteer's agreements, or <see langword="null"/> where there are none.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>Accepted, or refused with <see cref="AgreementMissing"/> for each case in which no agreement with the host holds for all of the days.</returns>
    /// <exception cref="ArgumentException">The file is another volunteer's.</exception>
    public static Decision Judge(VolunteerId volunteer, AgreementDemand demand, AgreementFile? file, AgreementRules rules)
    {
        if (file is not null && file.Id != volunteer) throw new ArgumentException("The file is another volunteer's.", nameof(file));
        return Decision.Unless(
            from trigger in TriggersOf(demand, rules)
            where file?.Covers(demand.With, demand.Days, trigger) != true
            select new AgreementMissing(volunteer, trigger, demand.Days));
    }

    private static bool Arises(AgreementTrigger trigger, AgreementDemand demand, AgreementRules rules) => trigger switch
    {
        AgreementTrigger.DangerToPerson => demand.Risk == RiskLevel.Dangerous,
        AgreementTrigger.ContinuousService => rules.IsContinuous(demand.Days),
        AgreementTrigger.LargePublicEvent => demand.PeopleExpected >= rules.LargeEventFrom,
        AgreementTrigger.OutsideProvince => demand.IsOutsideProvince,
        AgreementTrigger.OnRequest => demand.IsRequested,
        AgreementTrigger.ForeignRelated => demand.IsForeignRelated,
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
