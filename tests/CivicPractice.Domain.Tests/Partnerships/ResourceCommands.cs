using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

/// <summary>Every command in every state: what the lifecycle forbids is refused alone and changes nothing; what it permits moves as the table says.</summary>
public class ResourceCommands
{
    private static readonly Guid First = AResource.BookingOf(1);
    private static readonly Guid Second = AResource.BookingOf(2);
    private static readonly Guid Third = AResource.BookingOf(3);
    private static readonly NewResourceBooking Wanted = new(1, AResource.Hours(5));
    private static readonly TimeRange NextPeriod = TimeRange.Starting(AResource.Period.Until, Duration.FromDays(30));
    private static readonly Instant Noon = TestDistrict.Nine + Duration.FromHours(3);

    public static TheoryData<ResourceState, ResourceAction> EveryCommandInEveryState { get; } = Matrix.Of<ResourceState, ResourceAction>();

    [Fact]
    public void Have_a_lifecycle_of_exactly_the_published_moves() => SharedResource.Lifecycle.ShouldPermitExactly("""
                  Book      Release   RecordUse ChangeQuantity AddPeriod LimitTo   Withdraw  CorrectUse Move      Lapse
        Available Available Available Available Available      Available Available Withdrawn Available  Available Withdrawn
        Withdrawn .         Withdrawn Withdrawn .              .         .         .         Withdrawn  .         .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ResourceState state, ResourceAction action)
    {
        // A booking of the past waits to be recorded or given back; another is recorded.
        var builder = new AResource().Booked(1, AResource.Hours(1)).Booked(1, AResource.Hours(2)).Used(2, 1, 60).AfterDays(1);
        var resource = (state == ResourceState.Withdrawn ? builder.Withdrawn() : builder).Build();

        if (SharedResource.Lifecycle.TryMove(state, action, out var next))
        {
            Ask(resource, action).EnsureAccepted();
            Do(resource, action).EnsureAccepted();
            resource.State.Should().Be(next);
            Raised.EventsOf(resource).Should().ContainSingle();
        }
        else if (action is ResourceAction.Withdraw or ResourceAction.Lapse)
        {
            Do(resource, action).EnsureAccepted();
            Raised.EventsOf(resource).Should().BeEmpty();
        }
        else
        {
            var refused = (Decision)new NotPermittedInState<ResourceState, ResourceAction>("resource", state, action);
            resource.ShouldStayUnchangedBy(one => Do(one, action)).Should().Be(refused);
            Ask(resource, action).Should().Be(refused);
        }
    }

    [Fact]
    public void Repeated_change_nothing()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Booked(2, AResource.Hours(5)).Booked(1, AResource.Hours(9)).Used(1, 1, 60).Released(2).Build();
        var before = ((IAggregateRoot)resource).Snapshot();

        resource.Book(First, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.Book(AResource.BookingOf(3), new NewResourceBooking(1, AResource.Hours(9)), AResource.Under, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.Release(Second, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.RecordUse(First, 1, 60, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.CorrectUse(First, 1, 60, ResourceUseCorrectionReason.Mistyped, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.MoveTo(ASite.FactsOf(SiteTier.Station), AResource.Under, Noon).EnsureAccepted();
        resource.ChangeQuantity(3, Noon).EnsureAccepted();
        resource.AddPeriod(AResource.Hours(2), AResource.Under, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.LimitTo(AResource.Period.Until, Noon).EnsureAccepted();
        resource.CanBook(First, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under, TestDistrict.Profile, Noon).EnsureAccepted();
        resource.CanRelease(Second).EnsureAccepted();
        resource.CanRecordUse(First, 1, 60, Noon).EnsureAccepted();

        Unchanged.ShouldEqual(resource, before);
        Raised.EventsOf(resource).Should().BeEmpty();
    }

    private static Decision Do(SharedResource resource, ResourceAction action) => action switch
    {
        ResourceAction.Book => resource.Book(Third, Wanted with { During = AResource.Hours(48) }, AResource.Under, TestDistrict.Profile, Noon),
        ResourceAction.Release => resource.Release(First, TestDistrict.Profile, Noon),
        ResourceAction.RecordUse => resource.RecordUse(First, 1, 30, TestDistrict.Profile, Noon),
        ResourceAction.ChangeQuantity => resource.ChangeQuantity(5, Noon),
        ResourceAction.AddPeriod => resource.AddPeriod(NextPeriod, AResource.Under, TestDistrict.Profile, Noon),
        ResourceAction.LimitTo => resource.LimitTo(AResource.Period.Until - Duration.FromDays(1), Noon),
        ResourceAction.Withdraw => resource.Withdraw(Noon),
        ResourceAction.CorrectUse => resource.CorrectUse(Second, 1, 30, ResourceUseCorrectionReason.WholeBookingTaken, TestDistrict.Profile, Noon),
        ResourceAction.Move => resource.MoveTo(null, AResource.Under, Noon),
        ResourceAction.Lapse => resource.Lapse(AResource.Under with { IsInForce = false }, Noon),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(SharedResource resource, ResourceAction action) => action switch
    {
        ResourceAction.Book => resource.CanBook(Third, Wanted with { During = AResource.Hours(48) }, AResource.Under, TestDistrict.Profile, Noon),
        ResourceAction.Release => resource.CanRelease(First),
        ResourceAction.RecordUse => resource.CanRecordUse(First, 1, 30, Noon),
        ResourceAction.ChangeQuantity => resource.CanChangeQuantity(5, Noon),
        ResourceAction.AddPeriod => resource.CanAddPeriod(NextPeriod, AResource.Under, TestDistrict.Profile),
        ResourceAction.LimitTo => resource.CanLimitTo(AResource.Period.Until - Duration.FromDays(1)),
        ResourceAction.Withdraw => resource.CanWithdraw(Noon),
        ResourceAction.CorrectUse => resource.CanCorrectUse(Second, 1, 30),
        ResourceAction.Move => resource.CanMoveTo(null, AResource.Under),
        ResourceAction.Lapse => resource.CanLapse(AResource.Under with { IsInForce = false }),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
