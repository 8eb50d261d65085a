namespace CivicPractice.Partnerships;

/// <summary>Where a commitment stands.</summary>
public enum CommitmentState : byte
{
    /// <summary>It was agreed and stands (约定).</summary>
    [Term("约定")] Agreed = 0,

    /// <summary>An amendment withdrew it before anything had come (撤销).</summary>
    [Term("撤销")] Withdrawn = 1,

    /// <summary>The partnership ended early before all had come; nothing more is owed (失效).</summary>
    [Term("失效")] Void = 2,
}
