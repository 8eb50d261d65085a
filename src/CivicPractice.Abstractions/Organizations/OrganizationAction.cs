namespace CivicPractice.Organizations;

/// <summary>What can be done with a volunteer service organisation after it was registered.</summary>
public enum OrganizationAction : byte
{
    /// <summary>It pauses (暂停).</summary>
    [Term("暂停")] Suspend,

    /// <summary>It works again (恢复).</summary>
    [Term("恢复")] Resume,

    /// <summary>It ends (解散).</summary>
    [Term("解散")] Dissolve,
}
