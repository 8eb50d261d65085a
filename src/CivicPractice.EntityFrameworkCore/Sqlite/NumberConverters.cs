using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Microseconds since the Unix epoch: no instant of the domain is finer.</summary>
internal sealed class InstantToMicroseconds() : ValueConverter<Instant, long>(at => Microseconds(at), number => At(number))
{
    private const long TicksInAMicrosecond = 10;

    private static long Microseconds(Instant at) => at.ToMicrosecond().ToUnixTimeTicks() / TicksInAMicrosecond;

    private static Instant At(long microseconds) => Instant.FromUnixTimeTicks(microseconds * TicksInAMicrosecond);
}
