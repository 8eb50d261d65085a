using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;

namespace CivicPractice.Domain.Tests.Partnerships;

public class PartnershipLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => CoBuildingPartnership.Lifecycle.ShouldPermitExactly("""
                   Sign    Conclude RecordDelivery Renew   LetExpire Terminate  ProposeAmendment SignAmendment AdoptAmendment DropAmendment HandOverSite CorrectDelivery
        Drafted    Drafted InForce  .              .       .         Terminated .                .             .              .             Drafted      .
        InForce    .       .        InForce        InForce Expired   Terminated InForce          InForce       InForce        InForce       InForce      InForce
        Expired    .       .        Expired        .       .         .          .                .             .              .             .            Expired
        Terminated .       .        Terminated     .       .         .          .                .             .              .             .            Terminated
        """);
}
