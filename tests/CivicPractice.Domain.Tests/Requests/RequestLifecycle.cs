using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;

namespace CivicPractice.Domain.Tests.Requests;

public class RequestLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceRequest.Lifecycle.ShouldPermitExactly("""
                   Dispatch   Accept   Decline LetExpire Begin     RecordFailedVisit Serve  Review   Reschedule Cancel
        Placed     Dispatched .        .       .         .         .                 .      .        Placed     Cancelled
        Dispatched .          Accepted Placed  Placed    .         .                 .      .        .          Cancelled
        Accepted   .          .        .       .         InService Placed            .      .        .          Cancelled
        InService  .          .        .       .         .         Placed            Served .        .          .
        Served     .          .        .       .         .         .                 .      Reviewed .          .
        Reviewed   .          .        .       .         .         .                 .      .        .          .
        Cancelled  .          .        .       .         .         .                 .      .        .          .
        """);
}
