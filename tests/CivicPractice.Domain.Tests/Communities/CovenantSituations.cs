using CivicPractice.Communities;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>A command on a covenant in a situation that decides what it does.</summary>
/// <param name="Command">The command.</param>
/// <param name="When">The situation, in words.</param>
/// <param name="Do">Gives the command.</param>
/// <param name="Ask">Its question.</param>
/// <param name="Prepare">Changes how a covenant comes to a stage, or <see langword="null"/>: some situations exist at some stages only.</param>
internal sealed record CovenantSituation(
    string Command, string When, Func<VillageCovenant, Decision> Do, Func<VillageCovenant, Decision> Ask, Func<string, AVillageCovenant?>? Prepare = null)
{
    public VillageCovenant At(string stage) => (Prepare?.Invoke(stage) ?? CovenantSituations.At(stage)).Build();

    public string Cell(string stage)
    {
        var covenant = At(stage);
        var outcome = Do(covenant);
        if (outcome.IsAccepted) return Raised.EventsOf(covenant).Any() ? CovenantSituations.StageOf(covenant) : "=";
        return outcome.Refusals is [NotPermittedInState<CovenantState, CovenantAction> or NotPermittedInState<ProposalState, ProposalAction>]
            ? "." : string.Join(", ", outcome.Refusals.Select(refusal => $"`{refusal.Code}`"));
    }

    public override string ToString() => $"{Command} {When}";
}

/// <summary>The situations that docs/covenant-transitions.md tells of. Everything before lies in the first 12 days, of an amendment in the first 24; the commands come on day 40.</summary>
internal static class CovenantSituations
{
    private static readonly Instant Now = AVillageCovenant.OnDay(40);
    private static readonly LocalDate Today = TestDistrict.Monday.PlusDays(40);
    private static readonly CovenantRules Rules = AVillageCovenant.Rules;
    private static readonly CovenantText Other = AVillageCovenant.Text with { Title = "?" };

    /// <summary>Where the covenant and its proposal may stand.</summary>
    public static IReadOnlyList<string> Stages { get; } =
    [
        "Drafted", "Discussing", "Voting", "Adopted", "Filed", "Withdrawn", "InForce", "InForce, Drafted", "InForce, Discussing", "InForce, Voting", "InForce, Filed", "Repealed", "GivenUp",
    ];

    public static IReadOnlyList<CovenantSituation> All { get; } =
    [
        new("Propose", "", one => one.Propose(Other, Now), one => one.CanPropose(Other)),
        new("Revise", "as another text", one => one.Revise(Other, Today, Rules, Now), one => one.CanRevise(Other)),
        new("Revise", "as what it says", one => one.Revise(one.Proposal ?? Other, Today, Rules, Now), one => one.CanRevise(one.Proposal ?? Other)),
        new("Publish", "", one => one.Publish(Today, Rules, Now), one => one.CanPublish()),
        new("NoteOpinions", "that came in", one => one.NoteOpinions(CustomKind.BridePrice, 3, Now), one => one.CanNoteOpinions(CustomKind.BridePrice, 3)),
        new("NoteOpinions", "as many as before", one => one.NoteOpinions(null, 0, Now), one => one.CanNoteOpinions(null, 0)),
        OpenVote("once it was discussed", AVillageCovenant.Ballots(Now), Today),
        OpenVote("while it is discussed", AVillageCovenant.Ballots(Now), TestDistrict.Monday),
        OpenVote("to end before it begins", AVillageCovenant.Ballots(Now) with { Until = Now }, Today),
        OpenVote("for more days than it may be open", AVillageCovenant.Ballots(Now) with { Until = Now + Duration.FromDays(61) }, Today),
        Count("in time", 9, WithBallots(0)),
        Count("when the vote is over", 40),
        Count("when all have voted", 9, WithBallots(6)),
        Count("in a vote at a meeting", 9, AtAMeeting),
        new("Count", "in a vote that is not open", one => one.Count(9, BallotChoice.For, Now), one => one.CanCount(9, BallotChoice.For, Now)),
        RecordMeeting("of nine of ten", new MeetingCount(9, 6, 2, 1), AtAMeeting),
        RecordMeeting("of more than are entitled", new MeetingCount(11, 6, 2, 1), AtAMeeting),
        RecordMeeting("of more hands than people", new MeetingCount(5, 6, 2, 1), AtAMeeting),
        RecordMeeting("in a vote by ballots", new MeetingCount(9, 6, 2, 1)),
        CloseVote("when it is over and enough are for it", 40, WithBallots(4)),
        CloseVote("when it is over and too few voted", 40, WithBallots(3)),
        CloseVote("before, when all have voted", 9, WithBallots(6)),
        CloseVote("before, when some have not voted", 9, WithBallots(5)),
        new("CloseVote", "one that is not open", one => one.CloseVote(9, Today, Now), one => one.CanCloseVote(9, Now)),
        CancelVote("that is open", one => VoteOf(one)),
        CancelVote("that is not open", _ => 9),
        File("today, for today", Today, Today),
        File("on a day before it was adopted, for today", TestDistrict.Monday, Today),
        File("tomorrow, for the day after", Today.PlusDays(1), Today.PlusDays(2)),
        File("today, for yesterday", Today, Today.PlusDays(-1)),
        new("ReturnForCorrection", "", one => one.ReturnForCorrection(CovenantFault.AgainstLaw, Now), one => one.CanReturnForCorrection(CovenantFault.AgainstLaw)),
        new("TakeEffect", "when its day has come", one => one.TakeEffect(Today, Now), one => one.CanTakeEffect(Today)),
        new("TakeEffect", "before", one => one.TakeEffect(TestDistrict.Monday, Now), one => one.CanTakeEffect(TestDistrict.Monday)),
        new("Withdraw", "", one => one.Withdraw(Now), one => one.CanWithdraw()),
        new("OrderCorrection", "", one => one.OrderCorrection(CovenantFault.Unclear, Today, Now), one => one.CanOrderCorrection(CovenantFault.Unclear)),
        new("Assign", "to another site", one => one.Assign(ASite.CentreId, Now), one => one.CanAssign(ASite.CentreId)),
        new("Recode", "to another village", one => one.Recode(TestDistrict.OtherVillage, Now), one => one.CanRecode(TestDistrict.OtherVillage)),
        new("Recode", "to what is no village", one => one.Recode(TestDistrict.Town, Now), one => one.CanRecode(TestDistrict.Town)),
        new("Repeal", "", one => one.Repeal(CovenantRepealReason.Decided, Today, Now), one => one.CanRepeal(CovenantRepealReason.Decided)),
        new("GiveUp", "", one => one.GiveUp(Now), one => one.CanGiveUp()),
    ];

