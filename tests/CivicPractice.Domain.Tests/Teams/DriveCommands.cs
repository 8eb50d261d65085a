using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class DriveLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => RecruitmentDrive.Lifecycle.ShouldPermitExactly("""
               ReceiveApplication TakePlace ReleasePlace Close
        Open   Open               Open      Open         Closed
        Closed .                  .         Closed       .
        """);
}

public class DriveCommands
{
    private static readonly TeamApplicationId Other = new(new Guid(2, 1, 0, new byte[8]));

    public static TheoryData<DriveState, DriveAction> EveryCommandInEveryState { get; } = Matrix.Of<DriveState, DriveAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(DriveState state, DriveAction action)
    {
        var drive = ARecruitmentDrive.In(state).Build();
        var can = Can(drive, action);

        if (RecruitmentDrive.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(drive, action).EnsureAccepted();
            drive.State.Should().Be(next);
            Raised.EventsOf(drive).Should().Equal(EventOf(action));
        }
        else if ((state, action) is (DriveState.Closed, DriveAction.Close))
        {
            Do(drive, action).EnsureAccepted();
            Raised.EventsOf(drive).Should().BeEmpty();
        }
        else
        {
            drive.ShouldStayUnchangedBy(d => Do(d, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<DriveState, DriveAction>("recruitment-drive", state, action));
        }
    }

    private static DomainEvent EventOf(DriveAction action) => action switch
    {
        DriveAction.ReceiveApplication => new DriveApplicationReceived(ARecruitmentDrive.TheId, AnApplication.TheId),
        DriveAction.TakePlace => new DrivePlaceTaken(ARecruitmentDrive.TheId, Other, 0),
        DriveAction.ReleasePlace => new DrivePlaceReleased(ARecruitmentDrive.TheId, AnApplication.TheId, 2),
        _ => new DriveClosed(ARecruitmentDrive.TheId, 1),
    };

    private static Decision Do(RecruitmentDrive drive, DriveAction action) => action switch
    {
        DriveAction.ReceiveApplication => drive.ReceiveApplication(AnApplication.TheId, TestDistrict.Nine),
        DriveAction.TakePlace => drive.TakePlace(Other, TestDistrict.Nine),
        DriveAction.ReleasePlace => drive.ReleasePlace(AnApplication.TheId, TestDistrict.Nine),
        _ => drive.Close(TestDistrict.Nine),
    };

    private static Decision Can(RecruitmentDrive drive, DriveAction action) => action switch
    {
        DriveAction.ReceiveApplication => drive.CanReceiveApplication(TestDistrict.Nine),
        DriveAction.TakePlace => drive.CanTakePlace(Other),
        DriveAction.ReleasePlace => drive.CanReleasePlace(AnApplication.TheId),
        _ => drive.CanClose(),
    };
}

public class AnnouncingADrive
{
    [Fact]
    public void Publishes_everything()
    {
        var drive = RecruitmentDrive.Announce(TestDistrict.Id, ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { MinimumAge = 16 }, true, TestDistrict.Nine).EnsureAccepted();

        (drive.State, drive.Team, drive.Places, drive.PlacesTaken, drive.OpenUntil, drive.MinimumAge, drive.AnnouncedAt).Should()
            .Be((DriveState.Open, ATeam.TheId, 2, 0, ARecruitmentDrive.OpenUntil, 16, TestDistrict.Nine));
        (drive.Information, drive.Risk).Should().Be((ARecruitmentDrive.Drive.Information, ARecruitmentDrive.Drive.Risk));
        drive.Screening.Should().Equal(ScreeningStep.Interview);
        drive.ToFacts().Should().BeEquivalentTo(new DriveFacts(
            TestDistrict.Id, ARecruitmentDrive.TheId, ATeam.TheId, RiskLevel.Ordinary, 16, [ScreeningStep.Interview]));
        Raised.EventsOf(drive).Should().Equal(new DriveAnnounced(ARecruitmentDrive.TheId, ATeam.TheId, 2, ARecruitmentDrive.OpenUntil));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)] // it would be over at once
    [InlineData(1, true)]
    public void Needs_time_for_applications(int microseconds, bool accepted)
    {
        var until = TestDistrict.Nine.PlusNanoseconds(microseconds * 1_000);

        Announce(ARecruitmentDrive.Drive with { OpenUntil = until }).Outcome.Should().Be(accepted ? Decision.Accepted : new DriveOver(until));
    }

    [Fact]
    public void By_an_inactive_team_is_refused_with_every_reason() =>
        RecruitmentDrive.Announce(TestDistrict.Id, ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { OpenUntil = TestDistrict.Nine }, false, TestDistrict.Nine)
            .Refusals.Should().Equal(new TeamInactive(ATeam.TheId), new DriveOver(TestDistrict.Nine));

    [Fact]
    public void Without_full_information_is_a_bug_of_the_caller()
    {
        NewDrive[] incomplete =
        [
            ARecruitmentDrive.Drive with { Team = default },
            ARecruitmentDrive.Drive with { Information = " " },
            ARecruitmentDrive.Drive with { Risk = null! },
            ARecruitmentDrive.Drive with { Places = 0 },
            ARecruitmentDrive.Drive with { MinimumAge = 7 },
            ARecruitmentDrive.Drive with { MinimumAge = 19 },
            ARecruitmentDrive.Drive with { Screening = [default] },
            ARecruitmentDrive.Drive with { Screening = [ScreeningStep.Interview, ScreeningStep.Interview] },
        ];

        incomplete.Should().AllSatisfy(drive => FluentActions.Invoking(() => Announce(drive)).Should().Throw<ArgumentException>());
        Announce(ARecruitmentDrive.Drive with { MinimumAge = 8 }).IsAccepted.Should().BeTrue();
        Announce(ARecruitmentDrive.Drive with { MinimumAge = 18 }).IsAccepted.Should().BeTrue();
    }

