using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class ServingRequestsInADistrict
{
    private static readonly NewRequest Order = ARequest.Order with { Site = ALivelyDistrict.Centre };

    private static readonly Assignee Asked = Assignee.Of(AVolunteer.TheId);

    private static readonly IdempotencyKey Key = new("tap-1");

    private static Instant Nine => TestDistrict.Nine;

    private static ServiceRequestId Id => ARequest.TheId;

    [Fact]
    public async Task Goes_from_placing_to_the_review_and_credits_once()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = await AcceptedAsync(district);
        (await serving.BeginAsync(Id, Order.Wanted.From)).EnsureAccepted();

        (await serving.ServeAsync(Id, Order.Wanted.Until, 1, key: Key)).EnsureAccepted();
        (await serving.ServeAsync(Id, Order.Wanted.Until, 1, key: Key)).EnsureAccepted();
        (await serving.ReviewAsync(Id, ARequest.Requester, 5, null, Order.Wanted.Until)).EnsureAccepted();

        (await district.Requests.FindAsync(Id))!.State.Should().Be(RequestState.Reviewed);
        (await district.HonourRolls.FindAsync(AVolunteer.TheId))!.Minutes.Should().Be(120);
        (await district.PointsAccounts.FindAsync(AVolunteer.TheId))!.Entries.Should().ContainSingle();
        district.Statistics.Overview().Answer.Should().BeEquivalentTo(new { RequestsPlaced = 1, RequestsReviewed = 1, PersonTimes = 1, ServiceMinutes = 120L });
    }

    [Fact]
    public async Task Leaves_the_credit_to_the_activity_that_gave_the_service()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = await AcceptedAsync(district);
        (await serving.BeginAsync(Id, Order.Wanted.From)).EnsureAccepted();

        (await serving.ServeAsync(Id, Order.Wanted.Until, 0, new ActivityId(Guid.Parse("00000000-0000-7000-8000-0000000000f1")))).EnsureAccepted();

        (await district.HonourRolls.FindAsync(AVolunteer.TheId)).Should().BeNull();
        district.Statistics.Overview().Answer.ServiceMinutes.Should().Be(0);
    }

    [Fact]
    public async Task Names_what_is_not_there()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = new ServingRequests(district);
        var nobody = new VolunteerId(Guid.Parse("00000000-0000-7000-8000-0000000000f2"));

        (await serving.DispatchAsync(Id, Asked, Nine)).Should().Be((Decision)new NotFound("request", Id.Value));
        (await serving.PlaceAsync(Id, Order with { Site = ASite.OtherId }, Nine)).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(Id, Assignee.Of(nobody), Nine)).Should().Be((Decision)new NotFound("volunteer", nobody.Value));
        (await serving.DispatchAsync(Id, Assignee.Of(ARequest.Team), Nine)).Should().Be((Decision)new NotFound("team", ARequest.Team.Value));
        (await serving.DispatchAsync(Id, Asked, Nine)).EnsureAccepted();
        (await serving.AcceptAsync(Id, Asked, [nobody], Nine)).Should().Be((Decision)new NotFound("volunteer", nobody.Value));
    }

    [Fact]
    public async Task Places_at_an_open_site_once_and_in_time()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = new ServingRequests(district);
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();

        (await serving.PlaceAsync(Id, Order, Nine)).Should().Be((Decision)new AlreadyPlaced(Id));
        (await new FoundingSites(district).SuspendAsync(ALivelyDistrict.Centre, Nine)).EnsureAccepted();
        (await serving.PlaceAsync(new ServiceRequestId(Guid.Parse("00000000-0000-7000-8000-0000000000f3")), Order, Order.Wanted.From)).Refusals
            .Select(refusal => refusal.Code).Should().Equal("site.not-open", "request.wanted-time-passed");
    }

    [Fact]
    public async Task Refuses_a_volunteer_who_serves_elsewhere_and_leaves_request_and_schedule_as_they_were()
    {
        var lively = await ALivelyDistrict.OpenAsync();
        var serving = await AcceptedAsync(lively.District);
        var other = new ServiceRequestId(Guid.Parse("00000000-0000-7000-8000-0000000000f4"));
        (await serving.PlaceAsync(other, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(other, Asked, Nine)).EnsureAccepted();
        var events = lively.Store.EventsOf(TestDistrict.Id).Count;

        var decision = await serving.AcceptAsync(other, Asked, [AVolunteer.TheId], Nine);

        decision.Refusals.Select(refusal => refusal.Code).Should().Equal("schedule.conflict");
        (await lively.District.Requests.FindAsync(other))!.State.Should().Be(RequestState.Dispatched);
        lively.Store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("cancel")]
    public async Task Gives_the_volunteers_time_back(string how)
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = await AcceptedAsync(district);

        (how == "fail"
            ? await serving.RecordFailedVisitAsync(Id, FailedVisitReason.VolunteersAbsent, Order.Wanted.Until)
            : await serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Nine)).EnsureAccepted();

        (await district.Schedules.FindAsync(AVolunteer.TheId))!.Bookings.Should().BeEmpty();
    }

    [Fact]
    public async Task Lets_offers_be_declined_and_expire()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = new ServingRequests(district);
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(Id, Asked, Nine)).EnsureAccepted();
        (await serving.DeclineAsync(Id, Asked, Nine)).EnsureAccepted();

        (await serving.DispatchAsync(Id, Asked, Nine)).IsRefusedFor<AlreadyDeclined>().Should().BeTrue();
        (await serving.DispatchAsync(Id, Assignee.Of(AVolunteer.OtherId), Nine)).EnsureAccepted();
        (await serving.LetExpireAsync(Id, Order.Wanted.From)).EnsureAccepted();

        (await district.Requests.FindAsync(Id))!.PastOffers.Select(past => past.End).Should().Equal(OfferEnd.Declined, OfferEnd.Expired);
    }

    [Fact]
    public async Task Lets_an_active_team_name_its_volunteers()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = new ServingRequests(district);
        var team = await FoundAsync(district);
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(Id, Assignee.Of(team), Nine)).EnsureAccepted();

        (await serving.AcceptAsync(Id, Assignee.Of(team), [AVolunteer.TheId, AVolunteer.OtherId], Nine)).EnsureAccepted();

        (await district.Requests.FindAsync(Id))!.Volunteers.Should().Equal(AVolunteer.TheId, AVolunteer.OtherId);
        (await district.Schedules.FindAsync(AVolunteer.OtherId))!.Bookings.Should().ContainSingle();
    }

    [Fact]
    public async Task Under_a_key_of_another_command_is_a_bug_of_the_caller()
    {
        var district = (await ALivelyDistrict.OpenAsync()).District;
        var serving = new ServingRequests(district);
        (await serving.PlaceAsync(Id, Order, Nine, Key)).EnsureAccepted();

        var act = async () => await serving.DispatchAsync(Id, Asked, Nine, Key);

        await act.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Lets_one_of_many_accept_an_offer_and_tells_the_others_the_rule()
    {
        var lively = await ALivelyDistrict.OpenAsync();
        var team = await FoundAsync(lively.District);
        var serving = new ServingRequests(lively.District);
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(Id, Assignee.Of(team), Nine)).EnsureAccepted();

        // Each caller names another pair, so that no answer is a repetition of another's.
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
            await new ServingRequests(lively.OpenAgain()).AcceptAsync(Id, Assignee.Of(team), caller % 2 == 0 ? [AVolunteer.TheId] : [AVolunteer.OtherId], Nine))));

        var coming = (await lively.OpenAgain().Requests.FindAsync(Id))!.Volunteers.Should().ContainSingle().Subject;
        answers.Count(answer => answer.IsAccepted).Should().Be(32, "those who named the same volunteer repeat the winner's answer");
        answers.Where(answer => !answer.IsAccepted).Should().OnlyContain(answer => answer.IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>());
        (await lively.OpenAgain().Schedules.FindAsync(coming))!.Bookings.Should().ContainSingle();
        lively.Store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is RequestAccepted).Should().Be(1);
    }

    private static async Task<ServingRequests> AcceptedAsync(OpenDistrict district)
    {
        var serving = new ServingRequests(district);
        (await serving.PlaceAsync(Id, Order, Nine)).EnsureAccepted();
        (await serving.DispatchAsync(Id, Asked, Nine)).EnsureAccepted();
        (await serving.AcceptAsync(Id, Asked, [AVolunteer.TheId], Nine)).EnsureAccepted();
        return serving;
    }

    private static async Task<VolunteerTeamId> FoundAsync(OpenDistrict district)
    {
        (await new FoundingTeams(district).FoundAsync(ATeam.TheId, ATeam.Team with { Site = ALivelyDistrict.Centre }, null, Nine)).EnsureAccepted();
        return ATeam.TheId;
    }
}
