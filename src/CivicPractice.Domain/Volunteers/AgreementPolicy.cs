using CivicPractice.Activities;
using CivicPractice.Safeguards;
using NodaTime;

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
        return Decision.Unless(Missing(volunteer, demand, TriggersOf(demand, rules), file?.Agreed ?? []));
    }

    /// <summary>Judges one volunteer for one service, by what is known of the volunteer.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="demand">The service.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>Accepted, or refused with <see cref="AgreementMissing"/> for each case in which no agreement with the host holds for all of the days.</returns>
    public static Decision Judge(VolunteerFacts facts, AgreementDemand demand, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Decision.Unless(Missing(facts.Volunteer, demand, TriggersOf(demand, rules), facts.Agreed));
    }

    /// <summary>For what nothing is agreed that holds for all of the days.</summary>
    internal static IEnumerable<AgreementMissing> Missing(VolunteerId volunteer, AgreementDemand demand, IEnumerable<AgreementTrigger> triggers, IReadOnlyList<AgreedWith> agreed) =>
        from trigger in triggers
        where !Covers(agreed, demand.With, demand.Days, trigger)
        select new AgreementMissing(volunteer, trigger, demand.Days);

    /// <summary>Whether what is agreed with a host covers every day of a term; several agreements may do so one after the other.</summary>
    internal static bool Covers(IReadOnlyList<AgreedWith> agreed, ActivityHost host, Term days, AgreementTrigger trigger)
    {
        var open = days.From;
        foreach (var held in agreed.Where(one => one.Host == host && (one.Triggers.Count == 0 || one.Triggers.Contains(trigger))).Select(one => one.Holds).OrderBy(held => held.From))
        {
            if (held.From > open) return false;
            if (held.Through >= days.Through) return true;
            open = LocalDate.Max(open, held.Through.PlusDays(1));
        }

        return false;
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
