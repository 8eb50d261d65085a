namespace CivicPractice.PersonalData;

/// <summary>Sex (性别), by the codes of GB/T 2261.1.</summary>
public enum Sex : byte
{
    /// <summary>Not known.</summary>
    [Term("未知的性别", En = "not known")] Unknown = 0,

    /// <summary>Male.</summary>
    [Term("男性")] Male = 1,

    /// <summary>Female.</summary>
    [Term("女性")] Female = 2,

    /// <summary>Not stated.</summary>
    [Term("未说明的性别", En = "not stated")] Unstated = 9,
}
