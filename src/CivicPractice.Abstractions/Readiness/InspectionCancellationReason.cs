namespace CivicPractice.Readiness;

/// <summary>Why an inspection was called off.</summary>
public enum InspectionCancellationReason : byte
{
    /// <summary>It is put off (改期).</summary>
    [Term("改期")] PutOff = 0,

    /// <summary>The site was shut when it was to be inspected (阵地未开放).</summary>
    [Term("阵地未开放")] SiteShut = 1,

    /// <summary>It was opened twice (重复安排).</summary>
    [Term("重复安排")] Duplicate = 2,

    /// <summary>The site was merged or closed (阵地已撤并).</summary>
    [Term("阵地已撤并")] SiteEnded = 3,

    /// <summary>The site moved to other premises before it was concluded (阵地已迁移).</summary>
    [Term("阵地已迁移")] SiteMoved = 4,
}
