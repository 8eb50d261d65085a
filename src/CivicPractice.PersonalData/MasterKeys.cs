using System.Security.Cryptography;

namespace CivicPractice.PersonalData;

/// <summary>The secrets of a host that keeps personal data: master keys (主密钥), under which keys of persons are wrapped, and the key of the hashes.</summary>
/// <remarks>
/// <para>They come from wherever the host keeps secrets, never from the store of the data. New keys are wrapped under the current master key; the others still unwrap what they wrapped, and are left out once <see cref="PerPersonProtector.RewrapAsync"/> went through all persons.</para>
/// <para>The key of the hashes stays: with another one nothing that was hashed is found again. Safe for concurrent use.</para>
/// </remarks>
public sealed class MasterKeys
{
    /// <summary>How many bytes each key has: 32, for AES-256 and HMAC-SHA-256.</summary>
    public const int KeyBytes = 32;

    private const int MaxNameLength = 32;

    private readonly Dictionary<string, byte[]> _wrapping;

    /// <summary>Takes the secrets; they are copied.</summary>
    /// <param name="current">The name of the master key for new keys.</param>
    /// <param name="wrapping">The master keys by name: 1 to 32 small letters, digits and hyphens. The name stands beside what is wrapped.</param>
    /// <param name="hashing">The key of the hashes.</param>
    /// <exception cref="ArgumentException">The current one is not there, a name is none, a key does not have 32 bytes, all of a key are the same byte, or two keys are equal.</exception>
    public MasterKeys(string current, IReadOnlyDictionary<string, byte[]> wrapping, byte[] hashing)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(wrapping);
        ArgumentNullException.ThrowIfNull(hashing);
        if (!wrapping.Keys.All(IsName)) throw new ArgumentException($"The name of a master key is 1 to {MaxNameLength} small letters, digits and hyphens.", nameof(wrapping));
        byte[][] all = [.. wrapping.Values, hashing];
        // A key of one byte over and over is one that was never set.
        if (!all.All(key => key is { Length: KeyBytes } && key.AsSpan().ContainsAnyExcept(key[0]))) throw new ArgumentException($"A key has {KeyBytes} bytes out of a generator of secrets.");
        if (all.Where((key, at) => all.Take(at).Any(earlier => earlier.AsSpan().SequenceEqual(key))).Any()) throw new ArgumentException("Two keys are equal.");

        _wrapping = wrapping.ToDictionary(key => key.Key, key => key.Value.ToArray(), StringComparer.Ordinal);
        Current = _wrapping.ContainsKey(current) ? current : throw new ArgumentException("The current master key is not there.", nameof(current));
        Hashing = [.. hashing];
    }

    internal string Current { get; }

    internal byte[] Hashing { get; }

    /// <summary>Makes secrets for a test or a first look, which are gone with the process.</summary>
    public static MasterKeys Fresh() =>
        new("fresh", new Dictionary<string, byte[]> { ["fresh"] = RandomNumberGenerator.GetBytes(KeyBytes) }, RandomNumberGenerator.GetBytes(KeyBytes));

    internal byte[]? Named(string name) => _wrapping.GetValueOrDefault(name);

    private static bool IsName(string text) => text.Length is > 0 and <= MaxNameLength && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
