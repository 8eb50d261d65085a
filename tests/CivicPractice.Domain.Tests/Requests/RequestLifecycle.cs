using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;

namespace CivicPractice.Domain.Tests.Requests;

public class RequestLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceRequest.Lifecycle.ShouldPermitExactly("""
                   Dispatch   Accept   Decline LetExpire Begin     RecordFailedVisit Serve  Review   Reschedule Cancel    NoteAnswer DropAnswer CorrectPersonTimes Confirm   LetConfirm AnswerReview DisputeReview AnswerDispute DecideDispute Reopen EraseWords EraseGrounds
        Placed     Dispatched .        .       .         .         .                 .      .        Placed     Cancelled Placed     Placed     .                  .         .          .            .             .             .             .      .          .
        Dispatched .          Accepted Placed  Placed    .         .                 .      .        .          Cancelled Dispatched Dispatched .                  .         .          .            .             .             .             .      .          .
        Accepted   .          .        .       .         InService Placed            .      .        .          Cancelled Accepted   Accepted   .                  .         .          .            .             .             .             .      .          .
        InService  .          .        .       .         .         Placed            Served .        .          .         InService  InService  .                  .         .          .            .             .             .             .      .          .
        Served     .          .        .       .         .         .                 .      Reviewed .          .         .          .          Served             Confirmed Confirmed  .            .             .             .             Placed Served     .
        Reviewed   .          .        .       .         .         .                 .      .        .          .         .          .          Reviewed           .         .          Reviewed     Disputed      .             .             Placed Reviewed   Reviewed
        Cancelled  .          .        .       .         .         .                 .      .        .          .         .          .          .                  .         .          .            .             .             .             Placed Cancelled  .
        Confirmed  .          .        .       .         .         .                 .      Reviewed .          .         .          .          Confirmed          .         .          .            .             .             .             Placed Confirmed  .
        Disputed   .          .        .       .         .         .                 .      .        .          .         .          .          Disputed           .         .          .            .             Disputed      Reviewed      .      .          Disputed
        """);
}
