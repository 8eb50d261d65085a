namespace CivicPractice.Requests;

/// <summary>Why a visit failed.</summary>
public enum FailedVisitReason : byte
{
    /// <summary>Nobody was there to be served (服务对象不在).</summary>
    [Term("服务对象不在")] NobodyThere = 0,

    /// <summary>The volunteers did not come (志愿者未到).</summary>
    [Term("志愿者未到")] VolunteersAbsent = 1,

    /// <summary>The task was another than described, or unsafe (情况与描述不符或不安全).</summary>
    [Term("情况与描述不符")] NotAsDescribed = 2,

    /// <summary>The accident insurance of one who serves has ended (保险保障终止, R4); what was given until then counts.</summary>
    [Term("保险保障终止", En = "cover ended")] CoverEnded = 3,
}
