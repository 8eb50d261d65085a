using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <summary>Somebody with this ID number is known in the district.</summary>
/// <param name="Person">Who; registering again is for this one.</param>
public sealed record PersonAlreadyKnown(PersonId Person) : Refusal("person.already-known")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该身份证件号码已有登记。", $"Somebody with this ID number is known already.");
}

/// <summary>A record has a name at least.</summary>
/// <param name="Field">What is missing.</param>
public sealed record DetailMissing(PersonalField Field) : Refusal("person.detail-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"缺少{Terms.Of(Field).Zh}。", $"The {Terms.Of(Field).En} is missing.");
}

/// <summary>Two fields tell different things.</summary>
/// <param name="Field">One.</param>
/// <param name="Other">The other.</param>
public sealed record DetailsDisagree(PersonalField Field, PersonalField Other) : Refusal("person.details-disagree")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"{Terms.Of(Field).Zh}与{Terms.Of(Other).Zh}不一致。", $"The {Terms.Of(Field).En} and the {Terms.Of(Other).En} do not agree.");
}

/// <summary>Personal data of those under 14 is sensitive: a guardian consents, and is named (个人信息保护法 art. 28, 31).</summary>
/// <param name="Person">The person.</param>
public sealed record GuardianHasToConsent(PersonId Person) : Refusal("person.guardian-has-to-consent")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"处理不满十四周岁未成年人的个人信息须经监护人同意，并登记监护人。", $"Under 14 a guardian consents to what is kept of the person, and is named.");
}

/// <summary>Data of volunteers is not told without consent (志愿服务条例 art. 21).</summary>
/// <param name="Purpose">For what it was to be told.</param>
public sealed record DisclosureNotConsentedTo(DisclosurePurpose Purpose) : Refusal("person.disclosure-not-consented-to")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"未经同意，个人信息不得{Terms.Of(Purpose).Zh}。", $"Nobody has consented to it ({Terms.Of(Purpose).En}).");
}

/// <summary>The person is registered as a volunteer.</summary>
/// <param name="Volunteer">The registration that is in force.</param>
public sealed record EnrolmentInForce(VolunteerId Volunteer) : Refusal("person.enrolment-in-force")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本人的志愿者注册仍然有效。", $"The person is registered as a volunteer.");
}

/// <summary>A legal period for which the record must be stored is not over (个人信息保护法 art. 47).</summary>
/// <param name="Until">The day on which it is.</param>
public sealed record LegalPeriodRuns(LocalDate Until) : Refusal("person.legal-period-runs")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"法定保存期限至 {Until:uuuu-MM-dd} 届满。", $"The record must be stored until {Until:uuuu-MM-dd}.");
}

/// <summary>Two ID numbers are two persons: one of them is wrong, and is taken out first.</summary>
/// <param name="Person">One record.</param>
/// <param name="Other">The other.</param>
public sealed record IdNumbersDiffer(PersonId Person, PersonId Other) : Refusal("person.id-numbers-differ")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"两条记录的身份证件号码不同。", $"The two records have different ID numbers.");
}
