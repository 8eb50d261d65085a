using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>The database's own sixteen bytes, which it orders as <see cref="Guid"/> does.</summary>
internal sealed class IdToUuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Of(value))
    where TId : struct, IEntityId<TId>
{
    // An expression can't call a static abstract member itself.
    private static TId Of(Guid value) => TId.From(value);
}

/// <summary>The database counts microseconds: no instant of the domain is finer, and a bound that is finer is as good as the microsecond in which it lies.</summary>
internal sealed class InstantToMicrosecond() : ValueConverter<Instant, Instant>(at => at.ToMicrosecond(), at => at);
