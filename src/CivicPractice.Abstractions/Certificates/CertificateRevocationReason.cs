namespace CivicPractice.Certificates;

/// <summary>Why a certificate of service was revoked.</summary>
public enum CertificateRevocationReason : byte
{
    /// <summary>A record it states was corrected (记录已更正).</summary>
    [Term("记录已更正")] RecordCorrected = 0,

    /// <summary>A record it states was struck out (记录已撤销).</summary>
    [Term("记录已撤销")] RecordStruckOut = 1,

    /// <summary>The registration went over into another one of the same person (注册信息合并).</summary>
    [Term("注册信息合并")] RegistrationsMerged = 2,

    /// <summary>It should not have been issued (出具有误).</summary>
    [Term("出具有误")] IssuedInError = 3,

    /// <summary>The volunteer wishes it (本人要求).</summary>
    [Term("本人要求", En = "the holder's wish")] HoldersWish = 4,
}
