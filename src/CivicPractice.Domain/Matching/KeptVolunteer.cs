using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

// What the index keeps of a volunteer: their rank, the handle of their home, the lists they stand in, and when they are booked.
internal readonly record struct KeptVolunteer(VolunteerId Id, ulong Standing, int Home, int[] Lists, TimeRange[] Booked)
{
    // Whether the lists stay as they are.
    public bool StandsAs(KeptVolunteer other) => (Standing, Home) == (other.Standing, other.Home) && Lists.AsSpan().SequenceEqual(other.Lists);
}
