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

    /// <summary>An amendment is proposed (提出变更).</summary>
    [Term("提出变更")] ProposeAmendment,

    /// <summary>A party signs an amendment (签署变更).</summary>
    [Term("签署变更")] SignAmendment,

    /// <summary>The district's side signs an amendment, as the last one (变更生效).</summary>
    [Term("变更生效")] AdoptAmendment,

    /// <summary>An amendment is given up (撤回变更).</summary>
    [Term("撤回变更")] DropAmendment,

    /// <summary>A site that has merged hands its place in the scope over (阵地并转).</summary>
    [Term("阵地并转")] HandOverSite,

    /// <summary>A delivery that was recorded wrong is corrected (更正投入).</summary>
    [Term("更正投入", En = "correct a delivery")] CorrectDelivery,
}