    /// <summary>A covenant at a stage, by the shortest way.</summary>
    public static AVillageCovenant At(string stage) => stage switch
    {
        "InForce" => AVillageCovenant.In(CovenantState.InForce),
        "Repealed" => AVillageCovenant.In(CovenantState.Repealed),
        "GivenUp" => AVillageCovenant.In(CovenantState.GivenUp),
        _ when stage.Split(", ") is [_, var proposal] => AVillageCovenant.In(CovenantState.InForce).Proposed().To(Enum.Parse<ProposalState>(proposal)),
        _ => AVillageCovenant.In(Enum.Parse<ProposalState>(stage)),
    };

    public static string StageOf(VillageCovenant covenant) => (covenant.State, covenant.HasProposal) switch
    {
        (CovenantState.Preparing, _) => covenant.ProposalState.ToString(),
        (CovenantState.InForce, true) => $"InForce, {covenant.ProposalState}",
        _ => covenant.State.ToString(),
    };

    private static int VoteOf(VillageCovenant covenant) => covenant.Vote?.Number ?? 1;

    private static CovenantSituation OpenVote(string when, NewVote vote, LocalDate today) =>
        new("OpenVote", when, one => one.OpenVote(vote, today, Rules, Now), one => one.CanOpenVote(vote, today, Rules, Now));

    private static CovenantSituation Count(string when, int day, Func<string, AVillageCovenant?>? prepare = null) =>
        new("Count", when, one => one.Count(VoteOf(one), BallotChoice.For, Moment(one, day)), one => one.CanCount(VoteOf(one), BallotChoice.For, Moment(one, day)), prepare);

    private static CovenantSituation RecordMeeting(string when, MeetingCount count, Func<string, AVillageCovenant?>? prepare = null) =>
        new("RecordMeeting", when, one => one.RecordMeeting(VoteOf(one), count, Now), one => one.CanRecordMeeting(VoteOf(one), count), prepare);

    private static CovenantSituation CloseVote(string when, int day, Func<string, AVillageCovenant?>? prepare = null) =>
        new("CloseVote", when, one => one.CloseVote(VoteOf(one), TestDistrict.Monday.PlusDays(day), Moment(one, day)), one => one.CanCloseVote(VoteOf(one), Moment(one, day)), prepare);

    private static CovenantSituation CancelVote(string when, Func<VillageCovenant, int> number) =>
        new("CancelVote", when, one => one.CancelVote(number(one), VoteCancelReason.Irregular, Now), one => one.CanCancelVote(number(one), VoteCancelReason.Irregular));

    private static CovenantSituation File(string when, LocalDate on, LocalDate from) =>
        new("File", when, one => one.File(on, from, Today, Now), one => one.CanFile(on, from, Today));

    // Of an amendment everything is twelve days later.
    private static Instant Moment(VillageCovenant covenant, int day) => AVillageCovenant.OnDay(covenant.State == CovenantState.InForce ? day + 12 : day);

    private static Func<string, AVillageCovenant?> WithBallots(int votesFor) => stage => stage.EndsWith("Voting", StringComparison.Ordinal) ? At(stage).Counted(votesFor) : null;

    private static AVillageCovenant? AtAMeeting(string stage) =>
        stage.EndsWith("Voting", StringComparison.Ordinal) ? At(stage.Replace("Voting", "Discussing", StringComparison.Ordinal)).AfterDays(8).VoteOpened(AVillageCovenant.Meeting) : null;
}
