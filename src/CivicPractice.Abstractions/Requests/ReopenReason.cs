namespace CivicPractice.Requests;

/// <summary>Why a request is reopened (重新打开).</summary>
public enum ReopenReason : byte
{
    /// <summary>What it was about is not solved (问题未解决).</summary>
    [Term("问题未解决")] NotSolved = 0,

    /// <summary>It was done badly (服务质量不佳).</summary>
    [Term("服务质量不佳")] DoneBadly = 1,

    /// <summary>It was cancelled by mistake (误取消).</summary>
    [Term("误取消")] CancelledByMistake = 2,

    /// <summary>The same is needed once more (再次需要).</summary>
    [Term("再次需要")] NeededAgain = 3,
}
