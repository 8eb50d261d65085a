using CivicPractice.Communities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about village covenants, ballots and pledges.</summary>
internal static class CriteriaOfCovenants
{
    private static readonly Instant VoteEnds = AVillageCovenant.OnDay(11);

    public static CandidateSet<VillageCovenant, VillageCovenantId> Set { get; } = new(
        "Covenants", covenant => covenant.Id, () => [.. Built().Select((one, n) => one.WithId(HardIds.At<VillageCovenantId>(n)).BuildUnstored())],
        [
            ("being made", new CovenantInState(CovenantState.Preparing)),
            ("repealed", new CovenantInState(CovenantState.Repealed)),
            ("in force since a day", new CovenantInForceSince(TestDistrict.Monday.PlusDays(12))),
            ("in force since a day later", new CovenantInForceSince(TestDistrict.Monday.PlusDays(13))),
            ("in force for long", new CovenantInForceSince(TestDistrict.Monday.PlusYears(1))),
            ("discussed", new CovenantDiscussed(TestDistrict.Monday.PlusDays(8))),
            ("discussed long ago", new CovenantDiscussed(TestDistrict.Monday.PlusDays(11))),
            ("with a vote that is over", new CovenantVoteEnded(VoteEnds)),
            ("with a vote that is over a moment earlier", new CovenantVoteEnded(VoteEnds - Instants.Microsecond)),
            ("to be put on file", new CovenantToFile(TestDistrict.Monday.PlusDays(10))),
            ("to be put on file since a day later", new CovenantToFile(TestDistrict.Monday.PlusDays(11))),
            ("due to take effect", new CovenantEffectDue(TestDistrict.Monday.PlusDays(12))),
            ("to be put right", new CovenantToCorrect(TestDistrict.Monday.PlusDays(13))),
            ("looked after by a site", new CovenantOfSite(ASite.CentreId)),
            ("about a clean village", new CovenantAbout(CustomKind.CleanVillage)),
            ("about bride prices", new CovenantAbout(CustomKind.BridePrice)),
        ],
        [
            ("being made", () => new CovenantsInStateSpec(CovenantState.Preparing)),
            ("in force", () => new CovenantsInForceSpec(TestDistrict.Monday.PlusYears(1))),
            ("to vote on", () => new CovenantsToVoteOnSpec(TestDistrict.Monday.PlusDays(11))),
            ("to close", () => new CovenantsToCloseSpec(VoteEnds + Duration.FromDays(1))),
            ("to be put on file", () => new CovenantsToFileSpec(TestDistrict.Monday.PlusDays(11))),
            ("to take effect", () => new CovenantsToTakeEffectSpec(TestDistrict.Monday.PlusDays(13))),
            ("to be put right", () => new CovenantsToCorrectSpec(TestDistrict.Monday.PlusDays(13))),
            ("of a site", () => new CovenantsOfSiteSpec(ASite.StationId)),
            ("about bride prices", () => new CovenantsAboutSpec(CustomKind.BridePrice)),
        ]);

    public static CandidateSet<CovenantBallot, CovenantBallotId> Ballots { get; } = new(
        "Ballots", ballot => ballot.Id, () => [.. Cast()],
        [
            ("cast in a vote", new BallotOfVote(AVillageCovenant.TheId, 1)),
            ("cast in another vote", new BallotOfVote(AVillageCovenant.TheId, 2)),
            ("cast on another covenant", new BallotOfVote(AVillageCovenant.OtherId, 1)),
        ],
        []);

    public static CandidateSet<CovenantPledge, CovenantPledgeId> Pledges { get; } = new(
        "Pledges", pledge => pledge.Id, () => [.. Given().Select(one => one.BuildUnstored())],
        [
            ("standing to a covenant", new PledgeOfCovenant(AVillageCovenant.TheId)),
            ("standing to another covenant", new PledgeOfCovenant(AVillageCovenant.OtherId)),
            ("given before the second edition", new PledgeToEditionBefore(2)),
            ("given before the third edition", new PledgeToEditionBefore(3)),
            ("of a household", new PledgeBy(PledgerKind.Household)),
            ("of a resident", new PledgeBy(PledgerKind.Resident)),
        ],
        [
            ("of a covenant", () => new PledgesOfCovenantSpec(AVillageCovenant.TheId)),
            ("to be given anew", () => new PledgesToRenewSpec(AVillageCovenant.TheId, 2)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Set.Cases, .. Ballots.Cases, .. Pledges.Cases];

    private static IEnumerable<AVillageCovenant> Built()
    {
        foreach (var state in Enum.GetValues<CovenantState>()) yield return AVillageCovenant.In(state).Of(TestDistrict.OtherVillage);
        foreach (var state in Enum.GetValues<ProposalState>()) yield return AVillageCovenant.In(state);
        // Two on the same day, one a day earlier and one later: published, put to the vote, on file, in force.
        foreach (var days in new[] { 0, 1, 1, 2 })
        {
            yield return new AVillageCovenant().Of(TestDistrict.Community).At(ASite.CentreId).AfterDays(days).To(ProposalState.Discussing);
            yield return new AVillageCovenant().AfterDays(days).To(ProposalState.Voting);
            yield return new AVillageCovenant().AfterDays(days).To(ProposalState.Adopted);
            yield return new AVillageCovenant().At(null).AfterDays(days).To(ProposalState.Filed);
            yield return new AVillageCovenant().AfterDays(days).To(ProposalState.Effective).CorrectionOrdered();
        }

        yield return AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Effective);
        yield return AVillageCovenant.In(CovenantState.InForce).CorrectionOrdered().Proposed().To(ProposalState.Effective);
        yield return new AVillageCovenant().Saying(text => text with { Customs = [CustomKind.CleanVillage] }).To(ProposalState.Effective);
        yield return new AVillageCovenant().Saying(text => text with { Customs = [new CustomKind("clean-village-2")] }).To(ProposalState.Effective);
        yield return new AVillageCovenant().Saying(text => text with { Customs = [CustomKind.CleanVillage] }).To(ProposalState.Effective).Repealed();
        yield return AVillageCovenant.In(CovenantState.InForce).Proposed().To(ProposalState.Voting);
    }

    private static IEnumerable<CovenantBallot> Cast()
    {
        for (var n = 0; n < 4; n++)
        {
            foreach (var (covenant, vote) in new[] { (AVillageCovenant.TheId, 1), (AVillageCovenant.TheId, 2), (AVillageCovenant.OtherId, 1) })
                yield return CovenantBallot.Cast(TestDistrict.Id, covenant, vote, HardIds.At<VoterId>(n), TestDistrict.Nine);
        }
    }

    private static IEnumerable<ACovenantPledge> Given()
    {
        var next = 0;
        foreach (var covenant in new[] { AVillageCovenant.TheId, AVillageCovenant.OtherId })
        {
            foreach (var day in new[] { 1, 0, 0 })
            {
                yield return Of(covenant).OnDay(day);
                yield return Of(covenant).OnDay(day).Renewed();
                yield return Of(covenant).OnDay(day).Withdrawn();
            }
        }

        yield return Of(AVillageCovenant.TheId).Renewed().Renewed(3);

        ACovenantPledge Of(VillageCovenantId covenant)
        {
            var n = next++;
            return new ACovenantPledge().To(covenant).Of(HardIds.At<PledgerId>(n), n % 4 == 0 ? PledgerKind.Resident : PledgerKind.Household);
        }
    }
}
