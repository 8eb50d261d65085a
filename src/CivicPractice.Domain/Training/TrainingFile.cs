using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The training certificates of one volunteer (培训档案), from which it follows which work the volunteer is trained for, and when.</summary>
/// <remarks>
/// <para>Keyed by the volunteer and so found without a search. It is stored with the first certificate that is allotted or issued; until then the volunteer has none.</para>
/// <para>A place in a session allots the id of the certificate that a pass will earn; an id is never allotted for two sessions, nor after it was issued.</para>
/// <para>Renewal without a gap: while a renewal is booked a certificate holds on after its end for the grace the rules give. It must
/// hold on the day of booking, so that grace never makes a gap good that has opened; when the renewal falls through, grace ends that day.</para>
/// </remarks>
[Kind("training-file")]
public sealed partial class TrainingFile : AggregateRoot<VolunteerId>
{
    private List<TrainingCertificate> _certificates = [];
    private List<AllottedCertificate> _allotted = [];

    private TrainingFile(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>The certificates, oldest first; revoked and expired ones too.</summary>
    public IReadOnlyList<TrainingCertificate> Certificates => _certificates;

    /// <summary>The ids that are allotted and not issued yet, oldest first.</summary>
    public IReadOnlyList<AllottedCertificate> Allotted => _allotted;

    /// <summary>The first day, grace included, that is the last for some category of work; <see langword="null"/> when none expires.</summary>
    /// <remarks>A category that has run out stays the earliest until it is renewed.</remarks>
    public LocalDate? EarliestExpiry { get; private set; }

    /// <summary>An empty file.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static TrainingFile Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>What the volunteer is trained for, and when: certificates that overlap or touch make one stretch of time.</summary>
    /// <param name="timeZone">The district's time zone.</param>
    public IReadOnlyList<TrainedFor> Trained(DateTimeZone timeZone)
    {
        List<TrainedFor> trained = [];
        var stretches =
            from certificate in _certificates
            let holds = certificate.Holds(timeZone)
            where holds is not null
            from category in certificate.Categories
            select new TrainedFor(category, holds.Value);
        foreach (var next in stretches.OrderBy(one => one.Category.Code, StringComparer.Ordinal).ThenBy(one => one.During.From))
        {
            if (trained is [.., var last] && last.Category == next.Category && next.During.From <= last.During.Until)
                trained[^1] = last with { During = new TimeRange(last.During.From, Instant.Max(last.During.Until, next.During.Until)) };
            else
                trained.Add(next);
        }

        return trained;
    }

    /// <summary>What must be renewed by the day's notice: categories whose training ends within the notice, or has ended.</summary>
    /// <param name="today">The day of asking.</param>
    /// <param name="rules">The district's rules.</param>
    public IReadOnlyList<RenewalDue> RenewalsDue(LocalDate today, TrainingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Ends().Where(due => due.Through <= rules.NoticeThrough(today))];
    }

    private TrainingCertificate? Find(TrainingCertificateId certificate) => _certificates.Find(one => one.Id == certificate);

    private void Put(TrainingCertificate changed)
    {
        _certificates = [.. _certificates.Select(certificate => certificate.Id == changed.Id ? changed : certificate)];
        SettleExpiry();
    }

    private void SettleExpiry() => EarliestExpiry = Ends().Select(due => (LocalDate?)due.Through).Min();

    private IEnumerable<RenewalDue> Ends() => EndsInAnyOrder().OrderBy(due => due.Category.Code, StringComparer.Ordinal);

    private IEnumerable<RenewalDue> EndsInAnyOrder() =>
        from certificate in _certificates
        where certificate.RevokedFor is null
        from category in certificate.Categories
        group certificate by category into held
        where held.All(certificate => certificate.HoldsThrough is not null)
        select new RenewalDue(held.Key, held.Max(certificate => certificate.HoldsThrough!.Value), held.Any(certificate => certificate.RenewalAt is not null));
}
