namespace CivicPractice.Partnerships;

/// <summary>What kind of unit co-builds with the district.</summary>
public enum PartnerKind : byte
{
    /// <summary>Paired unit: a department or an institution that a town or village is paired with (包联单位).</summary>
    [Term("包联单位")] PairedUnit = 0,

    /// <summary>Resident co-building unit: one that sits in the division (共驻共建单位).</summary>
    [Term("共驻共建单位")] ResidentUnit = 1,

    /// <summary>Social organisation (社会组织).</summary>
    [Term("社会组织")] SocialOrganization = 2,

    /// <summary>Social-work agency (社工机构).</summary>
    [Term("社工机构", En = "social-work agency")] SocialWorkAgency = 3,

    /// <summary>Charity, such as the Red Cross (慈善组织).</summary>
    [Term("慈善组织")] Charity = 4,
}
