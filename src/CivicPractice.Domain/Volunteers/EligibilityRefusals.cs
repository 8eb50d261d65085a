using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer's registration is not in force.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record VolunteerInactive(VolunteerId Volunteer) : Refusal("volunteer.inactive")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿者的注册当前无效。", $"The volunteer's registration is not in force.");
}

/// <summary>Under eight nobody has capacity to act (民法典 art. 20).</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record VolunteerTooYoung(VolunteerId Volunteer) : Refusal("volunteer.too-young")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未满八周岁不能参加服务。", $"Nobody serves under eight.");
}

/// <summary>No minors in rescue or other dangerous service (provincial rules: 浙江 art. 9, 山东 art. 10).</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record MinorOnDangerousService(VolunteerId Volunteer) : Refusal("volunteer.minor-on-dangerous-service")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未成年人不得参加危险服务。", $"A minor does not go on dangerous service.");
}

/// <summary>A minor serves with a guardian's consent, at the time of the service (个人信息保护法 art. 31, 浙江 art. 9).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Day">The day of the service.</param>
public sealed record GuardianConsentMissing(VolunteerId Volunteer, LocalDate Day) : Refusal("volunteer.guardian-consent-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未成年人参加 {Day:uuuu-MM-dd} 的服务须经监护人同意。", $"A minor needs a guardian's consent for service on {Day:uuuu-MM-dd}.");
}

/// <summary>Accident insurance is bought before dangerous service, and holds for the whole of it (志愿服务条例 art. 17).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="During">The service.</param>
public sealed record VolunteerUninsured(VolunteerId Volunteer, TimeRange During) : Refusal("volunteer.uninsured")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"危险服务期间（{During}）没有人身意外保险。", $"No accident insurance covers the whole of the dangerous service ({During}).");
}

/// <summary>Special work needs training first (志愿服务条例 art. 16; 先培训再上岗).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Category">What the training must be for.</param>
public sealed record VolunteerUntrained(VolunteerId Volunteer, ActivityCategory Category) : Refusal("volunteer.untrained")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Category}”类服务须先培训再上岗。", $"Service of the category “{Category}” needs training first.");
}
