namespace CivicPractice.Requests;

/// <summary>Why the centre changes what was asked (办理说明): an offer taken back, asking ended, another time. What follows from the step itself is not said again.</summary>
public enum StepReason : byte
{
    /// <summary>Whoever ordered asked for it (点单人要求).</summary>
    [Term("点单人要求")] RequesterAsked = 0,

    /// <summary>Those who were to come asked for it (志愿者要求).</summary>
    [Term("志愿者要求")] VolunteersAsked = 1,

    /// <summary>Nobody was found (无人承接).</summary>
    [Term("无人承接")] NobodyFound = 2,

    /// <summary>The visit had failed (上门未果).</summary>
    [Term("上门未果")] VisitFailed = 3,

    /// <summary>The weather (天气原因).</summary>
    [Term("天气原因")] Weather = 4,

    /// <summary>It had been asked by mistake (派单有误).</summary>
    [Term("派单有误")] AskedByMistake = 5,

    /// <summary>Fewer are enough (人数已够).</summary>
    [Term("人数已够")] FewerAreEnough = 6,

    /// <summary>Something else (其他).</summary>
    [Term("其他")] Other = 7,
}
