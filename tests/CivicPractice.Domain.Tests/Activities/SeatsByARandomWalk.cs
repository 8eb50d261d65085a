using CivicPractice.Activities;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Any sequence of sign-ups, withdrawals and changes of the seats, against a model that is a set and a number.</summary>
public class SeatsByARandomWalk
{
    private static readonly Gen<(int Command, int Who)[]> Walks = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 6]).Array[0, 60];

    [Fact]
    public void Agree_with_the_model() => Walks.Sample(walk =>
    {
        var activity = new AnActivity().Published().Build();
        var seats = activity.Seats;
        var seated = new Dictionary<int, ParticipationId>();
        var next = 0;

        foreach (var (command, who) in walk)
        {
            var facts = VolunteerFactsFor.Adult(new VolunteerId(new Guid(who, 1, 0, new byte[8])));
            if (command <= 2)
            {
                var participation = new ParticipationId(new Guid(++next, 2, 0, new byte[8]));
                var decision = activity.SignUp(participation, facts, TestDistrict.Nine, TestDistrict.Profile);
                decision.IsRefusedFor<AlreadySignedUp>().Should().Be(seated.ContainsKey(who));
                decision.IsRefusedFor<SeatsTaken>().Should().Be(seated.Count >= seats);
                if (decision.IsAccepted) seated.Add(who, participation);
            }
            else if (command == 3)
            {
                var again = seated.TryGetValue(who, out var known) && activity.SignUp(known, facts, TestDistrict.Nine, TestDistrict.Profile).IsAccepted;
                again.Should().Be(seated.ContainsKey(who), "a repetition is accepted");
            }
            else if (command == 4)
            {
                if (seated.Remove(who, out var known)) activity.Withdraw(known, TestDistrict.Nine, TestDistrict.Profile.Activities).EnsureAccepted();
            }
            else
            {
                var decision = activity.ChangeSeats(who, TestDistrict.Nine);
                decision.IsAccepted.Should().Be(who >= seated.Count);
                if (decision.IsAccepted) seats = who;
            }

            activity.Seats.Should().Be(seats);
            activity.SeatsTaken.Should().Be(seated.Count).And.BeLessThanOrEqualTo(seats);
            activity.Participations.Where(one => one.HasSeat).Select(one => one.Id).Should().BeEquivalentTo(seated.Values);
        }
    }, iter: 300);
}
