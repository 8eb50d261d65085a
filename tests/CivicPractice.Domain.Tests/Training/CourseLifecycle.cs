using CivicPractice.Domain.Tests.Support;
using CivicPractice.Training;

namespace CivicPractice.Domain.Tests.Training;

public class CourseLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => TrainingCourse.Lifecycle.ShouldPermitExactly("""
                   Revise   Offer  Retire
        Drafted    Drafted  Open   Retired
        Open       .        .      Retired
        Retired    .        .      .
        """);

    [Fact]
    public void Of_a_session_permits_exactly_the_published_moves() => TrainingSession.Lifecycle.ShouldPermitExactly("""
                   Enrol     Withdraw  Begin    RecordAttendance Assess   Complete  Cancel
        Scheduled  Scheduled Scheduled Underway .                .        .         Cancelled
        Underway   Underway  .         .        Underway         Underway Completed .
        Completed  .         .         .        .                .        .         .
        Cancelled  .         .         .        .                .        .         .
        """);
}
