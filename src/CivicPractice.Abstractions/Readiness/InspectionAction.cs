namespace CivicPractice.Readiness;

/// <summary>What can be done with an inspection after it was opened.</summary>
public enum InspectionAction : byte
{
    /// <summary>A requirement is found met or not met (登记检查项).</summary>
    [Term("登记检查项")] RecordFinding,

    /// <summary>The site is judged ready or not (作出结论).</summary>
    [Term("作出结论")] Conclude,

    /// <summary>A re-inspection finds a defect mended (确认整改).</summary>
    [Term("确认整改")] ConfirmMending,

    /// <summary>A re-inspection finds a defect as it was and sets a later day (延期整改).</summary>
    [Term("延期整改")] ExtendMending,

    /// <summary>A later inspection takes its place (以新检查替代).</summary>
    [Term("以新检查替代")] Supersede,

    /// <summary>It is called off (取消).</summary>
    [Term("取消")] Cancel,
}
