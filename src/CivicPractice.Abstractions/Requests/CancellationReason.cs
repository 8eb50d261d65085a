namespace CivicPractice.Requests;

/// <summary>Why a request was called off.</summary>
public enum CancellationReason : byte
{
    /// <summary>The requester no longer needs it (不再需要).</summary>
    [Term("不再需要")] NoLongerNeeded = 0,

    /// <summary>Nobody could be found to serve in time (无人承接).</summary>
    [Term("无人承接")] NobodyFound = 1,

    /// <summary>It was ordered twice (重复点单).</summary>
    [Term("重复点单")] Duplicate = 2,

    /// <summary>It is no matter for volunteers (不属于志愿服务).</summary>
    [Term("不属于志愿服务")] NotVoluntaryService = 3,
}
