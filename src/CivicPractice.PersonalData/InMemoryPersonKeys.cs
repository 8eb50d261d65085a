namespace CivicPractice.PersonalData;

/// <summary>Keys and fingerprints of persons in memory, for tests and for districts in memory: they are gone with the process, and with them what they protected.</summary>
public sealed class InMemoryPersonKeys : IPersonKeyStore
{
    private readonly Dictionary<(DistrictId, PersonId), PersonKey> _keys = [];
    private readonly Dictionary<(DistrictId, PersonId, PersonalField), HashSet<KeyedHash>> _hashes = [];
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
        if (isUnique && _found.TryGetValue((district, field, hash), out var found) && found.Count > 0 && !found.Contains(person)) return found.Min;
        Keep(district, person, field, hash);
        return (PersonId?)person;
    }, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RemoveHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default) =>
        await InTurn(() => Remove(district, person, field, hash), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PersonId>> WithHashAsync(DistrictId district, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default) =>
        InTurn<IReadOnlyList<PersonId>>(() => _found.TryGetValue((district, field, hash), out var found) ? [.. found] : [], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default) => await InTurn(() =>
    {
        foreach (var field in Enum.GetValues<PersonalField>())
        {
            var left = _hashes.GetValueOrDefault((district, person, field))?.ToList() ?? [];
            foreach (var hash in left) Remove(district, person, field, hash);
            if (heir is not { } to || _keys.GetValueOrDefault((district, to)).IsErased || _hashes.GetValueOrDefault((district, to, field)) is { Count: > 0 }) continue;
            foreach (var hash in left) Keep(district, to, field, hash);
        }

        return _keys[(district, person)] = PersonKey.Erased;
    }, cancellationToken);

    private void Keep(DistrictId district, PersonId person, PersonalField field, KeyedHash hash)
    {
        if (!_hashes.TryGetValue((district, person, field), out var kept)) kept = _hashes[(district, person, field)] = [];
        if (!_found.TryGetValue((district, field, hash), out var found)) found = _found[(district, field, hash)] = [];
        kept.Add(hash);
        found.Add(person);
    }

    private bool Remove(DistrictId district, PersonId person, PersonalField field, KeyedHash hash) =>
        _hashes.TryGetValue((district, person, field), out var kept) && kept.Remove(hash) && _found[(district, field, hash)].Remove(person);

    private ValueTask<T> InTurn<T>(Func<T> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_turn) return ValueTask.FromResult(act());
    }
}
