using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;

namespace CivicPractice.Domain.Tests.Requests;

public class RequestLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceRequest.Lifecycle.ShouldPermitExactly("""
                   Dispatch   Accept   Decline LetExpire Begin     RecordFailedVisit Serve  Review   Reschedule Cancel    NoteAnswer DropAnswer CorrectPersonTimes
        Placed     Dispatched .        .       .         .         .                 .      .        Placed     Cancelled Placed     Placed     .
        Dispatched .          Accepted Placed  Placed    .         .                 .      .        .          Cancelled Dispatched Dispatched .
        Accepted   .          .        .       .         InService Placed            .      .        .          Cancelled Accepted   Accepted   .
        InService  .          .        .       .         .         Placed            Served .        .          .         InService  InService  .
        Served     .          .        .       .         .         .                 .      Reviewed .          .         .          .          Served
        Reviewed   .          .        .       .         .         .                 .      .        .          .         .          .          Reviewed
        Cancelled  .          .        .       .         .         .                 .      .        .          .         .          .          .
        """);
}
