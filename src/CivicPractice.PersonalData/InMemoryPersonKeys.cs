using System.Collections.Concurrent;

namespace CivicPractice.PersonalData;

/// <summary>Keys of persons in memory, for tests and for districts in memory: they are gone with the process, and with them what they protected.</summary>
public sealed class InMemoryPersonKeys : IPersonKeyStore
{
    private readonly ConcurrentDictionary<(DistrictId, PersonId), PersonKey> _keys = new();

    /// <inheritdoc/>
    public ValueTask<PersonKey> FindAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_keys.GetValueOrDefault((district, person)));
    }

    /// <inheritdoc/>
    public ValueTask<PersonKey> AddAsync(DistrictId district, PersonId person, ProtectedText key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_keys.GetOrAdd((district, person), new PersonKey(key)));
    }

    /// <inheritdoc/>
    public ValueTask<PersonKey> ReplaceAsync(DistrictId district, PersonId person, ProtectedText old, ProtectedText key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _keys.TryUpdate((district, person), new PersonKey(key), new PersonKey(old));
        return ValueTask.FromResult(_keys.GetValueOrDefault((district, person)));
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _keys[(district, person)] = PersonKey.Erased;
        return ValueTask.CompletedTask;
    }
}
