using CivicPractice;
using CivicPractice.Communities;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Lets villages make their covenants (村规民约): drafted, discussed, voted on, on file, in force, pledged to, amended.</summary>
/// <remarks>Ids and chance are its own, so that the rest of the history is the same with it and without.</remarks>
internal sealed class MakingVillageCovenants(OpenDistrict district, DistrictInput input, Cast cast, Timeline timeline, Clockwork clockwork, Chance chance)
{
    /// <summary>Puts the first drafts on the line.</summary>
    public void Plan()
    {
        var ids = new SeededIds(chance.For("ids").NextBits());
        for (var i = 0; i < input.Covenants.Count; i++)
        {
            var (plan, place) = (input.Covenants[i], cast.PlaceOf(input.Covenants[i].Division));
            new OneCovenant(district, timeline, clockwork, plan, ids.Next<VillageCovenantId>(), place, chance.For("covenant", i)).Begin();
        }
    }
}

/// <summary>One covenant from its draft on.</summary>
internal sealed class OneCovenant(OpenDistrict district, Timeline timeline, Clockwork clockwork, PlannedCovenant plan, VillageCovenantId id, Place? place, Chance chance)
{
    private const int MostVotes = 3;
    private const int MostOpinions = 40;
    private const int OneAgainIn = 25;

    private static readonly Duration Ballots = Duration.FromDays(3);
    private static readonly Duration Meeting = Duration.FromHours(3);

    private readonly MakingCovenants _making = new(district);
    private readonly VotingOnCovenants _voting = new(district);
    private readonly PledgingToCovenants _pledging = new(district);
    private readonly SeededIds _ids = new(chance.For("ids").NextBits());
    private readonly List<PledgerId> _pledgers = [];

    public void Begin()
    {
        timeline.At(clockwork.At(plan.DraftedOn, 9), async at =>
        {
            (await _making.DraftAsync(id, plan.Division, place?.Site, plan.Text, at)).EnsureAccepted();
            await PublishAsync(at);
        });
        // What is not in force by then has nothing to be amended.
        if (plan is { AmendedOn: { } day, Amendment: { } text })
            timeline.At(clockwork.At(day, 9), async at =>
            {
                if ((await _making.ProposeAsync(id, text, at)).IsAccepted) await PublishAsync(at);
            });
    }

    private async ValueTask PublishAsync(Instant at)
    {
        (await _making.PublishAsync(id, at)).EnsureAccepted();
        var through = (await FindAsync()).DiscussionThrough!.Value;
        timeline.At(at + Duration.FromDays(1), async moment => (await _making.NoteOpinionsAsync(id, null, chance.Next(MostOpinions + 1), moment)).EnsureAccepted());
        timeline.At(clockwork.At(through.PlusDays(1), 9), VoteAsync);
    }

    private async ValueTask VoteAsync(Instant at)
    {
        var until = at + (plan.Manner == VotingManner.Ballots ? Ballots : Meeting);
        (await _voting.OpenAsync(id, new NewVote(plan.Assembly, plan.Manner, plan.Entitled, until), at)).EnsureAccepted();
        var (vote, count) = ((await FindAsync()).Vote!.Number, new MeetingCount(0, 0, 0, 0));
        for (var i = 0; i < plan.Entitled; i++)
        {
            if (!chance.Roll(plan.Turnout)) continue;
            var (choice, minutes) = (chance.Roll(plan.InFavour) ? BallotChoice.For : chance.Next(2) == 0 ? BallotChoice.Against : BallotChoice.Abstain, chance.Between(1, (int)Ballots.TotalMinutes - 1));
            count = new MeetingCount(count.Present + 1, count.For + (choice == BallotChoice.For ? 1 : 0), count.Against + (choice == BallotChoice.Against ? 1 : 0), count.Abstaining + (choice == BallotChoice.Abstain ? 1 : 0));
            if (plan.Manner == VotingManner.Ballots)
            {
                var voter = _ids.Next<VoterId>();
                timeline.At(at + Duration.FromMinutes(minutes), async moment => (await _voting.CastAsync(id, vote, voter, choice, moment)).EnsureAccepted());
            }
        }

        if (plan.Manner == VotingManner.Meeting) timeline.At(until - Duration.FromMinutes(10), async moment => (await _voting.RecordMeetingAsync(id, vote, count, moment)).EnsureAccepted());
        timeline.At(until, moment => CloseAsync(vote, moment));
    }

    private async ValueTask CloseAsync(int vote, Instant at)
    {
        (await _voting.CloseAsync(id, vote, at)).EnsureAccepted();
        if ((await FindAsync()).ProposalState == ProposalState.Adopted) timeline.At(at + Duration.FromDays(2), FileAsync);
        // What failed is a draft again, and is put up once more after some time.
        else if (vote < MostVotes) timeline.At(at + Duration.FromDays(7), PublishAsync);
    }

    private async ValueTask FileAsync(Instant at)
    {
        var today = clockwork.DayAt(at);
        (await _making.FileAsync(id, today, today.PlusDays(10), at)).EnsureAccepted();
        timeline.At(clockwork.At(today.PlusDays(10), 0), TakeEffectAsync);
    }

    private async ValueTask TakeEffectAsync(Instant at)
    {
        (await _making.TakeEffectAsync(id, at)).EnsureAccepted();
        var isFirst = _pledgers.Count == 0;
        if (isFirst)
        {
            for (var i = 0; i < plan.Households; i++) _pledgers.Add(_ids.Next<PledgerId>());
        }

        foreach (var household in _pledgers)
        {
            if (!chance.Roll(plan.Pledges)) continue;
            var moment = at + Duration.FromHours(chance.Between(8, 30 * 24));
            timeline.At(moment, async now => (await _pledging.PledgeAsync(id, household, PledgerKind.Household, now)).EnsureAccepted());
            if (isFirst && chance.Next(OneAgainIn) == 0) timeline.At(moment + Duration.FromDays(5), async now => (await _pledging.WithdrawAsync(id, household, now)).EnsureAccepted());
        }
    }

    private async ValueTask<VillageCovenant> FindAsync() => (await district.Covenants.FindAsync(id))!;
}
