using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>Calls go with the seats, within the use case with which a seat is lost at the activity itself.</summary>
internal static class SeatsOfCallUps
{
    /// <summary>Part of a command: whoever was coming in a mobilisation and has the seat no more has withdrawn, and may come after all.</summary>
    public static async ValueTask<Decision> NoteSeatLostAsync(this OpenDistrict district, Activity session, Participation seat, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        // What serves a mobilisation takes latecomers.
        if (!session.TakesLatecomers) return so;
        foreach (var call in await district.CallUps.ListAsync(new OpenCallUpsOfVolunteerSpec(seat.Volunteer), cancellationToken))
            if (call.State == CallUpState.Coming && call.Participation == seat.Id) so &= call.Withdraw(at);
        return so;
    }
}
