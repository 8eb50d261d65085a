using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a certificate of service through its public commands: two services of the usual volunteer in the week before the usual Monday, issued on Monday at nine.</summary>
public sealed class AServiceCertificate
{
    private readonly List<Func<ServiceCertificate, Decision>> _steps = [];
    private NewCertificate _certificate = Certificate;
    private ServiceCertificateId _id = TheId;
    private Instant _at = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static ServiceCertificateId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000ce01"));

    /// <summary>The id of another certificate.</summary>
    public static ServiceCertificateId OtherId { get; } = new(new Guid("00000000-0000-7000-8000-00000000ce02"));

    /// <summary>Monday to Sunday of the week before.</summary>
    public static Term LastWeek { get; } = new(TestDistrict.Monday.PlusDays(-7), TestDistrict.Monday.PlusDays(-1));

    /// <summary>Two hours of housekeeping on its Tuesday.</summary>
    public static CertifiedService Cleaning { get; } = new(Service(1), LastWeek.From.PlusDays(1), 120, ActivityCategory.Housekeeping, "南山村助老保洁");

    /// <summary>Three quarters of an hour of theory talk on its Sunday.</summary>
    public static CertifiedService Talk { get; } = new(Service(2), LastWeek.Through, 45, ActivityCategory.TheoryTalk, "“听党话”理论宣讲");

    /// <summary>What it states: both services.</summary>
    public static NewCertificate Certificate { get; } = new()
    {
        Volunteer = AVolunteer.TheId,
        Number = AVolunteer.Registration.Number,
        Period = LastWeek,
        RecordingUnit = "试验区新时代文明实践中心",
        Services = [Cleaning, Talk],
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public AServiceCertificate WithId(ServiceCertificateId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes what it states.</summary>
    /// <param name="change">What it states out of the usual.</param>
    public AServiceCertificate Stating(Func<NewCertificate, NewCertificate> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _certificate = change(_certificate);
        return this;
    }

    /// <summary>Is another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public AServiceCertificate Of(VolunteerId volunteer) => Stating(one => one with { Volunteer = volunteer });

    /// <summary>Is issued, and perhaps revoked, at another moment.</summary>
    /// <param name="at">The moment.</param>
    public AServiceCertificate At(Instant at)
    {
        _at = at;
        return this;
    }

    /// <summary>Revokes it.</summary>
    /// <param name="reason">Why; by the holder's wish unless given.</param>
    /// <param name="replacedBy">The certificate that replaces it; none unless given.</param>
    public AServiceCertificate Revoked(CertificateRevocationReason reason = CertificateRevocationReason.HoldersWish, ServiceCertificateId? replacedBy = null)
    {
        _steps.Add(certificate => certificate.Revoke(reason, replacedBy, _at));
        return this;
    }

    /// <summary>Builds a certificate in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static AServiceCertificate In(ServiceCertificateState state) => state switch
    {
        ServiceCertificateState.Issued => new AServiceCertificate(),
        ServiceCertificateState.Revoked => new AServiceCertificate().Revoked(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public ServiceCertificate Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public ServiceCertificate BuildRaising()
    {
        var certificate = ServiceCertificate.Issue(TestDistrict.Id, _id, _certificate, TestDistrict.Monday, _at).Value;
        foreach (var step in _steps) step(certificate).EnsureAccepted();
        return certificate;
    }

    private static Guid Service(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xce, 1);
}
