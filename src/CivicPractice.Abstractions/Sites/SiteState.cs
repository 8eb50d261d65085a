namespace CivicPractice.Sites;

/// <summary>Where a practice site stands. It is live until it is merged or closed.</summary>
public enum SiteState : byte
{
    /// <summary>Planned, not yet open (筹建).</summary>
    [Term("筹建")] Planned = 0,

    /// <summary>Open (开放).</summary>
    [Term("开放")] Open = 1,

    /// <summary>Shut for a time (暂停).</summary>
    [Term("暂停")] Suspended = 2,

    /// <summary>Merged into another site: the end (合并).</summary>
    [Term("已合并")] Merged = 3,

    /// <summary>Closed for good: the end (撤销).</summary>
    [Term("已撤销")] Closed = 4,
}
