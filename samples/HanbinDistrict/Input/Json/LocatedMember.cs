namespace HanbinDistrict.Input.Json;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where the name stands.</param>
/// <param name="Value">Its value.</param>
public sealed record LocatedMember(string Name, TextPosition At, LocatedJson Value);
