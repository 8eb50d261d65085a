namespace CivicPractice.PersonalData;

/// <summary>The port to whoever keeps personal data unreadable (个人信息保护): under a key of each person, so that with the key the person is erased, wherever copies lie.</summary>
/// <remarks>CivicPractice.PersonalData does it with AES-GCM; a host may have a service of its own. Safe for concurrent use. Nothing it throws repeats a text.</remarks>
public interface IPersonalDataProtector
{
    /// <summary>Makes texts of a person unreadable. The person gets a key with the first of them; none asks only whether the person was erased.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="texts">The fields and what stands in them, each up to 200 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The same fields, protected: the same text is another one each time; or <see langword="null"/> when the person was erased. Who comes back after that is a person under a new id.</returns>
    /// <exception cref="ArgumentException">District or person is the default value, a field is none, or a text is too long or no text.</exception>
    /// <exception cref="InvalidOperationException">The protector does not know what the person's key is wrapped with.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The person's key was altered, or belongs to another person or district.</exception>
    ValueTask<IReadOnlyDictionary<PersonalField, ProtectedText>?> ProtectAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, string> texts, CancellationToken cancellationToken = default);

    /// <summary>Makes texts of a person readable again.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="texts">What <see cref="ProtectAsync"/> made of the fields of this person; some of them will do, and none asks only whether the person was erased.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The same fields, readable, or <see langword="null"/> when the person was erased.</returns>
    /// <exception cref="ArgumentException">District or person is the default value, a field is none, or a text is the default value.</exception>
    /// <exception cref="InvalidOperationException">The key that a text was made with is not this person's: it was lost, though nobody erased it, or the text is somebody else's; or the protector does not know what made key or text.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A text or the key was altered, or belongs elsewhere.</exception>
    ValueTask<IReadOnlyDictionary<PersonalField, string>?> RevealAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, ProtectedText> texts, CancellationToken cancellationToken = default);

    /// <summary>The fingerprint of a value, by which the same one is found again: in one district and field only.</summary>
    /// <remarks>An erasure knows nothing of it. There are few enough ID numbers and telephone numbers to try them all for whoever has the secret, so keep a hash where it can be erased with the person, and in no event, log or backup that outlives that.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; its one way of writing is what counts.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District or value is the default value, or the field is none.</exception>
    ValueTask<KeyedHash> HashAsync(DistrictId district, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default);

    /// <summary>Erases a person for good (删除个人信息, 个人信息保护法 art. 47): nothing that was protected is ever readable again. Once more changes nothing; somebody who never had a key never gets one.</summary>
    /// <remarks>Hashes are to be erased by whoever keeps them: after this one, so that a crash between the two leaves a hash that leads to a person who is erased, and is taken for vacant.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District or person is the default value.</exception>
    ValueTask EraseAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default);
}
