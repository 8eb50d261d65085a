using CivicPractice.PersonalData;

namespace CivicPractice.Domain.Tests.PersonalData;

/// <summary>A store of keys that cannot be reached when a key is to be erased.</summary>
internal sealed class KeysOutOfReach(IPersonalDataProtector protector) : IPersonalDataProtector
{
    public ValueTask<IReadOnlyDictionary<PersonalField, ProtectedText>?> ProtectAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, string> texts, CancellationToken cancellationToken = default) =>
        protector.ProtectAsync(district, person, texts, cancellationToken);

    public ValueTask<IReadOnlyDictionary<PersonalField, string>?> RevealAsync(
        DistrictId district, PersonId person, IReadOnlyDictionary<PersonalField, ProtectedText> texts, CancellationToken cancellationToken = default) =>
        protector.RevealAsync(district, person, texts, cancellationToken);

    public ValueTask<PersonId?> IndexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default) =>
        protector.IndexAsync(district, person, field, value, cancellationToken);

    public ValueTask UnindexAsync(DistrictId district, PersonId person, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default) =>
        protector.UnindexAsync(district, person, field, value, cancellationToken);

    public ValueTask<IReadOnlyList<PersonId>> FindAsync(DistrictId district, PersonalField field, IPersonalValue value, CancellationToken cancellationToken = default) =>
        protector.FindAsync(district, field, value, cancellationToken);

    public ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default) => throw new IOException();
}
