namespace CivicPractice.Certificates;

/// <summary>What became of reading something signed.</summary>
public enum SignatureOutcome : byte
{
    /// <summary>A trusted key signed exactly this (签名有效).</summary>
    [Term("签名有效")] Genuine = 0,

    /// <summary>Its end is missing: scanned or copied in part (内容不完整).</summary>
    [Term("内容不完整")] Truncated = 1,

    /// <summary>It is nothing of the kind, or was made by another program (格式不符).</summary>
    [Term("格式不符")] Malformed = 2,

    /// <summary>It is signed by an algorithm that none of the trusted keys is for, or by none (签名算法不受支持).</summary>
    [Term("签名算法不受支持")] UnsupportedAlgorithm = 3,

    /// <summary>It names a key that is not trusted, or not for the issuer it names (密钥未知).</summary>
    [Term("密钥未知")] UnknownKey = 4,

    /// <summary>It names a trusted key, and that key did not sign this: it was altered (签名不符).</summary>
    [Term("签名不符")] Forged = 5,
}
