namespace CivicPractice.Organizations;

/// <summary>Where a volunteer service organisation stands.</summary>
public enum OrganizationState : byte
{
    /// <summary>It works.</summary>
    [Term("正常")] Active = 0,

    /// <summary>It pauses; nobody new registers with it.</summary>
    [Term("暂停")] Suspended = 1,

    /// <summary>Dissolved: the end.</summary>
    [Term("已解散")] Dissolved = 2,
}
