using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a village covenant through its public commands: of the village, looked after by the station, against high bride prices and costly funerals. Drafted at nine on Monday.</summary>
/// <remarks>Unless told otherwise it is discussed for the usual week, put to the vote of six households on the eighth day for two days, filed when it is adopted and in force two days later.</remarks>
public sealed class AVillageCovenant
{
    private readonly List<Action<VillageCovenant>> _steps = [];
    private VillageCovenantId _id = TheId;
    private DivisionCode _division = TestDistrict.Village;
    private PracticeSiteId? _site = ASite.StationId;
    private CovenantText _text = Text;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static VillageCovenantId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000000801"));

    /// <summary>Another covenant.</summary>
    public static VillageCovenantId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-000000000802"));

    /// <summary>What the first draft says.</summary>
    public static CovenantText Text { get; } = new()
    {
        Title = "南山村村规民约",
        Customs = [CustomKind.BridePrice, CustomKind.SimpleFunerals],
        Articles = [new CovenantArticle(1, "彩礼不超过三万元。"), new CovenantArticle(2, "丧事简办，不超过三天。"), new CovenantArticle(3, "违约者由红白理事会批评教育。")],
    };

    /// <summary>What an amendment says.</summary>
    public static CovenantText Amendment { get; } = Text with
    {
        Customs = [CustomKind.BridePrice, CustomKind.SimpleFunerals, CustomKind.CleanVillage],
        Articles = [.. Text.Articles, new CovenantArticle(4, "门前屋后，各家清扫。")],
    };

    /// <summary>The rules of the test district.</summary>
    public static CovenantRules Rules => TestDistrict.Profile.Covenants;

    /// <summary>Nine o'clock so many days after it was drafted.</summary>
    /// <param name="days">How many.</param>
    public static Instant OnDay(int days) => TestDistrict.Nine + Duration.FromDays(days);

    /// <summary>A vote of six households by ballots, for two days.</summary>
    /// <param name="opens">When it opens.</param>
    public static NewVote Ballots(Instant opens) => new(AssemblyKind.VillageHouseholds, VotingManner.Ballots, 6, opens + Duration.FromDays(2));

