namespace CivicPractice.Readiness;

/// <summary>How ready a site is, judged against the standard of its kind; the worst first.</summary>
public enum ReadinessLevel : byte
{
    /// <summary>A mandatory requirement is not met (不达标).</summary>
    [Term("不达标")] NotReady = 0,

    /// <summary>Every mandatory requirement is met, another one is not (基本达标).</summary>
    [Term("基本达标")] ReadyWithDefects = 1,

    /// <summary>Every requirement is met (达标).</summary>
    [Term("达标")] Ready = 2,
}
