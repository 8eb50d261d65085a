using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Shared resources in every state.</summary>
internal static class ResourceEdges
{
    private static readonly TimeRange Tenth = AResource.Hours(10);
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly DistrictProfile Profile = TestDistrict.Profile;

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<SharedResource, SharedResourceId, ResourceState, ResourceAction>("A resource", SharedResource.Lifecycle, resource => resource.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<SharedResource, SharedResourceId, ResourceState>> Starts =>
    [
        From(ResourceState.Available, "there and booked", () => Booked()),
        From(ResourceState.Available, "used and given back", () => Booked().Released(2).Used(1, 2, 45)) with { IsUsual = false },
        From(ResourceState.Available, "there in two periods, at no site", () => new AResource().Being(one => one with { Site = null, Periods = [AResource.Hours(0, 2), AResource.Hours(10, 2)] })) with { IsUsual = false },
        From(ResourceState.Available, "booked long ago", () => new AResource().Being(one => one with { Periods = [TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(300))] })
            .Booked(2, AResource.Hours(0)).Used(1, 2, 30).AfterDays(91).Booked(1, AResource.Hours(24 * 92))) with { IsUsual = false },
        From(ResourceState.Withdrawn, "withdrawn", () => Booked().AfterDays(1).Withdrawn()),
        From(ResourceState.Withdrawn, "lapsed and booked", () => Booked().Lapsed()),
    ];

    private static IReadOnlyList<Attempt<SharedResource, ResourceAction>> Attempts =>
    [
        Try(ResourceAction.Book, "what is free", one => Book(one, 1, Tenth)),
        Try(ResourceAction.Book, "all of it, touching", one => Book(one, 3, new TimeRange(AResource.Hours(1).Until, Tenth.From))),
        Try(ResourceAction.Book, "all of it, overlapping by a microsecond", one => Book(one, 3, new TimeRange(AResource.Hours(1).Until - Instants.Microsecond, Tenth.From))),
        Try(ResourceAction.Book, "too much, out of its periods, beyond the partnership", one => one.Book(
            AResource.BookingOf(9), new NewResourceBooking(4, TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(400), Duration.FromHours(1))), AResource.Under, Profile, At)),
        Try(ResourceAction.Release, "a booking", one => one.Release(AResource.BookingOf(1), Profile, At)),
        Try(ResourceAction.Release, "what is not booked", one => one.Release(AResource.BookingOf(9), Profile, At)),
        Try(ResourceAction.RecordUse, "of a part", one => one.RecordUse(AResource.BookingOf(1), 1, 30, Profile, At)),
        Try(ResourceAction.RecordUse, "of more than was booked", one => one.RecordUse(AResource.BookingOf(1), 4, 61, Profile, At)),
        Try(ResourceAction.CorrectUse, "of what is recorded", one => Correct(one, AResource.BookingOf(3), 1)),
        Try(ResourceAction.CorrectUse, "to more than was booked", one => Correct(one, AResource.BookingOf(3), 61)),
        Try(ResourceAction.CorrectUse, "of what is not recorded", one => Correct(one, AResource.BookingOf(2), 1)),
        Try(ResourceAction.Move, "to another site of the scope", one => one.MoveTo(ASite.FactsOf(SiteTier.Point), AResource.Under with { Sites = [ASite.PointId] }, At)),
        Try(ResourceAction.Move, "to wherever it is needed", one => one.MoveTo(null, AResource.Under, At)),
        Try(ResourceAction.Move, "to a site that is closed and out of the scope", one => one.MoveTo(ASite.FactsOf(SiteTier.Point, SiteState.Closed), AResource.Under, At)),
        Try(ResourceAction.ChangeQuantity, "to more", one => one.ChangeQuantity(5, At)),
        Try(ResourceAction.ChangeQuantity, "to one", one => one.ChangeQuantity(1, TestDistrict.Nine)),
        Try(ResourceAction.AddPeriod, "of a day", one => one.AddPeriod(TimeRange.Starting(AResource.Period.Until + Duration.FromDays(280), Duration.FromDays(1)), AResource.Under, Profile, At)),
        Try(ResourceAction.LimitTo, "the end of a day", one => one.LimitTo(TestDistrict.Nine + Duration.FromDays(1), At)),
        Try(ResourceAction.LimitTo, "at once", one => one.LimitTo(TestDistrict.Nine, At)),
        Try(ResourceAction.Lapse, "with its partnership", one => one.Lapse(AResource.Under with { IsInForce = false }, At)),
        Try(ResourceAction.Lapse, "while all holds", one => one.Lapse(AResource.Under, At)),
        Try(ResourceAction.Withdraw, "when all is over", one => one.Withdraw(TestDistrict.Nine + Duration.FromDays(200))),
        Try(ResourceAction.Withdraw, "at once", one => one.Withdraw(TestDistrict.Nine)),
    ];

    private static AResource Booked() => new AResource().Booked(2, AResource.Hours(0)).Booked(1, AResource.Hours(1), AnActivity.TheId).Booked(1, AResource.Hours(0)).Used(3, 1, 60);

    private static Decision Book(SharedResource resource, int quantity, TimeRange during) =>
        resource.Book(AResource.BookingOf(9), new NewResourceBooking(quantity, during), AResource.Under, Profile, At);

    private static Decision Correct(SharedResource resource, Guid booking, int minutes) =>
        resource.CorrectUse(booking, 1, minutes, ResourceUseCorrectionReason.WholeBookingTaken, Profile, At);

    private static Start<SharedResource, SharedResourceId, ResourceState> From(ResourceState state, string how, Func<AResource> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());

    private static Attempt<SharedResource, ResourceAction> Try(ResourceAction action, string how, Func<SharedResource, Decision> command) => new(action, how, command);
}
