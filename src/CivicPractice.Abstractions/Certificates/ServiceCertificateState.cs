namespace CivicPractice.Certificates;

/// <summary>Whether a certificate of service still stands.</summary>
public enum ServiceCertificateState : byte
{
    /// <summary>Issued, and what it states stands (有效).</summary>
    [Term("有效")] Issued = 0,

    /// <summary>Revoked for good (已撤销); another one may replace it.</summary>
    [Term("已撤销")] Revoked = 1,
}

/// <summary>What can be done with a certificate after it was issued.</summary>
public enum ServiceCertificateAction : byte
{
    /// <summary>It is revoked (撤销).</summary>
    [Term("撤销")] Revoke,
}
