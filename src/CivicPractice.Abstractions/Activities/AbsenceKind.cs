namespace CivicPractice.Activities;

/// <summary>How a volunteer stayed away; districts count the kinds differently (L3).</summary>
public enum AbsenceKind : byte
{
    /// <summary>With an excuse: counts for nothing (请假).</summary>
    [Term("请假")] Excused = 0,

    /// <summary>Without an excuse (无故缺席).</summary>
    [Term("无故缺席")] Unexcused = 1,

    /// <summary>On purpose, such as taking seats to keep others out (恶意缺席).</summary>
    [Term("恶意缺席")] Malicious = 2,
}
