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
        RunAsync($"organization.suspend {id}", id, key, organization => organization.Suspend(at), cancellationToken);

    /// <summary>Lets a suspended organisation act again.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerOrganization.Resume"/> is.</returns>
    public ValueTask<Decision> ResumeAsync(VolunteerOrganizationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"organization.resume {id}", id, key, organization => organization.Resume(at), cancellationToken);

    /// <summary>Dissolves an organisation for good.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="VolunteerOrganization.Dissolve"/> is.</returns>
    public ValueTask<Decision> DissolveAsync(VolunteerOrganizationId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"organization.dissolve {id}", id, key, organization => organization.Dissolve(at), cancellationToken);

    private ValueTask<Decision> RunAsync(
        string command, VolunteerOrganizationId id, IdempotencyKey key, Func<VolunteerOrganization, Decision> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Organizations.FindAsync(id, cancellationToken) is { } organization ? attempt(organization) : new NotFound("organization", id.Value), cancellationToken);
}
