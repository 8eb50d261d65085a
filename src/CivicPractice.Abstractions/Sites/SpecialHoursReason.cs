namespace CivicPractice.Sites;

/// <summary>Why a site keeps other hours on a day (临时调整开放时间的原因).</summary>
public enum SpecialHoursReason : byte
{
    /// <summary>A holiday or a local feast (节庆).</summary>
    [Term("节庆")] Feast = 0,

    /// <summary>Repairs or the moving of furniture (维修).</summary>
    [Term("维修")] Repairs = 1,

    /// <summary>The weather, or another emergency (天气或突发事件).</summary>
    [Term("天气或突发事件")] Emergency = 2,

    /// <summary>The rooms are needed for something else (场地另用).</summary>
    [Term("场地另用")] UsedOtherwise = 3,

    /// <summary>Nobody is there to open it (人员不足).</summary>
    [Term("人员不足")] NoStaff = 4,

    /// <summary>It opens longer for a special occasion (专项活动).</summary>
    [Term("专项活动")] SpecialOccasion = 5,
}
