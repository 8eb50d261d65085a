using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class ServingARequest
{
    private static readonly RequestRules Rules = new();

    private static readonly Instant Earliest = ARequest.Wanted.From - Rules.EarliestBegin;

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Can_begin_from_an_hour_before_the_wanted_time(long microseconds, bool accepted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();

        var decision = request.Try(one => Begin(one, Earliest.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TooEarlyToBegin(Earliest));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Can_begin_until_the_wanted_time_ends(long microseconds, bool accepted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();

        var decision = request.Try(one => Begin(one, ARequest.Wanted.Until.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TooLateToBegin(ARequest.Wanted.Until));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(59, 0)] // time is counted in whole minutes
    [InlineData(60, 1)]
    [InlineData(7_199, 119)]
    public void Counts_whole_minutes_from_beginning_to_end(int seconds, int minutes)
    {
        var request = ARequest.In(RequestState.InService).Build();

        request.Serve(request.BegunAt!.Value + Duration.FromSeconds(seconds), 1, Rules).EnsureAccepted();

        request.Minutes.Should().Be(minutes);
        Raised.EventsOf(request).OfType<RequestServed>().Single().Minutes.Should().Be(minutes);
    }

    [Fact]
    public void Cannot_end_before_it_began()
    {
        var request = ARequest.In(RequestState.InService).Build();

        var act = () => request.Serve(request.BegunAt!.Value - Duration.FromSeconds(1), 1, Rules);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cannot_serve_a_negative_number_of_people()
    {
        var request = ARequest.In(RequestState.InService).Build();

        var act = () => request.Serve(ARequest.Wanted.Until, -1, Rules);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void That_failed_goes_back_to_be_dispatched_and_keeps_its_history()
    {
        var request = new ARequest().Dispatched().Accepted().Begun().VisitFailed().Build();
        var next = TimeRange.Starting(ARequest.Wanted.Until + Duration.FromDays(2), Duration.FromHours(1));

        request.Reschedule(next, ARequest.Wanted.Until, TestDistrict.Profile.Requests).EnsureAccepted();
        request.Dispatch(Assignee.Of(ARequest.OtherVolunteer), true, ARequest.Wanted.Until, Rules).EnsureAccepted();

        request.State.Should().Be(RequestState.Dispatched);
        request.Wanted.Should().Be(next);
        request.Volunteers.Should().BeEmpty();
        request.BegunAt.Should().BeNull();
        request.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.VisitFailed);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void That_never_began_can_fail_from_the_wanted_time_on(long microseconds, bool accepted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();

        var decision = request.Try(one => one.RecordFailedVisit(FailedVisitReason.VolunteersAbsent, ARequest.Wanted.From.PlusNanoseconds(microseconds * 1_000), TestDistrict.Profile.Requests));

        decision.Should().Be(accepted ? Decision.Accepted : new VisitNotDue(ARequest.Wanted.From));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_put_off_to_a_time_ahead(long microseconds, bool accepted)
    {
        var request = new ARequest().Build();
        var next = TimeRange.Starting(ARequest.Wanted.Until, Duration.FromHours(1));

        var decision = request.Try(one => one.Reschedule(next, next.From.PlusNanoseconds(microseconds * 1_000), TestDistrict.Profile.Requests));

        decision.Should().Be(accepted ? Decision.Accepted : new WantedTimePassed(next));
    }

    [Theory]
    [InlineData(-40, 120, 120)] // who comes early serves from the wanted time on
    [InlineData(0, 149, 149)]
    [InlineData(0, 150, 150)]
    [InlineData(0, 600, 150)] // half an hour of overtime counts, no more
    public void Counts_from_the_wanted_time_to_half_an_hour_beyond_it(int begunMinutes, int servedMinutes, int counted)
    {
        var request = new ARequest().Dispatched().Accepted().Build();
        Begin(request, ARequest.Wanted.From + Duration.FromMinutes(begunMinutes)).EnsureAccepted();

        request.Serve(ARequest.Wanted.From + Duration.FromMinutes(servedMinutes), 1, Rules).EnsureAccepted();

        request.Minutes.Should().Be(counted);
    }

    [Fact]
    public void Counts_no_people_that_an_activity_counts_and_not_more_than_a_million()
    {
        var request = ARequest.In(RequestState.InService).Build();

        var twice = () => request.Serve(ARequest.Wanted.Until, 1, Rules, new ActivityId(Guid.Parse("00000000-0000-7000-8000-0000000000ac")));
        var tooMany = () => request.Serve(ARequest.Wanted.Until, 1_000_001, Rules);

        twice.Should().Throw<ArgumentOutOfRangeException>();
        tooMany.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cannot_be_cancelled_once_it_has_begun()
    {
        var request = ARequest.In(RequestState.InService).Build();

        request.ShouldStayUnchangedBy(r => r.Cancel(CancellationReason.NoLongerNeeded, TestDistrict.Nine))
            .IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();
    }

    [Fact]
    public void Begins_with_those_only_who_are_eligible_at_that_moment()
    {
        var request = new ARequest().Ordering(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") })
            .Dispatched().AcceptedBy(VolunteerFactsFor.Adult(ARequest.Volunteer).Insured(ARequest.WithOvertime)).Build();
        var now = VolunteerFactsFor.Adult(ARequest.Volunteer) with { IsActive = false };

        request.ShouldStayUnchangedBy(one => one.Begin([now], Earliest - Duration.FromSeconds(1), TestDistrict.Profile)).Refusals.Should().Equal(
            new TooEarlyToBegin(Earliest), new VolunteerInactive(ARequest.Volunteer), new VolunteerUninsured(ARequest.Volunteer, ARequest.WithOvertime));
        request.CanBegin([now], ARequest.Wanted.From, TestDistrict.Profile).Refusals.Should().Equal(
            new VolunteerInactive(ARequest.Volunteer), new VolunteerUninsured(ARequest.Volunteer, ARequest.WithOvertime));
    }

    [Fact]
    public void Begins_with_the_facts_of_exactly_those_who_come()
    {
        var request = ARequest.In(RequestState.Accepted).Build();
        var (one, other) = (VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer));

        foreach (var facts in new VolunteerFacts[][] { [], [other], [one, other], [one with { District = TestDistrict.OtherId }] })
            request.Invoking(r => r.Begin(facts, ARequest.Wanted.From, TestDistrict.Profile)).Should().Throw<ArgumentException>();

        request.State.Should().Be(RequestState.Accepted);
    }

    private static Decision Begin(ServiceRequest request, Instant at) =>
        request.Begin([VolunteerFactsFor.Adult(ARequest.Volunteer)], at, TestDistrict.Profile);
}
