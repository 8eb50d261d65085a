using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Organizations;

/// <summary>Registering volunteer service organisations (登记志愿服务组织), and what becomes of them: the use cases, written once.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class RegisteringOrganizations(OpenDistrict district)
{
    /// <summary>Registers an organisation.</summary>
    /// <param name="id">The id of the new organisation.</param>
    /// <param name="organization">What is written on the registration.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/>, or with <see cref="NotFound"/> when the district has no such site.</returns>
    public ValueTask<Decision> RegisterAsync(
        VolunteerOrganizationId id, NewOrganization organization, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return district.RunAsync($"organization.register {id}", key, async () =>
        {
            if (await district.Organizations.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("organization", id.Value);
            var registered = VolunteerOrganization.Register(district.Id, id, organization, at);
            if (organization.Site is { } site && await district.Sites.FindAsync(site, cancellationToken) is null) return new NotFound("site", site.Value);
            district.Organizations.Add(registered);
            return Decision.Accepted;
        }, cancellationToken);
    }

    /// <summary>Suspends an organisation.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerOrganization.Suspend"/> is.</returns>
    public ValueTask<Decision> SuspendAsync(VolunteerOrganizationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"organization.suspend {id}", id, key, organization => ValueTask.FromResult(organization.Suspend(at)), cancellationToken);

    /// <summary>Lets a suspended organisation act again.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerOrganization.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(VolunteerOrganizationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"organization.resume {id}", id, key, organization => ValueTask.FromResult(organization.Resume(at)), cancellationToken);

    /// <summary>Hands teams and volunteers of an organisation over to another one, or to none (整体划转): the teams first, a batch in one transaction.</summary>
    /// <remarks>
    /// Repeated, each time under a key of its own, until <see cref="OrganizationTies.OfAsync"/> counts nobody any more; where nobody is left it is accepted and changes nothing. Volunteers whose registration pauses go
    /// along; who does not wish it chooses another one (<see cref="RegisteringVolunteers.TransferAsync"/>). An organisation that is not suspended may get new ones meanwhile.
    /// </remarks>
    /// <param name="from">The organisation, in whatever state.</param>
    /// <param name="to">An active organisation, or <see langword="null"/> for none.</param>
    /// <param name="most">How many teams and volunteers at most; at least 1. Some hundreds are a transaction that nobody waits for.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key for this batch, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for either organisation, or with <see cref="OrganizationInactive"/>.</returns>
    /// <exception cref="ArgumentException">Both are the same, or <paramref name="to"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is not positive.</exception>
    public ValueTask<Decision> HandOverAsync(
        VolunteerOrganizationId from, VolunteerOrganizationId? to, int most, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (to == from || to == default(VolunteerOrganizationId)) throw new ArgumentException("That is no other organisation.", nameof(to));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return RunAsync(FormattableString.Invariant($"organization.hand-over {from} {to} {most}"), from, key, async _ =>
        {
            var so = Decision.Accepted;
            if (to is { } id)
            {
                if (await district.Organizations.FindAsync(id, cancellationToken) is not { } into) return new NotFound("organization", id.Value);
                so = into.CanTakeIn();
                if (!so.IsAccepted) return so;
            }

            var teams = await district.Teams.ListAsync(new TeamsOfOrganizationSpec(from, most), cancellationToken);
            foreach (var team in teams) so &= team.TransferTo(to, at);
            if (teams.Count == most) return so;
            foreach (var volunteer in await district.Volunteers.ListAsync(new VolunteersToHandOverSpec(from, most - teams.Count), cancellationToken))
                so &= volunteer.TransferTo(to, at);
            return so;
        }, cancellationToken);
    }

    /// <summary>Dissolves a suspended organisation for good; who hangs on it is handed over first.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerOrganization.Dissolve"/> is.</returns>
    public ValueTask<Decision> DissolveAsync(VolunteerOrganizationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"organization.dissolve {id}", id, key, async organization =>
            organization.Dissolve(await OrganizationTies.OfAsync(district, id, cancellationToken), at), cancellationToken);

    private ValueTask<Decision> RunAsync(
        string command, VolunteerOrganizationId id, IdempotencyKey key, Func<VolunteerOrganization, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Organizations.FindAsync(id, cancellationToken) is { } organization ? await attempt(organization) : new NotFound("organization", id.Value), cancellationToken);
}
