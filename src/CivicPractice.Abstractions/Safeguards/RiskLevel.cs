namespace CivicPractice.Safeguards;

/// <summary>How much danger a service brings to those who give it (志愿服务条例 art. 12, 13, 17).</summary>
public enum RiskLevel : byte
{
    /// <summary>No more than daily life does.</summary>
    [Term("一般")] Ordinary = 0,

    /// <summary>Danger to the person: cover is needed beforehand, and no minors (R4, R17).</summary>
    [Term("危险")] Dangerous = 1,
}
