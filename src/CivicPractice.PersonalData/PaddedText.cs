using System.Security.Cryptography;
using System.Text;

namespace CivicPractice.PersonalData;

// A text as UTF-8, filled up (ISO/IEC 7816-4) so that up to 63 bytes not even the length is told: two names of 21 characters or less, or two sexes, are equally long.
internal static class PaddedText
{
    private const int Block = 64;
    private const byte End = 0x80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsText(string text)
    {
        try
        {
            _ = Utf8.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            // It tells half of a character and where it stands.
            return false;
        }
    }

    public static byte[] Of(string text)
    {
        var length = Utf8.GetByteCount(text);
        var padded = new byte[((length / Block) + 1) * Block];
        Utf8.GetBytes(text, padded);
        padded[length] = End;
        return padded;
    }

    public static string Read(ReadOnlySpan<byte> padded)
    {
        var length = padded.LastIndexOfAnyExcept((byte)0);
        if (length < 0 || padded[length] != End) throw new CryptographicException("This is no text of this protector.");
        return Utf8.GetString(padded[..length]);
    }
}
