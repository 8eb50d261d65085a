using System.Security.Cryptography;
using System.Text;

namespace CivicPractice;

/// <summary>What a command says at length, told shortly: another content has another digest.</summary>
internal static class ShortDigest
{
    /// <summary>The digest of a text: 32 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
