using CivicPractice.Communities;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Village covenants.</content>
public sealed partial class KeysAndContent
{
    private static readonly CovenantText[] OtherCovenants =
    [
        AVillageCovenant.Text with { Title = "?" },
        AVillageCovenant.Text with { Customs = [CustomKind.BridePrice] },
        AVillageCovenant.Text with { Articles = [.. AVillageCovenant.Text.Articles.Take(2)] },
        AVillageCovenant.Text with { Articles = [.. AVillageCovenant.Text.Articles.Take(2), new CovenantArticle(3, "?")] },
    ];

    [Fact]
    public async Task Differ_for_covenants()
    {
        var (making, voting, one, other) = (new MakingCovenants(_place.Open()), new VotingOnCovenants(_place.Open()), AVillageCovenant.TheId, AVillageCovenant.OtherId);
        await OnceAsync(
            key => making.DraftAsync(one, TestDistrict.Village, null, AVillageCovenant.Amendment, On(0), key), key => making.DraftAsync(other, TestDistrict.Village, null, AVillageCovenant.Amendment, On(0), key));
        await OnceAsync(
            key => making.ReviseAsync(one, AVillageCovenant.Text, On(0), key),
            [key => making.ReviseAsync(other, AVillageCovenant.Text, On(0), key), .. OtherCovenants.Select(text => (Command)(key => making.ReviseAsync(one, text, On(0), key)))]);
        await OnceAsync(key => making.PublishAsync(one, On(0), key), key => making.PublishAsync(other, On(0), key));
        await OnceAsync(
            key => making.NoteOpinionsAsync(one, CustomKind.BridePrice, 3, On(1), key), key => making.NoteOpinionsAsync(other, CustomKind.BridePrice, 3, On(1), key),
            key => making.NoteOpinionsAsync(one, null, 3, On(1), key), key => making.NoteOpinionsAsync(one, CustomKind.BridePrice, 4, On(1), key));
        await OnceAsync(
            key => making.AssignAsync(one, ASite.CentreId, On(1), key), key => making.AssignAsync(one, null, On(1), key), key => making.AssignAsync(other, ASite.CentreId, On(1), key));
        var vote = AVillageCovenant.Ballots(On(8)) with { Entitled = 1 };
        NewVote[] others = [vote with { Assembly = AssemblyKind.Villagers }, vote with { Manner = VotingManner.Meeting }, vote with { Entitled = 2 }, vote with { Until = vote.Until.Plus(Duration.FromNanoseconds(1)) }];
        await OnceAsync(
            key => voting.OpenAsync(one, vote, On(8), key), [key => voting.OpenAsync(other, vote, On(8), key), .. others.Select(its => (Command)(key => voting.OpenAsync(one, its, On(8), key)))]);
        var (voter, stranger) = (new VoterId(Cause(1)), new VoterId(Cause(2)));
        await OnceAsync(
            key => voting.CastAsync(one, 1, voter, BallotChoice.For, On(9), key), key => voting.CastAsync(other, 1, voter, BallotChoice.For, On(9), key),
            key => voting.CastAsync(one, 2, voter, BallotChoice.For, On(9), key), key => voting.CastAsync(one, 1, stranger, BallotChoice.For, On(9), key), key => voting.CastAsync(one, 1, voter, BallotChoice.Against, On(9), key));
        await OnceAsync(key => voting.CloseAsync(one, 1, On(9), key), key => voting.CloseAsync(one, 2, On(9), key), key => voting.CloseAsync(other, 1, On(9), key));
        await OnceAsync(key => making.ReturnForCorrectionAsync(one, CovenantFault.Unclear, On(10), key), key => making.ReturnForCorrectionAsync(one, CovenantFault.AgainstLaw, On(10), key), key => making.ReturnForCorrectionAsync(other, CovenantFault.Unclear, On(10), key));
        await AtAMeetingAsync(making, voting, one, other);
        await OnceAsync(
            key => making.FileAsync(one, Day.PlusDays(20), Day.PlusDays(21), On(20), key), key => making.FileAsync(one, Day.PlusDays(19), Day.PlusDays(21), On(20), key),
            key => making.FileAsync(one, Day.PlusDays(20), Day.PlusDays(22), On(20), key), key => making.FileAsync(other, Day.PlusDays(20), Day.PlusDays(21), On(20), key));
        await OnceAsync(key => making.TakeEffectAsync(one, On(21), key), key => making.TakeEffectAsync(other, On(21), key));
        await PledgedAndEndedAsync(making, one, other);
    }

