using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Village covenants, their proposals and the pledges to them in every state.</summary>
internal static class CovenantEdges
{
    private static readonly Instant At = AVillageCovenant.OnDay(40);
    private static readonly LocalDate Today = TestDistrict.Monday.PlusDays(40);
    private static readonly CovenantText Other = new() { Title = "“好”'\\ 𠮷", Customs = [new CustomKind("night-noise")], Articles = [new CovenantArticle(1, "22 时后\n不喧哗。")] };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<VillageCovenant, VillageCovenantId, CovenantState, CovenantAction>("A covenant", VillageCovenant.Lifecycle, covenant => covenant.State, Starts, Attempts).Cases,
        .. new EdgesOf<VillageCovenant, VillageCovenantId, ProposalState, ProposalAction>("A proposal of a covenant", VillageCovenant.ProposalLifecycle, covenant => covenant.ProposalState, Proposals, OnProposals).Cases,
        .. new EdgesOf<CovenantPledge, CovenantPledgeId, CovenantPledgeState, CovenantPledgeAction>("A pledge to a covenant", CovenantPledge.Lifecycle, pledge => pledge.State, Pledges, OnPledges).Cases,
    ];

    private static IReadOnlyList<Start<VillageCovenant, VillageCovenantId, CovenantState>> Starts =>
    [
        From(CovenantState.Preparing, "withdrawn as a draft", () => AVillageCovenant.In(ProposalState.Withdrawn)) with { ButFor = ["TakeEffect"] },
        From(CovenantState.Preparing, "on file for the first time", () => AVillageCovenant.In(ProposalState.Filed)) with { ButFor = ["Propose", "GiveUp"] },
        From(CovenantState.InForce, "in force", () => AVillageCovenant.In(CovenantState.InForce)) with { ButFor = ["TakeEffect"] },
        From(CovenantState.InForce, "in force with an amendment on file", () => AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered().Proposed().To(ProposalState.Filed)) with { ButFor = ["Propose", "Repeal"] },
        From(CovenantState.InForce, "in force in its second edition, to be put right", () => AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Effective).CorrectionOrdered()) with { IsUsual = false },
        From(CovenantState.InForce, "in force, to be put right by an order that came after the text of its amendment", () => AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Adopted).CorrectionOrdered().Filed()) with { IsUsual = false },
        From(CovenantState.Repealed, "repealed", () => AVillageCovenant.In(CovenantState.Repealed)),
        From(CovenantState.GivenUp, "given up", () => AVillageCovenant.In(CovenantState.GivenUp)),
    ];

    private static IReadOnlyList<Attempt<VillageCovenant, CovenantAction>> Attempts =>
    [
        new(CovenantAction.Propose, "another text", one => one.Propose(Other, At)),
        new(CovenantAction.TakeEffect, "on its day", one => one.TakeEffect(Today, At)),
        new(CovenantAction.TakeEffect, "before its day", one => one.TakeEffect(TestDistrict.Monday.PlusDays(11), At)),
        new(CovenantAction.OrderCorrection, "of what is unclear", one => one.OrderCorrection(CovenantFault.Unclear, Today, At)),
        new(CovenantAction.Assign, "to another site", one => one.Assign(ASite.CentreId, At)),
        new(CovenantAction.Assign, "to none", one => one.Assign(null, At)),
        new(CovenantAction.Recode, "to another village", one => one.Recode(TestDistrict.OtherVillage, At)),
        new(CovenantAction.Recode, "to a town", one => one.Recode(TestDistrict.Town, At)),
        new(CovenantAction.Recode, "to the same village", one => one.Recode(TestDistrict.Village, At)),
        new(CovenantAction.Repeal, "as the village is gone", one => one.Repeal(CovenantRepealReason.DivisionGone, Today, At)),
        new(CovenantAction.Repeal, "by an earlier clock", one => one.Repeal(CovenantRepealReason.Replaced, TestDistrict.Monday, TestDistrict.Nine)),
        new(CovenantAction.GiveUp, "at once", one => one.GiveUp(At)),
    ];

    private static IReadOnlyList<Start<VillageCovenant, VillageCovenantId, ProposalState>> Proposals =>
    [
        Proposed(ProposalState.Drafted, "a first draft", () => new AVillageCovenant()),
        Proposed(ProposalState.Drafted, "a draft again, as too few voted", () => AVillageCovenant.In(ProposalState.Voting).Counted(3).VoteClosed()),
        Proposed(ProposalState.Drafted, "a draft again, returned from the township", () => AVillageCovenant.In(ProposalState.Filed).Returned()),
        Proposed(ProposalState.Drafted, "a draft again, as the vote was cancelled", () => AVillageCovenant.In(ProposalState.Voting).Counted(3).VoteCancelled()),
        Proposed(ProposalState.Drafted, "an amendment", () => AVillageCovenant.In(CovenantState.InForce).Proposed()),
        Proposed(ProposalState.Discussing, "in discussion", () => AVillageCovenant.In(ProposalState.Discussing).OpinionsNoted(null, 3).OpinionsNoted(CustomKind.BridePrice, 2)),
        Proposed(ProposalState.Voting, "put to the vote by ballots", () => AVillageCovenant.In(ProposalState.Voting).Counted(2, 1, 1)) with { ButFor = ["RecordMeeting"] },
        Proposed(ProposalState.Voting, "put to the vote at a meeting", () => AVillageCovenant.In(ProposalState.Discussing).AfterDays(8).VoteOpened(AVillageCovenant.Meeting)) with { ButFor = ["Count"] },
        Proposed(ProposalState.Adopted, "adopted", () => AVillageCovenant.In(ProposalState.Adopted)),
        Proposed(ProposalState.Filed, "on file", () => AVillageCovenant.In(ProposalState.Filed)),
        Proposed(ProposalState.Effective, "in effect", () => AVillageCovenant.In(ProposalState.Effective)),
        Proposed(ProposalState.Withdrawn, "withdrawn", () => AVillageCovenant.In(ProposalState.Withdrawn)),
        Proposed(ProposalState.Withdrawn, "an amendment withdrawn", () => AVillageCovenant.In(CovenantState.InForce).Proposed().Withdrawn()),
    ];

    private static IReadOnlyList<Attempt<VillageCovenant, ProposalAction>> OnProposals =>
    [
        new(ProposalAction.Propose, "another text", one => one.Propose(Other, At)),
        new(ProposalAction.Revise, "as another text", one => one.Revise(Other, Today, AVillageCovenant.Rules, At)),
        new(ProposalAction.Revise, "as what it says", one => one.Revise(one.Proposal ?? Other, Today, AVillageCovenant.Rules, At)),
        new(ProposalAction.Publish, "at once", one => one.Publish(Today, AVillageCovenant.Rules, At)),
        new(ProposalAction.NoteOpinions, "on the whole", one => one.NoteOpinions(null, 7, At)),
        new(ProposalAction.NoteOpinions, "on the bride price, as many as before", one => one.NoteOpinions(CustomKind.BridePrice, 2, At)),
        new(ProposalAction.OpenVote, "by ballots, once discussed", one => one.OpenVote(AVillageCovenant.Ballots(At), Today, AVillageCovenant.Rules, At)),
        new(ProposalAction.OpenVote, "at a meeting, too early and to end before", one => one.OpenVote(AVillageCovenant.Meeting(TestDistrict.Nine), TestDistrict.Monday, AVillageCovenant.Rules, At)),
        new(ProposalAction.Count, "a ballot in time", one => one.Count(1, BallotChoice.Against, AVillageCovenant.OnDay(9))),
        new(ProposalAction.Count, "a ballot too late", one => one.Count(1, BallotChoice.For, At)),
        new(ProposalAction.Count, "a ballot of another vote", one => one.Count(2, BallotChoice.Abstain, At)),
        new(ProposalAction.RecordMeeting, "of eight", one => one.RecordMeeting(1, new MeetingCount(8, 5, 1, 1), At)),
        new(ProposalAction.RecordMeeting, "of more than there are, with more hands", one => one.RecordMeeting(1, new MeetingCount(11, 5, 5, 5), At)),
        new(ProposalAction.Adopt, "when enough are for it", one => Filled(one, true, one.Vote?.Number ?? 1)),
        new(ProposalAction.Reject, "when enough are not for it", one => Filled(one, false, one.Vote?.Number ?? 1)),
        new(ProposalAction.Reject, "before the end", one => one.CloseVote(1, TestDistrict.Monday.PlusDays(9), AVillageCovenant.OnDay(9))),
        new(ProposalAction.CancelVote, "as opened wrongly", one => one.CancelVote(one.Vote?.Number ?? 1, VoteCancelReason.OpenedWrongly, At)),
        new(ProposalAction.CancelVote, "of another number", one => one.CancelVote(9, VoteCancelReason.Irregular, At)),
        new(ProposalAction.File, "before it was adopted", one => one.File(TestDistrict.Monday.PlusDays(9), Today, Today, At)),
        new(ProposalAction.OpenVote, "for too long", one => one.OpenVote(AVillageCovenant.Ballots(At) with { Until = At + Duration.FromDays(61) }, Today, AVillageCovenant.Rules, At)),
        new(ProposalAction.File, "today, for today", one => one.File(Today, Today, Today, At)),
        new(ProposalAction.File, "as it is", one => one.File(TestDistrict.Monday.PlusDays(10), TestDistrict.Monday.PlusDays(12), Today, At)),
        new(ProposalAction.File, "tomorrow, for today", one => one.File(Today.PlusDays(1), Today, Today, At)),
        new(ProposalAction.ReturnForCorrection, "as against the law", one => one.ReturnForCorrection(CovenantFault.AgainstLaw, At)),
        new(ProposalAction.TakeEffect, "on its day", one => one.TakeEffect(Today, At)),
        new(ProposalAction.Withdraw, "at once", one => one.Withdraw(At)),
    ];

    private static IReadOnlyList<Start<CovenantPledge, CovenantPledgeId, CovenantPledgeState>> Pledges =>
    [
        Pledged(CovenantPledgeState.Given, "given by a household", () => new ACovenantPledge()),
        Pledged(CovenantPledgeState.Given, "given anew", () => new ACovenantPledge().Withdrawn().Renewed(1)),
        Pledged(CovenantPledgeState.Withdrawn, "withdrawn", () => ACovenantPledge.In(CovenantPledgeState.Withdrawn)),
    ];

    private static IReadOnlyList<Attempt<CovenantPledge, CovenantPledgeAction>> OnPledges =>
    [
        new(CovenantPledgeAction.Renew, "to the next edition", one => one.Renew(2, At)),
        new(CovenantPledgeAction.Renew, "to the same edition, by an earlier clock", one => one.Renew(1, TestDistrict.Nine - Duration.FromDays(1))),
        new(CovenantPledgeAction.Withdraw, "at once", one => one.Withdraw(At)),
    ];

    // Counts what is missing and closes: of two steps the second is taken when the first is.
    private static Decision Filled(VillageCovenant covenant, bool isForIt, int vote)
    {
        if (covenant.Vote is { Manner: VotingManner.Meeting, ClosedAt: null })
        {
            var recorded = covenant.RecordMeeting(vote, isForIt ? new MeetingCount(9, 8, 1, 0) : new MeetingCount(9, 4, 4, 1), At);
            return recorded.IsAccepted ? covenant.CloseVote(vote, TestDistrict.Monday.PlusDays(9), AVillageCovenant.OnDay(9)) : recorded;
        }

        while (isForIt && covenant.Vote is { ClosedAt: null } open && !open.IsComplete())
        {
            var counted = covenant.Count(vote, BallotChoice.For, AVillageCovenant.OnDay(9));
            if (!counted.IsAccepted) return counted;
        }

        return covenant.CloseVote(vote, Today, At);
    }

    private static Start<VillageCovenant, VillageCovenantId, CovenantState> From(CovenantState state, string how, Func<AVillageCovenant> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());

    private static Start<VillageCovenant, VillageCovenantId, ProposalState> Proposed(ProposalState state, string how, Func<AVillageCovenant> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());

    // The id follows from the pledger.
    private static Start<CovenantPledge, CovenantPledgeId, CovenantPledgeState> Pledged(CovenantPledgeState state, string how, Func<ACovenantPledge> builder) =>
        new(state, how, id => builder().Of(new PledgerId(id.Value)).BuildUnstored());
}
