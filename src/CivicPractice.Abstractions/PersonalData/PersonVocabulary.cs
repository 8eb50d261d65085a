namespace CivicPractice.PersonalData;

/// <summary>Where the record of a person stands (个人信息保护法 art. 47).</summary>
public enum PersonState : byte
{
    /// <summary>It is kept and used.</summary>
    [Term("使用中")] Kept = 0,

    /// <summary>It is stored and not used: its purpose has ended, and a legal period runs (停止处理).</summary>
    [Term("停止处理")] Restricted = 1,

    /// <summary>It was found to be of the same person as another one, and what it was protected with is being erased.</summary>
    [Term("合并中")] Merging = 2,

    /// <summary>It was found to be of the same person as another one: the end.</summary>
    [Term("已合并")] Merged = 3,

    /// <summary>Its fields are gone, and what they were protected with is being erased.</summary>
    [Term("删除中")] Erasing = 4,

    /// <summary>Erased: the end.</summary>
    [Term("已删除")] Erased = 5,
}

/// <summary>What can be done with the record of a person.</summary>
public enum PersonAction : byte
{
    /// <summary>Fields are corrected or added (更正、补充).</summary>
    [Term("更正、补充")] Correct,

    /// <summary>A field is taken out (删除字段).</summary>
    [Term("删除字段")] RemoveField,

    /// <summary>It is read (查阅).</summary>
    [Term("查阅")] Reveal,

    /// <summary>A consent is recorded (登记同意).</summary>
    [Term("登记同意")] RecordConsent,

    /// <summary>A consent is withdrawn (撤回同意).</summary>
    [Term("撤回同意")] WithdrawConsent,

    /// <summary>The person registers as a volunteer (注册为志愿者).</summary>
    [Term("注册为志愿者")] Enrol,

    /// <summary>A registration of the person as a volunteer ends (志愿者注册终止).</summary>
    [Term("志愿者注册终止")] EndEnrolment,

    /// <summary>It is stored and no longer used (停止处理).</summary>
    [Term("停止处理")] Restrict,

    /// <summary>It is used again (恢复处理).</summary>
    [Term("恢复处理")] Resume,

    /// <summary>It takes in a record of the same person (并入).</summary>
    [Term("并入重复记录")] Absorb,

    /// <summary>It goes over into another record of the same person (合并).</summary>
    [Term("合并到另一记录")] Merge,

    /// <summary>It is erased (删除).</summary>
    [Term("删除")] Erase,

    /// <summary>What it was protected with is gone (密钥已销毁).</summary>
    [Term("密钥已销毁")] Settle,
}

/// <summary>Who gave a consent (同意人).</summary>
public enum ConsentGiver : byte
{
    /// <summary>The person (本人).</summary>
    [Term("本人")] Person = 0,

    /// <summary>A parent or other guardian (监护人), as for everybody under 14 (个人信息保护法 art. 31).</summary>
    [Term("监护人")] Guardian = 1,
}

/// <summary>What personal data may be told for, beyond the district's own work (志愿服务条例 art. 21; 个人信息保护法 art. 23, 25).</summary>
public enum DisclosurePurpose : byte
{
    /// <summary>Told to everybody, such as on a list of honours (公开).</summary>
    [Term("公开")] Publication = 1,

    /// <summary>Given to somebody else, such as a partner or an insurer (向他人提供).</summary>
    [Term("向他人提供")] Provision = 2,
}
