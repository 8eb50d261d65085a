using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Mapping;

public class ChangingRoots
{
    [Fact]
    public void Adds_and_removes_what_may_be_missing()
    {
        using var database = new SqliteDatabase();
        database.Store([new ARequest().Build()]);

        Changed<ServiceRequest>(database, request => request.Dispatch(Assignee.Of(ARequest.Volunteer), true, TestDistrict.Nine, TestDistrict.Profile.Requests))
            .Offers[0].To.Volunteer.Should().Be(ARequest.Volunteer);
        Changed<ServiceRequest>(database, request => request.Decline(request.Offers[0].To, TestDistrict.Nine)).Offers.Should().BeEmpty();
        Changed<ServiceRequest>(database, request => request.Dispatch(Assignee.Of(ARequest.Team), true, TestDistrict.Nine, TestDistrict.Profile.Requests))
            .Offers[0].To.Team.Should().Be(ARequest.Team);
    }

    [Fact]
    public void Keeps_a_list_that_grew()
    {
        using var database = new SqliteDatabase();
        database.Store([new AVolunteer().Build()]);

        Changed<Volunteer>(database, volunteer => volunteer.JoinTeam(ATeam.TheId, true, TestDistrict.Nine)).Memberships.Should().ContainSingle();
        Changed<Volunteer>(database, volunteer => volunteer.JoinTeam(ATeam.OtherId, true, TestDistrict.Nine))
            .Memberships.Select(one => one.Team).Should().Equal(ATeam.TheId, ATeam.OtherId);
    }

    [Fact]
    public void Lets_the_second_of_two_writers_lose()
    {
        using var database = new SqliteDatabase();
        database.Store([new AStockItem().Build()]);
        using var one = database.Open();
        using var other = database.Open();
        var (mine, theirs) = (one.Set<StockItem>().Single(), other.Set<StockItem>().Single());
        mine.Receive(ASchedule.TheBooking, 3, null, TestDistrict.Nine).EnsureAccepted();
        theirs.Receive(ASchedule.OtherBooking, 4, null, TestDistrict.Nine).EnsureAccepted();
        mine.Forgotten();
        theirs.Forgotten();
        one.SaveChanges();

        FluentActions.Invoking(other.SaveChanges).Should().Throw<DbUpdateConcurrencyException>();
    }

    private static TRoot Changed<TRoot>(SqliteDatabase database, Func<TRoot, Decision> change)
        where TRoot : class, IAggregateRoot
    {
        using (var context = database.Open())
        {
            var root = context.Set<TRoot>().Single();
            change(root).EnsureAccepted();
            root.MarkCommitted();
            context.SaveChanges();
        }

        using var fresh = database.Open();
        return fresh.Set<TRoot>().Single();
    }
}
