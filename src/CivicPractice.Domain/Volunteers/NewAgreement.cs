using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What is known of a written agreement (志愿服务协议); its text and the names on it lie with the host.</summary>
public sealed record NewAgreement
{
    /// <summary>With whom: a site, an organisation or a team.</summary>
    public required ActivityHost With { get; init; }

    /// <summary>For which days, in the district's time zone.</summary>
    public required Term Term { get; init; }

    /// <summary>The day of signing; on the last day of the term at the latest.</summary>
    public required LocalDate SignedOn { get; init; }

    /// <summary>For what it was made, each once; empty where it is for all.</summary>
    public IReadOnlyList<AgreementTrigger> Triggers { get; init; } = [];

    /// <summary>Whether a guardian (监护人) has signed too.</summary>
    public bool ByGuardian { get; init; }

    /// <summary>Under which id the host keeps the paper, or <see langword="null"/>.</summary>
    public Guid? Document { get; init; }

    internal void Check(string parameter)
    {
        if (With == default) throw new ArgumentException("The host is missing.", parameter);
        if (SignedOn > Term.Through) throw new ArgumentException("An agreement is signed before its term has ended.", parameter);
        if (Document == Guid.Empty) throw new ArgumentException("The document is no document.", parameter);
        if (Triggers.Distinct().Count() != Triggers.Count) throw new ArgumentException("What it was made for stands twice.", parameter);
    }
}
