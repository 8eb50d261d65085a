using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <content>Issuing, revoking, renewing.</content>
public sealed partial class TrainingFile
{
    /// <summary>Whether a certificate can be issued.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <inheritdoc cref="Issue" path="/returns"/>
    /// <inheritdoc cref="Issue" path="/exception"/>
    public Decision CanIssue(TrainingCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Id == default) throw new ArgumentException("The certificate's id is missing.", nameof(certificate));
        if (certificate.Through < certificate.From) throw new ArgumentException("A certificate holds for a day at least.", nameof(certificate));
        if (Find(certificate.Id) is { } issued && (issued.Course != certificate.Course || issued.From != certificate.From))
            throw new ArgumentException("The id stands for another certificate.", nameof(certificate));
        return Decision.Accepted;
    }

    /// <summary>Issues a certificate, allotted before or not. Never refused: whoever passed has a right to it. One that was issued before, revoked or not, is accepted and nothing changes.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted.</returns>
    /// <exception cref="ArgumentException">The id is missing, the last day lies before the first, or the id stands for another certificate.</exception>
    public Decision Issue(TrainingCertificate certificate, Instant at)
    {
        var may = CanIssue(certificate);
        if (!may.IsAccepted || Find(certificate.Id) is not null) return may;

        // The caller may go on changing a list it has handed in.
        IReadOnlyList<ActivityCategory> categories = [.. certificate.Categories];
        IReadOnlyList<VolunteerRole> roles = [.. certificate.Roles];
        _certificates = [.. _certificates, certificate with { Categories = categories, Roles = roles }];
        _allotted = [.. _allotted.Where(one => one.Certificate != certificate.Id)];
        SettleExpiry();
        Raise(new TrainingCertificateIssued(Id, certificate.Id, certificate.Course, categories, certificate.From, certificate.Through) { Roles = roles }, at);
        return Decision.Accepted;
    }

    /// <summary>Whether a certificate may be revoked.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <inheritdoc cref="Revoke" path="/returns"/>
    public Decision CanRevoke(TrainingCertificateId certificate) =>
        Decision.Unless(Find(certificate) is null ? new NotFound("training-certificate", certificate.Value) : null);

    /// <summary>Revokes a certificate. Revoking again is accepted and changes nothing: the first reason stands.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public Decision Revoke(TrainingCertificateId certificate, RevocationReason reason, Instant at)
    {
        var may = CanRevoke(certificate);
        if (!may.IsAccepted || Find(certificate)!.RevokedFor is not null) return may;

        Put(Find(certificate)! with { RevokedFor = reason, RevokedAt = at.ToMicrosecond(), RenewalAt = null });
        Raise(new TrainingCertificateRevoked(Id, certificate, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the renewal of a certificate may be booked.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="renewal">The training that is to renew it.</param>
    /// <param name="today">The day of booking in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <inheritdoc cref="BookRenewal" path="/returns"/>
    public Decision CanBookRenewal(TrainingCertificateId certificate, Renewal renewal, LocalDate today, TrainingRules rules)
    {
        ArgumentNullException.ThrowIfNull(renewal);
        ArgumentNullException.ThrowIfNull(rules);
        RequireSameDistrict(renewal.District, nameof(renewal));
        if (Find(certificate) is not { } held) return new NotFound("training-certificate", certificate.Value);
        if (held.RenewalAt == renewal.Session) return Decision.Accepted;

        LocalDate? graceThrough = held.Through is { } last ? rules.Window.GraceThrough(last) : null;
        return Decision.Unless(
            held.RevokedFor is { } reason ? new CertificateRevoked(certificate, reason) : null,
            held.Through is null ? new CertificateDoesNotExpire(certificate) : null,
            held.HoldsThrough < today ? new CertificateLapsed(certificate, held.HoldsThrough!.Value) : null,
            graceThrough < renewal.LastDay ? new RenewalTooLate(certificate, graceThrough!.Value) : null,
            renewal.Covers(held) ? null : new RenewalCoversLess(certificate));
    }

    /// <summary>Books the renewal of a certificate, so that it holds on in the grace; another booking replaces the first.
    /// The same booking again is accepted and changes nothing.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="renewal">The training that is to renew it; it ends within the grace and qualifies for all that the certificate does.</param>
    /// <param name="today">The day of booking in the district's time zone; the certificate must still hold.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> alone, or with all of <see cref="CertificateRevoked"/>, <see cref="CertificateDoesNotExpire"/>,
    /// <see cref="CertificateLapsed"/>, <see cref="RenewalTooLate"/>, <see cref="RenewalCoversLess"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The training belongs to another district.</exception>
    public Decision BookRenewal(TrainingCertificateId certificate, Renewal renewal, LocalDate today, TrainingRules rules, Instant at)
    {
        var may = CanBookRenewal(certificate, renewal, today, rules);
        if (!may.IsAccepted) return may;
        var held = Find(certificate)!;
        if (held.RenewalAt == renewal.Session) return may;

        var through = rules.Window.GraceThrough(held.Through!.Value);
        Put(held with { RenewalAt = renewal.Session, HoldsThrough = through });
        Raise(new CertificateRenewalBooked(Id, certificate, renewal.Session, through), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a booked renewal may be withdrawn.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <inheritdoc cref="WithdrawRenewal" path="/returns"/>
    public Decision CanWithdrawRenewal(TrainingCertificateId certificate) =>
        Decision.Unless(Find(certificate) is null ? new NotFound("training-certificate", certificate.Value) : null);

    /// <summary>The booked renewal falls through, or was passed: the certificate holds to its own end, or through today where grace has begun.
    /// With nothing booked it is accepted and changes nothing.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public Decision WithdrawRenewal(TrainingCertificateId certificate, LocalDate today, Instant at)
    {
        var may = CanWithdrawRenewal(certificate);
        if (!may.IsAccepted || Find(certificate)!.RenewalAt is not { } session) return may;

        var held = Find(certificate)!;
        var through = RenewalWindow.WithoutRenewal(held.Through!.Value, held.HoldsThrough!.Value, today);
        Put(held with { RenewalAt = null, HoldsThrough = through });
        Raise(new CertificateRenewalWithdrawn(Id, certificate, session, through), at);
        return Decision.Accepted;
    }
}
