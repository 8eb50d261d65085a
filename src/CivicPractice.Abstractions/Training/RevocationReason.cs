namespace CivicPractice.Training;

/// <summary>Why a training certificate was revoked.</summary>
public enum RevocationReason : byte
{
    /// <summary>It should never have been issued; it never held (发证有误).</summary>
    [Term("发证有误")] IssuedInError = 0,

    /// <summary>The assessment was passed by cheating; it never held (弄虚作假).</summary>
    [Term("弄虚作假")] Cheating = 1,

    /// <summary>The volunteer has shown not to master the work; it held until the revocation (不再胜任).</summary>
    [Term("不再胜任")] NoLongerCompetent = 2,
}
