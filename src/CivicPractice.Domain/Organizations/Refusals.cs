namespace CivicPractice.Organizations;

/// <summary>The organisation is suspended or dissolved: it takes neither volunteers nor teams in.</summary>
/// <param name="Organization">The organisation.</param>
public sealed record OrganizationInactive(VolunteerOrganizationId Organization) : Refusal("organization.inactive")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务组织目前不活动，不能吸收志愿者或队伍。", $"The organisation is not active; it takes neither volunteers nor teams in.");
}
