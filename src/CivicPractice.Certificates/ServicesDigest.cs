using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace CivicPractice.Certificates;

/// <summary>What ties the printed lines to the code: the SHA-256 of all lines.</summary>
/// <remarks>A line is day, minutes, code of the content and name of the activity in UTF-8, a tab between each two, a line feed at the end; control characters in a name are blanks. Lines are in the order of their bytes.</remarks>
internal static class ServicesDigest
{
    public static string Of(IEnumerable<CertifiedService> services)
    {
        var lines = services.Select(Line).ToList();
        lines.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        return Base64Url.EncodeToString(SHA256.HashData([.. lines.SelectMany(line => line)]));
    }

    private static byte[] Line(CertifiedService service) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"{LocalDatePattern.Iso.Format(service.Day)}\t{service.Minutes}\t{service.Content?.Code}\t{OnOneLine(service.Activity ?? "")}\n"));

    private static string OnOneLine(string name) => string.Concat(name.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
