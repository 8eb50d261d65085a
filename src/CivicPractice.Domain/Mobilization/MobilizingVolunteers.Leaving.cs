using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>Somebody is no volunteer any more: nobody waits for their answer, and their seats are free for others.</content>
public sealed partial class MobilizingVolunteers
{
    /// <summary>Part of a command with which a registration goes over into another: whoever was called under it, and had not answered, is called under the other in its place, in the same wave and with the same time to answer.</summary>
    internal async ValueTask<Decision> HandOverWithinAsync(VolunteerId volunteer, VolunteerId into, Instant at, CancellationToken cancellationToken)
    {
        foreach (var call in await district.CallUps.ListAsync(new OpenCallUpsOfVolunteerSpec(volunteer), cancellationToken))
        {
            if (call.State != CallUpState.Called || await district.Mobilizations.FindAsync(call.Mobilization, cancellationToken) is not { IsOpen: true } mobilization) continue;
            var isKnown = await district.CallUps.FindAsync(CallUpId.Of(mobilization.Id, into), cancellationToken) is not null;
            if (!isKnown && SeatOf(await ServiceOfAsync(mobilization, cancellationToken), into) is null) district.CallUps.Add(call.InItsPlace(into, at));
        }

        return await ReleaseWithinAsync(volunteer, at, cancellationToken);
    }

    /// <summary>Part of a command with which a registration ends: who is called need not come, who was coming gives the seat back while that is possible.</summary>
    internal async ValueTask<Decision> ReleaseWithinAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var call in await district.CallUps.ListAsync(new OpenCallUpsOfVolunteerSpec(volunteer), cancellationToken))
        {
            if (call.State == CallUpState.Called) so &= call.Dismiss(at);
            if (call.State != CallUpState.Coming || await district.Mobilizations.FindAsync(call.Mobilization, cancellationToken) is not { } mobilization) continue;
            // What has begun to be their duty stays: who does not come is marked absent.
            var service = await ServiceOfAsync(mobilization, cancellationToken);
            if (service.CanWithdraw(call.Participation!.Value, at).IsAccepted)
                so &= await _signingUp.WithdrawWithinAsync(mobilization.Activity, call.Participation.Value, at, cancellationToken) & call.Withdraw(at);
        }

        return so;
    }
}
