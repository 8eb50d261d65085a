using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>Certificates of service (志愿服务证明): issued, revoked, and renewed after a correction; the use cases, written once.</summary>
/// <remarks>
/// <para>Whoever served gets one, also after the registration has ended (志愿服务条例 art. 19). Of a registration that was merged, it names the one that goes on.</para>
/// <para>Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district, opened for who acts.</param>
public sealed class IssuingCertificates(OpenDistrict district)
{
    /// <summary>Issues a certificate of what is recorded of a volunteer in some days (出具). The same certificate again is accepted and changes nothing.</summary>
    /// <param name="id">The id of the certificate.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="period">The days it speaks of, in the district's time zone; none after today.</param>
    /// <param name="recordingUnit">The unit that recorded the service (记录单位).</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the volunteer, <see cref="AlreadyExists"/> where the id is that of another certificate, or as <see cref="ServiceCertificate.Issue"/> is.</returns>
    /// <exception cref="ArgumentException">The recording unit is missing.</exception>
    public ValueTask<Decision> IssueAsync(
        ServiceCertificateId id, VolunteerId volunteer, Term period, string recordingUnit, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recordingUnit);
        return district.RunAsync($"service-certificate.issue {id} {volunteer} {period} {recordingUnit}", key, AttemptAsync, cancellationToken);

        async ValueTask<Decision> AttemptAsync()
        {
            if (await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken) is not { } holder) return new NotFound("volunteer", volunteer.Value);
            if (await district.Certificates.FindAsync(id, cancellationToken) is { } known)
            {
                var isSame = (known.Volunteer == holder.Id || known.Volunteer == volunteer) && known.Period == period && known.RecordingUnit == recordingUnit.Trim();
                return Decision.Unless(isSame ? null : new AlreadyExists("service-certificate", id.Value));
            }

            var issued = ServiceCertificate.Issue(district.Id, id, await StatedAsync(holder, await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken), period, recordingUnit, cancellationToken), district.DayOf(at), at);
            if (!issued.IsAccepted) return issued.Outcome;
            district.Certificates.Add(issued.Value);
            // Something was served, so there is a roll. A correction at the same moment reads it, and finds this certificate the second time.
            return (await district.HonourRolls.FindAsync(holder.Id, cancellationToken))!.NoteCertificate(id, at);
        }
    }

    /// <summary>Revokes a certificate (撤销). Revoking again is accepted and changes nothing.</summary>
    /// <param name="id">The certificate.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or <see cref="IdempotencyKey.None"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public ValueTask<Decision> RevokeAsync(
        ServiceCertificateId id, CertificateRevocationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"service-certificate.revoke {id} {reason}", key, async () =>
            await district.Certificates.FindAsync(id, cancellationToken) is { } certificate ? certificate.Revoke(reason, null, at) : new NotFound("service-certificate", id.Value), cancellationToken);

    /// <summary>
    /// Compares the standing certificates of a volunteer with what is recorded now, and replaces those that are no longer true, within the caller's unit of work; it does not commit.
    /// For whoever corrects or strikes out a record, or merges registrations, after doing so.
    /// </summary>
    /// <remarks>It looks at what is, and not at what was done: what is true still stays, also where more was recorded since, and repeating it changes nothing. Of several that state the same then, one is left. Where nothing is left to state, the certificate is revoked only.</remarks>
    /// <param name="volunteer">The volunteer; after a merge the registration that went over, in the same unit of work. The certificates of all that are one then are looked at.</param>
    /// <param name="reason">Why what is no longer true is revoked.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Accepted, also where the district keeps no registration of the volunteer: then it has certified nothing.</returns>
    public async ValueTask<Decision> RenewWithinAsync(
        VolunteerId volunteer, CertificateRevocationReason reason, Instant at, CancellationToken cancellationToken = default)
    {
        if (await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken) is not { } holder) return Decision.Accepted;
        // Read even where there is no certificate: of one that is issued at this moment the commit then tells.
        _ = await district.HonourRolls.FindAsync(holder.Id, cancellationToken);
        var registrations = await MergedRegistrations.AllOfAsync(district, volunteer, cancellationToken);
        var (so, standing) = (Decision.Accepted, await StandingAsync(registrations, cancellationToken));
        foreach (var certificate in standing.ToList())
        {
            var stated = certificate.Filled(await StatedAsync(holder, registrations, certificate.Period, certificate.RecordingUnit, cancellationToken));
            // Of two registrations that are one now each certificate is to state the whole, so that no service is certified twice.
            if (reason == CertificateRevocationReason.RegistrationsMerged ? certificate.States(stated) : certificate.IsTrueBy(stated)) continue;

            standing.Remove(certificate);
            var twin = standing.Find(one => one.States(stated));
            if (twin is not null || stated.Services.Count == 0)
            {
                so &= certificate.Revoke(reason, twin?.Id, at);
                continue;
            }

            var replaced = certificate.Replace(stated, reason, at);
            so &= replaced.Outcome;
            if (!replaced.IsAccepted) continue;
            district.Certificates.Add(replaced.Value);
            standing.Add(replaced.Value);
        }

        return so;
    }

    // What this unit of work has replaced already is listed as it is stored.
    private async ValueTask<List<ServiceCertificate>> StandingAsync(IReadOnlyList<VolunteerId> registrations, CancellationToken cancellationToken)
    {
        var standing = new List<ServiceCertificate>();
        foreach (var registration in registrations)
        {
            foreach (var listed in await district.Certificates.ListAsync(new StandingCertificatesSpec(registration), cancellationToken))
            {
                var last = listed;
                while (last?.ReplacedBy is { } next) last = await district.Certificates.FindAsync(next, cancellationToken);
                if (last is { State: ServiceCertificateState.Issued } && !standing.Contains(last)) standing.Add(last);
            }
        }

        return standing;
    }

    private async ValueTask<NewCertificate> StatedAsync(
        Volunteer holder, IReadOnlyList<VolunteerId> registrations, Term period, string recordingUnit, CancellationToken cancellationToken)
    {
        var services = await ServicesOf.DaysAsync(district, registrations, period, cancellationToken);
        return new NewCertificate { Volunteer = holder.Id, Number = holder.Number, Period = period, RecordingUnit = recordingUnit, Services = services };
    }
}
