using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>A certificate of volunteer service (志愿服务证明): what was recorded of a volunteer in a run of days, as data.</summary>
/// <remarks>
/// <para>It is free and true (志愿服务条例 art. 19), and changes no more: after a correction it is revoked and another one issued (docs/decisions/0027).</para>
/// <para>It names the volunteer by number. Who that is, is not kept here.</para>
/// </remarks>
[Kind("service-certificate")]
public sealed class ServiceCertificate : AggregateRoot<ServiceCertificateId>
{
    private readonly List<CertifiedService> _services;

    private ServiceCertificate(DistrictId district, ServiceCertificateId id, NewCertificate certificate, ServiceCertificateId? replaces, Instant at)
        : base(district, id)
    {
        _services = Ordered(certificate.Services);
        Volunteer = certificate.Volunteer;
        Number = certificate.Number;
        Period = certificate.Period;
        Minutes = _services.Sum(service => (long)service.Minutes);
        RecordingUnit = certificate.RecordingUnit.Trim();
        Replaces = replaces;
        IssuedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/service-certificate.md.</summary>
    public static Lifecycle<ServiceCertificateState, ServiceCertificateAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "service-certificate",
        ServiceCertificateState.Issued,
        (ServiceCertificateState.Issued, ServiceCertificateAction.Revoke, ServiceCertificateState.Revoked));

    /// <summary>Whether it still stands.</summary>
    public ServiceCertificateState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The volunteer.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>The volunteer's unified number, as stated.</summary>
    public VolunteerNumber Number { get; private set; }

    /// <summary>The days it speaks of, in the district's time zone.</summary>
    public Term Period { get; private set; }

    /// <summary>The service time it states, in whole minutes; the sum of its lines.</summary>
    public long Minutes { get; private set; }

    /// <summary>The unit that recorded the service and answers for the certificate (记录单位).</summary>
    public string RecordingUnit { get; private set; }

    /// <summary>The certificate that this one was issued to replace, or <see langword="null"/>.</summary>
    public ServiceCertificateId? Replaces { get; private set; }

    /// <summary>When it was issued.</summary>
    public Instant IssuedAt { get; private set; }

    /// <summary>When it was revoked, or <see langword="null"/>.</summary>
    public Instant? RevokedAt { get; private set; }

    /// <summary>Why it was revoked, or <see langword="null"/>.</summary>
    public CertificateRevocationReason? RevokedFor { get; private set; }

    /// <summary>The certificate that states what is true instead, or <see langword="null"/>.</summary>
    public ServiceCertificateId? ReplacedBy { get; private set; }

    /// <summary>The service it states, by day.</summary>
    public IReadOnlyList<CertifiedService> Services => _services;

    /// <summary>Issues a certificate (出具).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the certificate.</param>
    /// <param name="certificate">What it states.</param>
    /// <param name="today">The day of issue in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The certificate, or refused with all of <see cref="PeriodNotOver"/>, <see cref="NothingToCertify"/> that apply.</returns>
    /// <exception cref="ArgumentException">Volunteer, number or recording unit is missing, or a line lies outside the days, has no minutes, or stands there twice.</exception>
    public static Decision<ServiceCertificate> Issue(DistrictId district, ServiceCertificateId id, NewCertificate certificate, LocalDate today, Instant at)
    {
        Require(certificate);
        var may = Decision.Unless(
            certificate.Period.Through > today ? new PeriodNotOver(certificate.Period, today) : null,
            certificate.Services.Count == 0 ? new NothingToCertify(certificate.Period) : null);
        return may.IsAccepted ? Issued(new ServiceCertificate(district, id, certificate, null, at), at) : may;
    }

    /// <summary>Whether it states exactly this.</summary>
    /// <param name="certificate">What would be stated.</param>
    public bool States(NewCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (Volunteer, Number, Period, RecordingUnit) == (certificate.Volunteer, certificate.Number, certificate.Period, certificate.RecordingUnit.Trim())
            && _services.SequenceEqual(Ordered(certificate.Services));
    }

    /// <summary>Whether all that it states is still so, whatever was recorded since of the same days.</summary>
    /// <param name="certificate">What would be stated now.</param>
    public bool IsTrueBy(NewCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (Volunteer, Number) == (certificate.Volunteer, certificate.Number) && _services.TrueForAll(certificate.Services.Contains);
    }