    private static Instant On(int days) => AVillageCovenant.OnDay(days);

    private async Task AtAMeetingAsync(MakingCovenants making, VotingOnCovenants voting, VillageCovenantId one, VillageCovenantId other)
    {
        (await making.PublishAsync(one, On(10))).EnsureAccepted();
        (await voting.OpenAsync(one, AVillageCovenant.Meeting(On(18)), On(18))).EnsureAccepted();
        var count = new MeetingCount(9, 6, 2, 1);
        MeetingCount[] others = [count with { Present = 10 }, count with { For = 5 }, count with { Against = 1 }, count with { Abstaining = 0 }];
        await OnceAsync(
            key => voting.RecordMeetingAsync(one, 2, count, On(19), key),
            [key => voting.RecordMeetingAsync(other, 2, count, On(19), key), key => voting.RecordMeetingAsync(one, 1, count, On(19), key), .. others.Select(its => (Command)(key => voting.RecordMeetingAsync(one, 2, its, On(19), key)))]);
        (await voting.CloseAsync(one, 2, On(19))).EnsureAccepted();
    }

    private async Task VoteCancelledAsync(MakingCovenants making, VillageCovenantId one, VillageCovenantId other)
    {
        var voting = new VotingOnCovenants(_place.Open());
        (await making.PublishAsync(one, On(25))).EnsureAccepted();
        (await voting.OpenAsync(one, AVillageCovenant.Ballots(On(33)), On(33))).EnsureAccepted();
        await OnceAsync(
            key => voting.CancelAsync(one, 1, VoteCancelReason.NotHeld, On(33), key), key => voting.CancelAsync(other, 1, VoteCancelReason.NotHeld, On(33), key),
            key => voting.CancelAsync(one, 2, VoteCancelReason.NotHeld, On(33), key), key => voting.CancelAsync(one, 1, VoteCancelReason.Irregular, On(33), key));
    }

    private async Task PledgedAndEndedAsync(MakingCovenants making, VillageCovenantId one, VillageCovenantId other)
    {
        var (pledging, household, neighbour) = (new PledgingToCovenants(_place.Open()), ACovenantPledge.Household, ACovenantPledge.Resident);
        await OnceAsync(
            key => pledging.PledgeAsync(one, household, PledgerKind.Household, On(22), key), key => pledging.PledgeAsync(other, household, PledgerKind.Household, On(22), key),
            key => pledging.PledgeAsync(one, neighbour, PledgerKind.Household, On(22), key), key => pledging.PledgeAsync(one, household, PledgerKind.Resident, On(22), key));
        await OnceAsync(key => pledging.WithdrawAsync(one, household, On(22), key), key => pledging.WithdrawAsync(other, household, On(22), key), key => pledging.WithdrawAsync(one, neighbour, On(22), key));
        await OnceAsync(key => making.OrderCorrectionAsync(one, CovenantFault.Unclear, On(22), key), key => making.OrderCorrectionAsync(one, CovenantFault.AgainstLaw, On(22), key), key => making.OrderCorrectionAsync(other, CovenantFault.Unclear, On(22), key));
        await OnceAsync(
            key => making.ProposeAsync(one, AVillageCovenant.Text, On(23), key),
            [key => making.ProposeAsync(other, AVillageCovenant.Text, On(23), key), .. OtherCovenants.Select(text => (Command)(key => making.ProposeAsync(one, text, On(23), key)))]);
        await OnceAsync(key => making.WithdrawAsync(one, On(23), key), key => making.WithdrawAsync(other, On(23), key));
        await OnceAsync(key => making.RepealAsync(one, CovenantRepealReason.Decided, On(24), key), key => making.RepealAsync(one, CovenantRepealReason.Replaced, On(24), key), key => making.RepealAsync(other, CovenantRepealReason.Decided, On(24), key));
        (await making.DraftAsync(other, TestDistrict.Village, null, AVillageCovenant.Text, On(25))).EnsureAccepted();
        await VoteCancelledAsync(making, other, one);
        (await making.WithdrawAsync(other, On(33))).EnsureAccepted();
        await OnceAsync(key => making.GiveUpAsync(other, On(33), key), key => making.GiveUpAsync(one, On(33), key));
    }
}
