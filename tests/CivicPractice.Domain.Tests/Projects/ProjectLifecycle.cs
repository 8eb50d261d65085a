using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;

namespace CivicPractice.Domain.Tests.Projects;

public class ProjectLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ServiceProject.Lifecycle.ShouldPermitExactly("""
                   Amend     Launch   Suspend   Resume   Conclude  Withdraw  Recognise RevokeRecognition
        Drafted    Drafted   Running  .         .        .         Withdrawn .         .
        Running    Running   .        Suspended .        Concluded .         Running   Running
        Suspended  Suspended .        .         Running  Concluded .         .         Suspended
        Concluded  .         .        .         .        .         .         Concluded Concluded
        Withdrawn  .         .        .         .        .         .         .         .
        """);
}
