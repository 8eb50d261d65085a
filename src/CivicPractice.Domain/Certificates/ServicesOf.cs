using CivicPractice.Volunteers;

namespace CivicPractice.Certificates;

/// <summary>What is recorded of a volunteer's service, as a certificate states it.</summary>
internal static class ServicesOf
{
    /// <summary>The service of some days that was credited and not taken back; of all registrations that went over into this one, since their rolls did.</summary>
    public static async ValueTask<IReadOnlyList<CertifiedService>> DaysAsync(OpenDistrict district, VolunteerId volunteer, Term period, CancellationToken cancellationToken)
    {
        var roll = await district.HonourRolls.FindAsync(volunteer, cancellationToken);
        return roll is null ? [] :
        [
            .. roll.Services.Where(service => service.ReversedAt is null && service.Minutes > 0 && period.Contains(service.Day))
                .Select(service => new CertifiedService(service.Cause, service.Day, service.Minutes, null, null)),
        ];
    }
}
