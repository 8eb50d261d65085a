namespace CivicPractice.Requests;

/// <summary>For whom somebody speaks on a request; it says nothing of who they are.</summary>
public enum RequestVoice : byte
{
    /// <summary>Who ordered (点单人), also for themselves.</summary>
    [Term("点单人")] Requester = 0,

    /// <summary>Whom it was ordered for by another (服务对象).</summary>
    [Term("服务对象")] Beneficiary = 1,

    /// <summary>The centre (中心).</summary>
    [Term("中心")] Centre = 2,
}
