namespace CivicPractice.Partnerships;

/// <summary>Why the recorded use of a shared resource was corrected (更正原因).</summary>
public enum ResourceUseCorrectionReason : byte
{
    /// <summary>The whole of the booking was recorded, and less was used (按预约全时计入).</summary>
    [Term("按预约全时计入", En = "the whole booking was taken for used")] WholeBookingTaken = 0,

    /// <summary>It was measured wrong (计量有误).</summary>
    [Term("计量有误")] Mismeasured = 1,

    /// <summary>A slip of the keyboard (录入有误).</summary>
    [Term("录入有误")] Mistyped = 2,
}
