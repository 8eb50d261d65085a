using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class TakingTheSeatsOfARequest
{
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(1);

    [Fact]
    public void By_as_many_as_are_wanted_ends_the_asking()
    {
        var request = new ARequest().Wanting(2).DispatchedTo(Wang, Li, Team).Build();

        Accept(request, Wang, ARequest.Volunteer).EnsureAccepted();
        (request.State, request.SeatsLeft).Should().Be((RequestState.Dispatched, 1));
        Accept(request, Team, Neighbourhood.Zhao).EnsureAccepted();

        (request.State, request.SeatsTaken, request.Offers.Count, request.NextAnswerBy).Should().Be((RequestState.Accepted, 2, 0, null));
        request.Volunteers.Should().Equal(ARequest.Volunteer, Neighbourhood.Zhao);
        request.PastOffers.Should().ContainSingle().Which.Should().Match<PastOffer>(past => past.To == Li && past.End == OfferEnd.Withdrawn);
        var settled = Raised.EventsOf(request).OfType<RequestSettled>().Should().ContainSingle().Subject;
        settled.Volunteers.Should().Equal(ARequest.Volunteer, Neighbourhood.Zhao);
        settled.Withdrawn.Should().Equal(Li);
    }

    [Fact]
    public void By_more_than_are_wanted_is_refused()
    {
        var request = new ARequest().Wanting(2).DispatchedTo(Wang, Team).Accepted().Build();

        request.ShouldStayUnchangedBy(one => Accept(one, Team, Neighbourhood.Zhao, ARequest.OtherVolunteer)).Should().Be((Decision)new MoreThanWanted(1));
    }

    [Fact]
    public void By_one_who_comes_already_is_refused()
    {
        var request = new ARequest().Wanting(3).DispatchedTo(Wang, Team).Accepted().Build();

        request.ShouldStayUnchangedBy(one => Accept(one, Team, ARequest.Volunteer)).Should().Be((Decision)new AlreadyComes(ARequest.Volunteer));
    }

    [Fact]
    public void By_fewer_leaves_the_request_waiting_when_nobody_else_is_asked()
    {
        var request = new ARequest().Wanting(2).Dispatched().Accepted().Build();

        (request.State, request.SeatsLeft).Should().Be((RequestState.Placed, 1));
        request.Volunteers.Should().Equal(ARequest.Volunteer);
    }

    [Fact]
    public void By_fewer_can_be_enough()
    {
        var request = new ARequest().Wanting(3).DispatchedTo(Wang, Li).Accepted().Build();

        request.Settle(Later).EnsureAccepted();
        request.Settle(Later).EnsureAccepted();

        (request.State, request.SeatsTaken).Should().Be((RequestState.Accepted, 1));
        Raised.EventsOf(request).Should().ContainSingle().Which.Should().BeOfType<RequestSettled>().Which.Withdrawn.Should().Equal(Li);
        request.Begin([VolunteerFactsFor.Adult(ARequest.Volunteer)], ARequest.Wanted.From, TestDistrict.Profile).EnsureAccepted();
    }

    [Fact]
    public void By_nobody_is_never_enough()
    {
        var request = new ARequest().Dispatched().Build();

        request.ShouldStayUnchangedBy(one => one.Settle(Later)).Should().Be((Decision)new NobodyComes(ARequest.TheId));
    }

    [Fact]
    public void By_a_team_that_is_asked_again_adds_to_those_it_has_named()
    {
        var request = new ARequest().Wanting(2).Dispatched(Team).Accepted().Dispatched(Team).Build();

        Accept(request, Team, ARequest.OtherVolunteer).EnsureAccepted();

        request.Parties.Should().ContainSingle().Which.Volunteers.Should().Equal(ARequest.Volunteer, ARequest.OtherVolunteer);
        request.State.Should().Be(RequestState.Accepted);
    }

    [Fact]
    public void By_a_team_that_names_somebody_who_is_asked_in_person_withdraws_that_offer()
    {
        var request = new ARequest().Wanting(3).DispatchedTo(Wang, Li, Team).Build();

        Accept(request, Team, ARequest.OtherVolunteer).EnsureAccepted();

        request.Offers.Select(offer => offer.To).Should().Equal(Wang);
        Raised.EventsOf(request).OfType<RequestOfferWithdrawn>().Should().Equal(new RequestOfferWithdrawn(ARequest.TheId, Li, 1));
    }

    [Fact]
    public void Again_in_another_order_or_in_part_changes_nothing()
    {
        var request = new ARequest().Wanting(3).Dispatched(Team).AcceptedBy(VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer)).Build();

        Accept(request, Team, ARequest.OtherVolunteer, ARequest.Volunteer).EnsureAccepted();
        Accept(request, Team, ARequest.OtherVolunteer).EnsureAccepted();

        Raised.EventsOf(request).Should().BeEmpty();
    }

    private static Decision Accept(ServiceRequest request, Assignee by, params VolunteerId[] volunteers) =>
        request.Accept(by, [.. volunteers.Select(VolunteerFactsFor.Adult)], Later, TestDistrict.Profile);
}