    /// <summary>Fills up what is stated without words by what this certificate says of the same service: a record that is destroyed after its time (R13) makes no certificate untrue.</summary>
    internal NewCertificate Filled(NewCertificate certificate) => certificate with
    {
        Services =
        [
            .. certificate.Services.Select(service => service.Content is null && _services.Find(one => one.Service == service.Service) is { } known
                ? service with { Content = known.Content, Activity = known.Activity }
                : service),
        ],
    };

    /// <summary>Whether it may be revoked.</summary>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> when it is revoked already.</returns>
    public Decision CanRevoke() => Lifecycle.Permits(State, ServiceCertificateAction.Revoke);

    /// <summary>Revokes it (撤销). Revoking again is accepted and changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="replacedBy">The certificate that states what is true instead, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted from every state.</returns>
    /// <exception cref="ArgumentException">It is to be replaced by itself.</exception>
    public Decision Revoke(CertificateRevocationReason reason, ServiceCertificateId? replacedBy, Instant at)
    {
        if (replacedBy == Id || replacedBy == default(ServiceCertificateId)) throw new ArgumentException("A certificate is replaced by another one.", nameof(replacedBy));
        if (State == ServiceCertificateState.Revoked) return Decision.Accepted;

        State = Lifecycle.Move(State, ServiceCertificateAction.Revoke);
        (RevokedAt, RevokedFor, ReplacedBy) = (at.ToMicrosecond(), reason, replacedBy);
        Raise(new ServiceCertificateRevoked(Id, Volunteer, reason, replacedBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether another certificate may be issued in its place.</summary>
    /// <param name="certificate">What the other one states.</param>
    /// <inheritdoc cref="Replace" path="/returns"/>
    /// <inheritdoc cref="Replace" path="/exception"/>
    public Decision CanReplace(NewCertificate certificate)
    {
        Require(certificate);
        if (certificate.Period != Period) throw new ArgumentException("A replacement speaks of the same days.", nameof(certificate));
        var permitted = CanRevoke();
        return !permitted.IsAccepted ? permitted : Decision.Unless(certificate.Services.Count == 0 ? new NothingToCertify(Period) : null);
    }

    /// <summary>Revokes it, and issues another one in its place under the id that follows from its own (重新出具).</summary>
    /// <param name="certificate">What the other one states, of the same days.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The other one, or refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="NothingToCertify"/>.</returns>
    /// <exception cref="ArgumentException">As <see cref="Issue"/>, or it speaks of other days.</exception>
    public Decision<ServiceCertificate> Replace(NewCertificate certificate, CertificateRevocationReason reason, Instant at)
    {
        var may = CanReplace(certificate);
        if (!may.IsAccepted) return may;

        var other = new ServiceCertificate(District, Id.Replacement(), certificate, Id, at);
        Revoke(reason, other.Id, at).EnsureAccepted();
        return Issued(other, at);
    }

    private static ServiceCertificate Issued(ServiceCertificate certificate, Instant at)
    {
        certificate.Raise(new ServiceCertificateIssued(certificate.Id, certificate.Volunteer, certificate.Period, certificate.Minutes, certificate.Replaces), at);
        return certificate;
    }

    private static List<CertifiedService> Ordered(IReadOnlyList<CertifiedService> services) =>
        [.. services.OrderBy(service => service.Day).ThenBy(service => service.Service)];

    private static void Require(NewCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(certificate.RecordingUnit, nameof(certificate));
        if (certificate.Volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(certificate));
        if (!certificate.Number.IsDefined) throw new ArgumentException("The number is missing.", nameof(certificate));
        if (certificate.Services.Any(service => service.Minutes < 1)) throw new ArgumentException("A line has no minutes.", nameof(certificate));
        if (certificate.Services.Any(service => !certificate.Period.Contains(service.Day))) throw new ArgumentException("A line lies outside the days.", nameof(certificate));
        if (certificate.Services.DistinctBy(service => service.Service).Count() < certificate.Services.Count) throw new ArgumentException("A line stands there twice.", nameof(certificate));
    }
}
