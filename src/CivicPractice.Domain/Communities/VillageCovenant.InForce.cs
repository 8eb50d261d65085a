using NodaTime;

namespace CivicPractice.Communities;

/// <content>From the vote into force, and to the end.</content>
public sealed partial class VillageCovenant
{
    /// <summary>When the township's government had the proposal on file; <see langword="null"/> but between filing and taking effect.</summary>
    public LocalDate? FiledOn { get; private set; }

    /// <summary>From which day the proposal applies; <see langword="null"/> but between filing and taking effect.</summary>
    public LocalDate? EffectiveFrom { get; private set; }

    /// <summary>Whether the proposal may be put on file.</summary>
    /// <param name="on">The day of filing.</param>
    /// <param name="from">The day from which it applies.</param>
    /// <param name="today">The day of entering, in the district's time zone.</param>
    /// <inheritdoc cref="File" path="/returns"/>
    public Decision CanFile(LocalDate on, LocalDate from, LocalDate today)
    {
        if (IsFiled(on, from)) return Decision.Accepted;
        var permitted = ProposalLifecycle.Permits(ProposalState, ProposalAction.File);
        if (!permitted.IsAccepted) return permitted;
        var adopted = AdoptedOn!.Value;
        var earliest = LocalDate.Max(LocalDate.Max(on, adopted), InForceSince?.PlusDays(1) ?? on);
        return Decision.Unless(
            on > today ? new CovenantFiledInFuture(on) : null,
            on < adopted ? new CovenantFiledBeforeAdoption(adopted) : null,
            from < earliest ? new CovenantEffectiveTooEarly(earliest) : null);
    }

