using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <content>Changing what was agreed while it is in force (变更协议).</content>
public sealed partial class CoBuildingPartnership
{
    private List<Amendment> _amendments = [];

    /// <summary>The amendments, oldest first, whatever became of them.</summary>
    public IReadOnlyList<Amendment> Amendments => _amendments;

    /// <summary>The amendment that waits for signatures, or <see langword="null"/>.</summary>
    public Amendment? Proposal => _amendments.Find(one => one.State == AmendmentState.Proposed);

    /// <summary>Whether an amendment may be proposed.</summary>
    /// <param name="id">The id of the amendment.</param>
    /// <param name="change">What it is to change.</param>
    /// <param name="sitesAdded">What is known of each site that comes in, in its order.</param>
    /// <param name="today">The day of proposing.</param>
    /// <inheritdoc cref="ProposeAmendment" path="/returns"/>
    /// <inheritdoc cref="ProposeAmendment" path="/exception"/>
    public Decision CanProposeAmendment(Guid id, NewAmendment change, IReadOnlyList<SiteFacts> sitesAdded, LocalDate today)
    {
        if (IsProposed(id, change)) return Decision.Accepted;
        RequireFactsOf(change.SitesAdded, sitesAdded);
        var permitted = Lifecycle.Permits(State, PartnershipAction.ProposeAmendment);
        return !permitted.IsAccepted ? permitted
            : Decision.Unless(Proposal is { } waiting ? new AmendmentPending(waiting.Id) : null) & UnlessTermOver(today) & UnlessContradicting(change, sitesAdded);
    }

