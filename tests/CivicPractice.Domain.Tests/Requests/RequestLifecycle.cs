using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;

namespace CivicPractice.Domain.Tests.Requests;

public class RequestLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceRequest.Lifecycle.ShouldPermitExactly("""
                   Dispatch   Accept     Decline    LetExpire  Begin     RecordFailedVisit Serve  Review   Reschedule Cancel    NoteAnswer DropAnswer CorrectPersonTimes Triage WithdrawOffer PlanWaves  SendWave   Settle   GiveBack   ReturnToPool Confirm   LetConfirm AnswerReview DisputeReview AnswerDispute DecideDispute Reopen EraseWords EraseGrounds DropWaves  MarkAbsent
        Placed     Dispatched .          .          .          .         .                 .      .        Placed     Cancelled Placed     Placed     .                  Placed .             Placed     Dispatched Accepted Placed     .            .         .          .            .             .             .             .      .          .            Placed     .
        Dispatched Dispatched Dispatched Dispatched Dispatched .         .                 .      .        Placed     Cancelled Dispatched Dispatched .                  .      Dispatched    Dispatched Dispatched Accepted Dispatched Placed       .         .          .            .             .             .             .      .          .            Dispatched .
        Accepted   .          .          .          .          InService Placed            .      .        Placed     Cancelled Accepted   Accepted   .                  .      .             .          .          .        Placed     .            .         .          .            .             .             .             .      .          .            .          Accepted
        InService  .          .          .          .          .         Placed            Served .        .          .         InService  InService  .                  .      .             .          .          .        .          .            .         .          .            .             .             .             .      .          .            .          InService
        Served     .          .          .          .          .         .                 .      Reviewed .          .         .          .          Served             .      .             .          .          .        .          .            Confirmed Confirmed  .            .             .             .             Placed Served     .            .          .
        Reviewed   .          .          .          .          .         .                 .      .        .          .         .          .          Reviewed           .      .             .          .          .        .          .            .         .          Reviewed     Disputed      .             .             Placed Reviewed   Reviewed     .          .
        Cancelled  .          .          .          .          .         .                 .      .        .          .         .          .          .                  .      .             .          .          .        .          .            .         .          .            .             .             .             Placed Cancelled  .            .          .
        Confirmed  .          .          .          .          .         .                 .      Reviewed .          .         .          .          Confirmed          .      .             .          .          .        .          .            .         .          .            .             .             .             Placed Confirmed  .            .          .
        Disputed   .          .          .          .          .         .                 .      .        .          .         .          .          Disputed           .      .             .          .          .        .          .            .         .          .            .             Disputed      Reviewed      .      .          Disputed     .          .
        """);
}
