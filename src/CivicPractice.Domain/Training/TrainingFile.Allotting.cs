using NodaTime;

namespace CivicPractice.Training;

/// <summary>The id of a certificate that a pass in a session will earn.</summary>
/// <param name="Certificate">The id the certificate will bear.</param>
/// <param name="Session">The session.</param>
public sealed record AllottedCertificate(TrainingCertificateId Certificate, TrainingSessionId Session);

/// <content>The ids of certificates to come.</content>
public sealed partial class TrainingFile
{
    /// <summary>Whether the id of a certificate can be allotted.</summary>
    /// <param name="certificate">The id.</param>
    /// <param name="session">The session in which it is to be earned.</param>
    /// <inheritdoc cref="Allot" path="/returns"/>
    /// <inheritdoc cref="Allot" path="/exception"/>
    public Decision CanAllot(TrainingCertificateId certificate, TrainingSessionId session)
    {
        if (certificate == default) throw new ArgumentException("The certificate's id is missing.", nameof(certificate));
        RequireSession(session);
        var isTaken = Find(certificate) is not null || _allotted.Exists(one => one.Certificate == certificate && one.Session != session);
        return Decision.Unless(isTaken ? new AlreadyExists("training-certificate", certificate.Value) : null);
    }

    /// <summary>Allots the id of the certificate that a pass will earn. The same id for the same session again is accepted and changes nothing.</summary>
    /// <param name="certificate">The id.</param>
    /// <param name="session">The session in which it is to be earned.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> when the id was issued, or is allotted for another session.</returns>
    /// <exception cref="ArgumentException">The id or the session is missing.</exception>
    public Decision Allot(TrainingCertificateId certificate, TrainingSessionId session, Instant at)
    {
        var may = CanAllot(certificate, session);
        var allotted = new AllottedCertificate(certificate, session);
        if (!may.IsAccepted || _allotted.Contains(allotted)) return may;

        _allotted = [.. _allotted, allotted];
        Raise(new TrainingCertificateAllotted(Id, certificate, session), at);
        return Decision.Accepted;
    }

    /// <summary>Whether what a session has allotted can be given back.</summary>
    /// <param name="session">The session.</param>
    /// <inheritdoc cref="GiveBack" path="/returns"/>
    /// <inheritdoc cref="GiveBack" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanGiveBack(TrainingSessionId session)
#pragma warning restore CA1822
    {
        RequireSession(session);
        return Decision.Accepted;
    }

    /// <summary>Gives back what a session has allotted: the volunteer withdrew or failed, or it was called off. With nothing allotted it is accepted and changes nothing.</summary>
    /// <param name="session">The session.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted.</returns>
    /// <exception cref="ArgumentException">The session is missing.</exception>
    public Decision GiveBack(TrainingSessionId session, Instant at)
    {
        var may = CanGiveBack(session);
        var back = _allotted.FindAll(one => one.Session == session);
        if (!may.IsAccepted || back.Count == 0) return may;

        _allotted = [.. _allotted.Where(one => one.Session != session)];
        foreach (var one in back) Raise(new TrainingCertificateGivenBack(Id, one.Certificate, session), at);
        return Decision.Accepted;
    }

    private static void RequireSession(TrainingSessionId session)
    {
        if (session == default) throw new ArgumentException("The session is missing.", nameof(session));
    }
}
