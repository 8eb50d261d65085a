using System.Security.Cryptography;
using System.Text;
using CivicPractice.PersonalData;

namespace CivicPractice.Certificates;

/// <summary>Whose certificate it is, for who knows the name already: the salted hash of the name, in the form of Open Badges 3.0 (IdentityHash).</summary>
/// <remarks>Whoever holds it can try names; it confirms a guess and tells nothing else. The name stands nowhere.</remarks>
/// <param name="Hash">"sha256$" and the SHA-256 of name and salt in UTF-8, in hexadecimal.</param>
/// <param name="Salt">The salt; never empty.</param>
internal sealed record HolderHash(string Hash, string Salt)
{
    private const int SaltBytes = 12;

    /// <summary>Hashes a name; nothing where there is no name.</summary>
    public static HolderHash? Of(PersonName name, string? salt)
    {
        if (salt is not null) ArgumentException.ThrowIfNullOrWhiteSpace(salt);
        if (!name.IsDefined) return null;
        var used = salt ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        return new HolderHash($"sha256${Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Reveal() + used)))}", used);
    }
}
