using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Sixteen bytes, the most significant first: SQLite compares bytes, and so does <see cref="Guid"/> in this order.</summary>
internal sealed class IdToBytes<TId>() : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), bytes => Of(bytes))
    where TId : struct, IEntityId<TId>
{
    // An expression can't call a static abstract member itself.
    private static TId Of(byte[] bytes) => TId.From(new Guid(bytes, true));
}

/// <summary>The same for what is identified without a type.</summary>
internal sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
