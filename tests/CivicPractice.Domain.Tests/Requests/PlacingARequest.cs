using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Requests;

public class PlacingARequest
{
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)] // what is wanted from now on cannot be dispatched any more
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_wanted_time(long microsecondsFromWanted, bool accepted)
    {
        var at = ARequest.Wanted.From.PlusNanoseconds(microsecondsFromWanted * 1_000);

        var decision = Unchanged.Tried(ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order, at, TestDistrict.Profile.Requests));

        decision.Outcome.Should().Be(accepted ? Decision.Accepted : new WantedTimePassed(ARequest.Wanted));
    }

    [Fact]
    public void Keeps_the_order_and_tells_no_words_of_it()
    {
        var request = ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { OnBehalfOf = new(Guid.Parse("00000000-0000-7000-8000-0000000000b2")) }, TestDistrict.Nine, TestDistrict.Profile.Requests).EnsureAccepted();

        request.Need.Should().Be(ARequest.Order.Need);
        request.OnBehalfOf.Should().NotBeNull();
        request.PlacedAt.Should().Be(TestDistrict.Nine);
        var placed = Raised.EventsOf(request).Should().ContainSingle().Subject.Should().BeOfType<RequestPlaced>().Subject;
        placed.Wanted.Should().Be(ARequest.Wanted);
        placed.ToString().Should().NotContain(ARequest.Order.Need);
        ARequest.Order.ToString().Should().NotContain(ARequest.Order.Need);
    }

    [Fact]
    public void Without_words_or_for_nobody_is_a_bug_of_the_caller()
    {
        var wordless = () => ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { Need = " " }, TestDistrict.Nine, TestDistrict.Profile.Requests);
        var forNobody = () => ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { HeadCount = 0 }, TestDistrict.Nine, TestDistrict.Profile.Requests);

        wordless.Should().Throw<ArgumentException>();
        forNobody.Should().Throw<ArgumentException>();
        var nowhere = () => ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, ARequest.Order with { Division = default }, TestDistrict.Nine, TestDistrict.Profile.Requests);
        nowhere.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void By_an_enterprise_is_an_order_like_any_other()
    {
        var enterprise = Requester.Enterprise(ARequest.Requester);

        var request = new ARequest().Ordering(order => order with { By = enterprise }).Build();

        request.By.Kind.Should().Be(RequesterKind.Enterprise);
    }
}
