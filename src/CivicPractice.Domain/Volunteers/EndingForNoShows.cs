using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>Ending registrations of volunteers who stayed away too often (多次无故缺席注销, L3). The district decides when: nothing ends by itself. Hours, stars and honours stay.</summary>
/// <remarks>Not safe for concurrent use, as the district is not. docs/decisions/0028-no-shows.md.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class EndingForNoShows(OpenDistrict district)
{
    private readonly RegisteringVolunteers _registering = new(district);

    /// <summary>Whether the district may end a registration for no-shows.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or with all of <see cref="NotPermittedInState{TState, TAction}"/> and <see cref="NoShowLimitNotReached"/> that apply.</returns>
    public async ValueTask<Decision> CanEndAsync(VolunteerId volunteer, Instant at, CancellationToken cancellationToken = default)
    {
        if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is not { } registered) return new NotFound("volunteer", volunteer.Value);
        var file = await district.AbsenceFiles.FindAsync(volunteer, cancellationToken) ?? AbsenceFile.Of(district.Id, volunteer);
        return registered.CanEndRegistration() & file.CanEndRegistration(district.DayOf(at), district.Profile.NoShows);
    }

    /// <summary>Ends a registration for no-shows, with all that follows from its end. Where the district has ended it already, that is accepted and changes nothing.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment; the absences of its calendar year count, and those of the year before.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <inheritdoc cref="CanEndAsync" path="/returns"/>
    public ValueTask<Decision> EndAsync(VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"volunteer.end-for-no-shows {volunteer}", key, async () =>
        {
            if (await district.Volunteers.FindAsync(volunteer, cancellationToken) is { State: VolunteerState.Ended }) return Decision.Accepted;
            var may = await CanEndAsync(volunteer, at, cancellationToken);
            return may.IsAccepted ? await _registering.EndWithinAsync(volunteer, RegistrationEndReason.NoShows, at, cancellationToken) : may;
        }, cancellationToken);

    /// <summary>Ends every registration on the list of those due (<see cref="NoShowsDueSpec"/>), each in a unit of work of its own; for a worker that the district has told to.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops in between.</param>
    /// <returns>Whose registration was ended. Who has an excuse by now, or is within rules that have changed, stays.</returns>
    public async ValueTask<IReadOnlyList<VolunteerId>> EndAllDueAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var due = (await district.AbsenceFiles.ListAsync(new NoShowsDueSpec(NoShowRules.CountsFrom(district.DayOf(at))), cancellationToken)).Select(file => file.Id).ToList();
        List<VolunteerId> ended = [];
        foreach (var volunteer in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((await EndAsync(volunteer, at, cancellationToken: cancellationToken)).IsAccepted) ended.Add(volunteer);
        }

        return ended;
    }
}
