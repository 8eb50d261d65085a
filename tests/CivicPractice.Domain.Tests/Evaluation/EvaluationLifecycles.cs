using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;

namespace CivicPractice.Domain.Tests.Evaluation;

public class EvaluationLifecycles
{
    [Fact]
    public void Of_a_cycle_permits_exactly_the_published_moves() => EvaluationCycle.Lifecycle.ShouldPermitExactly("""
                   Revise   Open  Publish Close
        Drafted    Drafted  Open  .       .
        Open       .        .     Scored  .
        Scored     .        .     .       Closed
        Closed     .        .     .       .
        """);

    [Fact]
    public void Of_a_scorecard_permits_exactly_the_published_moves() => EvaluationScorecard.Lifecycle.ShouldPermitExactly("""
                   Record   Drop     Publish   Appeal   Uphold    Dismiss   Settle  Exclude
        Scoring    Scoring  Scoring  Published .        .         .         .       Excluded
        Published  .        .        .         Appealed .         .         Settled Excluded
        Appealed   .        .        .         .        Published Published .       .
        Settled    .        .        .         .        .         .         .       .
        Excluded   .        .        .         .        .         .         .       .
        """);
}
