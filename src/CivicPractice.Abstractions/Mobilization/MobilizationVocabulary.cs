namespace CivicPractice.Mobilization;

/// <summary>The level of an emergency response (应急响应等级), the highest first.</summary>
public enum ResponseLevel : byte
{
    /// <summary>Level I, the highest (Ⅰ级).</summary>
    [Term("Ⅰ级", En = "level I")] One = 1,

    /// <summary>Level II (Ⅱ级).</summary>
    [Term("Ⅱ级", En = "level II")] Two = 2,

    /// <summary>Level III (Ⅲ级).</summary>
    [Term("Ⅲ级", En = "level III")] Three = 3,

    /// <summary>Level IV, the lowest (Ⅳ级).</summary>
    [Term("Ⅳ级", En = "level IV")] Four = 4,
}

/// <summary>Where an emergency mobilisation stands.</summary>
public enum MobilizationState : byte
{
    /// <summary>Declared; nobody is called yet (已启动).</summary>
    [Term("已启动")] Declared = 0,

    /// <summary>The first wave is called (召集中).</summary>
    [Term("召集中")] Calling = 1,

    /// <summary>The first volunteer has reported (集结中); further waves may be called.</summary>
    [Term("集结中")] Mustering = 2,

    /// <summary>Everybody was let go (已解除): the end.</summary>
    [Term("已解除")] StoodDown = 3,

    /// <summary>Called off before anybody had reported (已撤销): the end.</summary>
    [Term("已撤销")] CalledOff = 4,
}

/// <summary>What can be done with an emergency mobilisation after it was declared.</summary>
public enum MobilizationAction : byte
{
    /// <summary>A wave is called, or a part of it (召集).</summary>
    [Term("召集")] CallWave,

    /// <summary>A further wave is planned (增加批次).</summary>
    [Term("增加批次")] AddWave,

    /// <summary>The response level is raised or lowered (调整响应等级).</summary>
    [Term("调整响应等级")] ChangeLevel,

    /// <summary>Somebody reports (集结).</summary>
    [Term("集结")] Muster,

    /// <summary>Everybody is let go (解除).</summary>
    [Term("解除")] StandDown,

    /// <summary>It is called off before anybody had reported (撤销).</summary>
    [Term("撤销")] CallOff,

    /// <summary>It is over, and everybody who has not answered is told (通知完毕).</summary>
    [Term("通知完毕")] NoteAllTold,
}

/// <summary>Where one volunteer's call stands.</summary>
public enum CallUpState : byte
{
    /// <summary>Called, not answered yet (待答复).</summary>
    [Term("待答复")] Called = 0,

    /// <summary>Comes, and has a seat (应召).</summary>
    [Term("应召")] Coming = 1,

    /// <summary>Does not come (谢绝); nobody is counted by it (志愿服务条例 art. 25).</summary>
    [Term("谢绝")] Declined = 2,

    /// <summary>Did not answer in time (未答复); a late yes is welcome.</summary>
    [Term("未答复")] Unanswered = 3,

    /// <summary>Was coming and gave the seat back, or lost it when the activity was put to another time (退出).</summary>
    [Term("退出")] Withdrawn = 4,

    /// <summary>Has reported (已到位).</summary>
    [Term("已到位")] Mustered = 5,

    /// <summary>Was there and was let go (已解除).</summary>
    [Term("已解除")] StoodDown = 6,

    /// <summary>Was coming and did not come (未到).</summary>
    [Term("未到")] Absent = 7,

    /// <summary>No longer needed (不再需要).</summary>
    [Term("不再需要")] Dismissed = 8,
}

/// <summary>What can be done with one volunteer's call.</summary>
public enum CallUpAction : byte
{
    /// <summary>The volunteer comes (应召).</summary>
    [Term("应召")] Accept,

    /// <summary>The volunteer does not come (谢绝).</summary>
    [Term("谢绝")] Decline,

    /// <summary>The time to answer is over (超时).</summary>
    [Term("超时")] LetExpire,

    /// <summary>The volunteer who was coming gives the seat back (退出).</summary>
    [Term("退出")] Withdraw,

    /// <summary>The volunteer reports (报到).</summary>
    [Term("报到")] Muster,

    /// <summary>The volunteer is let go (解除).</summary>
    [Term("解除")] StandDown,

    /// <summary>The volunteer who was coming did not come (登记未到).</summary>
    [Term("登记未到")] MarkAbsent,

    /// <summary>The volunteer is no longer needed (通知不必到场).</summary>
    [Term("通知不必到场")] Dismiss,
}
