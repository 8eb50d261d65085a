namespace CivicPractice.Volunteers;

/// <summary>Where a volunteer's registration stands.</summary>
public enum VolunteerState : byte
{
    /// <summary>In force.</summary>
    [Term("有效")] Active = 0,

    /// <summary>Paused; teams and roles are kept, no service is given.</summary>
    [Term("暂停")] Suspended = 1,

    /// <summary>Ended by the volunteer's own will: the end.</summary>
    [Term("已退出")] Withdrawn = 2,

    /// <summary>Ended by the district: the end.</summary>
    [Term("已注销")] Ended = 3,

    /// <summary>It was found to be of the same person as another registration, which goes on: the end.</summary>
    [Term("已合并")] Merged = 4,
}
