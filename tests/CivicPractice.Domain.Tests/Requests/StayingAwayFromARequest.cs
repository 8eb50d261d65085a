using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>One of several does not come: only who came has served, and only who stayed away has stayed away.</summary>
public sealed class StayingAwayFromARequest : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToTeam = Assignee.Of(Neighbourhood.Team);
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { VolunteersWanted = 2 }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(Id, ToTeam, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Wang, Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaves_the_service_to_those_who_came(bool hasBegun)
    {
        if (hasBegun) (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
        (await _place.Serving.MarkAbsentAsync(Id, Neighbourhood.Li, AbsenceKind.Unexcused, Wanted.From)).EnsureAccepted();
        if (!hasBegun) (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 1)).EnsureAccepted();

        var district = _place.Open();
        (await district.HonourRolls.FindAsync(Neighbourhood.Wang))!.Minutes.Should().Be(120);
        (await district.HonourRolls.FindAsync(Neighbourhood.Li)).Should().BeNull();
        (await district.AbsenceFiles.FindAsync(Neighbourhood.Wang)).Should().BeNull();
        (await district.AbsenceFiles.FindAsync(Neighbourhood.Li))!.Absences.Should().ContainSingle().Which.Kind.Should().Be(AbsenceKind.Unexcused);
        (await district.Schedules.FindAsync(Neighbourhood.Li))!.Bookings.Should().BeEmpty();
        (await district.Requests.FindAsync(Id))!.PastOffers.Should().ContainSingle().Which.End.Should().Be(OfferEnd.Absent);
    }

    [Fact]
    public async Task With_an_excuse_leaves_no_trace_in_the_file()
    {
        (await _place.Serving.MarkAbsentAsync(Id, Neighbourhood.Li, AbsenceKind.Excused, Wanted.From)).EnsureAccepted();

        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Li)).Should().BeNull();
    }

    [Fact]
    public async Task By_one_whose_registration_has_ended_lets_the_others_begin()
    {
        (await _place.Registering.WithdrawAsync(Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();
        if ((await _place.Open().Requests.FindAsync(Id))!.Volunteers.Contains(Neighbourhood.Li))
            (await _place.Serving.MarkAbsentAsync(Id, Neighbourhood.Li, AbsenceKind.Excused, Wanted.From)).EnsureAccepted();
        else
            (await _place.Serving.SettleAsync(Id, Wanted.From)).EnsureAccepted();

        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
    }

    [Fact]
    public void Of_the_only_one_is_a_failed_visit()
    {
        var request = ARequest.In(RequestState.Accepted).Build();

        request.ShouldStayUnchangedBy(one => one.MarkAbsent(ARequest.Volunteer, Wanted.From)).Should().Be((Decision)new NobodyElseComes(Id));
        request.ShouldStayUnchangedBy(one => one.MarkAbsent(ARequest.OtherVolunteer, Wanted.From - Duration.Epsilon * 1_000)).Refusals
            .Should().Equal(new VisitNotDue(ARequest.Wanted.From), new NotComing(ARequest.OtherVolunteer));
    }
}
