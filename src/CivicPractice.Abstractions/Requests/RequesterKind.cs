namespace CivicPractice.Requests;

/// <summary>Who orders.</summary>
public enum RequesterKind : byte
{
    /// <summary>A resident (群众).</summary>
    [Term("群众")] Resident = 0,

    /// <summary>An enterprise (企业).</summary>
    [Term("企业")] Enterprise = 1,
}
