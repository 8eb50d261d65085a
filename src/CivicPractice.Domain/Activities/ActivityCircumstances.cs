using CivicPractice.Volunteers;

namespace CivicPractice.Activities;

/// <summary>What about an activity may call for a written agreement with those who serve in it (志愿服务协议, R18), besides danger and length.</summary>
/// <remarks>For which of it an agreement is required is the district's business (<see cref="AgreementRules.RequiredFor"/>).</remarks>
public sealed record ActivityCircumstances
{
    /// <summary>Nothing of the kind.</summary>
    public static ActivityCircumstances Usual { get; } = new();

    /// <summary>How many people are expected in all, where it is a public event; 0 where it is none.</summary>
    public int PeopleExpected { get; init; }

    /// <summary>Whether it takes place outside the province.</summary>
    public bool IsOutsideProvince { get; init; }

    /// <summary>Whether it has to do with foreign countries (涉外).</summary>
    public bool IsForeignRelated { get; init; }

    /// <summary>Whether the organiser or the served wish an agreement.</summary>
    public bool AsksAgreement { get; init; }
}
