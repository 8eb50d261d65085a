namespace CivicPractice.Organizations;

/// <summary>The organisation is suspended or dissolved: it takes neither volunteers nor teams in.</summary>
/// <param name="Organization">The organisation.</param>
public sealed record OrganizationInactive(VolunteerOrganizationId Organization) : Refusal("organization.inactive")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该志愿服务组织目前不活动，不能吸收志愿者或队伍。", $"The organisation is not active; it takes neither volunteers nor teams in.");
}

/// <summary>Teams belong to the organisation; they are transferred or dissolved first.</summary>
/// <param name="Count">How many.</param>
public sealed record OrganizationTeamsLeft(int Count) : Refusal("organization.teams-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 支志愿服务队属于该组织。", $"{Count} teams belong to the organisation.");
}

/// <summary>Volunteers are registered with the organisation; they are transferred first.</summary>
/// <param name="Count">How many.</param>
public sealed record OrganizationVolunteersLeft(int Count) : Refusal("organization.volunteers-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 名志愿者注册在该组织。", $"{Count} volunteers are registered with the organisation.");
}

/// <summary>The organisation hosts activities that are neither held nor cancelled; they are held, or called off and planned anew by another host, first.</summary>
/// <param name="Count">How many.</param>
public sealed record OrganizationActivitiesLeft(int Count) : Refusal("organization.activities-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该组织还有 {Count} 场活动未举办也未取消。", $"{Count} activities of the organisation are neither held nor cancelled.");
}

/// <summary>The organisation hosts service projects that run or pause; they are concluded, or handed to another host, first.</summary>
/// <param name="Count">How many.</param>
public sealed record OrganizationProjectsLeft(int Count) : Refusal("organization.projects-left")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该组织还有 {Count} 个志愿服务项目未结项。", $"{Count} service projects of the organisation are not concluded.");
}