    /// <summary>
    /// Enters that the township's government has the adopted proposal on file (备案, art. 27; of a community the district's government or its sub-district office, 城市居民委员会组织法 art. 15), and from which day it applies. The same
    /// again is accepted and changes nothing.
    /// </summary>
    /// <param name="on">The day of filing; not before <see cref="AdoptedOn"/>, nor to come.</param>
    /// <param name="from">The day from which it applies; not before the day of filing, and after the first day of the edition in force.</param>
    /// <param name="today">The day of entering, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CovenantFiledInFuture"/>, <see cref="CovenantFiledBeforeAdoption"/> and <see cref="CovenantEffectiveTooEarly"/> that apply.</returns>
    public Decision File(LocalDate on, LocalDate from, LocalDate today, Instant at)
    {
        var may = CanFile(on, from, today);
        if (!may.IsAccepted || IsFiled(on, from)) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.File);
        (FiledOn, EffectiveFrom) = (on, from);
        Raise(new CovenantFiled(Id, ProposalNumber, on, from), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the proposal may be returned.</summary>
    /// <param name="fault">What is to be put right.</param>
    /// <inheritdoc cref="ReturnForCorrection" path="/returns"/>
    /// <inheritdoc cref="ReturnForCorrection" path="/exception"/>
    public Decision CanReturnForCorrection(CovenantFault fault)
    {
        RequireDefined(fault);
        return ProposalLifecycle.Permits(ProposalState, ProposalAction.ReturnForCorrection);
    }

    /// <summary>The township's government returns the adopted proposal before it applies (责令改正, art. 27): it is a draft again, and discussed and voted on anew.</summary>
    /// <param name="fault">What is to be put right.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The fault is missing.</exception>
    public Decision ReturnForCorrection(CovenantFault fault, Instant at)
    {
        var may = CanReturnForCorrection(fault);
        if (!may.IsAccepted) return may;

        ProposalState = ProposalLifecycle.Move(ProposalState, ProposalAction.ReturnForCorrection);
        (AdoptedOn, FiledOn, EffectiveFrom, OrderedAfterTextOn) = (null, null, null, null);
        Raise(new CovenantReturned(Id, ProposalNumber, fault), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the proposal may take effect.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <inheritdoc cref="TakeEffect" path="/returns"/>
    public Decision CanTakeEffect(LocalDate today)
    {
        var permitted = ProposalLifecycle.Permits(ProposalState, ProposalAction.TakeEffect);
        return !permitted.IsAccepted ? permitted : Decision.Unless(EffectiveFrom is { } from && today < from ? new CovenantNotYetEffective(from) : null);
    }

    /// <summary>The proposal takes effect from its day on (施行): it is an edition, and the one before it applied until the day before. It answers an order to correct that one, unless that came after the text was put to the vote. Once it is in effect the command is accepted and changes nothing.</summary>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CovenantNotYetEffective"/>.</returns>
    public Decision TakeEffect(LocalDate today, Instant at)
    {
        if (ProposalState == ProposalState.Effective) return Decision.Accepted;
        var may = CanTakeEffect(today);
        if (!may.IsAccepted) return may;

        (State, ProposalState) = (Lifecycle.Move(State, CovenantAction.TakeEffect), ProposalLifecycle.Move(ProposalState, ProposalAction.TakeEffect));
        var edition = new CovenantEdition(ProposalNumber, Proposal!, Vote!.Number, FiledOn!.Value, EffectiveFrom!.Value, null);
        EndEdition(edition.From.PlusDays(-1));
        _editions = [.. _editions, edition];
        (EditionInForce, InForceSince, CustomCodes) = (edition.Number, edition.From, string.Concat(edition.Text.Customs.Select(WordFor)));
        (Proposal, AdoptedOn, FiledOn, EffectiveFrom) = (null, null, null, null);
        (CorrectionOrderedOn, Fault, OrderedAfterTextOn) = (OrderedAfterTextOn, OrderedAfterTextOn is null ? null : Fault, null);
        Raise(new CovenantTookEffect(Id, Division, edition.Number, edition.From, edition.Text.Customs), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a correction may be ordered.</summary>
    /// <param name="fault">What is to be put right.</param>
    /// <inheritdoc cref="OrderCorrection" path="/returns"/>
    /// <inheritdoc cref="OrderCorrection" path="/exception"/>
    public Decision CanOrderCorrection(CovenantFault fault)
    {
        RequireDefined(fault);
        return Lifecycle.Permits(State, CovenantAction.OrderCorrection);
    }

    /// <summary>
    /// The township's government orders the edition in force to be put right (责令改正, art. 27), which an amendment does that takes effect; until then the covenant is listed (<see cref="CovenantsToCorrectSpec"/>). An amendment that was put
    /// to the vote before does not answer it: its text stood. The same fault again is accepted and changes nothing, unless it is the first order since then.
    /// </summary>
    /// <param name="fault">What is to be put right.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The fault is missing.</exception>
    public Decision OrderCorrection(CovenantFault fault, LocalDate today, Instant at)
    {
        var may = CanOrderCorrection(fault);
        var comesAfterText = ProposalState is ProposalState.Voting or ProposalState.Adopted or ProposalState.Filed;
        if (!may.IsAccepted || (Fault == fault && (!comesAfterText || OrderedAfterTextOn is not null))) return may;

        State = Lifecycle.Move(State, CovenantAction.OrderCorrection);
        (CorrectionOrderedOn, Fault) = (CorrectionOrderedOn ?? today, fault);
        if (comesAfterText) OrderedAfterTextOn ??= today;
        Raise(new CovenantCorrectionOrdered(Id, EditionInForce!.Value, fault, today), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the covenant may be repealed.</summary>
    /// <param name="reason">Why.</param>
    /// <inheritdoc cref="Repeal" path="/returns"/>
    /// <inheritdoc cref="Repeal" path="/exception"/>
    public Decision CanRepeal(CovenantRepealReason reason)
    {
        if (!Enum.IsDefined(reason)) throw new ArgumentException("The reason is missing.", nameof(reason));
        return UnlessUnderWay(CovenantAction.Repeal);
    }

    /// <summary>Repeals the covenant (废止); the day is the last on which it is in force. Repealing again is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">The day, in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CovenantProposalUnderWay"/>.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public Decision Repeal(CovenantRepealReason reason, LocalDate today, Instant at)
    {
        var may = CanRepeal(reason);
        if (State == CovenantState.Repealed) return Decision.Accepted;
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CovenantAction.Repeal);
        var (edition, last) = (EditionInForce!.Value, LocalDate.Max(today, InForceSince!.Value));
        EndEdition(last);
        (EditionInForce, InForceSince, CustomCodes, CorrectionOrderedOn, Fault, RepealReason) = (null, null, "", null, null, reason);
        Raise(new CovenantRepealed(Id, Division, edition, reason, last), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the covenant may be given up.</summary>
    /// <inheritdoc cref="GiveUp" path="/returns"/>
    public Decision CanGiveUp() => UnlessUnderWay(CovenantAction.GiveUp);

    /// <summary>Gives the covenant up before any edition was in force (终止制定), once its draft was withdrawn. Giving up again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CovenantProposalUnderWay"/>.</returns>
    public Decision GiveUp(Instant at)
    {
        if (State == CovenantState.GivenUp) return Decision.Accepted;
        var may = CanGiveUp();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CovenantAction.GiveUp);
        Raise(new CovenantGivenUp(Id, Division), at);
        return Decision.Accepted;
    }

    private static void RequireDefined(CovenantFault fault)
    {
        if (!Enum.IsDefined(fault)) throw new ArgumentException("The fault is missing.", nameof(fault));
    }

    private Decision UnlessUnderWay(CovenantAction action)
    {
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(HasProposal ? new CovenantProposalUnderWay(ProposalState) : null);
    }

    private void EndEdition(LocalDate last)
    {
        if (_editions is [.., { Through: null } open]) _editions = [.. _editions[..^1], open with { Through = last }];
    }

    private bool IsFiled(LocalDate on, LocalDate from) => ProposalState == ProposalState.Filed && (FiledOn, EffectiveFrom) == (on, from);
}
