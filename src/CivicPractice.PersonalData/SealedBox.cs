using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivicPractice.PersonalData;

// AES-256-GCM with a nonce by chance, as base64url of nonce, tag and ciphertext. What it is about is authenticated with it, so that a text opens in its own place only.
internal static class SealedBox
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int CipherAt = NonceBytes + TagBytes;

    public static string Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string about)
    {
        var box = new byte[CipherAt + plain.Length].AsSpan();
        RandomNumberGenerator.Fill(box[..NonceBytes]);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box[..NonceBytes], plain, box[CipherAt..], box[NonceBytes..CipherAt], Encoding.UTF8.GetBytes(about));
        return Base64Url.EncodeToString(box);
    }

    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<char> text, string about)
    {
        if (!Base64Url.IsValid(text, out var length) || length < CipherAt) throw new CryptographicException("This is no sealed text.");
        var box = Base64Url.DecodeFromChars(text).AsSpan();
        var plain = new byte[box.Length - CipherAt];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[CipherAt..], box[NonceBytes..CipherAt], plain, Encoding.UTF8.GetBytes(about));
        return plain;
    }
}
