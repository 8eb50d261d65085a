using System.Text.Json;

namespace HanbinDistrict.Input.Json;

/// <summary>A value of a JSON text that knows where it stands.</summary>
public sealed record LocatedJson
{
    /// <summary>What kind of value it is.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>Where it begins.</summary>
    public required TextPosition At { get; init; }

    /// <summary>A string's text, or a number as it is written; empty for every other kind.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in the order of the text; each name once.</summary>
    public IReadOnlyList<LocatedMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<LocatedJson> Items { get; init; } = [];

    /// <summary>The value of a member, or <see langword="null"/>.</summary>
    /// <param name="name">The member.</param>
    public LocatedJson? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>Where the value at the end of a path stands, or the last one on the way that is there.</summary>
    /// <param name="path">Names of members.</param>
    public TextPosition Locate(params ReadOnlySpan<string> path) =>
        path.IsEmpty || Find(path[0]) is not { } member ? At : member.Locate(path[1..]);

    /// <summary>The value as a message shows it.</summary>
    public override string ToString() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Quoted.Of(Text),
        JsonValueKind.Number => Text.Length <= 40 ? Text : $"{Text[..40]}…",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
