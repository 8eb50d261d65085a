using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class DispatchingToSeveral
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly Assignee Wang = Assignee.Of(ARequest.Volunteer);
    private static readonly Assignee Li = Assignee.Of(ARequest.OtherVolunteer);
    private static readonly Assignee Team = Assignee.Of(ARequest.Team);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(1);

    [Fact]
    public void Asks_each_by_an_offer_of_its_own()
    {
        var request = new ARequest().DispatchedTo(Wang, Li).Build();

        request.Dispatch([new Invitee(Team, true)], Later, Rules).EnsureAccepted();

        request.Offers.Select(offer => (offer.To, offer.OfferedAt)).Should().Equal((Wang, TestDistrict.Nine), (Li, TestDistrict.Nine), (Team, Later));
        request.NextAnswerBy.Should().Be(TestDistrict.Nine + Rules.TimeToAnswer);
        Raised.EventsOf(request).Should().Equal(new RequestDispatched(ARequest.TheId, Team, ARequest.Wanted.From));
    }

    [Fact]
    public void Asks_all_or_none_and_says_of_each_why_not()
    {
        var request = new ARequest().DispatchedTo(Wang, Li).Declined().Build();

        request.ShouldStayUnchangedBy(one => one.Dispatch([new Invitee(Wang, true), new Invitee(Li, true), new Invitee(Team, false)], Later, Rules))
            .Refusals.Should().Equal(new AlreadyDeclined(Wang), new AlreadyAsked(Li), new AssigneeUnavailable(Team));
    }

    [Fact]
    public void Is_limited_to_what_the_district_allows_at_once()
    {
        var two = Rules with { MostOffersAtOnce = 2 };
        var request = new ARequest().Dispatched().Build();

        request.ShouldStayUnchangedBy(one => one.Dispatch([new Invitee(Li, true), new Invitee(Team, true)], Later, two)).Should().Be((Decision)new TooManyOffers(2));
        request.Dispatch([new Invitee(Li, true)], Later, two).EnsureAccepted();
    }

    [Fact]
    public void Of_one_twice_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Build();

        request.Invoking(one => one.Dispatch([new Invitee(Li, true), new Invitee(Li, true)], Later, Rules)).Should().Throw<ArgumentException>();
        request.Invoking(one => one.Dispatch([], Later, Rules)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Waits_for_the_others_when_one_declines_and_goes_back_when_none_is_left()
    {
        var request = new ARequest().DispatchedTo(Wang, Li).Build();

        request.Decline(Wang, Later, DeclineReason.TooFar).EnsureAccepted();
        request.State.Should().Be(RequestState.Dispatched);
        request.Decline(Li, Later).EnsureAccepted();
        request.State.Should().Be(RequestState.Placed);

        request.PastOffers.Select(past => (past.To, past.End, past.Why)).Should().Equal((Wang, OfferEnd.Declined, DeclineReason.TooFar), (Li, OfferEnd.Declined, null));
        Raised.EventsOf(request).Should().Equal(new RequestDeclined(ARequest.TheId, Wang, DeclineReason.TooFar, 1), new RequestDeclined(ARequest.TheId, Li));
    }

    [Fact]
    public void Lets_only_those_offers_expire_that_are_overdue()
    {
        var short_ = Rules with { TimeToAnswer = Duration.FromHours(2) };
        var request = new ARequest().Under(TestDistrict.Profile with { Requests = short_ }).Dispatched().Build();
        request.Dispatch(Li, true, Later, short_).EnsureAccepted();

        request.LetExpire(TestDistrict.Nine + Duration.FromHours(2)).EnsureAccepted();

        request.Offers.Should().ContainSingle().Which.To.Should().Be(Li);
        request.NextAnswerBy.Should().Be(Later + Duration.FromHours(2));
        request.ShouldStayUnchangedBy(one => one.LetExpire(Later + Duration.FromMinutes(119))).Should().Be((Decision)new OfferStillOpen(Later + Duration.FromHours(2)));
    }

    [Fact]
    public void Can_be_taken_back_from_one_who_has_not_answered()
    {
        var request = new ARequest().DispatchedTo(Wang, Li).Build();

        request.ShouldStayUnchangedBy(one => one.WithdrawOffer(Team, Later)).Should().Be((Decision)new NotTheOneAsked(Team));
        request.WithdrawOffer(Wang, Later).EnsureAccepted();

        request.Offers.Should().ContainSingle().Which.To.Should().Be(Li);
        request.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Withdrawn);
        request.ShouldStayUnchangedBy(one => one.Accept(Wang, [VolunteerFactsFor.Adult(ARequest.Volunteer)], Later, TestDistrict.Profile)).Should().Be((Decision)new NotTheOneAsked(Wang));
        request.Dispatch(Wang, true, Later, Rules).EnsureAccepted(); // may be asked again
    }
}
