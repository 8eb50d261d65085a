namespace CivicPractice.Testing;

/// <summary>Ids that are the same in every run: the same seed gives the same row of version 7 UUIDs, in ascending order.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
/// <param name="seed">Which row.</param>
public sealed class SeededIds(ulong seed) : IIdSource
{
    private ulong _state = seed;
    private long _count;

    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        // The first 48 bits of version 7 are a time; here they count, so that later ids sort later.
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, ++_count << 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mix());
        bytes[6] = (byte)(0x70 | (Mix() & 0x0F));
        bytes[7] = (byte)(Mix() & 0xFF);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    // SplitMix64: small, and the same on every platform and runtime.
    private ulong Mix()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
