using NodaTime;

namespace CivicPractice.Communities;

/// <summary>How a proposal is put to the vote.</summary>
/// <param name="Assembly">Who decides; it says which quorum the law asks for.</param>
/// <param name="Manner">How votes are given.</param>
/// <param name="Entitled">How many are entitled, one vote each; 1 or more.</param>
/// <param name="Until">When the vote ends: of ballots the last moment is the one before, of a meeting it is when its count is to be entered by.</param>
public sealed record NewVote(AssemblyKind Assembly, VotingManner Manner, int Entitled, Instant Until)
{
    internal void RequireSound(string parameter)
    {
        if (!Enum.IsDefined(Assembly)) throw new ArgumentException("The assembly is missing.", parameter);
        if (!Enum.IsDefined(Manner)) throw new ArgumentException("The manner of voting is missing.", parameter);
        if (Entitled < 1) throw new ArgumentException("Somebody is entitled.", parameter);
    }
}

/// <summary>What was counted at a meeting.</summary>
/// <param name="Present">How many of those entitled were present.</param>
/// <param name="For">Hands for the proposal.</param>
/// <param name="Against">Hands against it.</param>
/// <param name="Abstaining">Hands for neither. Who raised no hand is present all the same, and counts as not for it.</param>
public sealed record MeetingCount(int Present, int For, int Against, int Abstaining)
{
    internal void RequireSound(string parameter)
    {
        foreach (var number in new[] { Present, For, Against, Abstaining }) ArgumentOutOfRangeException.ThrowIfNegative(number, parameter);
    }
}

/// <summary>A vote on a proposal: by which rule, and what was counted so far.</summary>
/// <remarks>The shares that are needed are those of the day on which it was opened, whatever the district changes later.</remarks>
/// <param name="Number">Its number, counted over all proposals of the covenant.</param>
/// <param name="Assembly">Who decides.</param>
/// <param name="Manner">How votes are given.</param>
/// <param name="Entitled">How many are entitled.</param>
/// <param name="Quorum">The share of those entitled that has to take part.</param>
/// <param name="Majority">The share of those who take part that has to be for it.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Present">How many took part: ballots, or those present.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstaining">Votes for neither.</param>
/// <param name="IsRecorded">Whether the count of a meeting was entered.</param>
/// <param name="ClosedAt">When it was closed; <see langword="null"/> while it is open.</param>
public sealed record CovenantVote(
    int Number, AssemblyKind Assembly, VotingManner Manner, int Entitled, ShareNeeded Quorum, ShareNeeded Majority, Instant OpenedAt, Instant Until,
    int Present, int For, int Against, int Abstaining, bool IsRecorded, Instant? ClosedAt)
{
    /// <summary>Why it was cancelled, or <see langword="null"/>; what was counted counts nowhere then.</summary>
    public VoteCancelReason? CancelledFor { get; init; }

    /// <summary>Whether enough take part for a decision (法定人数).</summary>
    public bool HasQuorum() => Quorum.IsReachedBy(Present, Entitled);

    /// <summary>Whether the proposal is adopted as it is counted now: enough take part, and enough of them are for it, and more than against it. A tie is not enough under any rule.</summary>
    public bool IsForIt() => HasQuorum() && Majority.IsReachedBy(For, Present) && For > Against;

    /// <summary>Whether nothing more can be counted: everybody entitled has voted, or the meeting was held.</summary>
    public bool IsComplete() => Manner == VotingManner.Meeting ? IsRecorded : Present == Entitled;

    internal CovenantVote With(BallotChoice choice) => choice switch
    {
        BallotChoice.For => this with { Present = Present + 1, For = For + 1 },
        BallotChoice.Against => this with { Present = Present + 1, Against = Against + 1 },
        _ => this with { Present = Present + 1, Abstaining = Abstaining + 1 },
    };

    internal CovenantVote With(MeetingCount count) =>
        this with { Present = count.Present, For = count.For, Against = count.Against, Abstaining = count.Abstaining, IsRecorded = true };
}
