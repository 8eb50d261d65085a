using NodaTime;

namespace CivicPractice.Commendation;

/// <content>Stars: those of the district come by themselves, those of a level above it are proposed and entered.</content>
public sealed partial class HonourRoll
{
    /// <summary>Which star waits for the level above the district that awards it, or <see langword="null"/>; always the one after those held.</summary>
    public StarRating? Proposed { get; private set; }

    /// <summary>What <see cref="Proposed"/> is proposed for, or <see langword="null"/>.</summary>
    public StarProposal? Proposal { get; private set; }

    /// <summary>Whether the award of a star by a level above the district can be entered.</summary>
    /// <param name="star">Which star.</param>
    /// <param name="awardedBy">The awarding unit.</param>
    /// <param name="on">The day of the award.</param>
    /// <inheritdoc cref="AwardStar" path="/returns"/>
    /// <inheritdoc cref="AwardStar" path="/exception"/>
    public Decision CanAwardStar(StarRating star, string awardedBy, LocalDate on)
    {
        if (star == StarRating.None) throw new ArgumentException("The star is missing.", nameof(star));
        ArgumentException.ThrowIfNullOrWhiteSpace(awardedBy);
        if (star <= Stars) return Decision.Unless(Closed(), IsAwarded(star, awardedBy, on) ? null : new StarHeld(star));
        return Decision.Unless(Closed(), Proposed == star ? null : new StarNotProposed(star));
    }

    /// <summary>Enters that a level above the district has awarded a star that was proposed to it (授予星级); those after it that are reached follow, or are proposed. The same award again is accepted and changes nothing.</summary>
    /// <param name="star">Which star.</param>
    /// <param name="awardedBy">The awarding unit (授予单位).</param>
    /// <param name="on">The day of the award.</param>
    /// <param name="earned">The volunteer's points earned; for scales that ask for points.</param>
    /// <param name="scale">The district's scale.</param>
    /// <param name="at">The moment of entering.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>, <see cref="StarNotProposed"/>, <see cref="StarHeld"/>.</returns>
    /// <exception cref="ArgumentException">The star or the awarding unit is missing.</exception>
    public Decision AwardStar(StarRating star, string awardedBy, LocalDate on, Points earned, StarScale scale, Instant at)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var may = CanAwardStar(star, awardedBy, on);
        if (!may.IsAccepted || star <= Stars) return may;

        Hold([.. _starAwards, new StarAward(star, Proposal!.For, at.ToMicrosecond(), awardedBy, on)], at);
        Rise(scale.Rate(Minutes, earned), scale, at);
        return may;
    }

    private bool IsAwarded(StarRating star, string awardedBy, LocalDate on) => _starAwards[star.Stars - 1] is var award && (award.AwardedBy, award.On) == (awardedBy, on);

    private void Rise(StarRating deserved, StarScale scale, Instant at)
    {
        var awards = new List<StarAward>(_starAwards);
        while (awards.Count < deserved.Stars && scale.Thresholds[awards.Count] is { AwardedBy: null } threshold)
            awards.Add(new StarAward(new StarRating((byte)(awards.Count + 1)), threshold, at.ToMicrosecond()));
        if (awards.Count > _starAwards.Count) Hold(awards, at);
        if (Stars < deserved && Proposal is null) Propose(new StarProposal(new StarRating((byte)(Stars.Stars + 1)), scale.Thresholds[Stars.Stars]), at);
    }

    private void Fall(Points earned, Instant at)
    {
        var kept = 0;
        while (kept < _starAwards.Count && _starAwards[kept].For.IsReachedBy(Minutes, earned)) kept++;
        if (Proposal is not null && (kept < _starAwards.Count || !Proposal.For.IsReachedBy(Minutes, earned))) WithdrawProposal(at);
        if (kept == _starAwards.Count) return;
        var previous = Stars;
        _starAwards = _starAwards[..kept];
        Stars = new StarRating((byte)kept);
        Raise(new StarWithdrawn(Id, Stars, previous), at);
    }

    private void Hold(List<StarAward> awards, Instant at)
    {
        var previous = Stars;
        _starAwards = awards;
        Stars = new StarRating((byte)awards.Count);
        if (Proposed <= Stars) (Proposed, Proposal) = (null, null);
        Raise(new StarAwarded(Id, Stars, previous), at);
    }

    // Another registration of the person may have been proposed by a scale of before.
    private void TakeOver(StarProposal? other, Points earned, Instant at)
    {
        if (Proposed <= Stars) (Proposed, Proposal) = (null, null);
        if (Proposal is null && other is not null && other.Stars.Stars == Stars.Stars + 1 && other.For.IsReachedBy(Minutes, earned)) Propose(other, at);
    }

    private void Propose(StarProposal proposal, Instant at)
    {
        (Proposed, Proposal) = (proposal.Stars, proposal);
        Raise(new StarProposed(Id, proposal.Stars, proposal.For.AwardedBy!.Value), at);
    }

    private void WithdrawProposal(Instant at)
    {
        if (Proposed is not { } star) return;
        (Proposed, Proposal) = (null, null);
        Raise(new StarProposalWithdrawn(Id, star), at);
    }
}
