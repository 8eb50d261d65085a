using System.Runtime.CompilerServices;
using CivicPractice.Activities;
using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>Who is called, one wave after the other.</content>
public sealed partial class MobilizingVolunteers
{
    private const int Page = 200;

    /// <summary>Calls the next wave (召集), or a part of it where more live there than the district looks at in one go: then the rest is due at once.</summary>
    /// <remarks>
    /// They are called by the areas in their order, within an area by place, the longest registered first; the next part goes on after the last one who was looked at. Who was called before, has a seat, is not fit for the service or
    /// has other plans from now on is passed over. Nobody is called once the seats are taken (W10).
    /// </remarks>
    /// <param name="id">The mobilisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="isUrgent">Whether the wave does not wait until it is due.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="NotPermittedInState{TState, TAction}"/> of the mobilisation alone, or with all of the refusals of <see cref="EmergencyMobilization.CallWave"/> and <see cref="Activity.CanTakeMore"/> that apply.</returns>
    public ValueTask<Decision> CallNextWaveAsync(
        EmergencyMobilizationId id, Instant at, bool isUrgent = false, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"mobilization.call-wave {id}{(isUrgent ? " urgent" : "")}", id, key, async mobilization =>
        {
            var may = mobilization.CanCallWave(isUrgent, at);
            if (!mobilization.IsOpen) return may;
            var service = await ServiceOfAsync(mobilization, cancellationToken);
            may &= service.CanTakeMore(at);
            if (!may.IsAccepted) return may;

            var number = mobilization.WavesCalled + 1;
            var (called, reached) = await ToBeCalledAsync(mobilization, service, at, cancellationToken);
            foreach (var volunteer in called) district.CallUps.Add(CallUp.Call(district.Id, id, volunteer, number, at + mobilization.AnswerWithin, at));
            return may & mobilization.CallWave(called.Count, reached, isUrgent, at);
        }, cancellationToken);

    /// <summary>Lets the calls expire that were not answered in time; once the mobilisation is over, tells those who have not answered that they need not come. For a worker that calls it for those of <see cref="MobilizationsOpenSpec"/> and, at once, of <see cref="MobilizationsToTellSpec"/>.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="most">How many at most in this call; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were dealt with; none when nothing is left, or nobody knows the mobilisation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one at most.</exception>
    public async ValueTask<int> ExpireCallsAsync(EmergencyMobilizationId id, Instant at, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var dealt = 0;
        var so = await OnAsync($"mobilization.expire-calls {id}", id, IdempotencyKey.None, async mobilization =>
        {
            CriterionSpec<CallUp> due = mobilization.IsOpen ? new CallUpsOverdueSpec(at, id, most) : new CallUpsInStateSpec(id, CallUpState.Called, most);
            var (decision, calls) = (Decision.Accepted, await district.CallUps.ListAsync(due, cancellationToken));
            foreach (var call in calls) decision &= mobilization.IsOpen ? call.LetExpire(at) : call.Dismiss(at);
            dealt = calls.Count;
            return !mobilization.IsOpen && calls.Count < most ? decision & mobilization.NoteAllTold(at) : decision;
        }, cancellationToken);
        return so.IsAccepted ? dealt : 0;
    }

    // Who is called of those that are looked at in one go, and how far it came where others are left.
    private async ValueTask<(List<VolunteerId> Called, CallUpTurn? Reached)> ToBeCalledAsync(EmergencyMobilization mobilization, Activity service, Instant at, CancellationToken cancellationToken)
    {
        var (most, left) = (district.Profile.Mobilization.MostCalledAtOnce, mobilization.NextWave!.Most - mobilization.CalledOfNext);
        var (called, seen, reached) = (new List<VolunteerId>(), new HashSet<VolunteerId>(), mobilization.ReachedOfNext);
        await foreach (var turn in InTurnAsync(mobilization.NextWave, reached, cancellationToken))
        {
            if (called.Count == left) break;
            if (seen.Count == most) return (called, reached);
            reached = turn;
            // A village may lie in an area named after it.
            if (seen.Add(turn.Volunteer) && await CanComeAsync(mobilization, turn.Volunteer, service, at, cancellationToken)) called.Add(turn.Volunteer);
        }

        return (called, null);
    }

    private async IAsyncEnumerable<CallUpTurn> InTurnAsync(CallUpWave wave, CallUpTurn? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var area = after?.Area ?? 0; area < wave.Areas.Count; area++)
        {
            var from = after?.Area == area ? after : null;
            for (var skip = 0; ; skip += Page)
            {
                var page = await district.Volunteers.ListAsync(new VolunteersToCallSpec(wave.Areas[area], wave.Skills, wave.NeedsAllSkills, from, skip, Page), cancellationToken);
                foreach (var turn in page.Select(one => new CallUpTurn(area, one.Residence, one.RegisteredAt, one.Id)))
                    if (from is null || turn.IsAfter(from)) yield return turn;
                if (page.Count < Page) break;
            }
        }
    }

    private async ValueTask<bool> CanComeAsync(EmergencyMobilization mobilization, VolunteerId volunteer, Activity service, Instant at, CancellationToken cancellationToken)
    {
        var call = CallUpId.Of(mobilization.Id, volunteer);
        if (await district.CallUps.FindAsync(call, cancellationToken) is not null || SeatOf(service, volunteer) is not null) return false;
        if (await facts.FindAsync(volunteer, cancellationToken) is not { } known || !service.Suits(known, at, district.Profile).IsAccepted) return false;
        var schedule = await district.Schedules.FindAsync(volunteer, cancellationToken) ?? Schedule.Of(district.Id, volunteer);
        return schedule.CanHold(call.ParticipationAfter(null).Value, service.ServiceFrom(at), district.Profile.Scheduling, known.Limits).IsAccepted;
    }
}
