namespace CivicPractice.Requests;

/// <summary>What is to be done next with a request, and by when (待办).</summary>
public enum RequestDuty : byte
{
    /// <summary>Nothing: it is served or called off.</summary>
    [Term("无")] Nothing = 0,

    /// <summary>The centre is to say what it is (待受理).</summary>
    [Term("待受理", En = "to be triaged")] Triage = 1,

    /// <summary>It is to be offered to somebody for the first time (待派单).</summary>
    [Term("待派单", En = "to be dispatched")] Dispatch = 2,

    /// <summary>All seats are to be taken (待接满).</summary>
    [Term("待接满", En = "to be staffed")] Staff = 3,

    /// <summary>The volunteers are to begin (待上门).</summary>
    [Term("待上门", En = "to be begun")] Begin = 4,

    /// <summary>That it was served is to be recorded, or why not (待登记).</summary>
    [Term("待登记", En = "to be recorded")] Record = 5,
}
