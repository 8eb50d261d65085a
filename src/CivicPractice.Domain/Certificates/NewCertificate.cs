using CivicPractice.Volunteers;

namespace CivicPractice.Certificates;

/// <summary>What a certificate of service is to state (志愿服务记录与证明出具办法 art. 17: service time, content and the recording unit).</summary>
public sealed record NewCertificate
{
    /// <summary>The volunteer.</summary>
    public required VolunteerId Volunteer { get; init; }

    /// <summary>The volunteer's unified number, by which the certificate names them; never the ID number (MZ/T 061-2015).</summary>
    public required VolunteerNumber Number { get; init; }

    /// <summary>The days it speaks of, in the district's time zone.</summary>
    public required Term Period { get; init; }

    /// <summary>The unit that recorded the service and answers for the certificate (记录单位).</summary>
    public required string RecordingUnit { get; init; }

    /// <summary>All service of these days, in any order.</summary>
    public required IReadOnlyList<CertifiedService> Services { get; init; }
}
