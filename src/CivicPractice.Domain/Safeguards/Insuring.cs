using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Insures volunteers: the policy's seats and the volunteers' covers change together or not at all.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class Insuring(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly StandingDown _standingDown = new(district, facts);

    /// <summary>Insures with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public Insuring(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Takes a policy out (投保); where it is what a partner committed, the partnership notes the delivery with the same stroke.</summary>
    /// <param name="id">The id of the new policy; the cause of the delivery too.</param>
    /// <param name="policy">What is written on it.</param>
    /// <param name="at">The moment; its day in the district's time zone is the day of the delivery.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> alone, or for all of <see cref="NotFound"/> (partnership), the refusals of <see cref="InsurancePolicy.TakeOut"/> and of <see cref="CoBuildingPartnership.RecordDelivery"/> that apply.</returns>
    /// <exception cref="ArgumentException">As in <see cref="InsurancePolicy.TakeOut"/>.</exception>
    public ValueTask<Decision> TakeOutAsync(InsurancePolicyId id, NewPolicy policy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return district.RunAsync($"insurance.take-out {id}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await district.InsurancePolicies.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("insurance-policy", id.Value);
            var taken = InsurancePolicy.TakeOut(district.Id, id, policy, at);
            // It is for volunteers, not for a site, and how much of the commitment it is only the caller knows.
            var may = taken.Outcome & await district.TakeDeliveryAsync(policy.GivenBy, id.Value, null, _ => null, at, cancellationToken);
            if (may.IsAccepted) district.InsurancePolicies.Add(taken.Value);
            return may;
        }
    }

    /// <summary>Notes that a policy's period is over (期满); the covers have ended by themselves.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or for the reasons of <see cref="InsurancePolicy.LetExpire"/>.</returns>
    public ValueTask<Decision> LetExpireAsync(InsurancePolicyId policy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync(
            $"insurance.let-expire {policy}", key,
            async () => await district.InsurancePolicies.FindAsync(policy, cancellationToken) is { } found ? found.LetExpire(at) : NoPolicy(policy), cancellationToken);

    /// <summary>Covers volunteers by a policy from a moment on (参保), all or none.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="volunteers">The volunteers; those it covers already stay so.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the policy and each volunteer that is unknown, with <see cref="VolunteerInactive"/> for each registration that was merged into another one, or for the reasons of <see cref="InsurancePolicy.Cover"/> and <see cref="VolunteerCovers.AddCover"/>.</returns>
    public ValueTask<Decision> InsureAsync(
        InsurancePolicyId policy, IReadOnlyList<VolunteerId> volunteers, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(volunteers);
        // The volunteers are in the command, so that a key never confirms another list; their order does not matter.
        var everyone = string.Join(' ', volunteers.Distinct().OrderBy(volunteer => volunteer.Value));
        return district.RunAsync($"insurance.insure {policy} {everyone}", key, async () =>
        {
            var known = Decision.Accepted;
            foreach (var volunteer in volunteers.Distinct()) known &= await facts.JudgeStandingAsync(volunteer, cancellationToken);
            if (await district.InsurancePolicies.FindAsync(policy, cancellationToken) is not { } found) return NoPolicy(policy) & known;
            if (!known.IsAccepted) return known;

            var before = found.Covered.ToHashSet();
            var covered = found.Cover(volunteers, at);
            if (!covered.IsAccepted) return covered;

            foreach (var volunteer in found.Covered.Where(volunteer => !before.Contains(volunteer)))
            {
                var added = (await CoversOfAsync(volunteer, at, cancellationToken)).AddCover(new InsuranceCover(policy, found.CoverFrom(at), found.SumInsured), at);
                if (!added.IsAccepted) return added;
            }

            return Decision.Accepted;
        }, cancellationToken);
    }

    /// <summary>Takes one volunteer off a policy (减员): the cover ends at once, the seat is free again. Not in the middle of dangerous service that needs it; services to come stay booked, and are begun only if the volunteer is covered by then (<see cref="WatchingFitness"/> lists them).</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="CoverInUse"/>, or for the reasons of <see cref="InsurancePolicy.Release"/>.</returns>
    public ValueTask<Decision> ReleaseAsync(
        InsurancePolicyId policy, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"insurance.release {policy} {volunteer}", key, async () =>
        {
            if (await district.InsurancePolicies.FindAsync(policy, cancellationToken) is not { } found) return NoPolicy(policy);
            var released = found.Release(volunteer, at);
            if (!released.IsAccepted) return released;
            var one = new HashSet<VolunteerId> { volunteer };
            var before = await _standingDown.FindAsync(one, at, cancellationToken);
            var so = (await CoversOfAsync(volunteer, at, cancellationToken)).EndCover(policy, at);
            // Who was uncovered before is not so because of this.
            return so & Decision.Unless((await _standingDown.FindAsync(one, at, cancellationToken)).Count > before.Count ? new CoverInUse(policy, volunteer) : null);
        }, cancellationToken);

    /// <summary>Calls a policy off (退保): the cover of everyone on it ends at once.</summary>
    /// <remarks>
    /// An insurer does not wait, so nobody is refused for service under way: whoever is on dangerous service and not covered otherwise until its end is called off in the same
    /// unit of work (<see cref="Activity.StandDown"/>; a visit is broken off with <see cref="FailedVisitReason.CoverEnded"/>). What was given until then counts.
    /// Services to come stay booked, and are begun only if the volunteer is covered by then (<see cref="WatchingFitness"/> lists them).
    /// </remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or for the reasons of <see cref="InsurancePolicy.Cancel"/>.</returns>
    public ValueTask<Decision> CancelAsync(InsurancePolicyId policy, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"insurance.cancel {policy}", key, async () =>
        {
            if (await district.InsurancePolicies.FindAsync(policy, cancellationToken) is not { } found) return NoPolicy(policy);
            if (found.State == PolicyState.Cancelled) return Decision.Accepted;
            var cancelled = found.Cancel(at);
            if (!cancelled.IsAccepted) return cancelled;

            foreach (var volunteer in found.Covered)
            {
                var ended = (await CoversOfAsync(volunteer, at, cancellationToken)).EndCover(policy, at);
                if (!ended.IsAccepted) return ended;
            }

            return await _standingDown.CallOffAsync(await _standingDown.FindAsync(found.Covered.ToHashSet(), at, cancellationToken), at, cancellationToken);
        }, cancellationToken);

    private static Decision NoPolicy(InsurancePolicyId policy) => new NotFound("insurance-policy", policy.Value);

    private async ValueTask<VolunteerCovers> CoversOfAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken)
    {
        if (await district.VolunteerCovers.FindAsync(volunteer, cancellationToken) is { } found) return found;
        var opened = VolunteerCovers.Open(district.Id, volunteer, at);
        district.VolunteerCovers.Add(opened);
        return opened;
    }
}
