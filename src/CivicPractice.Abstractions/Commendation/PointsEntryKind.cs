namespace CivicPractice.Commendation;

/// <summary>Why points changed (积分变动类型).</summary>
public enum PointsEntryKind : byte
{
    /// <summary>Earned by service (获得).</summary>
    [Term("获得")] Earned = 0,

    /// <summary>Spent (兑换).</summary>
    [Term("兑换")] Redeemed = 1,

    /// <summary>An earning was taken back (撤销).</summary>
    [Term("撤销")] Reversed = 2,

    /// <summary>What is left over when two accounts of one person become one: credit that both had counts once, and debt of the one is settled by the other.</summary>
    [Term("合并调整")] Merged = 3,

    /// <summary>An earning was put right (更正).</summary>
    [Term("更正")] Corrected = 5,
}
