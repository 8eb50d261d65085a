using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CivicPractice.PersonalData;

/// <summary>Protects personal data under a key of each person: AES-256-GCM, the keys wrapped under a master key of the host; hashes by HMAC-SHA-256.</summary>
/// <remarks>
/// A protected text is "1.", a mark of its key, a point and base64url; a wrapped key the name of its master key, a point and base64url. District, person and field are authenticated with a text: moved elsewhere it does not open.
/// Texts are filled up to a multiple of 64 bytes. Keys are looked up in the store at every call and kept nowhere else, so that an erasure holds at once, in every process.
/// </remarks>
/// <param name="store">Where the keys of persons lie.</param>
/// <param name="secrets">The host's secrets.</param>
public sealed class PerPersonProtector(IPersonKeyStore store, MasterKeys secrets) : IPersonalDataProtector
{
    private const string Version = "1";
    private const int MaxTextLength = 200;
    private const int MarkBytes = 6;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PersonalField, ProtectedText>?> ProtectAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        RequireKnown(district, person);
        foreach (var (field, text) in texts) RequireText(field, text);

        var known = await store.FindAsync(district, person, cancellationToken);
        if (texts.Count > 0 && known == default) known = await store.AddAsync(district, person, NewKey(district, person), cancellationToken);
        return WithKey(known, district, person, texts, (key, field, text) => Sealed(key, text, AboutField(district, person, field)));
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
        return WithKey(known, district, person, texts, (key, field, text) => Opened(key, text, AboutField(district, person, field)));
    }

    /// <inheritdoc/>
    public ValueTask<PersonId?> IndexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default)
    {
        RequireKnown(district, person);
        return store.KeepHashAsync(district, person, field, Hash(district, field, value), isUnique: field == PersonalField.IdNumber, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask UnindexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default)
    {
        RequireKnown(district, person);
        return store.RemoveHashAsync(district, person, field, Hash(district, field, value), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PersonId>> FindAsync(DistrictId district, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default)
    {
        if (district == default) throw new ArgumentException("The district is missing.", nameof(district));
        return store.WithHashAsync(district, field, Hash(district, field, value), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default)
    {
        RequireKnown(district, person);
        if (heir == default(PersonId) || heir == person) throw new ArgumentException("The heir is nobody, or the person.", nameof(heir));
        return store.EraseAsync(district, person, heir, cancellationToken);
    }

    /// <summary>Wraps a person's key under the current master key; no protected text changes. Where it is so already, or there is none, nothing happens.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District or person is the default value.</exception>
    /// <exception cref="InvalidOperationException">The protector does not know what the key is wrapped with.</exception>
    /// <exception cref="CryptographicException">The key was altered, or belongs to another person or district.</exception>
    public async ValueTask RewrapAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
    {
        RequireKnown(district, person);
        var known = await store.FindAsync(district, person, cancellationToken);
        if (!known.Wrapped.IsDefined || known.Wrapped.ToString().StartsWith($"{secrets.Current}.", StringComparison.Ordinal)) return;
        var key = Unwrapped(known.Wrapped, district, person);
        var anew = Wrapped(key, district, person);
        CryptographicOperations.ZeroMemory(key);
        // Whoever was quicker did the same, or erased the person.
        await store.ReplaceAsync(district, person, known.Wrapped, anew, cancellationToken);
    }

    private KeyedHash Hash(DistrictId district, PersonalField field, IPersonalValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        RequireField(field);
        if (!value.IsDefined) throw new ArgumentException("The value is missing.", nameof(value));
        // The value comes last: what stands before it has one length, so that no two differ in where it begins.
        var hash = HMACSHA256.HashData(secrets.Hashing, Encoding.UTF8.GetBytes($"{district}|{Number(field)}|{value.Reveal()}"));
        return KeyedHash.Parse(Convert.ToHexString(hash));
    }

    // What is made of each text with the person's key, which is then wiped; nothing where it was erased.
    private Dictionary<PersonalField, TMade>? WithKey<TText, TMade>(
        PersonKey known, DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, TText> texts, Func<byte[], PersonalField, TText, TMade> make)
    {
        if (known.IsErased) return null;
        if (texts.Count == 0) return [];
        if (!known.Wrapped.IsDefined) throw new InvalidOperationException($"The key of person {person} is not there, and nobody erased it.");
        var key = Unwrapped(known.Wrapped, district, person);
        try
        {
            return texts.ToDictionary(text => text.Key, text => make(key, text.Key, text.Value));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private ProtectedText NewKey(DistrictId district, PersonId person)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKeys.KeyBytes);
        var wrapped = Wrapped(key, district, person);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    private ProtectedText Wrapped(byte[] key, DistrictId district, PersonId person) =>
        ProtectedText.Parse($"{secrets.Current}.{SealedBox.Seal(secrets.Named(secrets.Current), key, AboutKey(district, person))}");

    private byte[] Unwrapped(ProtectedText wrapped, DistrictId district, PersonId person) =>
        wrapped.ToString().Split('.') is [var name, var box] && secrets.Named(name) is { } master
            ? SealedBox.Open(master, box, AboutKey(district, person))
            : throw new InvalidOperationException($"The master key that wraps the key of person {person} is not known.");

    private static ProtectedText Sealed(byte[] key, string text, string about)
    {
        var padded = PaddedText.Of(text);
        var box = SealedBox.Seal(key, padded, about);
        CryptographicOperations.ZeroMemory(padded);
        return ProtectedText.Parse($"{Version}.{MarkOf(key)}.{box}");
    }

    private static string Opened(byte[] key, ProtectedText text, string about)
    {
        if (text.ToString().Split('.') is not [Version, var mark, var box]) throw new InvalidOperationException("The text is of a form that this protector does not know.");
        if (mark != MarkOf(key)) throw new InvalidOperationException("The text was made with another key: it is somebody else's, or that key was lost.");
        var padded = SealedBox.Open(key, box, about);
        var read = PaddedText.Read(padded);
        CryptographicOperations.ZeroMemory(padded);
        return read;
    }

    // Tells keys apart, and nothing of them.
    private static string MarkOf(byte[] key) => Base64Url.EncodeToString(HMACSHA256.HashData(key, "mark"u8).AsSpan(0, MarkBytes));

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

    private static void RequireText(PersonalField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequireField(field);
        if (text.Length > MaxTextLength) throw new ArgumentException($"A text is longer than {MaxTextLength} characters.", nameof(text));
        if (!PaddedText.IsText(text)) throw new ArgumentException("Half a character is no text.", nameof(text));
    }
}
