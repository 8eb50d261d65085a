namespace CivicPractice.Communities;

/// <summary>Where the latest proposal of a covenant stands: its first draft, or an amendment.</summary>
public enum ProposalState : byte
{
    /// <summary>Being written.</summary>
    [Term("起草中")] Drafted = 0,

    /// <summary>Published for everybody to read and to discuss.</summary>
    [Term("公示征求意见中", En = "in discussion")] Discussing = 1,

    /// <summary>Put to the vote.</summary>
    [Term("表决中", En = "put to the vote")] Voting = 2,

    /// <summary>Adopted by the assembly; not on file yet.</summary>
    [Term("已通过")] Adopted = 3,

    /// <summary>On file with the township's government; it waits for the day from which it applies.</summary>
    [Term("已备案")] Filed = 4,

    /// <summary>It took effect: it is an edition of the covenant, and no proposal is under way.</summary>
    [Term("已施行")] Effective = 5,

    /// <summary>Withdrawn: no proposal is under way.</summary>
    [Term("已撤回")] Withdrawn = 6,
}

/// <summary>What can be done with a proposal.</summary>
public enum ProposalAction : byte
{
    /// <summary>Another one is drafted after it (提出修订).</summary>
    [Term("提出修订", En = "propose")] Propose,

    /// <summary>Its text is written anew (修改).</summary>
    [Term("修改")] Revise,

    /// <summary>It is published for discussion (公示征求意见).</summary>
    [Term("公示")] Publish,

    /// <summary>How many opinions came in on a topic is noted (登记意见).</summary>
    [Term("登记意见", En = "note opinions")] NoteOpinions,

    /// <summary>It is put to the vote (提交表决).</summary>
    [Term("提交表决", En = "open the vote")] OpenVote,

    /// <summary>A ballot is counted (计票).</summary>
    [Term("计入选票", En = "count a ballot")] Count,

    /// <summary>What was counted at a meeting is recorded (会议表决).</summary>
    [Term("登记会议表决", En = "record a meeting")] RecordMeeting,

    /// <summary>The vote is closed, and it is adopted (通过).</summary>
    [Term("通过")] Adopt,

    /// <summary>The vote is closed, and it is not adopted (未通过): it is a draft again.</summary>
    [Term("未通过", En = "reject")] Reject,

    /// <summary>The township's government has it on file (备案).</summary>
    [Term("备案")] File,

    /// <summary>The township's government returns it to be put right (责令改正): it is a draft again.</summary>
    [Term("退回改正", En = "return for correction")] ReturnForCorrection,

    /// <summary>It takes effect (施行).</summary>
    [Term("施行", En = "take effect")] TakeEffect,

    /// <summary>It is withdrawn (撤回).</summary>
    [Term("撤回")] Withdraw,

    /// <summary>The open vote is cancelled (表决作废): it is a draft again.</summary>
    [Term("表决作废", En = "cancel the vote")] CancelVote,
}
