namespace CivicPractice.Activities;

/// <summary>Where an activity stands.</summary>
public enum ActivityState : byte
{
    /// <summary>Being prepared (草拟); nobody can sign up yet.</summary>
    [Term("草拟")] Drafted = 0,

    /// <summary>Published (已发布): volunteers sign up until it begins.</summary>
    [Term("已发布")] Published = 1,

    /// <summary>The first volunteer has checked in (进行中); what was begun is completed or broken off, never cancelled.</summary>
    [Term("进行中")] Underway = 2,

    /// <summary>Held (已举办): one session counted (场次).</summary>
    [Term("已举办")] Held = 3,

    /// <summary>Held and reviewed (已评价): the end.</summary>
    [Term("已评价")] Reviewed = 4,

    /// <summary>Cancelled: the end.</summary>
    [Term("已取消")] Cancelled = 5,

    /// <summary>Broken off while it was under way (已中止): what was given until then counts, the session does not. The end.</summary>
    [Term("已中止")] BrokenOff = 6,
}
