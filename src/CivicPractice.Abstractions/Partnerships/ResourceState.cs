namespace CivicPractice.Partnerships;

/// <summary>Where a shared resource stands.</summary>
public enum ResourceState : byte
{
    /// <summary>It can be booked in its periods (可用).</summary>
    [Term("可用")] Available = 0,

    /// <summary>It was taken back, or what it was contributed under has ended: the end (已收回).</summary>
    [Term("已收回", En = "withdrawn")] Withdrawn = 1,
}

/// <summary>What can be done with a shared resource.</summary>
public enum ResourceAction : byte
{
    /// <summary>It is booked for a time (预约).</summary>
    [Term("预约")] Book,

    /// <summary>A booking is given back (释放).</summary>
    [Term("释放")] Release,

    /// <summary>The use of a booking is recorded (登记使用).</summary>
    [Term("登记使用", En = "record its use")] RecordUse,

    /// <summary>There are more or fewer of it (调整数量).</summary>
    [Term("调整数量")] ChangeQuantity,

    /// <summary>It is there for another period (增加期限).</summary>
    [Term("增加期限")] AddPeriod,

    /// <summary>It is there for a shorter time (缩短期限).</summary>
    [Term("缩短期限", En = "end earlier")] LimitTo,

    /// <summary>It is taken back (收回).</summary>
    [Term("收回")] Withdraw,

    /// <summary>The recorded use of a booking is corrected (更正使用).</summary>
    [Term("更正使用", En = "correct its use")] CorrectUse,

    /// <summary>It goes to another site (调拨).</summary>
    [Term("调拨")] Move,

    /// <summary>What it was contributed under has ended (随协议终止).</summary>
    [Term("随协议终止")] Lapse,
}

/// <summary>Where one booking of a shared resource stands.</summary>
public enum ResourceBookingState : byte
{
    /// <summary>The resource is held for it (已预约).</summary>
    [Term("已预约")] Booked = 0,

    /// <summary>Its use is recorded: the end (已使用).</summary>
    [Term("已使用")] Used = 1,

    /// <summary>It was given back: the end (已释放).</summary>
    [Term("已释放")] Released = 2,
}
