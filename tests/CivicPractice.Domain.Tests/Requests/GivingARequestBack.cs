using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class GivingARequestBack
{
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(2);

    [Fact]
    public void Makes_it_wait_for_others_and_keeps_the_history()
    {
        var request = ARequest.In(RequestState.Accepted).Build();

        request.GiveBack(Wang, null, Later, DeclineReason.Unwell).EnsureAccepted();

        (request.State, request.SeatsTaken, request.Parties.Count).Should().Be((RequestState.Placed, 0, 0));
        var past = request.PastOffers.Should().ContainSingle().Subject;
        (past.To, past.OfferedAt, past.EndedAt, past.End, past.Why).Should().Be((Wang, TestDistrict.Nine, Later, OfferEnd.GivenBack, DeclineReason.Unwell));
        past.Volunteers.Should().Equal(ARequest.Volunteer);
        var given = Raised.EventsOf(request).Should().ContainSingle().Which.Should().BeOfType<RequestGivenBack>().Subject;
        (given.By, given.Reason, given.SeatsLeft).Should().Be((Wang, DeclineReason.Unwell, 1));
        given.Volunteers.Should().Equal(ARequest.Volunteer);
    }

    [Fact]
    public void Leaves_the_others_who_come()
    {
        var request = TakenOnByTeam();

        request.GiveBack(Team, [ARequest.OtherVolunteer], Later).EnsureAccepted();

        request.Volunteers.Should().Equal(ARequest.Volunteer);
        (request.State, request.SeatsLeft).Should().Be((RequestState.Placed, 1));
    }

    [Fact]
    public void Without_penalty_lets_them_be_asked_again()
    {
        var request = ARequest.In(RequestState.Accepted).GivenBack().Build();

        request.Dispatch(Wang, true, Later, TestDistrict.Profile.Requests).EnsureAccepted();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)] // from the wanted time on it is a failed visit
    public void Is_possible_strictly_before_the_wanted_time(long microseconds, bool accepted)
    {
        var request = ARequest.In(RequestState.Accepted).Build();

        request.Try(one => one.GiveBack(Wang, null, ARequest.Wanted.From.PlusNanoseconds(microseconds * 1_000)))
            .Should().Be(accepted ? Decision.Accepted : new WantedTimePassed(ARequest.Wanted));
    }

    [Fact]
    public void Is_for_those_who_took_it_on()
    {
        var request = TakenOnByTeam();

        request.ShouldStayUnchangedBy(one => one.GiveBack(Li, null, Later)).Should().Be((Decision)new NotTakenOn(Li));
        request.ShouldStayUnchangedBy(one => one.GiveBack(Team, [Neighbourhood.Zhao], Later)).Should().Be((Decision)new NotComing(Neighbourhood.Zhao));
    }

    [Fact]
    public void Of_nobody_or_of_one_twice_is_a_bug_of_the_caller()
    {
        var request = TakenOnByTeam();

        request.Invoking(one => one.GiveBack(Team, [], Later)).Should().Throw<ArgumentException>();
        request.Invoking(one => one.GiveBack(Team, [ARequest.Volunteer, ARequest.Volunteer], Later)).Should().Throw<ArgumentException>();
    }

    private static ServiceRequest TakenOnByTeam() =>
        new ARequest().Wanting(2).Dispatched(Team).AcceptedBy(VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer)).Build();
}
