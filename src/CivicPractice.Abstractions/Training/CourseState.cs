namespace CivicPractice.Training;

/// <summary>Where a training course stands.</summary>
public enum CourseState : byte
{
    /// <summary>Being written; may still be revised.</summary>
    [Term("拟定中")] Drafted = 0,

    /// <summary>On offer: sessions can be scheduled, and it changes no more.</summary>
    [Term("开设中")] Open = 1,

    /// <summary>No longer given: the end. Its certificates stay valid.</summary>
    [Term("已停办")] Retired = 2,
}

/// <summary>What can be done with a training course after it was drafted.</summary>
public enum CourseAction : byte
{
    /// <summary>Its plan is rewritten (修订).</summary>
    [Term("修订")] Revise,

    /// <summary>It is put on offer (开设).</summary>
    [Term("开设")] Offer,

    /// <summary>It is no longer given (停办).</summary>
    [Term("停办")] Retire,
}
