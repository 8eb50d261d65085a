namespace CivicPractice.Volunteers;

/// <summary>What is merged comes from another registration: of itself it would count double.</summary>
internal static class OtherRegistration
{
    /// <summary>Guards against none and against the same, which are bugs of the caller.</summary>
    public static void Require(VolunteerId one, VolunteerId other)
    {
        if (other == default || other == one) throw new ArgumentException("Another registration is needed.", nameof(other));
    }
}
