namespace CivicPractice.Partnerships;

/// <summary>Where a co-building partnership stands.</summary>
public enum PartnershipState : byte
{
    /// <summary>Drafted, waiting for signatures (待签约).</summary>
    [Term("待签约")] Drafted = 0,

    /// <summary>Signed by every side; it holds on the days of its term (生效).</summary>
    [Term("生效")] InForce = 1,

    /// <summary>Its term is over: the end (到期).</summary>
    [Term("到期")] Expired = 2,

    /// <summary>Ended before its term was over: the end (终止).</summary>
    [Term("终止")] Terminated = 3,
}
