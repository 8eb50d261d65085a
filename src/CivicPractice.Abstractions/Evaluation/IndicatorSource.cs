namespace CivicPractice.Evaluation;

/// <summary>Where the raw score of an indicator comes from.</summary>
public enum IndicatorSource : byte
{
    /// <summary>A person enters it (人工评分).</summary>
    [Term("人工评分")] Entered = 0,

    /// <summary>It is computed from the district's records (系统计算).</summary>
    [Term("系统计算")] Computed = 1,
}
