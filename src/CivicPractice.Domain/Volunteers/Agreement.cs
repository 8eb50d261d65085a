using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>A written agreement of a volunteer with a host (志愿服务协议), as a dated fact. The paper lies with the host.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="With">With whom.</param>
/// <param name="Term">For which days it was made.</param>
/// <param name="SignedOn">The day of signing.</param>
/// <param name="Triggers">For what it was made; empty where it is for all.</param>
/// <param name="ByGuardian">Whether a guardian has signed too.</param>
/// <param name="Document">Under which id the host keeps the paper, or <see langword="null"/>.</param>
public sealed record Agreement(
    AgreementId Id, ActivityHost With, Term Term, LocalDate SignedOn, IReadOnlyList<AgreementTrigger> Triggers, bool ByGuardian, Guid? Document)
{
    /// <summary>The last day it holds; before the first where it never does.</summary>
    public LocalDate HoldsThrough { get; init; } = Term.Through;

    /// <summary>Why it was ended or put away, or <see langword="null"/>.</summary>
    public AgreementEndReason? EndedFor { get; init; }

    /// <summary>The first day it holds: of the term, or of signing where that was later, since nothing is agreed for days that have passed.</summary>
    public LocalDate HoldsFrom => LocalDate.Max(Term.From, SignedOn);

    /// <summary>When it holds, or <see langword="null"/> when it never does.</summary>
    public Term? Holds => HoldsFrom <= HoldsThrough ? new Term(HoldsFrom, HoldsThrough) : null;

    /// <summary>Whether it was made for this, or for all.</summary>
    /// <param name="trigger">For what.</param>
    public bool IsFor(AgreementTrigger trigger) => Triggers.Count == 0 || Triggers.Contains(trigger);

    internal bool SaysTheSameAs(NewAgreement agreement) =>
        (With, Term, SignedOn, ByGuardian, Document) == (agreement.With, agreement.Term, agreement.SignedOn, agreement.ByGuardian, agreement.Document)
        && Triggers.ToHashSet().SetEquals(agreement.Triggers);
}
