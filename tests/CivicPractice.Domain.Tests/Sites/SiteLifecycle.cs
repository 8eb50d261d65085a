using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;

namespace CivicPractice.Domain.Tests.Sites;

public class SiteLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => PracticeSite.Lifecycle.ShouldPermitExactly("""
                  Open Suspend   Resume Relocate  MergeInto Absorb Close  OfferPlatform WithdrawPlatform Adopt     Release   SetHours  SetSpecialHours DropSpecialHours SetCapacity Recode    Transfer  Rename    Reclassify Locate     Commend   WithdrawHonour
        Planned   Open .         .      Planned   Merged    .      Closed Planned       Planned          Planned   Planned   Planned   Planned         Planned          Planned     Planned   Planned   Planned   Planned    Planned    .         .
        Open      .    Suspended .      Open      .         Open   .      Open          Open             Open      Open      Open      Open            Open             Open        Open   Open      Open      Open       Open          Open      Open
        Suspended .    .         Open   Suspended Merged    .      Closed Suspended     Suspended        Suspended Suspended Suspended Suspended       Suspended        Suspended   Suspended   Suspended Suspended Suspended  Suspended     Suspended Suspended
        Merged    .    .         .      .         .         .      .      .             .                .         .         .         .               .                .           .   .         .         .          .                .         Merged
        Closed    .    .         .      .         .         .      .      .             .                .         .         .         .               .                .           .   .         .         .          .                .         Closed
        """);
}
