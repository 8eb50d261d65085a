namespace CivicPractice.PersonalData;

/// <summary>The port to whoever keeps personal data unreadable (个人信息保护): under a key of each person, so that with the key the person is erased, wherever copies lie.</summary>
/// <remarks>CivicPractice.PersonalData does it with AES-GCM; a host may have a service of its own. Safe for concurrent use. Nothing it throws repeats a text.</remarks>
public interface IPersonalDataProtector
{
    /// <summary>Makes texts of a person unreadable. The person gets a key with the first of them.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="texts">The fields and what stands in them, each up to 200 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The same fields, protected: the same text is another one each time; or <see langword="null"/> when the person was erased: nobody is, and then comes back under the same id.</returns>
    /// <exception cref="ArgumentException">District or person is the default value, a field is none, or a text is too long or no text.</exception>
    ValueTask<IReadOnlyDictionary<PersonalField, ProtectedText>?> ProtectAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, string> texts, CancellationToken cancellationToken = default);

    /// <summary>Makes texts of a person readable again.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="texts">What <see cref="ProtectAsync"/> made of the fields of this person; some of them will do.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The same fields, readable, or <see langword="null"/> when the person was erased.</returns>
    /// <exception cref="ArgumentException">District or person is the default value, a field is none, or a text is the default value.</exception>
    /// <exception cref="InvalidOperationException">The key is not there although nobody erased it, or the protector does not know what it was made with.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A text was altered, or belongs to another person, district or field.</exception>
    ValueTask<IReadOnlyDictionary<PersonalField, string>?> RevealAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, ProtectedText> texts, CancellationToken cancellationToken = default);

    /// <summary>The fingerprint of a text, by which the same one is found again: in one district and field only.</summary>
    /// <param name="district">The district.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">The text, in its one way of writing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The district is the default value, the field is none, or the text is empty or no text.</exception>
    ValueTask<KeyedHash> HashAsync(DistrictId district, PersonalField field, string text, CancellationToken cancellationToken = default);

    /// <summary>Erases a person for good (删除个人信息, 个人信息保护法 art. 47): nothing that was protected is ever readable again. Once more changes nothing; somebody who never had a key never gets one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District or person is the default value.</exception>
    ValueTask EraseAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default);
}
