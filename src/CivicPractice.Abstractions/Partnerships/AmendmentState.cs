namespace CivicPractice.Partnerships;

/// <summary>Where an amendment (变更协议) stands.</summary>
public enum AmendmentState : byte
{
    /// <summary>Proposed, waiting for signatures (待签署).</summary>
    [Term("待签署")] Proposed = 0,

    /// <summary>It took effect: the end (已生效).</summary>
    [Term("已生效")] Adopted = 1,

    /// <summary>It was given up, or the partnership ended before it: the end (已撤回).</summary>
    [Term("已撤回")] Dropped = 2,
}
