using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>That a volunteer number (志愿者编号) is given, and to whom; for good, also after the registration has ended.</summary>
/// <remarks>
/// Its id follows from the number, and it is stored together with the volunteer: of two registrations with one number the second
/// meets a version that is there already, in every store, and no registration looks through all volunteers (docs/decisions/0005).
/// </remarks>
[Kind("volunteer-number")]
public sealed class VolunteerNumberClaim : AggregateRoot<VolunteerNumberClaimId>
{
    private VolunteerNumberClaim(DistrictId district, VolunteerNumber number, VolunteerId volunteer, Instant at)
        : base(district, VolunteerNumberClaimId.Of(number))
    {
        Number = number;
        Volunteer = volunteer;
        ClaimedAt = at.ToMicrosecond();
    }

    /// <summary>The number.</summary>
    public VolunteerNumber Number { get; private set; }

    /// <summary>Whose it is.</summary>
    public VolunteerId Volunteer { get; private set; }

    /// <summary>When it was given.</summary>
    public Instant ClaimedAt { get; private set; }

    /// <summary>Gives a number to a volunteer.</summary>
    /// <param name="district">The district.</param>
    /// <param name="number">The number.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Number or volunteer is the default value.</exception>
    public static VolunteerNumberClaim Claim(DistrictId district, VolunteerNumber number, VolunteerId volunteer, Instant at)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        var claim = new VolunteerNumberClaim(district, number, volunteer, at);
        claim.Raise(new VolunteerNumberClaimed(claim.Id, volunteer), at);
        return claim;
    }
}
