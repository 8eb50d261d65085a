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

/// <summary>The service asks for a greater age (W5).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Age">The least age in years on the day of the service.</param>
public sealed record VolunteerBelowAge(VolunteerId Volunteer, int Age) : Refusal("volunteer.below-age")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该服务须年满 {Age} 周岁。", $"The service asks for an age of {Age} at least.");
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

/// <summary>Every service needs general training first (通用培训; 先培训再上岗), which holds for the whole of it.</summary>
/// <param name="Volunteer">The volunteer.</param>
public sealed record GeneralTrainingMissing(VolunteerId Volunteer) : Refusal("volunteer.general-training-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"参加服务前须先完成通用培训。", $"Service needs general training first.");
}

/// <summary>The task fits the skill (志愿服务条例 art. 15), and nothing proves it on the day of the service.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Skill">The skill.</param>
public sealed record SkillUnproved(VolunteerId Volunteer, VolunteerSkill Skill) : Refusal("volunteer.skill-unproved")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该服务需要“{Skill}”技能，目前没有有效证明。", $"The service needs the skill “{Skill}”, and nothing proves it.");
}

/// <summary>Law asks for a qualification (法定资格, 志愿服务条例 art. 16), and no certificate of it holds on the day of the service.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Skill">What the certificate must be for.</param>
public sealed record QualificationMissing(VolunteerId Volunteer, VolunteerSkill Skill) : Refusal("volunteer.qualification-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该服务依法需要“{Skill}”资格证书，目前没有有效证书。", $"By law the service needs a certificate for “{Skill}”, and none holds.");
}

/// <summary>The category needs somebody to attest that the volunteer is fit (健康承诺或健康证明), and nothing attests it on the day of the service.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Category">The category.</param>
public sealed record HealthUnattested(VolunteerId Volunteer, ActivityCategory Category) : Refusal("volunteer.health-unattested")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"参加“{Category}”类服务须有有效的健康承诺或健康证明。", $"Service of the category “{Category}” needs a declaration or certificate of fitness.");
}

/// <summary>What is attested on the day of the service excepts the category (志愿服务条例 art. 15); why, nobody keeps.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Category">The category.</param>
public sealed record UnfitForService(VolunteerId Volunteer, ActivityCategory Category) : Refusal("volunteer.unfit-for-service")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"按登记情况，该志愿者不宜参加“{Category}”类服务。", $"By what is recorded the volunteer is not to give service of the category “{Category}”.");
}
