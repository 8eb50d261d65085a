using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class TriagingARequest
{
    private static readonly RequestRules Rules = TestDistrict.Profile.Requests;
    private static readonly RequestTriage Triage = new(RequestUrgency.Urgent, ActivityCategory.LegalAid, RiskLevel.Dangerous, 3);
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromHours(1);

    [Fact]
    public void Says_how_urgent_of_what_category_and_risk_and_for_how_many()
    {
        var request = new ARequest().Build();

        request.Triage(Triage, Later, Rules).EnsureAccepted();

        (request.Urgency, request.Category, request.Risk.Level, request.VolunteersWanted, request.TriagedAt).Should()
            .Be((RequestUrgency.Urgent, ActivityCategory.LegalAid, RiskLevel.Dangerous, 3, Later));
        request.Risk.Statement.Should().Be(ARequest.Order.Risk.Statement, "the requester's words stay");
        Raised.EventsOf(request).Should().Equal(new RequestTriaged(ARequest.TheId, RequestUrgency.Urgent, ActivityCategory.LegalAid, RiskLevel.Dangerous, 3));
    }

    [Fact]
    public void Again_in_the_same_way_changes_nothing_and_otherwise_says_anew()
    {
        var request = new ARequest().Build();
        request.Triage(Triage, Later, Rules).EnsureAccepted();

        request.Triage(Triage, Later + Duration.FromHours(1), Rules).EnsureAccepted();
        Raised.EventsOf(request).Should().ContainSingle();

        request.Triage(Triage with { VolunteersWanted = 1 }, Later, Rules).EnsureAccepted();
        request.VolunteersWanted.Should().Be(1);
    }

    [Fact]
    public void As_it_was_ordered_is_said_all_the_same()
    {
        var request = new ARequest().Triaged().Build();

        request.TriagedAt.Should().Be(TestDistrict.Nine);
    }

    [Fact]
    public void Comes_before_dispatch_where_the_district_says_so()
    {
        var first = Rules with { TriageFirst = true };
        var request = new ARequest().Under(TestDistrict.Profile with { Requests = first }).Build();

        request.ShouldStayUnchangedBy(one => one.Dispatch(Assignee.Of(ARequest.Volunteer), true, Later, first)).Should().Be((Decision)new NotTriaged(ARequest.TheId));
        request.ShouldStayUnchangedBy(one => one.PlanWaves(new WavePlan([Assignee.Of(ARequest.Volunteer)], 1, Duration.FromHours(1)), Later, first)).Should().Be((Decision)new NotTriaged(ARequest.TheId));
        request.Triage(Triage, Later, first).EnsureAccepted();
        request.Dispatch(Assignee.Of(ARequest.Volunteer), true, Later, first).EnsureAccepted();
    }

    [Fact]
    public void Is_over_once_somebody_has_taken_it_on_as_it_was()
    {
        var request = new ARequest().Wanting(2).Dispatched().Accepted().Build();

        request.State.Should().Be(RequestState.Placed);
        request.ShouldStayUnchangedBy(one => one.Triage(Triage, Later, Rules)).Should().Be((Decision)new VolunteersCome(1));
    }

    [Fact]
    public void Without_a_category_or_for_nobody_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Build();

        request.Invoking(one => one.Triage(Triage with { Category = default }, Later, Rules)).Should().Throw<ArgumentException>();
        request.Invoking(one => one.Triage(Triage with { VolunteersWanted = 0 }, Later, Rules)).Should().Throw<ArgumentException>();
    }
}
