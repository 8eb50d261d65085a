namespace CivicPractice.Partnerships;

/// <summary>What can be done with a co-building partnership after it was drafted.</summary>
public enum PartnershipAction : byte
{
    /// <summary>A party signs (签署).</summary>
    [Term("签署")] Sign,

    /// <summary>The district's side signs, as the last one (签约生效).</summary>
    [Term("签约生效")] Conclude,

    /// <summary>A delivery is recorded (登记投入).</summary>
    [Term("登记投入", En = "record a delivery")] RecordDelivery,

    /// <summary>The term is made longer (续签).</summary>
    [Term("续签")] Renew,

    /// <summary>The term is over (到期).</summary>
    [Term("到期")] LetExpire,

    /// <summary>It ends early (终止).</summary>
    [Term("终止")] Terminate,
}
