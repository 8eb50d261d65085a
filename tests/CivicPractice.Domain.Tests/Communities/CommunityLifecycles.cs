using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;

namespace CivicPractice.Domain.Tests.Communities;

public class CommunityLifecycles
{
    [Fact]
    public void Of_communities_permit_exactly_the_published_moves() => RelocationCommunity.Lifecycle.ShouldPermitExactly("""
                   Rename     Count      AssignSite ReleaseSite Recode     End   Restore    BeginProgramme
        Designated Designated Designated Designated Designated  Designated Ended .          Designated
        Ended      .          Ended      .          .           Ended      .     Designated .
        """);

    [Fact]
    public void Of_programmes_permit_exactly_the_published_moves() => IntegrationProgramme.Lifecycle.ShouldPermitExactly("""
                  Amend     Start   Suspend   Resume  Measure   Complete  GiveUp
        Planned   Planned   Running .         .       .         .         GivenUp
        Running   Running   .       Suspended .       Running   Completed GivenUp
        Suspended Suspended .       .         Running Suspended .         GivenUp
        Completed .         .       .         .       .         .         .
        GivenUp   .         .       .         .       .         .         .
        """);
}
