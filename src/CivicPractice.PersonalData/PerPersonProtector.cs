using System.Globalization;
using System.Security.Cryptography;

namespace CivicPractice.PersonalData;

/// <summary>Protects personal data under a key of each person: AES-256-GCM, the keys wrapped under a master key of the host; hashes by HMAC-SHA-256.</summary>
/// <remarks>
/// A protected text is "1." and base64url; a wrapped key the name of its master key, a point and base64url. District, person and field are authenticated with a text: moved elsewhere it does not open. Texts are filled up
/// to a multiple of 64 bytes. Keys are looked up in the store at every call and kept nowhere else, so that an erasure holds at once, in every process.
/// </remarks>
/// <param name="store">Where the keys of persons lie.</param>
/// <param name="secrets">The host's secrets.</param>
public sealed class PerPersonProtector(IPersonKeyStore store, MasterKeys secrets) : IPersonalDataProtector
{
    private const string Version = "1.";
    private const int MaxTextLength = 200;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PersonalField, ProtectedText>?> ProtectAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        RequireKnown(district, person);
        var padded = texts.ToDictionary(text => text.Key, text => Padded(text.Key, text.Value));

        var known = await store.FindAsync(district, person, cancellationToken);
        if (!known.IsErased && !known.Wrapped.IsDefined) known = await store.AddAsync(district, person, NewKey(district, person), cancellationToken);
        return WithKey(known, district, person, key => padded.ToDictionary(
            text => text.Key, text => ProtectedText.Parse(Version + SealedBox.Seal(key, text.Value, AboutField(district, person, text.Key)))));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PersonalField, string>?> RevealAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, ProtectedText> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        RequireKnown(district, person);
        foreach (var (field, text) in texts)
        {
            RequireField(field);
            if (!text.IsDefined) throw new ArgumentException("A text is missing.", nameof(texts));
        }

        var known = await store.FindAsync(district, person, cancellationToken);
        return WithKey(known, district, person, key => texts.ToDictionary(
            text => text.Key, text => Opened(key, text.Value, AboutField(district, person, text.Key))));
    }

    /// <inheritdoc/>
    public ValueTask<KeyedHash> HashAsync(DistrictId district, PersonalField field, string text, CancellationToken cancellationToken = default)
    {
        if (district == default) throw new ArgumentException("The district is missing.", nameof(district));
        RequireText(field, text);
        if (text.Length == 0) throw new ArgumentException("There is nothing to be hashed.", nameof(text));
        cancellationToken.ThrowIfCancellationRequested();
        // The text comes last: what stands before it has one length, so that no two differ in where it begins.
        var hash = HMACSHA256.HashData(secrets.Hashing, PaddedText.Utf8.GetBytes($"{district}|{Number(field)}|{text}"));
        return ValueTask.FromResult(KeyedHash.Parse(Convert.ToHexString(hash)));
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
    {
        RequireKnown(district, person);
        return store.EraseAsync(district, person, cancellationToken);
    }

    // What is done with a person's key, which is then wiped; nothing where it was erased.
    private Dictionary<PersonalField, T>? WithKey<T>(PersonKey known, DistrictId district, PersonId person, Func<byte[], Dictionary<PersonalField, T>> work)
    {
        if (known.IsErased) return null;
        if (!known.Wrapped.IsDefined) throw new InvalidOperationException($"The key of person {person} is not there, and nobody erased it.");
        var wrapped = known.Wrapped.ToString();
        var point = wrapped.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || secrets.Named(wrapped[..point]) is not { } master) throw new InvalidOperationException($"The master key that wraps the key of person {person} is not known.");

        var key = SealedBox.Open(master, wrapped.AsSpan(point + 1), AboutKey(district, person));
        try
        {
            return work(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private ProtectedText NewKey(DistrictId district, PersonId person)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKeys.KeyBytes);
        var wrapped = SealedBox.Seal(secrets.Named(secrets.Current), key, AboutKey(district, person));
        CryptographicOperations.ZeroMemory(key);
        return ProtectedText.Parse($"{secrets.Current}.{wrapped}");
    }

    private static string Opened(byte[] key, ProtectedText text, string about)
    {
        var made = text.ToString();
        if (!made.StartsWith(Version, StringComparison.Ordinal)) throw new InvalidOperationException("The text is of a form that this protector does not know.");
        var padded = SealedBox.Open(key, made.AsSpan(Version.Length), about);
        var read = PaddedText.Read(padded);
        CryptographicOperations.ZeroMemory(padded);
        return read;
    }

    private static string AboutKey(DistrictId district, PersonId person) => $"key|{district}|{person}";

    private static string AboutField(DistrictId district, PersonId person, PersonalField field) => $"field|{district}|{person}|{Number(field)}";

    private static string Number(PersonalField field) => ((byte)field).ToString("D3", CultureInfo.InvariantCulture);

    private static void RequireKnown(DistrictId district, PersonId person)
    {
        if (district == default) throw new ArgumentException("The district is missing.", nameof(district));
        if (person == default) throw new ArgumentException("The person is missing.", nameof(person));
    }

    private static void RequireField(PersonalField field)
    {
        if (!Enum.IsDefined(field)) throw new ArgumentException("There is no such field.", nameof(field));
    }

    private static byte[] Padded(PersonalField field, string text)
    {
        RequireText(field, text);
        return PaddedText.Of(text);
    }

    private static void RequireText(PersonalField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireField(field);
        if (text.Length > MaxTextLength) throw new ArgumentException($"A text is longer than {MaxTextLength} characters.", nameof(text));
    }
}
