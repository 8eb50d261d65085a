using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CivicPractice.Certificates;

/// <summary>Signed JSON in the compact form of JWS (RFC 7515): header, payload and signature in base64url, with dots between them.</summary>
internal static class CompactJws
{
    // Every header is a JSON object, and ours begin with a name: "{" and a quotation mark.
    public const string Beginning = "eyJ";

    // Chinese is written as it is: a code is short, and a reader sees what is signed.
    private static readonly JsonWriterOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON as UTF-8, without blanks.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AsItIs)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Signs a payload; the type says what kind of thing is signed, so that one is never taken for another (RFC 8725, 3.11).</summary>
    public static async ValueTask<string> SignAsync(ICertificateSigner signer, string keyId, string type, byte[] payload, CancellationToken cancellationToken)
    {
        var header = Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("alg", signer.Algorithm);
            json.WriteString("kid", keyId);
            json.WriteString("typ", type);
            json.WriteEndObject();
        });
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}";
        var signature = await signer.SignAsync(Encoding.ASCII.GetBytes(signed), cancellationToken);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The bytes of a part, if it is base64url without padding and in its one form: no second text stands for the same bytes.</summary>
    public static byte[]? Decoded(string part)
    {
        if (!part.All(IsOfTheAlphabet)) return null;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return Base64Url.DecodeFromChars(part, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : null;
    }

    /// <summary>Whether base64url has the sign.</summary>
    public static bool IsOfTheAlphabet(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}
