using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;

namespace CivicPractice.Domain.Tests.Activities;

public class ActivityLifecycles
{
    [Fact]
    public void Of_activities_permit_exactly_the_published_moves() => Activity.Lifecycle.ShouldPermitExactly("""
                  Revise  Publish   ChangeSeats SignUp    Withdraw  CheckIn  CheckOut MarkAbsent Complete Review   Cancel    CorrectPersonTimes StandDown JoinWaitingList Promote   Confirm   Lapse     BreakOff  Change    Prolong
        Drafted   Drafted Published .           .         .         .        .        .          .        .        Cancelled .                  .         .               .         .         .         .         .         .
        Published .       .         Published   Published Published Underway .        Published  .        .        Cancelled .                  .         Published       Published Published Published .         Published Published
        Underway  .       .         Underway    Underway  Underway  Underway Underway Underway   Held     .        .         .                  Underway  Underway        Underway  Underway  Underway  BrokenOff .         Underway
        Held      .       .         .           .         .         .        .        Held       .        Reviewed .         Held               .         .               .         .         .         .         .         .
        Reviewed  .       .         .           .         .         .        .        Reviewed   .        .        .         Reviewed           .         .               .         .         .         .         .         .
        Cancelled .       .         .           .         .         .        .        .          .        .        .         .                  .         .               .         .         .         .         .         .
        BrokenOff .       .         .           .         .         .        .        BrokenOff  .        .        .         BrokenOff          .         .               .         .         .         .         .         .
        """);

    [Fact]
    public void Of_participations_permit_exactly_the_published_moves() => Participation.Lifecycle.ShouldPermitExactly("""
                   Withdraw  CheckIn   CheckOut   MarkAbsent Excuse  StandDown  TakeSeat Promote  Confirm  Lapse  Release
        SignedUp   Withdrawn CheckedIn .          Absent     Excused .          .        .        .        .      Withdrawn
        CheckedIn  .         .         CheckedOut .          .       CheckedOut .        .        .        .      .
        CheckedOut .         .         .          .          .       .          .        .        .        .      .
        Withdrawn  .         .         .          .          .       .          .        .        .        .      .
        Absent     .         .         .          Absent     Excused .          .        .        .        .      .
        Excused    .         CheckedIn .          Absent     .       .          .        .        .        .      .
        Waiting    Withdrawn .         .          .          .       .          SignedUp Promoted .        .      .
        Promoted   Withdrawn .         .          .          .       .          .        .        SignedUp Lapsed Withdrawn
        Lapsed     .         .         .          .          .       .          .        .        .        .      .
        """);
}
