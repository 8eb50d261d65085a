using System.Security.Cryptography;
using System.Text;

namespace CivicPractice;

/// <summary>Ids that follow from a name, for what there may be one of only: the same name gives the same id (docs/decisions/0005).</summary>
internal static class NamedGuid
{
    /// <summary>A version 8 UUID: the first 128 bits of the SHA-256 of the name.</summary>
    /// <param name="name">The name; taken as UTF-8.</param>
    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)(0x80 | (hash[6] & 0x0F));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3F));
        return new Guid(hash[..16], bigEndian: true);
    }
}
