namespace CivicPractice.Teams;

/// <summary>Where a recruitment drive stands.</summary>
public enum DriveState : byte
{
    /// <summary>Announced: applications come in, places are given.</summary>
    [Term("招募中")] Open = 0,

    /// <summary>Closed: no place is given any more. The end but for places that come back.</summary>
    [Term("已结束")] Closed = 1,
}

/// <summary>What can be done with a recruitment drive after it was announced.</summary>
public enum DriveAction : byte
{
    /// <summary>An application comes in (接收报名).</summary>
    [Term("接收报名")] ReceiveApplication,

    /// <summary>An applicant gets a place (占用名额).</summary>
    [Term("占用名额")] TakePlace,

    /// <summary>A place comes back (退回名额).</summary>
    [Term("退回名额")] ReleasePlace,

    /// <summary>It ends (结束招募).</summary>
    [Term("结束招募")] Close,
}
