using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Rows;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>What one commit does in its transaction: looks whether all is as it was seen, then writes state, events and key.</summary>
internal sealed class Commit(StoreConnection connection, EntityDistrict district, ActorId actor)
{
    /// <summary>Stores what was changed.</summary>
    /// <returns>The events.</returns>
    /// <exception cref="ConcurrencyConflictException">Something is not as it was seen; where statements wait, the commit says so.</exception>
    public Appended Store(IReadOnlyList<Seen> seen, IdempotencyKey key, string command)
    {
        // What was not found and is written now is not looked for again: two rows of one key there cannot be. Nor can there be two commands of one idempotency key.
        var added = seen.Where(one => one is { IsChanged: true, Version: 0 }).Select(one => (one.Kind, one.Key)).ToHashSet();
        foreach (var one in seen)
        {
            if (!one.IsChanged && !added.Contains((one.Kind, one.Key))) Expect(one);
        }

        foreach (var one in seen)
        {
            if (one.IsChanged) Write(one.Root!, one.Version);
        }

        var events = Append([.. seen.SelectMany(one => one.Envelopes(district.Id, actor, key))]);
        if (key.IsSome) connection.Writer.InsertRow(new CommandRow { District = district.Id, Key = key.ToString(), Command = command });
        return events;
    }

    /// <summary>Writes a root that is stored in the expected version, or not at all when that is 0.</summary>
    public void Write(IAggregateRoot root, long expected)
    {
        if (expected == 0) connection.Writer.Insert(root);
        else connection.Writer.Update(root, expected);
    }

    private void Expect(Seen one)
    {
        if (connection.Begun is not null) connection.Writer.Expect(one.Kind, district.Id, one.Id, one.Version);
        else if (connection.Rows.VersionOf(one.Kind, district.Id, one.Id) != one.Version) throw new ConcurrencyConflictException();
    }

    private Appended Append(IReadOnlyList<EventEnvelope> envelopes)
    {
        // The database numbers few of them as it writes them, which saves a question; many are copied with their numbers.
        if (envelopes.Count is > 0 and < Pipeline.ManyRows && connection.Begun is { } begun)
        {
            foreach (var envelope in envelopes) connection.Writer.InsertNext(envelope.ToRow(1, district.Store.Catalogue));
            return new Appended(envelopes, null, begun);
        }

        var last = envelopes.Count > 0 ? connection.Log.LastPosition(district.Id) : 0;
        var appended = new Appended(envelopes, last, null);
        foreach (var (position, envelope) in appended.Events) connection.Writer.InsertRow(envelope.ToRow(position, district.Store.Catalogue));
        return appended;
    }
}
