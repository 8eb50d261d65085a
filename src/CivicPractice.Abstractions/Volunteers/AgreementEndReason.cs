namespace CivicPractice.Volunteers;

/// <summary>Why a written agreement (志愿服务协议) was ended, or put away after its last day.</summary>
public enum AgreementEndReason : byte
{
    /// <summary>Both sides agreed (双方协商一致).</summary>
    [Term("双方协商一致")] MutualAgreement = 0,

    /// <summary>The volunteer no longer wishes to serve (志愿者退出), which is always free to them (R1).</summary>
    [Term("志愿者退出")] VolunteerLeft = 1,

    /// <summary>What was agreed is done (约定服务已完成).</summary>
    [Term("约定服务已完成")] ServiceDone = 2,

    /// <summary>One side did not keep to it (一方违约).</summary>
    [Term("一方违约")] NotKept = 3,

    /// <summary>The host acts no longer (组织方终止).</summary>
    [Term("组织方终止")] HostEnded = 4,

    /// <summary>It should never have been recorded (登记有误).</summary>
    [Term("登记有误")] RecordedInError = 5,
}
