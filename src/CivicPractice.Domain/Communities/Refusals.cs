using CivicPractice.Divisions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Covenants are made by villages and communities, not by what lies above them.</summary>
/// <param name="Division">The division.</param>
public sealed record CovenantNotOfVillage(DivisionCode Division) : Refusal("covenant.not-of-village")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"村规民约由村、社区制定，{Division} 不是村、社区。", $"A covenant is made by a village or community, which {Division} is not.");
}

/// <summary>The division has a covenant already that is in force or being made.</summary>
/// <param name="Division">The division.</param>
/// <param name="By">The covenant.</param>
public sealed record CovenantExists(DivisionCode Division, VillageCovenantId By) : Refusal("covenant.exists")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Division} 已有村规民约 {By}。", $"{Division} has a covenant already: {By}.");
}

/// <summary>The district has no name for the custom.</summary>
/// <param name="Custom">The custom.</param>
public sealed record CustomUnknown(CustomKind Custom) : Refusal("covenant.custom-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本区未定义移风易俗事项 {Custom}。", $"The district has no name for the custom {Custom}.");
}

/// <summary>A proposal is still discussed.</summary>
/// <param name="Through">The last day of the discussion, in the district's time zone.</param>
public sealed record CovenantDiscussionRuns(LocalDate Through) : Refusal("covenant.discussion-runs")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"公示征求意见至 {Through:uuuu-MM-dd}，期满后方可表决。", $"The proposal is discussed until {Through:uuuu-MM-dd} and voted on after that.");
}

/// <summary>A vote would end before it begins.</summary>
/// <param name="Until">When it is to end.</param>
public sealed record CovenantVoteTooShort(Instant Until) : Refusal("covenant.vote-too-short")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"表决截止时间 {Until:uuuu-MM-dd'T'HH:mm:ss'Z'} 已过。", $"The end of the vote ({Until:uuuu-MM-dd'T'HH:mm:ss'Z'}) has passed.");
}

/// <summary>A vote would be open for longer than the district lets one be (<see cref="CovenantRules.MostVotingDays"/>).</summary>
/// <param name="Latest">When it is to end at the latest.</param>
public sealed record CovenantVoteTooLong(Instant Latest) : Refusal("covenant.vote-too-long")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"表决截止时间不得晚于 {Latest:uuuu-MM-dd'T'HH:mm:ss'Z'}。", $"The vote ends by {Latest:uuuu-MM-dd'T'HH:mm:ss'Z'} at the latest.");
}

/// <summary>The vote that is open, or was the last, is another one.</summary>
/// <param name="Vote">The number that was named.</param>
public sealed record CovenantVoteUnknown(int Vote) : Refusal("covenant.vote-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"第 {Vote} 次表决不在进行中。", $"Vote {Vote} is not the one that is open.");
}

/// <summary>The vote is over; nothing is counted any more.</summary>
/// <param name="Until">When it ended.</param>
public sealed record CovenantVoteOver(Instant Until) : Refusal("covenant.vote-over")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"表决已于 {Until:uuuu-MM-dd'T'HH:mm:ss'Z'} 截止。", $"The vote ended at {Until:uuuu-MM-dd'T'HH:mm:ss'Z'}.");
}

/// <summary>The vote goes on: its end is to come, and not everybody has voted.</summary>
/// <param name="Until">When it ends.</param>
public sealed record CovenantVoteRuns(Instant Until) : Refusal("covenant.vote-runs")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"表决至 {Until:uuuu-MM-dd'T'HH:mm:ss'Z'} 截止，尚未全部投票。", $"The vote goes on until {Until:uuuu-MM-dd'T'HH:mm:ss'Z'}, and not everybody has voted.");
}

/// <summary>Votes are given in another manner.</summary>
/// <param name="Manner">The manner of this vote.</param>
public sealed record CovenantVotedOtherwise(VotingManner Manner) : Refusal("covenant.voted-otherwise")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本次表决方式为{Terms.Of(Manner).Zh}。", $"This vote is held {Terms.Of(Manner).En}.");
}

/// <summary>This voter has voted; a vote that was given stands.</summary>
/// <param name="Vote">The number of the vote.</param>
public sealed record CovenantVotedAlready(int Vote) : Refusal("covenant.voted-already")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该投票人在第 {Vote} 次表决中已投票。", $"The voter has voted in vote {Vote} already.");
}

/// <summary>As many have voted as are entitled, or more are said to have been present.</summary>
/// <param name="Entitled">How many are entitled.</param>
public sealed record CovenantMoreThanEntitled(int Entitled) : Refusal("covenant.more-than-entitled")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"有表决权的只有 {Entitled} 人（户）。", $"No more than {Entitled} are entitled to vote.");
}

/// <summary>More hands were counted than people present.</summary>
/// <param name="Present">How many were present.</param>
/// <param name="Counted">How many hands were counted.</param>
public sealed record CovenantCountsDisagree(int Present, int Counted) : Refusal("covenant.counts-disagree")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"到会 {Present} 人，计票 {Counted} 票，不符。", $"{Counted} votes were counted of {Present} present.");
}

/// <summary>The day of filing is still to come.</summary>
/// <param name="On">The day.</param>
public sealed record CovenantFiledInFuture(LocalDate On) : Refusal("covenant.filed-in-future")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"备案日期 {On:uuuu-MM-dd} 尚未到来。", $"The day of filing ({On:uuuu-MM-dd}) is still to come.");
}

/// <summary>What was not adopted yet is put on no file.</summary>
/// <param name="AdoptedOn">The day on which the vote was closed that adopted it.</param>
public sealed record CovenantFiledBeforeAdoption(LocalDate AdoptedOn) : Refusal("covenant.filed-before-adoption")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"备案日期不得早于表决通过之日 {AdoptedOn:uuuu-MM-dd}。", $"It is put on file on {AdoptedOn:uuuu-MM-dd} at the earliest, when it was adopted.");
}

/// <summary>An edition applies from the day of filing on at the earliest, and after the first day of the one before it.</summary>
/// <param name="Earliest">The earliest day.</param>
public sealed record CovenantEffectiveTooEarly(LocalDate Earliest) : Refusal("covenant.effective-too-early")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"施行日期不得早于 {Earliest:uuuu-MM-dd}。", $"It applies from {Earliest:uuuu-MM-dd} on at the earliest.");
}

/// <summary>The day from which the proposal applies is still to come.</summary>
/// <param name="From">The day.</param>
public sealed record CovenantNotYetEffective(LocalDate From) : Refusal("covenant.not-yet-effective")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该村规民约自 {From:uuuu-MM-dd} 起施行。", $"The edition applies from {From:uuuu-MM-dd} on.");
}

/// <summary>A proposal is under way: it takes effect or is withdrawn first.</summary>
/// <param name="State">Where it stands.</param>
public sealed record CovenantProposalUnderWay(ProposalState State) : Refusal("covenant.proposal-under-way")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"有修订稿处于“{Terms.Of(State).Zh}”状态。", $"A proposal is under way: {Terms.Of(State).En}.");
}

/// <summary>No edition of the covenant is in force, so nobody can pledge to it.</summary>
/// <param name="Covenant">The covenant.</param>
public sealed record CovenantNotInForce(VillageCovenantId Covenant) : Refusal("covenant.not-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该村规民约未在施行中。", $"The covenant is not in force.");
}
