using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The course is not on offer: still a draft, or retired.</summary>
/// <param name="Course">The course.</param>
public sealed record CourseNotOnOffer(TrainingCourseId Course) : Refusal("training-course.not-on-offer")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该课程目前没有开设。", $"The course is not on offer.");
}

/// <summary>The time of the training has come or passed.</summary>
/// <param name="During">From when until when.</param>
public sealed record TrainingTimePassed(TimeRange During) : Refusal("training-session.time-passed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"培训时间（{During}）已到或已过。", $"The time of the training ({During}) has come or passed.");
}

/// <summary>Every place is taken.</summary>
/// <param name="Capacity">How many places there are.</param>
public sealed record TrainingSessionFull(int Capacity) : Refusal("training-session.full")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"培训名额（{Capacity}）已满。", $"All {Capacity} places are taken.");
}

/// <summary>The volunteer has no place in the session.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record NotEnrolled(VolunteerId Volunteer) : Refusal("training-session.not-enrolled")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者没有报名这场培训。", $"The volunteer has no place in this session.");
}

/// <summary>It is too early to begin.</summary>
/// <param name="From">From when it is possible.</param>
public sealed record TrainingNotYetDue(Instant From) : Refusal("training-session.not-yet-due")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{From} 起才能开班。", $"The session can begin from {From}.");
}

/// <summary>Nobody attends for longer than the session lasts.</summary>
/// <param name="Most">How many minutes it lasts.</param>
public sealed record AttendanceTooLong(int Most) : Refusal("training-session.attendance-too-long")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"参训时间不能超过培训时长（{Most} 分钟）。", $"Nobody attends for longer than the session lasts ({Most} minutes).");
}

/// <summary>The session is shorter than what one has to attend to pass.</summary>
/// <param name="LeastMinutes">The attendance without which nobody passes, in whole minutes.</param>
public sealed record TrainingTooShort(int LeastMinutes) : Refusal("training-session.too-short")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"培训时长不足结业所需的 {LeastMinutes} 分钟。", $"The session is shorter than the {LeastMinutes} minutes that a pass needs.");
}

/// <summary>Who attended for less than the course asks does not pass.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="LeastMinutes">The attendance without which nobody passes, in whole minutes.</param>
public sealed record AttendedTooLittle(VolunteerId Volunteer, int LeastMinutes) : Refusal("training-session.attended-too-little")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"参训不足 {LeastMinutes} 分钟，不能合格。", $"Nobody passes who attended for less than {LeastMinutes} minutes.");
}

/// <summary>The score lies below the pass mark, or there is none where one is asked.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="PassMark">The score without which nobody passes, 0 to 100.</param>
public sealed record ScoreBelowPassMark(VolunteerId Volunteer, int PassMark) : Refusal("training-session.score-below-pass-mark")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有成绩或成绩低于合格线（{PassMark} 分），不能合格。", $"Nobody passes without a score of {PassMark} at least.");
}

/// <summary>Only who came is assessed.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record NotAttended(VolunteerId Volunteer) : Refusal("training-session.not-attended")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有参训记录，不能考核。", $"Without recorded attendance nobody is assessed.");
}

/// <summary>Some who came have no result yet.</summary>
/// <param name="Count">How many.</param>
public sealed record ResultsMissing(int Count) : Refusal("training-session.results-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 人没有考核结果。", $"{Count} of those who came have no result yet.");
}

/// <summary>The certificate was revoked.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Reason">Why.</param>
public sealed record CertificateRevoked(TrainingCertificateId Certificate, RevocationReason Reason) : Refusal("training-certificate.revoked")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"证书已因“{Terms.Of(Reason).Zh}”撤销。", $"The certificate was revoked ({Terms.Of(Reason).En}).");
}

/// <summary>The certificate does not expire; there is nothing to renew.</summary>
/// <param name="Certificate">The certificate.</param>
public sealed record CertificateDoesNotExpire(TrainingCertificateId Certificate) : Refusal("training-certificate.does-not-expire")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"证书长期有效，无须续期。", $"The certificate does not expire; there is nothing to renew.");
}

/// <summary>The certificate has run out; grace makes no past gap good.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Through">The last day it held.</param>
public sealed record CertificateLapsed(TrainingCertificateId Certificate, LocalDate Through) : Refusal("training-certificate.lapsed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"证书已于 {Through:uuuu-MM-dd} 到期。", $"The certificate ran out on {Through:uuuu-MM-dd}.");
}

/// <summary>The renewing training ends after the grace.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="GraceThrough">The last day of the grace.</param>
public sealed record RenewalTooLate(TrainingCertificateId Certificate, LocalDate GraceThrough) : Refusal("training-certificate.renewal-too-late")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"续期培训应在宽限期（{GraceThrough:uuuu-MM-dd}）内结束。", $"The renewing training must end within the grace, by {GraceThrough:uuuu-MM-dd}.");
}

/// <summary>The renewing training does not qualify for all that the certificate does.</summary>
/// <param name="Certificate">The certificate.</param>
public sealed record RenewalCoversLess(TrainingCertificateId Certificate) : Refusal("training-certificate.renewal-covers-less")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该培训不能覆盖证书的全部服务类别和角色。", $"The training does not qualify for all that the certificate does.");
}
