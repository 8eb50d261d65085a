namespace CivicPractice.PersonalData;

/// <summary>What is kept of a person behind the protector (志愿服务记录与证明出具办法 art. 5; of a guardian, 个人信息保护法 art. 31).</summary>
/// <remarks>Residence area, skills and kinds of service are kept in the open with the volunteer: rules and searches need them.</remarks>
public enum PersonalField : byte
{
    /// <summary>Name.</summary>
    [Term("姓名")] Name = 1,

    /// <summary>Sex.</summary>
    [Term("性别")] Sex = 2,

    /// <summary>Birth date.</summary>
    [Term("出生日期")] BirthDate = 3,

    /// <summary>ID number.</summary>
    [Term("身份证件号码", En = "ID number")] IdNumber = 4,

    /// <summary>Telephone.</summary>
    [Term("联系电话", En = "telephone")] Phone = 5,

    /// <summary>Name of a guardian.</summary>
    [Term("监护人姓名", En = "guardian's name")] GuardianName = 6,

    /// <summary>Telephone of a guardian.</summary>
    [Term("监护人联系电话", En = "guardian's telephone")] GuardianPhone = 7,
}
