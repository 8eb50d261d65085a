using CivicPractice.Sites;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

/// <summary>Whom a shortlist is to name (候选条件): everything that is said must hold, and what is left out asks for nothing.</summary>
/// <remarks>Only volunteers whose registration is in force are ever named. Immutable and safe for concurrent use.</remarks>
public sealed record WantedVolunteers
{
    private readonly VolunteerSkill[] _skills = [];
    private readonly TimeRange? _during;
    private readonly int _most = 20;

    /// <summary>The skills that they all have, proved or not; none for whatever skills they have.</summary>
    /// <exception cref="ArgumentException">A skill is the default value.</exception>
    public IReadOnlyList<VolunteerSkill> Skills
    {
        get => _skills;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Contains(default)) throw new ArgumentException("A skill is missing.", nameof(value));
            _skills = [.. value.Distinct()];
        }
    }

    /// <summary>The site at which they are at home, or below which their home lies; <see langword="null"/> for the whole district, also who is at home nowhere.</summary>
    public PracticeSiteId? Site { get; init; }

    /// <summary>The time that overlaps none of their bookings, its end not included; <see langword="null"/> for whatever they have booked.</summary>
    /// <exception cref="ArgumentException">The time is the default value.</exception>
    public TimeRange? During
    {
        get => _during;
        init => _during = value == default(TimeRange) ? throw new ArgumentException("The time is missing.", nameof(value)) : value;
    }

    /// <summary>How many are named at most; 1 or more, and 20 unless it is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Most
    {
        get => _most;
        init => _most = value < 1 ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
    }
}
