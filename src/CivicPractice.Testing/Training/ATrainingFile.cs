using CivicPractice.Activities;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a volunteer's training file through its public commands, empty at first.</summary>
public sealed class ATrainingFile
{
    private readonly List<Action<TrainingFile>> _steps = [];
    private VolunteerId _volunteer = ATrainingSession.Volunteer;

    /// <summary>The id of the certificate.</summary>
    public static TrainingCertificateId TheCertificate { get; } = new(new Guid("00000000-0000-7000-8000-0000000c0c01"));

    /// <summary>The id of another certificate.</summary>
    public static TrainingCertificateId OtherCertificate { get; } = new(new Guid("00000000-0000-7000-8000-0000000c0c02"));

    /// <summary>A certificate for drought relief.</summary>
    /// <param name="from">The first day it holds.</param>
    /// <param name="through">The last day it holds, or <see langword="null"/>.</param>
    /// <param name="id">Its id, unless it is the usual one.</param>
    /// <param name="categories">What it is for, unless it is drought relief.</param>
    public static TrainingCertificate Certificate(
        LocalDate from, LocalDate? through, TrainingCertificateId? id = null, params ActivityCategory[] categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return new(id ?? TheCertificate, ATrainingCourse.TheId, categories.Length == 0 ? [ActivityCategory.DroughtRelief] : categories, from, through);
    }

    /// <summary>A training that renews drought relief.</summary>
    /// <param name="lastDay">The day on which it ends.</param>
    /// <param name="session">The session, unless it is the usual one.</param>
    public static Renewal Renewal(LocalDate lastDay, TrainingSessionId? session = null) =>
        new(TestDistrict.Id, session ?? ATrainingSession.TheId, [ActivityCategory.DroughtRelief], lastDay);

    /// <summary>Makes it another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public ATrainingFile Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Issues a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    public ATrainingFile With(TrainingCertificate certificate) => Then(file => file.Issue(certificate, TestDistrict.Nine));

    /// <summary>Revokes a certificate.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <param name="id">The certificate, unless it is the usual one.</param>
    public ATrainingFile Revoked(RevocationReason reason, Instant at, TrainingCertificateId? id = null) =>
        Then(file => file.Revoke(id ?? TheCertificate, reason, at));

    /// <summary>Books the renewal of the usual certificate.</summary>
    /// <param name="today">The day of booking.</param>
    /// <param name="renewal">The renewing training.</param>
    public ATrainingFile RenewalBooked(LocalDate today, Renewal renewal) =>
        Then(file => file.BookRenewal(TheCertificate, renewal, today, new TrainingRules(), TestDistrict.Nine));

    /// <summary>Builds it, with nothing raised.</summary>
    public TrainingFile Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public TrainingFile BuildRaising()
    {
        var file = TrainingFile.Of(TestDistrict.Id, _volunteer);
        foreach (var step in _steps) step(file);
        return file;
    }

    private ATrainingFile Then(Func<TrainingFile, Decision> step)
    {
        _steps.Add(file => step(file).EnsureAccepted());
        return this;
    }
}
