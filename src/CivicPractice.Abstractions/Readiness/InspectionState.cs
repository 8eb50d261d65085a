namespace CivicPractice.Readiness;

/// <summary>Where an inspection stands.</summary>
public enum InspectionState : byte
{
    /// <summary>Planned for a day, or under way on it (检查中).</summary>
    [Term("检查中")] Open = 0,

    /// <summary>Concluded: what the site's readiness is; defects are mended and confirmed (已结论).</summary>
    [Term("已结论")] Concluded = 1,

    /// <summary>A later inspection of the site was concluded; this one stands as it was: the end (已被替代).</summary>
    [Term("已被替代")] Superseded = 2,

    /// <summary>Called off: the end (已取消).</summary>
    [Term("已取消")] Cancelled = 3,
}
