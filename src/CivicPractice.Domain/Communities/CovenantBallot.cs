using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>That somebody has voted on a covenant, never how: the covenant counts the choice, and nothing here tells it, nor who voted.</summary>
/// <remarks>Its id follows from covenant, vote and voter, and it is stored together with the count: who votes twice, in two places or at once, meets a ballot that is there already.</remarks>
[Kind("covenant-ballot")]
public sealed class CovenantBallot : AggregateRoot<CovenantBallotId>
{
    private CovenantBallot(DistrictId district, VillageCovenantId covenant, int vote, VoterId voter, Instant at)
        : base(district, CovenantBallotId.Of(covenant, vote, voter)) => (Covenant, Vote, CastAt) = (covenant, vote, at.ToMicrosecond());

    /// <summary>The covenant.</summary>
    public VillageCovenantId Covenant { get; private set; }

    /// <summary>The number of the vote.</summary>
    public int Vote { get; private set; }

    /// <summary>When it was cast.</summary>
    public Instant CastAt { get; private set; }

    /// <summary>Casts a ballot; the covenant counts it in the same unit of work.</summary>
    /// <param name="district">The district.</param>
    /// <param name="covenant">The covenant.</param>
    /// <param name="vote">The number of the vote; 1 or more.</param>
    /// <param name="voter">The voter.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">The covenant or the voter is missing, or there is no such number.</exception>
    public static CovenantBallot Cast(DistrictId district, VillageCovenantId covenant, int vote, VoterId voter, Instant at)
    {
        var ballot = new CovenantBallot(district, covenant, vote, voter, at);
        ballot.Raise(new CovenantBallotCast(ballot.Id, covenant, vote), at);
        return ballot;
    }
}

/// <summary>The ballot was cast in a vote on a covenant.</summary>
/// <param name="covenant">The covenant.</param>
/// <param name="vote">The number of the vote.</param>
public sealed class BallotOfVote(VillageCovenantId covenant, int vote) : Criterion<CovenantBallot>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CovenantBallot candidate) => candidate.Covenant == covenant && candidate.Vote == vote;

    /// <inheritdoc/>
    public override Expression<Func<CovenantBallot, bool>> ToExpression() => ballot => ballot.Covenant == covenant && ballot.Vote == vote;
}
