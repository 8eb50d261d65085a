namespace CivicPractice.Evaluation;

/// <summary>Where a scorecard stands.</summary>
public enum ScorecardState : byte
{
    /// <summary>Raw scores are recorded.</summary>
    [Term("评分中")] Scoring = 0,

    /// <summary>The score is published, provisionally.</summary>
    [Term("已公示")] Published = 1,

    /// <summary>An appeal waits for its decision.</summary>
    [Term("申诉中")] Appealed = 2,

    /// <summary>The score is final and ranked: the end.</summary>
    [Term("已定分")] Settled = 3,

    /// <summary>Taken out of the cycle: the end.</summary>
    [Term("不参评")] Excluded = 4,
}

/// <summary>What can be done with a scorecard after it was opened.</summary>
public enum ScorecardAction : byte
{
    /// <summary>A raw score is recorded (评分).</summary>
    [Term("评分")] Record,

    /// <summary>A raw score is taken back (撤回得分).</summary>
    [Term("撤回得分", En = "take a score back")] Drop,

    /// <summary>The score is published (公示).</summary>
    [Term("公示")] Publish,

    /// <summary>The subject appeals (申诉).</summary>
    [Term("申诉")] Appeal,

    /// <summary>The appeal is right: a new raw score (申诉成立).</summary>
    [Term("申诉成立")] Uphold,

    /// <summary>The appeal is wrong: the score stands (申诉不成立).</summary>
    [Term("申诉不成立")] Dismiss,

    /// <summary>The score becomes final (定分).</summary>
    [Term("定分")] Settle,

    /// <summary>The subject is taken out of the cycle (不参评).</summary>
    [Term("不参评")] Exclude,
}

/// <summary>Why a subject was taken out of a cycle.</summary>
public enum ExclusionReason : byte
{
    /// <summary>The site, the team or the registration has ended (已撤销).</summary>
    [Term("已撤销")] SubjectEnded = 0,

    /// <summary>It existed for too short a time of the period (时间不足).</summary>
    [Term("时间不足")] TooShort = 1,

    /// <summary>The subject has another scorecard in the cycle (重复).</summary>
    [Term("重复")] Duplicate = 2,
}
