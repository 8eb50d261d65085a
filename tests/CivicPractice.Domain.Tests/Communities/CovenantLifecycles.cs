using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;

namespace CivicPractice.Domain.Tests.Communities;

public class CovenantLifecycles
{
    [Fact]
    public void Permit_exactly_the_published_moves_of_a_covenant() => VillageCovenant.Lifecycle.ShouldPermitExactly("""
                   Propose   TakeEffect OrderCorrection Assign    Recode    Repeal   GiveUp
        Preparing  Preparing InForce    .               Preparing Preparing .        GivenUp
        InForce    InForce   InForce    InForce         InForce   InForce   Repealed .
        Repealed   .         .          .               .         .         .        .
        GivenUp    .         .          .               .         .         .        .
        """);

    [Fact]
    public void Permit_exactly_the_published_moves_of_a_proposal() => VillageCovenant.ProposalLifecycle.ShouldPermitExactly("""
                   Propose Revise     Publish    NoteOpinions OpenVote Count  RecordMeeting Adopt   Reject  File  ReturnForCorrection TakeEffect Withdraw  CancelVote
        Drafted    .       Drafted    Discussing .            .        .      .             .       .       .     .                   .          Withdrawn .
        Discussing .       Discussing .          Discussing   Voting   .      .             .       .       .     .                   .          Withdrawn .
        Voting     .       .          .          .            .        Voting Voting        Adopted Drafted .     .                   .          .         Drafted
        Adopted    .       .          .          .            .        .      .             .       .       Filed Drafted             .          .         .
        Filed      .       .          .          .            .        .      .             .       .       .     Drafted             Effective  .         .
        Effective  Drafted .          .          .            .        .      .             .       .       .     .                   .          .         .
        Withdrawn  Drafted .          .          .            .        .      .             .       .       .     .                   .          .         .
        """);

    [Fact]
    public void Permit_exactly_the_published_moves_of_a_pledge() => CovenantPledge.Lifecycle.ShouldPermitExactly("""
                   Renew Withdraw
        Given      Given Withdrawn
        Withdrawn  Given .
        """);
}
