namespace CivicPractice.Requests;

/// <summary>Why somebody declines an offer (谢绝), or gives back what they had taken on (退单). Nobody has to say, and nothing follows from it (志愿服务条例 art. 25).</summary>
public enum DeclineReason : byte
{
    /// <summary>No time then (时间不便).</summary>
    [Term("时间不便")] NoTime = 0,

    /// <summary>Too far away (距离太远).</summary>
    [Term("距离太远")] TooFar = 1,

    /// <summary>Not skilled for it (技能不符).</summary>
    [Term("技能不符")] NotSkilled = 2,

    /// <summary>Unwell (身体不适).</summary>
    [Term("身体不适")] Unwell = 3,

    /// <summary>Something else (其他).</summary>
    [Term("其他")] Other = 4,
}
