using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CivicPractice;
using CivicPractice.Divisions;

namespace HanbinDistrict.Input;

/// <summary>Derives a district's id from its division code, so that the data need not invent one.</summary>
public static class DistrictIds
{
    /// <summary>The id: a version 8 UUID out of a SHA-256.</summary>
    /// <param name="division">The district's code.</param>
    /// <param name="number">Which of several copies of the district; 0 is the district itself.</param>
    public static DistrictId Of(DivisionCode division, int number = 0)
    {
        if (!division.IsDefined) throw new ArgumentException("The code is missing.", nameof(division));
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var name = string.Create(CultureInfo.InvariantCulture, $"civic-practice/district/{division}/{number}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new DistrictId(new Guid(bytes, bigEndian: true));
    }
}
