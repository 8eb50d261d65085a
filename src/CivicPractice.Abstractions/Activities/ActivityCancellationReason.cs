namespace CivicPractice.Activities;

/// <summary>Why an activity was called off.</summary>
public enum ActivityCancellationReason : byte
{
    /// <summary>The weather did not allow it (天气原因).</summary>
    [Term("天气原因")] Weather = 0,

    /// <summary>Too few volunteers signed up (报名人数不足).</summary>
    [Term("报名人数不足")] TooFewVolunteers = 1,

    /// <summary>The place cannot be used (场地不可用).</summary>
    [Term("场地不可用")] VenueUnavailable = 2,

    /// <summary>An emergency came first (突发事件).</summary>
    [Term("突发事件")] Emergency = 3,

    /// <summary>Its time passed and nobody had come (无人到场).</summary>
    [Term("无人到场")] NobodyCame = 4,

    /// <summary>It is no longer needed, or was planned twice (不再需要).</summary>
    [Term("不再需要")] NoLongerNeeded = 5,
}
