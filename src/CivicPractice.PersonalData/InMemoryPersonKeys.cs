namespace CivicPractice.PersonalData;

/// <summary>Keys and fingerprints of persons in memory, for tests and for districts in memory: they are gone with the process, and with them what they protected.</summary>
public sealed class InMemoryPersonKeys : IPersonKeyStore
{
    private readonly Dictionary<(DistrictId, PersonId), PersonKey> _keys = [];
    private readonly Dictionary<(DistrictId District, PersonId Person, PersonalField Field), KeyedHash> _hashes = [];
    private readonly Dictionary<(DistrictId, PersonalField, KeyedHash), SortedSet<PersonId>> _found = [];
    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public ValueTask<PersonKey> FindAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default) =>
        InTurn(() => _keys.GetValueOrDefault((district, person)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PersonKey> AddAsync(DistrictId district, PersonId person, ProtectedText key, CancellationToken cancellationToken = default) => InTurn(() =>
    {
        _keys.TryAdd((district, person), new PersonKey(key));
        return _keys[(district, person)];
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PersonKey> ReplaceAsync(DistrictId district, PersonId person, ProtectedText old, ProtectedText key, CancellationToken cancellationToken = default) => InTurn(() =>
    {
        var known = _keys.GetValueOrDefault((district, person));
        return known == new PersonKey(old) ? _keys[(district, person)] = new PersonKey(key) : known;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PersonId?> KeepHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, bool isUnique, CancellationToken cancellationToken = default) => InTurn(() =>
    {
        if (_keys.GetValueOrDefault((district, person)).IsErased) return null;
        if (!_found.TryGetValue((district, field, hash), out var found)) found = _found[(district, field, hash)] = [];
        if (isUnique && found.Count > 0 && !found.Contains(person)) return found.Min;
        Remove(district, person, field);
        _hashes[(district, person, field)] = hash;
        found.Add(person);
        return (PersonId?)person;
    }, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RemoveHashAsync(DistrictId district, PersonId person, PersonalField field, CancellationToken cancellationToken = default) =>
        await InTurn(() => Remove(district, person, field), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PersonId>> WithHashAsync(DistrictId district, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default) =>
        InTurn<IReadOnlyList<PersonId>>(() => _found.TryGetValue((district, field, hash), out var found) ? [.. found] : [], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default) => await InTurn(() =>
    {
        foreach (var field in Enum.GetValues<PersonalField>()) Remove(district, person, field);
        return _keys[(district, person)] = PersonKey.Erased;
    }, cancellationToken);

    private bool Remove(DistrictId district, PersonId person, PersonalField field) =>
        _hashes.Remove((district, person, field), out var hash) && _found[(district, field, hash)].Remove(person);

    private ValueTask<T> InTurn<T>(Func<T> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_turn) return ValueTask.FromResult(act());
    }
}
