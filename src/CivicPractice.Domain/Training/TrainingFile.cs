using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The training certificates of one volunteer (培训档案), from which it follows which work and which roles the volunteer is trained for, and when.</summary>
/// <remarks>
/// <para>Keyed by the volunteer and so found without a search. It is stored with the first certificate that is allotted or issued; until then the volunteer has none.</para>
/// <para>A place in a session allots the id of the certificate that a pass will earn; an id is never allotted for two sessions, nor after it was issued.</para>
/// <para>Renewal without a gap: while a renewal is booked a certificate holds on after its end for the grace the rules give. It must
/// hold on the day of booking, so that grace never makes a gap good that has opened; when the renewal falls through, or is passed, grace ends that day.</para>
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

    /// <summary>The first day, grace included, that is the last for some category of work, some role, or general training; <see langword="null"/> when none expires.</summary>
    /// <remarks>What has run out stays the earliest until it is renewed.</remarks>
    public LocalDate? EarliestExpiry { get; private set; }

    /// <summary>An empty file.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static TrainingFile Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>What work the volunteer is trained for, and when: certificates that overlap or touch make one stretch of time.</summary>
    /// <param name="timeZone">The district's time zone.</param>
    public IReadOnlyList<TrainedFor> Trained(DateTimeZone timeZone) =>
        [.. Stretches(aim => aim.Category is not null, timeZone).Select(one => new TrainedFor(one.Aim.Category!.Value, one.During))];

    /// <summary>What roles the volunteer is trained for, and when, in such stretches.</summary>
    /// <param name="timeZone">The district's time zone.</param>
    public IReadOnlyList<TrainedForRole> TrainedForRoles(DateTimeZone timeZone) =>
        [.. Stretches(aim => aim.Role is not null, timeZone).Select(one => new TrainedForRole(one.Aim.Role!.Value, one.During))];

    /// <summary>When general training (通用培训) holds, in such stretches: by courses that are for neither a category of work nor a role.</summary>
    /// <param name="timeZone">The district's time zone.</param>
    public IReadOnlyList<TimeRange> TrainedInGeneral(DateTimeZone timeZone) => [.. Stretches(aim => aim == TrainingAim.General, timeZone).Select(one => one.During)];

    /// <summary>What must be renewed by the day's notice: what training ends for within the notice, or has ended for; categories, then roles, then general training, by code.</summary>
    /// <param name="today">The day of asking.</param>
    /// <param name="rules">The district's rules.</param>
    public IReadOnlyList<RenewalDue> RenewalsDue(LocalDate today, TrainingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. Ends().Where(end => end.Through <= rules.NoticeThrough(today)).OrderBy(end => end.Aim.Order.Rank).ThenBy(end => end.Aim.Order.Code, StringComparer.Ordinal)
                .Select(end => new RenewalDue(end.Aim, end.Through, end.RenewalAt, end.WithoutGrace < today && today <= end.Through)),
        ];
    }

    private TrainingCertificate? Find(TrainingCertificateId certificate) => _certificates.Find(one => one.Id == certificate);

    private void Put(TrainingCertificate changed)
    {
        _certificates = [.. _certificates.Select(certificate => certificate.Id == changed.Id ? changed : certificate)];
        SettleExpiry();
    }

    private void SettleExpiry() => EarliestExpiry = Ends().Select(end => (LocalDate?)end.Through).Min();

    private List<(TrainingAim Aim, TimeRange During)> Stretches(Func<TrainingAim, bool> which, DateTimeZone timeZone)
    {
        List<(TrainingAim Aim, TimeRange During)> stretches = [];
        var held =
            from certificate in _certificates
            let holds = certificate.Holds(timeZone)
            where holds is not null
            from aim in certificate.Aims
            where which(aim)
            select (Aim: aim, During: holds.Value);
        foreach (var next in held.OrderBy(one => one.Aim.Order.Code, StringComparer.Ordinal).ThenBy(one => one.During.From))
        {
            if (stretches is [.., var last] && last.Aim == next.Aim && next.During.From <= last.During.Until)
                stretches[^1] = last with { During = new TimeRange(last.During.From, Instant.Max(last.During.Until, next.During.Until)) };
            else
                stretches.Add(next);
        }

        return stretches;
    }

    private IEnumerable<(TrainingAim Aim, LocalDate Through, LocalDate WithoutGrace, TrainingSessionId? RenewalAt)> Ends() =>
        from certificate in _certificates
        where certificate.RevokedFor is null
        from aim in certificate.Aims
        group certificate by aim into held
        where held.All(certificate => certificate.HoldsThrough is not null)
        select (held.Key, held.Max(certificate => certificate.HoldsThrough!.Value), held.Max(certificate => certificate.Through!.Value),
            held.Where(certificate => certificate.RenewalAt is not null).MaxBy(certificate => certificate.HoldsThrough)?.RenewalAt);
}
