using CivicPractice.EntityFrameworkCore.Log;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>What one commit does in its transaction: looks whether all is as it was seen, then writes state, events and key.</summary>
internal sealed class Commit(StoreConnection connection, EntityDistrict district, ActorId actor)
{
    /// <summary>Stores what was changed.</summary>
    /// <returns>The events, with their positions.</returns>
    /// <exception cref="ConcurrencyConflictException">Something is not as it was seen, or the key was committed meanwhile.</exception>
    public IReadOnlyList<RecordedEvent> Store(IReadOnlyList<Seen> seen, IdempotencyKey key, string command)
    {
        if (key.IsSome && connection.Log.FindCommand(district.Id, key) is not null) throw new ConcurrencyConflictException("The key was committed meanwhile.");
        // What was not found and is written now is not looked for again: two rows of one key there cannot be.
        var added = seen.Where(one => one is { IsChanged: true, Version: 0 }).Select(one => (one.Kind, one.Key)).ToHashSet();
        foreach (var one in seen)
        {
            if (!one.IsChanged && !added.Contains((one.Kind, one.Key)) && connection.Rows.VersionOf(one.Kind, district.Id, one.Id) != one.Version) throw new ConcurrencyConflictException();
        }

        foreach (var one in seen)
        {
            if (one.IsChanged) Write(one.Root!, one.Version);
        }

        var events = Append(seen.SelectMany(one => one.Envelopes(district.Id, actor, key)));
        if (key.IsSome) connection.Writer.InsertRow(new CommandRow { District = district.Id, Key = key.ToString(), Command = command });
        return events;
    }

    /// <summary>Writes a root that is stored in the expected version, or not at all when that is 0.</summary>
    public void Write(IAggregateRoot root, long expected)
    {
        if (expected == 0) connection.Writer.Insert(root);
        else connection.Writer.Update(root, expected);
    }

    /// <summary>Appends events to the log of the district.</summary>
    public IReadOnlyList<RecordedEvent> Append(IEnumerable<EventEnvelope> envelopes)
    {
        var events = new List<RecordedEvent>();
        var position = 0L;
        foreach (var envelope in envelopes)
        {
            if (position == 0) position = connection.Log.LastPosition(district.Id);
            events.Add(new RecordedEvent(++position, envelope));
            connection.Writer.InsertRow(envelope.ToRow(position, district.Store.Catalogue));
        }

        return events;
    }
}
