using System.Security.Cryptography;

namespace CivicPractice.Volunteers;

/// <summary>A line of a list of volunteers that are registered together (批量登记).</summary>
/// <param name="Id">The id of the new volunteer.</param>
/// <param name="Registration">What is written on the registration.</param>
public sealed record VolunteerToRegister(VolunteerId Id, NewVolunteer Registration)
{
    // Which list it is: its ids say which, as the id of one registration does.
    internal static string Fingerprint(IReadOnlyList<VolunteerToRegister> list)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> id = stackalloc byte[16];
        foreach (var line in list)
        {
            line.Id.Value.TryWriteBytes(id, bigEndian: true, out _);
            hash.AppendData(id);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