    private static Decision<RecruitmentDrive> Announce(NewDrive drive) =>
        RecruitmentDrive.Announce(TestDistrict.Id, ARecruitmentDrive.TheId, drive, true, TestDistrict.Nine);
}

public class PlacesOfADrive
{
    private static readonly TeamApplicationId Other = new(new Guid(2, 1, 0, new byte[8]));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Are_applied_for_strictly_before_the_end(int microseconds, bool accepted) =>
        new ARecruitmentDrive().Build().ReceiveApplication(AnApplication.TheId, ARecruitmentDrive.OpenUntil.PlusNanoseconds(microseconds * 1_000))
            .Should().Be(accepted ? Decision.Accepted : new DriveOver(ARecruitmentDrive.OpenUntil));

    [Fact]
    public void Once_taken_are_neither_applied_for_nor_given_again()
    {
        var drive = new ARecruitmentDrive().WithPlaceTaken().WithPlaceTaken(Other).Build();

        drive.ShouldStayUnchangedBy(d => d.TakePlace(new TeamApplicationId(new Guid(3, 1, 0, new byte[8])), TestDistrict.Nine)).Should().Be((Decision)new DriveFull(2));
        drive.ShouldStayUnchangedBy(d => d.ReceiveApplication(AnApplication.TheId, ARecruitmentDrive.OpenUntil)).Refusals
            .Should().Equal(new DriveOver(ARecruitmentDrive.OpenUntil), new DriveFull(2));
    }

    [Fact]
    public void Are_taken_and_come_back_once_an_application()
    {
        var drive = new ARecruitmentDrive().Build();

        drive.TakePlace(AnApplication.TheId, TestDistrict.Nine).EnsureAccepted();
        drive.TakePlace(AnApplication.TheId, TestDistrict.Nine).EnsureAccepted();
        (drive.PlacesTaken, drive.Placed.Count).Should().Be((1, 1));
        drive.ReleasePlace(Other, TestDistrict.Nine).EnsureAccepted();
        drive.PlacesTaken.Should().Be(1, "the other one had no place");
        drive.ReleasePlace(AnApplication.TheId, TestDistrict.Nine).EnsureAccepted();
        drive.ReleasePlace(AnApplication.TheId, TestDistrict.Nine).EnsureAccepted();

        (drive.PlacesTaken, drive.Placed.Count).Should().Be((0, 0));
        Raised.EventsOf(drive).Should().Equal(
            new DrivePlaceTaken(ARecruitmentDrive.TheId, AnApplication.TheId, 1), new DrivePlaceReleased(ARecruitmentDrive.TheId, AnApplication.TheId, 2));
    }

    [Fact]
    public void Stay_taken_by_who_asks_again_when_all_are_gone_or_the_drive_is_closed()
    {
        var drive = new ARecruitmentDrive().WithPlaceTaken().WithPlaceTaken(Other).Build();
        drive.TakePlace(Other, TestDistrict.Nine).EnsureAccepted();
        drive.Close(TestDistrict.Nine).EnsureAccepted();

        drive.CanTakePlace(Other).IsAccepted.Should().BeTrue();
        drive.TakePlace(Other, TestDistrict.Nine).EnsureAccepted();

        drive.PlacesTaken.Should().Be(2);
    }

    [Fact]
    public void Without_an_application_are_a_bug_of_the_caller()
    {
        var drive = new ARecruitmentDrive().WithPlaceTaken().Build();

        FluentActions.Invoking(() => drive.ReceiveApplication(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => drive.TakePlace(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => drive.ReleasePlace(default, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }
}

public class OpenDrives
{
    private static readonly RecruitmentDrive[] Drives =
    [
        new ARecruitmentDrive().Build(),
        new ARecruitmentDrive().WithPlaceTaken().WithPlaceTaken(new TeamApplicationId(new Guid(2, 1, 0, new byte[8]))).Build(),
        new ARecruitmentDrive().Closed().Build(),
        new ARecruitmentDrive().Announcing(drive => drive with { OpenUntil = TestDistrict.Nine + Duration.FromDays(1) }).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new DriveOpenAt(TestDistrict.Nine).ShouldAgreeWithItsExpression(Drives);
        new DriveOpenAt(TestDistrict.Nine + Duration.FromDays(1)).ShouldAgreeWithItsExpression(Drives);
        new HasPlaceLeft().ShouldAgreeWithItsExpression(Drives);
    }

    [Fact]
    public void Are_listed_soonest_end_first() => new OpenDrivesSpec(TestDistrict.Nine).Evaluate(Drives).Should().Equal(Drives[3], Drives[0]);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void Are_listed_until_their_end(int microseconds, int listed) =>
        new OpenDrivesSpec(ARecruitmentDrive.OpenUntil.PlusNanoseconds(microseconds * 1_000)).Evaluate(Drives).Should().HaveCount(listed);

    [Fact]
    public void Are_not_listed_before_they_were_announced() => new OpenDrivesSpec(TestDistrict.Nine.PlusTicks(-10)).Evaluate(Drives).Should().BeEmpty();
}