    /// <summary>Proposes an amendment (提出变更); one at a time. The same again is accepted and changes nothing.</summary>
    /// <param name="id">The id of the amendment, made by the caller; once a partnership.</param>
    /// <param name="change">What it is to change.</param>
    /// <param name="sitesAdded">What is known of each site that comes in, in its order.</param>
    /// <param name="today">The day of proposing; not after the term.</param>
    /// <param name="at">The moment of proposing.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="AmendmentPending"/>, <see cref="TermOver"/>,
    /// <see cref="RenewalNotLonger"/>, <see cref="SiteEnded"/>, <see cref="SiteInScope"/>, <see cref="SiteNotInScope"/>, <see cref="NoSiteLeft"/>, <see cref="NotAParty"/>,
    /// <see cref="CommitmentUnknown"/>, <see cref="CommitmentWithdrawn"/>, <see cref="DueOutsideTerm"/>, <see cref="LessThanDelivered"/> and
    /// <see cref="CommitmentBegun"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The id is missing or stands for another change, nothing is changed, something stands twice, a commitment is of nothing or malformed; or the facts are not
    /// those of the sites that come in.
    /// </exception>
    public Decision ProposeAmendment(Guid id, NewAmendment change, IReadOnlyList<SiteFacts> sitesAdded, LocalDate today, Instant at)
    {
        var may = CanProposeAmendment(id, change, sitesAdded, today);
        if (!may.IsAccepted || IsProposed(id, change)) return may;

        State = Lifecycle.Move(State, PartnershipAction.ProposeAmendment);
        _amendments = [.. _amendments, new Amendment(id, OwnCopyOf(change), AmendmentState.Proposed, at.ToMicrosecond(), [], null)];
        KeepFacts();
        Raise(new PartnershipAmendmentProposed(Id, id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a party may sign an amendment.</summary>
    /// <param name="id">The amendment.</param>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="today">The day of signing.</param>
    /// <inheritdoc cref="SignAmendment" path="/returns"/>
    /// <inheritdoc cref="SignAmendment" path="/exception"/>
    public Decision CanSignAmendment(Guid id, PartnerId by, string role, LocalDate today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        var amendment = FindAmendment(id);
        if (amendment?.IsSignedBy(by) == true) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.SignAmendment);
        if (!permitted.IsAccepted) return permitted;

        var party = _parties.Find(one => one.Partner == by);
        return Decision.Unless(
            UnlessWaiting(id, amendment),
            party is null ? new NotAParty(by) : null,
            party is not null && party.Signatory != role ? new SignatoryNotAuthorized(party.Signatory) : null)
            & UnlessTermOver(today);
    }

    /// <summary>A party signs an amendment (签署变更). Signing again is accepted and changes nothing.</summary>
    /// <param name="id">The amendment.</param>
    /// <param name="by">The party.</param>
    /// <param name="role">The role of whoever signs for it; the one the draft names, compared ordinally.</param>
    /// <param name="today">The day of signing; not after the term.</param>
    /// <param name="at">The moment of signing.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="AmendmentUnknown"/> or <see cref="AmendmentSettled"/>,
    /// <see cref="NotAParty"/>, <see cref="SignatoryNotAuthorized"/> and <see cref="TermOver"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The role is empty.</exception>
    public Decision SignAmendment(Guid id, PartnerId by, string role, LocalDate today, Instant at)
    {
        var may = CanSignAmendment(id, by, role, today);
        if (!may.IsAccepted || FindAmendment(id) is not { } amendment || amendment.IsSignedBy(by)) return may;

        State = Lifecycle.Move(State, PartnershipAction.SignAmendment);
        Write(amendment with { Signatures = [.. amendment.Signatures, new Signature(by, at.ToMicrosecond())] });
        Raise(new PartnershipAmendmentSigned(Id, id, by), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the district's side may sign an amendment.</summary>
    /// <param name="id">The amendment.</param>
    /// <param name="role">The role of whoever signs for it.</param>
    /// <param name="sitesAdded">What is known now of each site that comes in, in its order.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="today">The day of signing.</param>
    /// <inheritdoc cref="AdoptAmendment" path="/returns"/>
    /// <inheritdoc cref="AdoptAmendment" path="/exception"/>
    public Decision CanAdoptAmendment(Guid id, string role, IReadOnlyList<SiteFacts> sitesAdded, PartnershipRules rules, LocalDate today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        ArgumentNullException.ThrowIfNull(rules);
        var amendment = FindAmendment(id);
        if (amendment?.State == AmendmentState.Adopted) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.AdoptAmendment);
        if (!permitted.IsAccepted) return permitted;
        if (UnlessWaiting(id, amendment) is { } settled) return settled;

        RequireFactsOf(amendment!.Change.SitesAdded, sitesAdded);
        var missing = Asked(amendment.Change, rules.AmendmentConsent).Count(party => !amendment.IsSignedBy(party));
        return Decision.Unless(
            missing > 0 ? new SignaturesMissing(missing) : null,
            role != Signatory ? new SignatoryNotAuthorized(Signatory) : null)
            & UnlessTermOver(today) & UnlessContradicting(amendment.Change, sitesAdded);
    }

    /// <summary>
    /// The district's side signs an amendment as the last one, and what it says holds (变更生效). What has come stays as it is. Adopting it again is accepted and
    /// changes nothing.
    /// </summary>
    /// <param name="id">The amendment.</param>
    /// <param name="role">The role of whoever signs for it; the one the draft names, compared ordinally.</param>
    /// <param name="sitesAdded">What is known now of each site that comes in, in its order.</param>
    /// <param name="rules">The district's rules: which parties have to sign first.</param>
    /// <param name="today">The day of signing; not after the term.</param>
    /// <param name="at">The moment of signing.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="AmendmentUnknown"/> or <see cref="AmendmentSettled"/> alone, or for all of
    /// <see cref="SignaturesMissing"/>, <see cref="SignatoryNotAuthorized"/>, <see cref="TermOver"/>, and whatever stands against it by now, as in <see cref="ProposeAmendment"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The role is empty, or the facts are not those of the sites that come in.</exception>
    public Decision AdoptAmendment(Guid id, string role, IReadOnlyList<SiteFacts> sitesAdded, PartnershipRules rules, LocalDate today, Instant at)
    {
        var may = CanAdoptAmendment(id, role, sitesAdded, rules, today);
        if (!may.IsAccepted || FindAmendment(id) is not { State: AmendmentState.Proposed } amendment) return may;

        State = Lifecycle.Move(State, PartnershipAction.AdoptAmendment);
        var (change, last) = (amendment.Change, _commitments.Count);
        _sites = [.. _sites.Except(change.SitesGivenUp), .. change.SitesAdded];
        _commitments =
        [
            .. _commitments.Select(one => Amended(one, change)),
            .. change.Added.Select((one, i) => new Commitment(last + i + 1, one.By, one.What, one.Mode, one.Quantity, one.Unit, one.DueBy, 0)),
        ];
        if (change.Through is { } through) Lengthen(through);
        SettleProposal(AmendmentState.Adopted, at);
        KeepFacts();
        var written = _commitments.Where(one => one.Number > last || change.Changed.Any(changed => changed.Number == one.Number));
        Raise(new PartnershipAmended(Id, id, [.. _sites], [.. written.Select(one => one.Terms)], [.. change.Withdrawn.Order()], Term), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an amendment may be given up.</summary>
    /// <param name="id">The amendment.</param>
    /// <inheritdoc cref="DropAmendment" path="/returns"/>
    public Decision CanDropAmendment(Guid id)
    {
        var amendment = FindAmendment(id);
        if (amendment?.State == AmendmentState.Dropped) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, PartnershipAction.DropAmendment);
        return !permitted.IsAccepted ? permitted : Decision.Unless(UnlessWaiting(id, amendment));
    }

    /// <summary>An amendment is given up (撤回变更) and stays in the record. Dropping it again is accepted and changes nothing.</summary>
    /// <param name="id">The amendment.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="AmendmentUnknown"/> or <see cref="AmendmentSettled"/>.</returns>
    public Decision DropAmendment(Guid id, Instant at)
    {
        var may = CanDropAmendment(id);
        if (!may.IsAccepted || FindAmendment(id) is not { State: AmendmentState.Proposed }) return may;

        State = Lifecycle.Move(State, PartnershipAction.DropAmendment);
        SettleProposal(AmendmentState.Dropped, at);
        KeepFacts();
        Raise(new PartnershipAmendmentDropped(Id, id), at);
        return Decision.Accepted;
    }

    private static Commitment Amended(Commitment one, NewAmendment change)
    {
        if (change.Withdrawn.Contains(one.Number)) return one with { State = CommitmentState.Withdrawn };
        return change.Changed.FirstOrDefault(changed => changed.Number == one.Number) is { } now ? one with { Quantity = now.Quantity, DueBy = now.DueBy } : one;
    }

    private static NewAmendment OwnCopyOf(NewAmendment change) => new()
    {
        Added = [.. change.Added],
        Changed = [.. change.Changed],
        Withdrawn = [.. change.Withdrawn],
        SitesAdded = [.. change.SitesAdded],
        SitesGivenUp = [.. change.SitesGivenUp],
        Through = change.Through,
    };

    private static Refusal? UnlessWaiting(Guid id, Amendment? amendment) => amendment switch
    {
        null => new AmendmentUnknown(id),
        { State: AmendmentState.Proposed } => null,
        _ => new AmendmentSettled(id, amendment.State),
    };

    private Amendment? FindAmendment(Guid id) => _amendments.Find(one => one.Id == id);

    private bool IsProposed(Guid id, NewAmendment change)
    {
        AmendmentCheck.ThrowIfMalformed(id, change);
        if (FindAmendment(id) is not { } known) return false;
        return known.Change.Equals(change) ? true : throw new ArgumentException("The amendment was proposed with another content.", nameof(id));
    }

    private IEnumerable<PartnerId> Asked(NewAmendment change, AmendmentConsent consent) => consent switch
    {
        AmendmentConsent.DistrictAlone => [],
        AmendmentConsent.PartiesConcerned when change.SitesAdded.Count + change.SitesGivenUp.Count == 0 && change.Through is null =>
            change.Added.Select(one => one.By)
                .Concat(_commitments.Where(one => change.Withdrawn.Contains(one.Number) || change.Changed.Any(changed => changed.Number == one.Number)).Select(one => one.By))
                .Distinct(),
        _ => Partners(),
    };

    private Decision UnlessContradicting(NewAmendment change, IReadOnlyList<SiteFacts> sitesAdded) => Decision.Unless(
    [
        .. change.Through is { } through && UnlessLonger(through) is { } shorter ? [shorter] : (Refusal[])[],
        .. Ended(sitesAdded),
        .. change.SitesAdded.Where(_sites.Contains).Select(site => new SiteInScope(site)),
        .. change.SitesGivenUp.Where(site => !_sites.Contains(site)).Select(site => new SiteNotInScope(site)),
        .. _sites.Except(change.SitesGivenUp).Any() || change.SitesAdded.Count > 0 ? [] : (Refusal[])[new NoSiteLeft()],
        .. change.Added.Select(one => one.By).Distinct().Where(by => !_parties.Exists(party => party.Partner == by)).Select(by => new NotAParty(by)),
        .. change.Added.Select((one, i) => UnlessInTerm(_commitments.Count + i + 1, one.DueBy, change)).OfType<Refusal>(),
        .. change.Changed.SelectMany(one => AgainstChange(one, change)),
        .. change.Withdrawn.Select(AgainstWithdrawal).OfType<Refusal>(),
    ]);

    private IEnumerable<Refusal> AgainstChange(CommitmentChange change, NewAmendment amendment)
    {
        if (UnlessStands(change.Number) is { } gone) return [gone];
        var now = _commitments.Find(one => one.Number == change.Number)!;
        // More may have come than was committed: such a commitment may stay as it is, and grow.
        Refusal? less = change.Quantity < now.Quantity && change.Quantity < now.Delivered ? new LessThanDelivered(now.Number, change.Quantity, now.Delivered) : null;
        return new[] { UnlessInTerm(now.Number, change.DueBy, amendment), less }.OfType<Refusal>();
    }

    private Refusal? AgainstWithdrawal(int number) =>
        UnlessStands(number) ?? (_commitments.Find(one => one.Number == number) is { Delivered: > 0 } begun ? new CommitmentBegun(number, begun.Delivered) : null);

    private DueOutsideTerm? UnlessInTerm(int number, LocalDate dueBy, NewAmendment amendment)
    {
        var term = amendment.Through is { } through && through > Term.Through ? new Term(Term.From, through) : Term;
        return term.Contains(dueBy) ? null : new DueOutsideTerm(number, dueBy, term);
    }

    private void SettleProposal(AmendmentState state, Instant at)
    {
        if (Proposal is { } waiting) Write(waiting with { State = state, SettledAt = at.ToMicrosecond() });
    }

    private void Write(Amendment amendment) => _amendments = [.. _amendments.Select(one => one.Id == amendment.Id ? amendment : one)];
}
