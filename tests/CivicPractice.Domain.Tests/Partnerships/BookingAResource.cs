using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Partnerships;

public class BookingAResource
{
    private static readonly Guid First = AResource.BookingOf(1);
    private static readonly Guid Next = AResource.BookingOf(9);
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1_000);
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly DistrictProfile Profile = TestDistrict.Profile;

    [Fact]
    public void Begins_with_a_contribution_under_a_commitment()
    {
        var resource = Contribute(AResource.Resource with { Periods = [AResource.Hours(48), AResource.Hours(0, 2), AResource.Hours(2, 3)] }).EnsureAccepted();

        resource.Should().BeEquivalentTo(new
        {
            Partnership = APartnership.TheId,
            Commitment = 1,
            By = APartnership.HealthBureau,
            Mode = MobilizationMode.BringDownQuality,
            Quantity = 3,
            Site = ASite.StationId,
            AvailableFrom = Nine,
            AvailableUntil = AResource.Hours(48).Until,
            Sum = new ResourceMinutes(0, 0),
        });
        resource.Periods.Should().Equal(AResource.Hours(0, 5), AResource.Hours(48));
        Raised.EventsOf(resource).Should().ContainSingle().Which.Should().BeEquivalentTo(new ResourceContributed(
            AResource.TheId, APartnership.TheId, 1, APartnership.HealthBureau, MobilizationMode.BringDownQuality, ASite.StationId, 3, [AResource.Hours(0, 5), AResource.Hours(48)]));
    }

    [Fact]
    public void Is_for_what_the_partnership_covers_and_as_long_as_it_holds()
    {
        var (term, beyond) = (APartnership.Term, TimeRange.Starting(APartnership.Term.Through.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(25)));

        Contribute(AResource.Resource with { Site = ASite.OtherId, Periods = [beyond] }, AResource.Under with { State = CommitmentState.Withdrawn }).Refusals.Should().Equal(
            new CommitmentNotStanding(1, CommitmentState.Withdrawn), new SiteNotInScope(ASite.OtherId), new ContributionNotInForce(APartnership.TheId, term, true));
        Contribute(AResource.Resource, AResource.Under with { IsInForce = false }).Refusals.Should().Equal(new ContributionNotInForce(APartnership.TheId, term, false));
        Contribute(AResource.Resource with { Site = null, Periods = [new TimeRange(beyond.From, beyond.From + Duration.FromHours(24))] }).EnsureAccepted();
    }

    [Fact]
    public void Malformed_is_a_bug_of_the_caller()
    {
        foreach (var resource in new[]
        {
            AResource.Resource with { Name = " " },
            AResource.Resource with { Quantity = 0 },
            AResource.Resource with { Periods = [] },
            AResource.Resource with { Periods = [default] },
            AResource.Resource with { Periods = [AResource.Hours(0, 2), AResource.Hours(1)] },
            AResource.Resource with { Site = default(PracticeSiteId) },
        })
        {
            FluentActions.Invoking(() => Contribute(resource)).Should().Throw<ArgumentException>();
        }

        FluentActions.Invoking(() => Contribute(AResource.Resource, AResource.Under with { District = TestDistrict.OtherId })).Should().Throw<ArgumentException>();
        var one = new AResource().Booked(1, AResource.Hours(0)).Build();
        Func<object>[] bugs =
        [
            () => one.Book(Guid.Empty, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(0, AResource.Hours(0)), AResource.Under, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(1, default), AResource.Under, Profile, Nine),
            () => one.Book(First, new NewResourceBooking(2, AResource.Hours(0)), AResource.Under, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under with { District = TestDistrict.OtherId }, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under with { Partnership = new(Next) }, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under with { Commitment = 2 }, Profile, Nine),
            () => one.Book(Next, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under, Profile with { Id = TestDistrict.OtherId }, Nine),
            () => one.RecordUse(First, -1, 0, Profile, Nine),
            () => one.RecordUse(First, 0, -1, Profile, Nine),
            () => one.ChangeQuantity(0, Nine),
            () => one.AddPeriod(default, AResource.Under, Profile, Nine),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Takes_some_of_it_for_a_time()
    {
        var resource = new AResource().Build();

        resource.Book(First, new NewResourceBooking(2, AResource.Hours(1), AnActivity.TheId), AResource.Under, Profile, Nine).EnsureAccepted();

        resource.Bookings.Should().Equal(new ResourceBooking(First, AnActivity.TheId, 2, AResource.Hours(1), ResourceBookingState.Booked, 0, 0, Nine, AResource.Hours(1).Until));
        resource.FreeDuring(AResource.Hours(1)).Should().Be(1);
        resource.FreeDuring(AResource.Hours(2)).Should().Be(3);
        resource.FreeDuring(AResource.Hours(24 * 30)).Should().Be(0, "it is not there any more");
        resource.Sum.Should().Be(new ResourceMinutes(120, 0));
        Raised.EventsOf(resource).Should().Equal(new ResourceBooked(AResource.TheId, First, AnActivity.TheId, 2, AResource.Hours(1)));
    }

    [Theory]
    [InlineData(-1, false)] // a microsecond into the other one
    [InlineData(0, true)] // touching is no overlap
    [InlineData(1, true)]
    public void Is_refused_for_more_than_is_free_on_either_side(int microsecondsApart, bool accepted)
    {
        var taken = AResource.Hours(10);
        var before = new TimeRange(taken.From - Duration.FromHours(1), taken.From - (microsecondsApart * Microsecond));
        var after = TimeRange.Starting(taken.Until + (microsecondsApart * Microsecond), Duration.FromHours(1));

        foreach (var during in new[] { before, after })
        {
            new AResource().Booked(2, taken).Build().Try(resource => resource.Book(Next, new NewResourceBooking(2, during), AResource.Under, Profile, Nine))
                .Should().Be(accepted ? Decision.Accepted : new ResourceTaken(1, 2));
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Is_possible_within_one_period_only(int microseconds, bool accepted)
    {
        var resource = new AResource().Being(one => one with { Periods = [AResource.Hours(0, 2), AResource.Hours(3, 2)] }).Build();
        var during = new TimeRange(AResource.Hours(3).From + (microseconds * Microsecond), AResource.Hours(4).Until);

        resource.Try(one => one.Book(Next, new NewResourceBooking(1, during), AResource.Under, Profile, Nine)).Should().Be(accepted ? Decision.Accepted : new ResourceNotThere(during));
        resource.CanBook(First, new NewResourceBooking(1, AResource.Hours(0, 4)), AResource.Under, Profile, Nine).Should().Be((Decision)new ResourceNotThere(AResource.Hours(0, 4)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Ends_with_the_time_itself(int microseconds, bool accepted)
    {
        var at = AResource.Hours(0).Until + (microseconds * Microsecond);

        new AResource().Build().Try(resource => resource.Book(Next, new NewResourceBooking(1, AResource.Hours(0)), AResource.Under, Profile, at))
            .Should().Be(accepted ? Decision.Accepted : new BookingTimePassed(AResource.Hours(0)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void May_have_begun_as_long_ago_as_what_ended_is_kept(int microseconds, bool accepted)
    {
        var resource = new AResource().Being(one => one with { Periods = [TimeRange.Starting(Nine, Duration.FromDays(200))] }).Build();
        var (during, at) = (TimeRange.Starting(Nine, Duration.FromDays(150)), Nine + Profile.Partnerships.KeepEndedBookings + (microseconds * Microsecond));

        resource.Try(one => one.Book(Next, new NewResourceBooking(1, during), AResource.Under, Profile, at)).Should().Be(accepted ? Decision.Accepted : new BookingTimePassed(during));
    }

    [Fact]
    public void Ends_with_the_partnership()
    {
        var resource = new AResource().Build();
        var shorter = new Term(APartnership.Term.From, TestDistrict.Monday.PlusDays(1));
        var (tillMidnight, beyond) = (AResource.Hours(24 + 14), AResource.Hours(24 + 14, 2));

        foreach (var standing in new[] { AResource.Under with { IsInForce = false }, AResource.Under with { Term = shorter } })
        {
            resource.ShouldStayUnchangedBy(one => one.Book(Next, new NewResourceBooking(1, beyond), standing, Profile, Nine)).Should()
                .Be((Decision)new ContributionNotInForce(APartnership.TheId, standing.Term, standing.IsInForce));
        }

        resource.Book(Next, new NewResourceBooking(1, tillMidnight), AResource.Under with { Term = shorter }, Profile, Nine).EnsureAccepted();
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var during = TimeRange.Starting(Nine - Duration.FromHours(2), Duration.FromHours(2));

        new AResource().Build().ShouldStayUnchangedBy(resource => resource.Book(
            Next, new NewResourceBooking(4, during), AResource.Under with { IsInForce = false, State = CommitmentState.Withdrawn }, Profile, Nine)).Refusals.Should().Equal(
            new BookingTimePassed(during), new ResourceNotThere(during), new CommitmentNotStanding(1, CommitmentState.Withdrawn), new ContributionNotInForce(APartnership.TheId, APartnership.Term, false), new ResourceTaken(3, 4));
    }

    [Fact]
    public void Is_given_back_once_and_for_good()
    {
        var resource = new AResource().Booked(3, AResource.Hours(1)).Build();

        resource.Release(First, Profile, Nine).EnsureAccepted();

        resource.FreeDuring(AResource.Hours(1)).Should().Be(3);
        resource.Sum.Should().Be(new ResourceMinutes(0, 0));
        Raised.EventsOf(resource).Should().Equal(new ResourceReleased(AResource.TheId, First));
        resource.ShouldStayUnchangedBy(one => one.Book(First, new NewResourceBooking(3, AResource.Hours(1)), AResource.Under, Profile, Nine)).Should().Be((Decision)new ResourceBookingReleased(First));
        resource.ShouldStayUnchangedBy(one => one.RecordUse(First, 1, 1, Profile, AResource.Hours(1).From)).Should().Be((Decision)new ResourceBookingReleased(First));
        resource.ShouldStayUnchangedBy(one => one.Release(Next, Profile, Nine)).Should().Be((Decision)new ResourceBookingUnknown(Next));
    }

    [Fact]
    public void Counts_what_was_used_of_it()
    {
        var resource = new AResource().Booked(3, AResource.Hours(1)).Build();

        resource.ShouldStayUnchangedBy(one => one.RecordUse(First, 4, 61, Profile, AResource.Hours(1).From - Microsecond)).Refusals
            .Should().Equal(new ResourceUseNotBegun(AResource.Hours(1).From), new MoreUsedThanBooked(3, 0));
        resource.ShouldStayUnchangedBy(one => one.RecordUse(Next, 1, 1, Profile, AResource.Hours(1).Until)).Should().Be((Decision)new ResourceBookingUnknown(Next));
        resource.RecordUse(First, 2, 45, Profile, AResource.Hours(1).Until).EnsureAccepted();

        resource.Sum.Should().Be(new ResourceMinutes(180, 90));
        Raised.EventsOf(resource).Should().Equal(new ResourceUsed(AResource.TheId, First, APartnership.TheId, MobilizationMode.BringDownQuality, 2, 45));
        resource.ShouldStayUnchangedBy(one => one.RecordUse(First, 2, 46, Profile, AResource.Hours(1).Until)).Should().Be((Decision)new ResourceUseRecorded(First, 2, 45));
        resource.ShouldStayUnchangedBy(one => one.Release(First, Profile, Nine)).Should().Be((Decision)new ResourceUseRecorded(First, 2, 45));
    }

    [Fact]
    public void Is_free_for_others_from_the_moment_its_use_is_recorded()
    {
        var resource = new AResource().Booked(3, AResource.Hours(0, 10)).Build();
        var noon = Nine + Duration.FromHours(3);

        resource.RecordUse(First, 3, 180, Profile, noon).EnsureAccepted();

        resource.FreeDuring(AResource.Hours(3)).Should().Be(3);
        resource.FreeDuring(AResource.Hours(2)).Should().Be(0);
        resource.Sum.Should().Be(new ResourceMinutes(1800, 540), "as much was booked as ever");
        resource.BookingsAfter(noon).Should().BeEmpty();
        resource.ShouldStayUnchangedBy(one => one.CorrectUse(First, 3, 181, ResourceUseCorrectionReason.Mistyped, Profile, noon)).Should().Be((Decision)new MoreUsedThanBooked(3, 180));
        resource.Withdraw(noon).EnsureAccepted();
    }

    [Theory]
    [InlineData(59, 1, false)] // the minute is not over
    [InlineData(60, 1, true)]
    [InlineData(7200, 60, true)]
    [InlineData(7200, 61, false)]
    public void Is_used_for_no_longer_than_has_passed_of_it(int seconds, int minutes, bool accepted) =>
        new AResource().Booked(1, AResource.Hours(0)).Build().Try(one => one.RecordUse(First, 1, minutes, Profile, Nine + Duration.FromSeconds(seconds)))
            .Should().Be(accepted ? Decision.Accepted : new MoreUsedThanBooked(1, seconds >= 3600 ? 60 : seconds / 60));

    [Fact]
    public void Of_what_ended_long_ago_is_found_by_the_same_command_again()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Booked(1, AResource.Hours(1)).Build();
        var late = Nine + Duration.FromDays(200);

        resource.RecordUse(First, 1, 60, Profile, late).EnsureAccepted();
        resource.RecordUse(First, 1, 60, Profile, late).EnsureAccepted();

        resource.Sum.Should().Be(new ResourceMinutes(120, 60));
        resource.Months.Should().ContainSingle().Which.Bookings.Should().Be(1);
    }

    [Fact]
    public void Never_meets_what_is_a_sum_only_whatever_the_rules_become()
    {
        var resource = new AResource().Being(one => one with { Periods = [TimeRange.Starting(Nine, Duration.FromDays(300))] })
            .Booked(3, TimeRange.Starting(Nine, Duration.FromDays(10))).AfterDays(101).Booked(1, AResource.Hours(24 * 102)).Build();
        var longer = Profile with { Partnerships = new PartnershipRules { KeepEndedBookings = Duration.FromDays(200) } };
        var (before, after) = (TimeRange.Starting(Nine, Duration.FromDays(120)), TimeRange.Starting(Nine + Duration.FromDays(10), Duration.FromDays(110)));

        resource.ShouldStayUnchangedBy(one => one.Book(Next, new NewResourceBooking(2, before), AResource.Under, longer, Nine + Duration.FromDays(101))).Should().Be((Decision)new BookingTimePassed(before));
        resource.Book(Next, new NewResourceBooking(2, after), AResource.Under, longer, Nine + Duration.FromDays(101)).EnsureAccepted();
        FluentActions.Invoking(() => new PartnershipRules { KeepEndedBookings = -Duration.Epsilon }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Is_never_of_fewer_than_none()
    {
        var resource = new AResource().Booked(3, AResource.Hours(0)).Build();
        resource.ChangeQuantity(1, AResource.Hours(0).Until).EnsureAccepted();

        resource.FreeDuring(AResource.Hours(0, 4)).Should().Be(0);
        resource.ShouldStayUnchangedBy(one => one.Book(Next, new NewResourceBooking(1, AResource.Hours(0, 4)), AResource.Under, Profile, AResource.Hours(0).Until))
            .Should().Be((Decision)new ResourceTaken(0, 1));
    }

    [Fact]
    public void Ends_when_what_it_was_contributed_under_has_ended_and_keeps_what_is_booked()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Build();

        resource.ShouldStayUnchangedBy(one => one.Lapse(AResource.Under, Nine)).Should().Be((Decision)new ContributionStands(APartnership.TheId, 1));
        resource.Lapse(AResource.Under with { State = CommitmentState.Withdrawn }, Nine).EnsureAccepted();
        resource.Lapse(AResource.Under with { IsInForce = false }, Nine).EnsureAccepted();

        resource.FreeDuring(AResource.Hours(1)).Should().Be(0);
        Raised.EventsOf(resource).Should().Equal(new ResourceLapsed(resource.Id));
        resource.RecordUse(First, 1, 30, Profile, AResource.Hours(0).Until).EnsureAccepted();
    }

    [Fact]
    public void Leaves_no_fewer_than_are_booked_at_any_moment_to_come()
    {
        var resource = new AResource().Booked(1, AResource.Hours(0)).Booked(2, AResource.Hours(0)).Booked(2, AResource.Hours(5)).Booked(1, AResource.Hours(6)).Build();

        resource.ShouldStayUnchangedBy(one => one.ChangeQuantity(2, AResource.Hours(0).Until - Microsecond)).Should().Be((Decision)new FewerThanBooked(2, 3));
        resource.ChangeQuantity(2, AResource.Hours(0).Until).EnsureAccepted();
        resource.ShouldStayUnchangedBy(one => one.ChangeQuantity(1, AResource.Hours(0).Until)).Should().Be((Decision)new FewerThanBooked(1, 2));
        Raised.EventsOf(resource).Should().Equal(new ResourceQuantityChanged(AResource.TheId, 2));
    }

    [Fact]
    public void Left_over_keeps_the_resource_there()
    {
        var resource = new AResource().Booked(1, AResource.Hours(5)).Booked(1, AResource.Hours(2)).Booked(1, AResource.Hours(0)).Build();
        var (until, end) = (AResource.Hours(2).Until, AResource.Hours(5).Until);

        resource.ShouldStayUnchangedBy(one => one.LimitTo(until, Nine)).Should().Be((Decision)new ResourceStillBooked(1, end));
        resource.ShouldStayUnchangedBy(one => one.Withdraw(Nine)).Should().Be((Decision)new ResourceStillBooked(3, end));
        resource.ShouldStayUnchangedBy(one => one.LimitTo(Nine, Nine)).Refusals.Should().Equal(new NoTimeLeft(Nine), new ResourceStillBooked(3, end));
        resource.BookingsAfter(AResource.Hours(0).Until).Select(one => one.Id).Should().Equal(AResource.BookingOf(2), First);
        resource.LimitTo(end, Nine).EnsureAccepted();
        resource.AvailableUntil.Should().Be(end);
        resource.Withdraw(end).EnsureAccepted();
        Raised.EventsOf(resource).Should().HaveCount(2);
        resource.FreeDuring(AResource.Hours(1)).Should().Be(0);
    }

    [Fact]
    public void Goes_on_in_another_period_as_long_as_the_partnership_holds()
    {
        var resource = new AResource().Build();
        var next = TimeRange.Starting(AResource.Period.Until, Duration.FromDays(400));

        resource.ShouldStayUnchangedBy(one => one.AddPeriod(next, AResource.Under, Profile, Nine)).Should().Be((Decision)new ContributionNotInForce(APartnership.TheId, APartnership.Term, true));
        var renewed = AResource.Under with { Term = new Term(APartnership.Term.From, APartnership.Term.Through.PlusYears(1)) };
        resource.AddPeriod(next, renewed, Profile, Nine).EnsureAccepted();

        resource.Periods.Should().Equal(new TimeRange(AResource.Period.From, next.Until));
    }

    [Theory]
    [InlineData(-1, 2, 0)]
    [InlineData(0, 1, 1)]
    public void Is_added_to_its_month_when_it_ended_long_ago(int microseconds, int kept, int months)
    {
        var resource = new AResource().Being(one => one with { Periods = [TimeRange.Starting(Nine, Duration.FromDays(200))] }).Booked(2, AResource.Hours(0)).Used(1, 2, 30).Build();
        var at = AResource.Hours(0).Until + Profile.Partnerships.KeepEndedBookings + (microseconds * Microsecond);

        resource.Book(Next, new NewResourceBooking(1, TimeRange.Starting(at, Duration.FromHours(1))), AResource.Under, Profile, at).EnsureAccepted();

        resource.Bookings.Should().HaveCount(kept);
        resource.Months.Should().Equal(months == 0 ? [] : [new ResourceMonth(new LocalDate(2022, 3, 1), 1, 120, 60)]);
        resource.Sum.Should().Be(new ResourceMinutes(180, 60));
    }

    [Fact]
    public void Never_takes_more_than_there_is_and_loses_nothing() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 9], Gen.Int[1, 3], Gen.Int[0, 5]).Array[0, 40].Sample(walk =>
        {
            // Rules that fold after five minutes, so that some of the walk is folded; the oracle keeps everything and looks at every minute.
            var profile = Profile with { Partnerships = new PartnershipRules { KeepEndedBookings = Duration.FromMinutes(5) } };
            var resource = new AResource().Being(one => one with { Periods = [Minutes(0, 45)] }).Build();
            var oracle = new List<(Guid Id, int From, int Until, int Quantity, int Used, bool IsReleased, int Held)>();
            var now = 0;
            for (var i = 0; i < walk.Length; i++)
            {
                var (from, length, quantity, step) = walk[i];
                if (step == 5) now++;
                var (id, at, until) = (AResource.BookingOf(i + 1), Nine + Duration.FromMinutes(now), from + length);
                var waiting = oracle.FindIndex(one => !one.IsReleased && one.Used == 0 && one.Until > now - 5);
                if (step == 4 && waiting >= 0)
                {
                    if (resource.Release(oracle[waiting].Id, profile, at).IsAccepted) oracle[waiting] = oracle[waiting] with { IsReleased = true };
                    continue;
                }

                if (step == 3 && waiting >= 0)
                {
                    var one = oracle[waiting];
                    var passed = Math.Min(one.Until, now) - one.From;
                    if (passed > 0 && resource.RecordUse(one.Id, one.Quantity, passed, profile, at).IsAccepted) oracle[waiting] = one with { Used = one.Quantity * passed, Held = one.From + passed };
                    continue;
                }

                var free = 3 - Enumerable.Range(from, length).Max(minute => oracle.Where(one => !one.IsReleased && one.From <= minute && minute < one.Held).Sum(one => one.Quantity));
                var fits = until <= 45 && until > now && from >= now - 5 && quantity <= free;
                resource.Book(id, new NewResourceBooking(quantity, Minutes(from, length)), AResource.Under, profile, at).IsAccepted.Should().Be(fits);
                if (fits) oracle.Add((id, from, until, quantity, 0, false, until));
            }

            foreach (var minute in Enumerable.Range(0, 45))
                resource.Bookings.Where(one => one.Holds && one.During.From <= Nine + Duration.FromMinutes(minute) && Nine + Duration.FromMinutes(minute) < one.HeldUntil).Sum(one => one.Quantity).Should().BeLessThanOrEqualTo(3);
            resource.Sum.Should().Be(new ResourceMinutes(oracle.Where(one => !one.IsReleased).Sum(one => (long)one.Quantity * (one.Until - one.From)), oracle.Sum(one => (long)one.Used)));
        }, iter: 500);

    private static TimeRange Minutes(int from, int length) => TimeRange.Starting(Nine + Duration.FromMinutes(from), Duration.FromMinutes(length));

    private static Decision<SharedResource> Contribute(NewResource resource, CommitmentFacts? under = null) =>
        Unchanged.Tried(SharedResource.Contribute(TestDistrict.Id, AResource.TheId, resource, under ?? AResource.Under, Profile, Nine));
}