    /// <summary>A vote of ten villagers at a meeting, to be entered within two days.</summary>
    /// <param name="opens">When it opens.</param>
    public static NewVote Meeting(Instant opens) => new(AssemblyKind.Villagers, VotingManner.Meeting, 10, opens + Duration.FromDays(2));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AVillageCovenant WithId(VillageCovenantId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Makes it the covenant of another village or community.</summary>
    /// <param name="division">The division.</param>
    public AVillageCovenant Of(DivisionCode division)
    {
        _division = division;
        return this;
    }

    /// <summary>Lets another site look after the draft, or none.</summary>
    /// <param name="site">The site.</param>
    public AVillageCovenant At(PracticeSiteId? site)
    {
        _site = site;
        return this;
    }

    /// <summary>Writes another first draft.</summary>
    /// <param name="change">The text out of the usual one.</param>
    public AVillageCovenant Saying(Func<CovenantText, CovenantText> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _text = change(_text);
        return this;
    }

    /// <summary>Lets some days go by.</summary>
    /// <param name="days">How many.</param>
    public AVillageCovenant AfterDays(int days) => Then(_ =>
    {
        _now += Duration.FromDays(days);
        return Decision.Accepted;
    });

    /// <summary>Writes the proposal anew.</summary>
    /// <param name="text">What it says.</param>
    public AVillageCovenant Revised(CovenantText text) => Then(covenant => covenant.Revise(text, Today(), Rules, _now));

    /// <summary>Publishes it.</summary>
    public AVillageCovenant Published() => Then(covenant => covenant.Publish(Today(), Rules, _now));

    /// <summary>Notes opinions.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="count">How many.</param>
    public AVillageCovenant OpinionsNoted(CustomKind? topic, int count) => Then(covenant => covenant.NoteOpinions(topic, count, _now));

    /// <summary>Puts it to the vote, at the moment reached.</summary>
    /// <param name="vote">How, out of the moment; six households by ballots unless given.</param>
    public AVillageCovenant VoteOpened(Func<Instant, NewVote>? vote = null) => Then(covenant => covenant.OpenVote((vote ?? Ballots)(_now), Today(), Rules, _now));

    /// <summary>Counts ballots.</summary>
    /// <param name="votesFor">How many for it.</param>
    /// <param name="against">How many against it.</param>
    /// <param name="abstaining">How many for neither.</param>
    public AVillageCovenant Counted(int votesFor, int against = 0, int abstaining = 0)
    {
        foreach (var (choice, times) in new[] { (BallotChoice.For, votesFor), (BallotChoice.Against, against), (BallotChoice.Abstain, abstaining) })
            for (var n = 0; n < times; n++) Then(covenant => covenant.Count(covenant.Vote!.Number, choice, _now));
        return this;
    }

    /// <summary>Records the count of a meeting.</summary>
    /// <param name="count">What was counted.</param>
    public AVillageCovenant MeetingRecorded(MeetingCount count) => Then(covenant => covenant.RecordMeeting(covenant.Vote!.Number, count, _now));

    /// <summary>Closes the vote, at its end or as soon as nothing more can be counted.</summary>
    public AVillageCovenant VoteClosed() => Then(covenant =>
    {
        if (!covenant.Vote!.IsComplete()) _now = Instant.Max(_now, covenant.Vote.Until);
        return covenant.CloseVote(covenant.Vote.Number, Today(), _now);
    });

    /// <summary>Cancels the vote.</summary>
    /// <param name="reason">Why.</param>
    public AVillageCovenant VoteCancelled(VoteCancelReason reason = VoteCancelReason.OpenedWrongly) => Then(covenant => covenant.CancelVote(covenant.Vote!.Number, reason, _now));

    /// <summary>Discusses it for eight days and lets five of six households vote, four for it.</summary>
    public AVillageCovenant Adopted() => Published().AfterDays(8).VoteOpened().Counted(4, 1).VoteClosed();

    /// <summary>Puts it on file today, to apply in two days.</summary>
    public AVillageCovenant Filed() => Then(covenant => covenant.File(Today(), Today().PlusDays(2), Today(), _now));

    /// <summary>Returns it to be put right.</summary>
    /// <param name="fault">What is.</param>
    public AVillageCovenant Returned(CovenantFault fault = CovenantFault.InfringesRights) => Then(covenant => covenant.ReturnForCorrection(fault, _now));

    /// <summary>Lets it take effect on its day.</summary>
    public AVillageCovenant TookEffect() => AfterDays(2).Then(covenant => covenant.TakeEffect(Today(), _now));

    /// <summary>Withdraws the proposal.</summary>
    public AVillageCovenant Withdrawn() => Then(covenant => covenant.Withdraw(_now));

    /// <summary>Drafts an amendment.</summary>
    public AVillageCovenant Proposed() => Then(covenant => covenant.Propose(Amendment, _now));

    /// <summary>Orders what is in force to be put right.</summary>
    /// <param name="fault">What is.</param>
    public AVillageCovenant CorrectionOrdered(CovenantFault fault = CovenantFault.InfringesRights) => Then(covenant => covenant.OrderCorrection(fault, Today(), _now));

    /// <summary>Repeals it.</summary>
    /// <param name="reason">Why.</param>
    public AVillageCovenant Repealed(CovenantRepealReason reason = CovenantRepealReason.Decided) => Then(covenant => covenant.Repeal(reason, Today(), _now));

    /// <summary>Gives it up.</summary>
    public AVillageCovenant GivenUp() => Then(covenant => covenant.GiveUp(_now));

    /// <summary>Builds a covenant in a state, by the shortest way; in force on day 12.</summary>
    /// <param name="state">The state.</param>
    public static AVillageCovenant In(CovenantState state) => state switch
    {
        CovenantState.Preparing => new AVillageCovenant(),
        CovenantState.InForce => In(ProposalState.Effective),
        CovenantState.Repealed => In(ProposalState.Effective).Repealed(),
        CovenantState.GivenUp => new AVillageCovenant().Withdrawn().GivenUp(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds a covenant with its first draft in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AVillageCovenant In(ProposalState state) => new AVillageCovenant().To(state);

    /// <summary>Brings a draft on to a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public AVillageCovenant To(ProposalState state) => state switch
    {
        ProposalState.Drafted => this,
        ProposalState.Discussing => Published(),
        ProposalState.Voting => Published().AfterDays(8).VoteOpened(),
        ProposalState.Adopted => Adopted(),
        ProposalState.Filed => Adopted().Filed(),
        ProposalState.Effective => Adopted().Filed().TookEffect(),
        ProposalState.Withdrawn => Withdrawn(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public VillageCovenant Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public VillageCovenant BuildUnstored()
    {
        _now = TestDistrict.Nine;
        var covenant = VillageCovenant.Draft(TestDistrict.Id, _id, _division, _site, _text, _now).EnsureAccepted();
        foreach (var step in _steps) step(covenant);
        return covenant;
    }

    private LocalDate Today() => _now.InZone(TestDistrict.TimeZone).Date;

    private AVillageCovenant Then(Func<VillageCovenant, Decision> step)
    {
        _steps.Add(covenant => step(covenant).EnsureAccepted());
        return this;
    }
}
