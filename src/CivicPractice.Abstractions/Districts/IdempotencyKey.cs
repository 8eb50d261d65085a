using System.Text;

namespace CivicPractice;

/// <summary>Names one intention of a caller: the same key twice carries the command out once.</summary>
/// <remarks>The default value is <see cref="None"/>. Keys are compared ordinally and belong to one district.</remarks>
public readonly record struct IdempotencyKey
{
    /// <summary>The greatest length of a key, in characters.</summary>
    public const int MaxLength = 200;

    private static readonly UTF8Encoding WellFormed = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? _text;

    /// <summary>Wraps a key that the caller made.</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> characters, without leading or trailing white space.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, padded, or no well-formed text.</exception>
    public IdempotencyKey(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > MaxLength || text.Length != text.Trim().Length)
            throw new ArgumentException($"A key has at most {MaxLength} characters and no white space around it.", nameof(text));
        // Half a character has no form of its own in a store: two keys would become one. Counting throws, with an ArgumentException.
        WellFormed.GetByteCount(text);
        _text = text;
    }

    /// <summary>No key: the caller does not repeat the command.</summary>
    public static IdempotencyKey None => default;

    /// <summary>Whether there is a key.</summary>
    public bool IsSome => _text is not null;

    /// <summary>The key, or the empty text.</summary>
    public override string ToString() => _text ?? "";
}
