namespace CivicPractice.PersonalData;

/// <summary>The port to whoever keeps personal data unreadable (个人信息保护), and finds persons by it: under a key of each person, so that with the key the person is erased, wherever copies lie.</summary>
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

    /// <summary>Lets a person be found by a value, beside earlier ones of the field. Of an ID number there is one person in a district: the first keeps it.</summary>
    /// <remarks>What is kept is a fingerprint of the value under a secret, beside the key and not with the district's data: an erasure takes both, and no event, log or backup of the data ever had it.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; its one way of writing is what counts.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The person; whoever else has the ID number already, and then nothing was changed; or <see langword="null"/> when the person was erased.</returns>
    /// <exception cref="ArgumentException">District, person or value is the default value, or the field is none.</exception>
    ValueTask<PersonId?> IndexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default);

    /// <summary>Lets a person no longer be found by a value. One by which the person was not to be found changes nothing.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District, person or value is the default value, or the field is none.</exception>
    ValueTask UnindexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default);

    /// <summary>Finds the persons who have a value in a field, and are to be found by it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The persons, by id; at most one for an ID number.</returns>
    /// <exception cref="ArgumentException">District or value is the default value, or the field is none.</exception>
    ValueTask<IReadOnlyList<PersonId>> FindAsync(DistrictId district, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default);

    /// <summary>Erases a person for good (删除个人信息, 个人信息保护法 art. 47): nothing that was protected is ever readable again, and nothing leads to the person any more. Once more changes nothing; somebody who never had a key never gets one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="heir">Who has taken the person's fields over, where two records were of one person: with the same stroke this one is found by what led to the other, in fields by which it is not found itself; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">District, person or heir is the default value, or the heir is the person.</exception>
    ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default);
}
