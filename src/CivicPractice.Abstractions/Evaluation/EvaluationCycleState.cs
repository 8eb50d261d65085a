namespace CivicPractice.Evaluation;

/// <summary>Where an evaluation cycle stands.</summary>
public enum EvaluationCycleState : byte
{
    /// <summary>Its indicators are being written.</summary>
    [Term("拟定中")] Drafted = 0,

    /// <summary>Subjects are scored.</summary>
    [Term("评分中")] Open = 1,

    /// <summary>Scores are published, provisionally; subjects may appeal.</summary>
    [Term("公示中", En = "scores published")] Scored = 2,

    /// <summary>Final: the end. A correction is a new cycle.</summary>
    [Term("已办结")] Closed = 3,
}

/// <summary>What can be done with an evaluation cycle after it was drafted.</summary>
public enum EvaluationCycleAction : byte
{
    /// <summary>Its indicators are rewritten (修订).</summary>
    [Term("修订")] Revise,

    /// <summary>Scoring begins (启动评分).</summary>
    [Term("启动评分")] Open,

    /// <summary>The scores are published (公示).</summary>
    [Term("公示")] Publish,

    /// <summary>The scores become final (办结).</summary>
    [Term("办结")] Close,
}
