using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Pledging to village covenants (承诺): given, withdrawn, given anew; the use cases, written once.</summary>
/// <remarks>An unknown covenant is refused with <see cref="NotFound"/>. Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for whoever acts.</param>
public sealed class PledgingToCovenants(OpenDistrict district)
{
    /// <summary>Pledges to the edition in force (承诺), for the first time, after a withdrawal, or after an amendment. What stands for that edition is accepted and nothing changes.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="pledger">The household or resident, by an opaque id of the host's.</param>
    /// <param name="by">Whether a household or a resident pledges; the same each time.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="CovenantNotInForce"/>.</returns>
    /// <exception cref="ArgumentException">Covenant, pledger or kind is missing, or the id pledged as the other kind before: it is a household's or a resident's.</exception>
    public ValueTask<Decision> PledgeAsync(VillageCovenantId id, PledgerId pledger, PledgerKind by, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(by)) throw new ArgumentException("Who pledges is missing.", nameof(by));
        var pledge = CovenantPledgeId.Of(id, pledger);
        return district.RunAsync($"covenant-pledge.give {pledge} {by}", key, async () =>
        {
            if (await district.Covenants.FindAsync(id, cancellationToken) is not { } covenant) return new NotFound("covenant", id.Value);
            if (covenant.EditionInForce is not { } edition) return new CovenantNotInForce(id);
            if (await district.CovenantPledges.FindAsync(pledge, cancellationToken) is { } given)
                return given.By == by ? given.Renew(edition, at) : throw new ArgumentException("The id is that of a pledger of the other kind.", nameof(by));
            district.CovenantPledges.Add(CovenantPledge.Give(district.Id, id, pledger, by, edition, at));
            return Decision.Accepted;
        }, cancellationToken);
    }

    /// <summary>Withdraws a pledge (撤回); nobody says why.</summary>
    /// <param name="id">The covenant.</param>
    /// <param name="pledger">The household or resident, by an opaque id of the host's.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> where there is no such pledge.</returns>
    /// <exception cref="ArgumentException">Covenant or pledger is missing.</exception>
    public ValueTask<Decision> WithdrawAsync(VillageCovenantId id, PledgerId pledger, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var pledge = CovenantPledgeId.Of(id, pledger);
        return district.RunAsync($"covenant-pledge.withdraw {pledge}", key, async () =>
            await district.CovenantPledges.FindAsync(pledge, cancellationToken) is { } given ? given.Withdraw(at) : new NotFound("covenant-pledge", pledge.Value), cancellationToken);
    }
}
