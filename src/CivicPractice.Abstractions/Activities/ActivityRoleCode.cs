namespace CivicPractice.Activities;

/// <summary>Names a role within one activity (活动岗位), such as <c>first-aid</c> or <c>registration</c>. Equality is ordinal on the code. The default value is no role.</summary>
public readonly record struct ActivityRoleCode
{
    private readonly string? _code;

    /// <summary>Names a role by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ActivityRoleCode(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
