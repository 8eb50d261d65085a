using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace HanbinDistrict.Chances;

/// <summary>Chance out of a seed: the same on every machine, runtime and culture, for it decides in whole numbers only.</summary>
/// <remarks>
/// <para>xoshiro256** (Blackman and Vigna, public domain), its state being the SHA-256 of the seed and the names on the way here.</para>
/// <para>Each consumer takes a stream of its own by name, so that a new consumer leaves the others' draws as they were.</para>
/// <para>Not safe for concurrent use; streams of different names share nothing.</para>
/// </remarks>
public sealed class Chance
{
    private readonly byte[] _key;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Begins with a seed.</summary>
    /// <param name="seed">The seed.</param>
    public Chance(ulong seed)
        : this(KeyOf(seed))
    {
    }

    private Chance(byte[] key)
    {
        _key = key;
        _a = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _b = BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(8));
        _c = BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(16));
        _d = BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(24));
    }

    /// <summary>A stream of its own for one consumer; draws made here don't matter to it.</summary>
    /// <param name="consumer">Who draws.</param>
    public Chance For(string consumer)
    {
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        return new Chance(SHA256.HashData([.. _key, .. Encoding.UTF8.GetBytes(consumer)]));
    }

    /// <summary>A stream of its own for one of many, such as the n-th volunteer.</summary>
    /// <param name="consumer">Who draws.</param>
    /// <param name="number">Which of them.</param>
    public Chance For(string consumer, long number)
    {
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        var tail = new byte[sizeof(byte) + sizeof(long)]; // the zero keeps ("a", 1) apart from any longer name
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(sizeof(byte)), number);
        return new Chance(SHA256.HashData([.. _key, .. Encoding.UTF8.GetBytes(consumer), .. tail]));
    }

    /// <summary>64 bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var bits = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return bits;
        }
    }

    /// <summary>A number from 0 up to, not including, an end; each equally likely.</summary>
    /// <param name="end">The end; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is less than 1.</exception>
    public long Next(long end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);
        var width = (ulong)end;
        // Lemire's multiplication; the few values that would favour the lower numbers are drawn again.
        var unfair = unchecked(0UL - width) % width;
        ulong high, low;
        do high = Math.BigMul(NextBits(), width, out low);
        while (low < unfair);
        return (long)high;
    }

    /// <inheritdoc cref="Next(long)"/>
    public int Next(int end) => (int)Next((long)end);

    /// <summary>A number between two, both included; each equally likely.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most; not less than the least.</param>
    /// <exception cref="ArgumentOutOfRangeException">The most is less than the least.</exception>
    public int Between(int least, int most) => (int)(least + Next((long)most - least + 1));

    /// <summary>Whether it happens this time.</summary>
    /// <param name="share">How often it happens.</param>
    public bool Roll(Share share) => Next(Share.Whole) < share.Millionths;

    private static byte[] KeyOf(ulong seed)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, seed);
        return SHA256.HashData(bytes);
    }
}
