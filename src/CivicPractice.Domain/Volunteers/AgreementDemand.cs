using CivicPractice.Activities;
using CivicPractice.Safeguards;

namespace CivicPractice.Volunteers;

/// <summary>What about a service may call for a written agreement (R18).</summary>
public sealed record AgreementDemand
{
    /// <summary>For whom the service is given, with whom the agreement would be.</summary>
    public required ActivityHost With { get; init; }

    /// <summary>The days of the service, from the first to the last, in the district's time zone; of service that goes on week after week, all of them.</summary>
    public required Term Days { get; init; }

    /// <summary>How dangerous it is.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.Ordinary;

    /// <summary>How many people are expected in all, where it is a public event; 0 where it is none.</summary>
    public int PeopleExpected { get; init; }

    /// <summary>Whether it is given outside the province.</summary>
    public bool IsOutsideProvince { get; init; }

    /// <summary>Whether it has to do with foreign countries (涉外).</summary>
    public bool IsForeignRelated { get; init; }

    /// <summary>Whether the volunteer, the organiser or the served wish an agreement.</summary>
    public bool IsRequested { get; init; }
}
