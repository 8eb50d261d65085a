using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;

namespace CivicPractice.Domain.Tests.Partnerships;

public class PartnershipLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => CoBuildingPartnership.Lifecycle.ShouldPermitExactly("""
                   Sign    Conclude RecordDelivery Renew   LetExpire Terminate
        Drafted    Drafted InForce  .              .       .         Terminated
        InForce    .       .        InForce        InForce Expired   Terminated
        Expired    .       .        Expired        .       .         .
        Terminated .       .        .              .       .         .
        """);
}
