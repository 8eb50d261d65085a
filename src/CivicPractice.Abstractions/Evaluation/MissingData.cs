namespace CivicPractice.Evaluation;

/// <summary>What becomes of a subject that has no raw score in an indicator (数据缺失时的处理).</summary>
public enum MissingData : byte
{
    /// <summary>It is not published until it has one (不得公示).</summary>
    [Term("不得公示", En = "blocks the publication")] Blocks = 0,

    /// <summary>The indicator is left out, and the others weigh more (不计入，其余指标按比例折算).</summary>
    [Term("不计入", En = "is left out")] LeftOut = 1,

    /// <summary>It earns nothing, and the weight stays (按零分计).</summary>
    [Term("按零分计", En = "counts as nothing")] CountsAsNothing = 2,
}
