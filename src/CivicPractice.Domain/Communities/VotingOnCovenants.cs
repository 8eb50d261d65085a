using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Voting on village covenants (表决村规民约), by ballots one by one or at a meeting; the use cases, written once.</summary>
/// <remarks>
/// <para>A ballot and its count are stored together: nobody votes twice, and none is counted twice, however many vote at once or try again.</para>
/// <para>
/// The log tells that a ballot was cast and counted, not what it said; whoever holds the voters' ids and the log of commands can put both together. Where the vote has to be secret, it is held into a box and entered as the count of a meeting.
/// </para>
/// <para>An unknown covenant is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class VotingOnCovenants(OpenDistrict district)
{
    /// <summary>Puts a proposal to the vote once its discussion is over (提交表决).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="vote">How.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.OpenVote"/> is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="VillageCovenant.OpenVote"/>.</exception>
    public ValueTask<Decision> OpenAsync(VillageCovenantId id, NewVote vote, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var command = FormattableString.Invariant($"covenant.open-vote {id} {vote.Assembly} {vote.Manner} {vote.Entitled} {vote.Until:uuuu'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFFF'Z'}");
        return OnAsync(command, id, key, covenant => ValueTask.FromResult(covenant.OpenVote(vote, district.DayOf(at), district.Profile.Covenants, at)), cancellationToken);
    }

    /// <summary>Casts a ballot (投票), which stands.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="vote">The number of the vote, as <see cref="VillageCovenant.Vote"/> tells it.</param>
    /// <param name="voter">The voter, by an opaque id of the host's; of a household, the household's.</param>
    /// <param name="choice">What the ballot says.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="CovenantVotedAlready"/>, whatever the first ballot said, or as <see cref="VillageCovenant.Count"/> is.</returns>
    /// <exception cref="ArgumentException">Covenant, voter or choice is missing, or there is no such number.</exception>
    public ValueTask<Decision> CastAsync(VillageCovenantId id, int vote, VoterId voter, BallotChoice choice, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var ballot = CovenantBallotId.Of(id, vote, voter);
        return OnAsync(FormattableString.Invariant($"covenant.cast {id} {vote} {ballot} {choice}"), id, key, async covenant =>
        {
            if (await district.CovenantBallots.FindAsync(ballot, cancellationToken) is not null) return new CovenantVotedAlready(vote);
            var may = covenant.Count(vote, choice, at);
            if (may.IsAccepted) district.CovenantBallots.Add(CovenantBallot.Cast(district.Id, id, vote, voter, at));
            return may;
        }, cancellationToken);
    }

    /// <summary>Records what was counted at a meeting (会议表决).</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="vote">The number of the vote, as <see cref="VillageCovenant.Vote"/> tells it.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.RecordMeeting"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ValueTask<Decision> RecordMeetingAsync(VillageCovenantId id, int vote, MeetingCount count, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(count);
        var command = FormattableString.Invariant($"covenant.record-meeting {id} {vote} {count.Present} {count.For} {count.Against} {count.Abstaining}");
        return OnAsync(command, id, key, covenant => ValueTask.FromResult(covenant.RecordMeeting(vote, count, at)), cancellationToken);
    }

    /// <summary>Closes a vote and decides by the count (计票结束); <see cref="VillageCovenant.Vote"/> says how it went.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="vote">The number of the vote, as <see cref="VillageCovenant.Vote"/> tells it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.CloseVote"/> is.</returns>
    public ValueTask<Decision> CloseAsync(VillageCovenantId id, int vote, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"covenant.close-vote {id} {vote}"), id, key, covenant => ValueTask.FromResult(covenant.CloseVote(vote, district.DayOf(at), at)), cancellationToken);

    /// <summary>Cancels the open vote (表决作废): the proposal is a draft again.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="vote">The number of the vote, as <see cref="VillageCovenant.Vote"/> tells it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VillageCovenant.CancelVote"/> is.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public ValueTask<Decision> CancelAsync(VillageCovenantId id, int vote, VoteCancelReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"covenant.cancel-vote {id} {vote} {reason}"), id, key, covenant => ValueTask.FromResult(covenant.CancelVote(vote, reason, at)), cancellationToken);

    private ValueTask<Decision> OnAsync(string command, VillageCovenantId id, IdempotencyKey key, Func<VillageCovenant, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Covenants.FindAsync(id, cancellationToken) is { } covenant ? await attempt(covenant) : new NotFound("covenant", id.Value), cancellationToken);
}
