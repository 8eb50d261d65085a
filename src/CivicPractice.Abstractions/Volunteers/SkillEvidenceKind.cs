namespace CivicPractice.Volunteers;

/// <summary>What kind of proof there is of a skill.</summary>
public enum SkillEvidenceKind : byte
{
    /// <summary>A certificate of qualification (职业资格或技能等级证书).</summary>
    [Term("资格证书")] Certificate = 0,

    /// <summary>A letter of an employer (单位证明).</summary>
    [Term("单位证明")] Employer = 1,

    /// <summary>An examination by the district itself (考核).</summary>
    [Term("考核")] Examination = 2,

    /// <summary>Service that showed it (服务经历).</summary>
    [Term("服务经历")] Service = 3,
}
