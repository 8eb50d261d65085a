using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A village that gives up a bad custom, by the use cases.</summary>
internal static class CovenantJourneys
{
    private static readonly VillageCovenantId Covenant = AVillageCovenant.TheId;
    private static readonly IReadOnlyList<VoterId> Households = [.. Enumerable.Range(1, 6).Select(n => new VoterId(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 8, 0)))];
    private static readonly IReadOnlyList<PledgerId> Pledgers = [.. Households.Select(one => new PledgerId(one.Value))];
    private static readonly DivisionCode Recoded = DivisionCode.Parse("990101100301");

    // The village has another code, and the other village became part of it.
    private static readonly DivisionChange[] Changes = [new DivisionSucceeded(TestDistrict.Village, Recoded), new DivisionSucceeded(TestDistrict.OtherVillage, Recoded)];

    private static readonly DivisionChange[] Merger = [new DivisionSucceeded(TestDistrict.Village, TestDistrict.OtherVillage)];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A village gives up a bad custom by a covenant that it discusses, votes on, pledges to and amends", GivenAsync),
        .. Told.Both("A covenant is put to the vote at a meeting twice, repealed, and another one made", AtMeetingsAsync),
        .. Told.Both("A village is recoded and another one merged into it, and the covenant follows where there is room for it", DraftedAsync, TestDistrict.Divisions.After(Changes), RecodedAsync),
        .. Told.Both("A village with a covenant in force becomes part of one that only drafts one", InForceAndDraftedAsync, TestDistrict.Divisions.After(Merger), MergedAsync),
    ];

    private static async Task GivenAsync(OpenDistrict district, Told told)
    {
        var (making, pledging) = (new MakingCovenants(district), new PledgingToCovenants(district));
        await FoundAsync(district, told);
        await told.AskAsync("draft at a town", key => making.DraftAsync(Covenant, TestDistrict.Town, ASite.CentreId, AVillageCovenant.Text, At(0), key));
        await told.AskAsync("draft where nobody lives", key => making.DraftAsync(Covenant, Recoded, ASite.OtherId, AVillageCovenant.Text with { Customs = [new CustomKind("unheard-of")] }, At(0), key));
        await told.AskAsync("draft", key => making.DraftAsync(Covenant, TestDistrict.Village, ASite.CentreId, AVillageCovenant.Text, At(0), key));
        await told.AskAsync("draft another one", key => making.DraftAsync(AVillageCovenant.OtherId, TestDistrict.Village, null, AVillageCovenant.Text, At(0), key));
        await told.AskAsync("pledge before it is in force", key => pledging.PledgeAsync(Covenant, Pledgers[0], PledgerKind.Household, At(0), key));
        await AdoptAsync(district, told, day: 0, vote: 1);
        await TellAsync(district, told, "in force", At(12));

        foreach (var pledger in Pledgers.Take(4)) await told.AskAsync("pledge", key => pledging.PledgeAsync(Covenant, pledger, PledgerKind.Household, At(13), key));
        await told.AskAsync("pledge again", key => pledging.PledgeAsync(Covenant, Pledgers[0], PledgerKind.Household, At(13), key));
        await told.AskAsync("pledge as a resident", key => pledging.PledgeAsync(Covenant, Pledgers[5], PledgerKind.Resident, At(13), key));
        await told.AskAsync("withdraw a pledge", key => pledging.WithdrawAsync(Covenant, Pledgers[1], At(13), key));
        await told.AskAsync("withdraw one that was never given", key => pledging.WithdrawAsync(Covenant, Pledgers[4], At(13), key));
        await TellAsync(district, told, "pledged to", At(13));

        await told.AskAsync("order a correction", key => making.OrderCorrectionAsync(Covenant, CovenantFault.InfringesRights, At(20), key));
        await told.AskAsync("propose an amendment", key => making.ProposeAsync(Covenant, AVillageCovenant.Amendment, At(20), key));
        await told.AskAsync("propose another one", key => making.ProposeAsync(Covenant, AVillageCovenant.Text, At(20), key));
        await told.AskAsync("repeal meanwhile", key => making.RepealAsync(Covenant, CovenantRepealReason.Decided, At(20), key));
        await AdoptAsync(district, told, day: 20, vote: 2);
        await told.AskAsync("pledge anew", key => pledging.PledgeAsync(Covenant, Pledgers[0], PledgerKind.Household, At(33), key));
        await TellAsync(district, told, "amended", At(33));
        await told.AskAsync("assign to the station", key => making.AssignAsync(Covenant, ASite.StationId, At(33), key));
        await told.AskAsync("assign to none", key => making.AssignAsync(Covenant, null, At(33), key));
    }

    // Discussed, voted on by ballots, on file and in force, within twelve days.
    private static async Task AdoptAsync(OpenDistrict district, Told told, int day, int vote)
    {
        var (making, voting) = (new MakingCovenants(district), new VotingOnCovenants(district));
        await told.AskAsync("publish", key => making.PublishAsync(Covenant, At(day), key));
        await told.AskAsync("note opinions", key => making.NoteOpinionsAsync(Covenant, CustomKind.BridePrice, 9, At(day + 1), key));
        await told.AskAsync("revise by them", key => making.ReviseAsync(Covenant, AVillageCovenant.Amendment with { Title = $"村规民约 {vote}" }, At(day + 2), key));
        await told.AskAsync("open the vote too early", key => voting.OpenAsync(Covenant, AVillageCovenant.Ballots(At(day + 7)), At(day + 7), key));
        await TellAsync(district, told, "discussed", At(day + 8));
        await told.AskAsync("open the vote", key => voting.OpenAsync(Covenant, AVillageCovenant.Ballots(At(day + 8)), At(day + 8), key));
        foreach (var (household, n) in Households.Take(5).Select((one, n) => (one, n)))
            await told.AskAsync($"household {n} votes", key => voting.CastAsync(Covenant, vote, household, n == 2 ? BallotChoice.Against : BallotChoice.For, At(day + 9), key));
        await told.AskAsync("vote again", key => voting.CastAsync(Covenant, vote, Households[0], BallotChoice.Against, At(day + 9), key));
        await told.AskAsync("close too early", key => voting.CloseAsync(Covenant, vote, At(day + 9), key));
        await told.AskAsync("vote too late", key => voting.CastAsync(Covenant, vote, Households[5], BallotChoice.For, At(day + 10), key));
        await TellAsync(district, told, "voted on", At(day + 10));
        await told.AskAsync("close", key => voting.CloseAsync(Covenant, vote, At(day + 10), key));
        await told.AskAsync("file", key => making.FileAsync(Covenant, Day(day + 10), Day(day + 12), At(day + 10), key));
        await told.AskAsync("take effect too early", key => making.TakeEffectAsync(Covenant, At(day + 11), key));
        await TellAsync(district, told, "on file", At(day + 12));
        await told.AskAsync("take effect", key => making.TakeEffectAsync(Covenant, At(day + 12), key));
    }

    private static async Task AtMeetingsAsync(OpenDistrict district, Told told)
    {
        var (making, voting) = (new MakingCovenants(district), new VotingOnCovenants(district));
        await told.AskAsync("draft", key => making.DraftAsync(Covenant, TestDistrict.Village, null, AVillageCovenant.Text, At(0), key));
        foreach (var (vote, count) in new[] { (1, new MeetingCount(5, 5, 0, 0)), (2, new MeetingCount(6, 4, 1, 0)) })
        {
            var day = 10 * (vote - 1);
            await told.AskAsync("publish", key => making.PublishAsync(Covenant, At(day), key));
            await told.AskAsync("open the vote", key => voting.OpenAsync(Covenant, AVillageCovenant.Meeting(At(day + 8)), At(day + 8), key));
            await told.AskAsync("count more hands than there are", key => voting.RecordMeetingAsync(Covenant, vote, count with { Against = 9 }, At(day + 8), key));
            await told.AskAsync("count", key => voting.RecordMeetingAsync(Covenant, vote, count, At(day + 8), key));
            await told.AskAsync("close", key => voting.CloseAsync(Covenant, vote, At(day + 8), key));
            await TellAsync(district, told, $"vote {vote}", At(day + 8));
        }

        await told.AskAsync("file", key => making.FileAsync(Covenant, Day(18), Day(18), At(18), key));
        await told.AskAsync("return", key => making.ReturnForCorrectionAsync(Covenant, CovenantFault.AgainstLaw, At(18), key));
        await told.AskAsync("withdraw", key => making.WithdrawAsync(Covenant, At(19), key));
        await told.AskAsync("repeal what never was in force", key => making.RepealAsync(Covenant, CovenantRepealReason.Decided, At(19), key));
        await told.AskAsync("give up", key => making.GiveUpAsync(Covenant, At(19), key));
        await told.AskAsync("draft another one", key => making.DraftAsync(AVillageCovenant.OtherId, TestDistrict.Village, null, AVillageCovenant.Text, At(20), key));
        await TellAsync(district, told, "made anew", At(20));
        var (other, ballots) = (AVillageCovenant.OtherId, AVillageCovenant.Ballots(At(28)));
        await told.AskAsync("publish it", key => making.PublishAsync(other, At(20), key));
        await told.AskAsync("open a vote of ten years", key => voting.OpenAsync(other, ballots with { Until = At(3_650) }, At(28), key));
        await told.AskAsync("open one of twenty households instead of six", key => voting.OpenAsync(other, ballots with { Entitled = 20 }, At(28), key));
        await told.AskAsync("vote", key => voting.CastAsync(other, 1, Households[0], BallotChoice.For, At(28), key));
        await told.AskAsync("cancel another vote", key => voting.CancelAsync(other, 2, VoteCancelReason.OpenedWrongly, At(28), key));
        await told.AskAsync("cancel the vote", key => voting.CancelAsync(other, 1, VoteCancelReason.OpenedWrongly, At(28), key));
        await told.AskAsync("vote in what is cancelled", key => voting.CastAsync(other, 1, Households[1], BallotChoice.For, At(28), key));
        await told.AskAsync("publish it again", key => making.PublishAsync(other, At(28), key));
        await told.AskAsync("open the vote again", key => voting.OpenAsync(other, AVillageCovenant.Ballots(At(36)), At(36), key));
        await told.AskAsync("vote again", key => voting.CastAsync(other, 2, Households[0], BallotChoice.Against, At(36), key));
        told.Tell("voted on anew", await district.Covenants.FindAsync(other));
    }

    private static async Task DraftedAsync(OpenDistrict district, Told told)
    {
        var making = new MakingCovenants(district);
        await told.AskAsync("draft", key => making.DraftAsync(Covenant, TestDistrict.Village, null, AVillageCovenant.Text, At(0), key));
        await told.AskAsync("draft in the other village", key => making.DraftAsync(AVillageCovenant.OtherId, TestDistrict.OtherVillage, null, AVillageCovenant.Text, At(0), key));
    }

    private static async Task RecodedAsync(OpenDistrict district, Told told)
    {
        var applying = new ApplyingDivisionChanges(district);
        var done = await applying.ApplyAsync(Changes, At(1));
        told.Tell("moved", done.CovenantsMoved);
        told.Tell("in question", done.CovenantsInQuestion);
        Must.Equal((1, 1), (done.CovenantsMoved.Count, done.CovenantsInQuestion.Count), "Covenants that follow, and that cannot");
        await told.AskAsync("apply again", async key => (await applying.ApplyAsync(Changes, At(1), key)).Outcome);
        await told.AskAsync("draft where one came", key => new MakingCovenants(district).DraftAsync(new VillageCovenantId(Some.First.Value), Recoded, null, AVillageCovenant.Text, At(1), key));
        foreach (var division in new[] { TestDistrict.Village, TestDistrict.OtherVillage, Recoded })
            told.Tell($"place of {division}", (await district.CovenantSeats.FindAsync(CovenantSeatId.Of(division)))?.Holder);
    }

    private static async Task InForceAndDraftedAsync(OpenDistrict district, Told told)
    {
        await DraftedAsync(district, told);
        await AdoptAsync(district, told, day: 0, vote: 1);
    }

    private static async Task MergedAsync(OpenDistrict district, Told told)
    {
        var done = await new ApplyingDivisionChanges(district).ApplyAsync(Merger, At(20));
        told.Tell("moved", done.CovenantsMoved);
        told.Tell("in question", done.CovenantsInQuestion);
        Must.Equal((Covenant, AVillageCovenant.OtherId), (done.CovenantsMoved.Single().Covenant, done.CovenantsInQuestion.Single().Covenant), "The covenant in force comes, and the one that was only drafted is told");
        foreach (var division in new[] { TestDistrict.Village, TestDistrict.OtherVillage })
            told.Tell($"place of {division}", (await district.CovenantSeats.FindAsync(CovenantSeatId.Of(division)))?.Holder);
        var making = new MakingCovenants(district);
        await told.AskAsync("withdraw the one that was only drafted", key => making.WithdrawAsync(AVillageCovenant.OtherId, At(20), key));
        await told.AskAsync("give it up", key => making.GiveUpAsync(AVillageCovenant.OtherId, At(20), key));
        told.Tell("place after that", (await district.CovenantSeats.FindAsync(CovenantSeatId.Of(TestDistrict.OtherVillage)))?.Holder);
    }

    private static async Task FoundAsync(OpenDistrict district, Told told)
    {
        var sites = new FoundingSites(district);
        await told.AskAsync("plan a centre", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), At(0), key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.CentreId, At(0), key));
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when, Instant at)
    {
        district.UnitOfWork.Forget();
        var watching = new WatchingCovenants(district);
        told.Tell($"{when}, covenant", await district.Covenants.FindAsync(Covenant));
        told.Tell($"{when}, without one", (await watching.DivisionsWithoutAsync(TestDistrict.Town)).Select(division => division.Code));
        told.Tell($"{when}, due", await watching.DueAsync(at));
        told.Tell($"{when}, pledges", await watching.PledgesAsync(Covenant));
        told.Tell($"{when}, ballots", await district.CovenantBallots.CountAsync(new BallotOfVote(Covenant, 1)));
        told.Tell($"{when}, to renew", (await district.CovenantPledges.ListAsync(new PledgesToRenewSpec(Covenant, 2))).Select(pledge => pledge.Id));
        district.UnitOfWork.Forget();
    }

    private static Instant At(int days) => AVillageCovenant.OnDay(days);

    private static LocalDate Day(int days) => TestDistrict.Monday.PlusDays(days);
}
