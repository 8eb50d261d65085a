using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;

namespace CivicPractice.Domain.Tests.Mobilization;

public class MobilizationLifecycles
{
    [Fact]
    public void Of_a_mobilisation_permit_exactly_the_published_moves() => EmergencyMobilization.Lifecycle.ShouldPermitExactly("""
                  CallWave  AddWave   ChangeLevel Muster    StandDown CallOff   NoteAllTold
        Declared  Calling   Declared  Declared    Mustering .         CalledOff .
        Calling   Calling   Calling   Calling     Mustering .         CalledOff .
        Mustering Mustering Mustering Mustering   .         StoodDown .         .
        StoodDown .         .         .           .         .         .         StoodDown
        CalledOff .         .         .           .         .         .         CalledOff
        """);

    [Fact]
    public void Of_a_call_permit_exactly_the_published_moves() => CallUp.Lifecycle.ShouldPermitExactly("""
                   Accept Decline  LetExpire  Withdraw  Muster   StandDown MarkAbsent Dismiss
        Called     Coming Declined Unanswered .         Mustered .         .          Dismissed
        Coming     .      .        .          Withdrawn Mustered .         Absent     Dismissed
        Declined   Coming .        .          .         Mustered .         .          .
        Unanswered Coming Declined .          .         Mustered .         .          .
        Withdrawn  Coming .        .          .         Mustered .         .          .
        Mustered   .      .        .          .         .        StoodDown .          .
        StoodDown  .      .        .          .         .        .         .          .
        Absent     .      .        .          .         .        .         .          .
        Dismissed  .      .        .          .         .        .         .          .
        """);
}
