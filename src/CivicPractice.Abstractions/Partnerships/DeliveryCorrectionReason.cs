namespace CivicPractice.Partnerships;

/// <summary>Why a recorded delivery was corrected (更正原因).</summary>
public enum DeliveryCorrectionReason : byte
{
    /// <summary>A slip of the keyboard (录入有误).</summary>
    [Term("录入有误")] Mistyped = 0,

    /// <summary>It was counted wrong (清点有误).</summary>
    [Term("清点有误")] Miscounted = 1,

    /// <summary>It was recorded twice, or for another commitment (重复或错记).</summary>
    [Term("重复或错记", En = "recorded twice or in the wrong place")] RecordedElsewhere = 2,

    /// <summary>It was sent back or did not arrive (退回或未到位).</summary>
    [Term("退回或未到位", En = "sent back or did not arrive")] SentBack = 3,
}
