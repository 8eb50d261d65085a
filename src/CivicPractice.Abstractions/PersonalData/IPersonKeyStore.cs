namespace CivicPractice.PersonalData;

/// <summary>The port to where the keys of persons lie, themselves wrapped under a master key that lies elsewhere, and the fingerprints by which persons are found.</summary>
/// <remarks>Keep it apart from the data, and out of backups that outlive an erasure. What it did holds before the call returns. Safe for concurrent use.</remarks>
public interface IPersonKeyStore
{
    /// <summary>What is known of a person's key.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<PersonKey> FindAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default);

    /// <summary>Keeps a key for a person who has none.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="key">The wrapped key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is known afterwards: this key, or the one that somebody else was quicker to keep, or that the person is erased.</returns>
    ValueTask<PersonKey> AddAsync(DistrictId district, PersonId person, ProtectedText key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a person's key wrapped anew, if it is still wrapped as it was.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="old">How it was wrapped.</param>
    /// <param name="key">How it is wrapped now.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is known afterwards: this, or what somebody else made of it. Nobody who was erased comes back, and who has no key gets none.</returns>
    ValueTask<PersonKey> ReplaceAsync(DistrictId district, PersonId person, ProtectedText old, ProtectedText key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a fingerprint of a person's field, beside earlier ones.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="field">The field.</param>
    /// <param name="hash">The fingerprint.</param>
    /// <param name="isUnique">Whether only one person of the district may have it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The person; whoever else has a fingerprint that only one may have, and then nothing was changed; or <see langword="null"/> when the person is erased.</returns>
    ValueTask<PersonId?> KeepHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, bool isUnique, CancellationToken cancellationToken = default);

    /// <summary>Takes a fingerprint of a person's field away, where there is one.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="field">The field.</param>
    /// <param name="hash">The fingerprint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask RemoveHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default);

    /// <summary>Finds the persons whose field has a fingerprint, by id.</summary>
    /// <param name="district">The district.</param>
    /// <param name="field">The field.</param>
    /// <param name="hash">The fingerprint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<PersonId>> WithHashAsync(DistrictId district, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default);

    /// <summary>Takes a person's key away for good, or the chance of ever having one, and the fingerprints with it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="person">The person.</param>
    /// <param name="heir">To whom the fingerprints go with the same stroke, in fields of which this one has none and unless this one is erased; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default);
}
