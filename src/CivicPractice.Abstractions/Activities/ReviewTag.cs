namespace CivicPractice.Activities;

/// <summary>What a reviewer ticks beside the score (评价标签): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no tag.</remarks>
public readonly record struct ReviewTag
{
    private readonly string? _code;

    /// <summary>Names one by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>well-run</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ReviewTag(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>It was of use (有收获).</summary>
    public static ReviewTag Useful { get; } = new("useful");

    /// <summary>It was well run (组织有序).</summary>
    public static ReviewTag WellRun { get; } = new("well-run");

    /// <summary>Those who ran it were friendly (态度热情).</summary>
    public static ReviewTag Friendly { get; } = new("friendly");

    /// <summary>Few had heard of it (通知不到位).</summary>
    public static ReviewTag BadlyAnnounced { get; } = new("badly-announced");

    /// <summary>It began late (不准时).</summary>
    public static ReviewTag Late { get; } = new("late");

    /// <summary>There was too little room (场地拥挤).</summary>
    public static ReviewTag Crowded { get; } = new("crowded");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
