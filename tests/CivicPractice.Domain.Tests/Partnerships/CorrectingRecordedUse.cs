using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class CorrectingRecordedUse
{
    private static readonly Guid First = AResource.BookingOf(1);
    private static readonly Guid Second = AResource.BookingOf(2);
    private static readonly DistrictProfile Profile = TestDistrict.Profile;
    private static readonly Instant Noon = TestDistrict.Nine + Duration.FromHours(3);

    [Fact]
    public void Puts_the_right_figures_in_place_of_the_wrong_ones_and_tells_both()
    {
        var resource = new AResource().Booked(2, AResource.Hours(0)).Used(1, 2, 60).Build();

        resource.CorrectUse(First, 1, 45, ResourceUseCorrectionReason.WholeBookingTaken, Profile, Noon).EnsureAccepted();
        resource.CorrectUse(First, 1, 45, ResourceUseCorrectionReason.WholeBookingTaken, Profile, Noon).EnsureAccepted();

        resource.Sum.Should().Be(new ResourceMinutes(120, 45));
        Raised.EventsOf(resource).Should().Equal(new ResourceUseCorrected(
            resource.Id, First, APartnership.TheId, MobilizationMode.BringDownQuality, 2, 60, 1, 45, ResourceUseCorrectionReason.WholeBookingTaken));
    }

    [Theory]
    [InlineData(2, 60, true)]
    [InlineData(3, 60, false)]
    [InlineData(2, 61, false)]
    [InlineData(0, 0, true)]
    public void Never_makes_it_more_than_was_booked(int quantity, int minutes, bool isAccepted)
    {
        var resource = new AResource().Booked(2, AResource.Hours(0)).Used(1, 1, 1).Build();

        resource.Try(one => one.CorrectUse(First, quantity, minutes, ResourceUseCorrectionReason.Mistyped, Profile, Noon)).Should().Be(isAccepted ? Decision.Accepted : new MoreUsedThanBooked(2, 60));
    }

    [Fact]
    public void Is_for_what_was_recorded()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Booked(1, AResource.Hours(0)).Released(2).Build();

        foreach (var booking in new[] { First, Second })
            resource.ShouldStayUnchangedBy(one => one.CorrectUse(booking, 1, 1, ResourceUseCorrectionReason.Mistyped, Profile, Noon)).Should().Be((Decision)new ResourceUseNotRecorded(booking));
        resource.ShouldStayUnchangedBy(one => one.CorrectUse(AResource.BookingOf(9), 1, 1, ResourceUseCorrectionReason.Mistyped, Profile, Noon))
            .Should().Be((Decision)new ResourceBookingUnknown(AResource.BookingOf(9)));
    }

    [Fact]
    public void Is_taken_as_long_as_the_booking_is_kept_by_itself()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Booked(1, AResource.Hours(24 * 29)).Used(1, 1, 60).AfterDays(91).Build();
        var late = TestDistrict.Nine + Duration.FromDays(91);

        resource.CorrectUse(First, 1, 30, ResourceUseCorrectionReason.Mismeasured, Profile, late).EnsureAccepted();
        resource.Release(Second, Profile, late).EnsureAccepted();

        resource.Sum.Should().Be(new ResourceMinutes(60, 30), "what is folded is folded as it was corrected");
        resource.ShouldStayUnchangedBy(one => one.CorrectUse(First, 1, 60, ResourceUseCorrectionReason.Mistyped, Profile, late)).Should().Be((Decision)new ResourceBookingUnknown(First));
    }

    [Fact]
    public void With_a_negative_figure_is_a_bug_of_the_caller()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Used(1, 1, 60).Build();

        FluentActions.Invoking(() => resource.CanCorrectUse(First, -1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => resource.CanCorrectUse(First, 0, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
