using System.Collections.Frozen;
using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Matching;

/// <summary>By what a district ranks those who may be asked for a request (精准匹配, C8); its local numbers, so they are data.</summary>
public sealed record MatchingRules
{
    private const int MostDays = 366;

    /// <summary>How much each criterion weighs; skill 30, nearness 25, load 20, availability 15 and preference 10 where the district says nothing.</summary>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public MatchWeights Weights
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new(skill: 30, nearness: 25, availability: 15, load: 20, preference: 10);

    /// <summary>The skills that help with a category of service without being asked of everybody, each once; those of <see cref="FitnessRules.Skills"/> count besides. None where the district says nothing.</summary>
    public IReadOnlyDictionary<ActivityCategory, IReadOnlyList<VolunteerSkill>> Skills { get; init; } = FrozenDictionary<ActivityCategory, IReadOnlyList<VolunteerSkill>>.Empty;

    /// <summary>What living in the same town is worth, where the same village is worth 100; 0 to 100, 60 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int TownPoints
    {
        get;
        init => field = Share(value);
    } = 60;

    /// <summary>What living in the same district is worth; 0 to 100, 30 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int DistrictPoints
    {
        get;
        init => field = Share(value);
    } = 30;

    /// <summary>With how long a way to the site nearness is worth nothing; more than zero, up to a day. One hour where the district says nothing, on foot unless the host has other travel times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or longer.</exception>
    public Duration Reach
    {
        get;
        init => field = Way(value);
    } = Duration.FromHours(1);

    /// <summary>With how long a way to the site nobody is asked any more, unless they live in the very village; up to a day, <see langword="null"/> for no limit, as where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or longer.</exception>
    public Duration? Farthest
    {
        get;
        init => field = value is { } longest ? Way(longest) : null;
    }

    /// <summary>For how many days before the wanted day service counts as load; 0 to 366, 30 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int LoadDaysBefore
    {
        get;
        init => field = Days(value);
    } = 30;

    /// <summary>For how many days after the wanted day service counts as load; 0 to 366, 7 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public int LoadDaysAfter
    {
        get;
        init => field = Days(value);
    } = 7;

    /// <summary>With how many minutes in those days somebody is fully loaded, and load is worth nothing; 1 or more, 1,200 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int FullLoadMinutes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_200;

    /// <summary>How many of those who are fit are listed, and how many of those who are not; 1 or more, 50 where the district says nothing. All are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MostListed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 50;

    internal int PointsOf(Nearness place) => place switch
    {
        Nearness.SameVillage => MatchReason.Most,
        Nearness.SameTown => TownPoints,
        Nearness.SameDistrict => DistrictPoints,
        _ => 0,
    };

    // The days around a service whose minutes count as load.
    internal Term LoadAround(LocalDate day) => new(day.PlusDays(-LoadDaysBefore), day.PlusDays(LoadDaysAfter));

    private static int Share(int value) => value is >= 0 and <= MatchReason.Most ? value : throw new ArgumentOutOfRangeException(nameof(value));

    private static int Days(int value) => value is >= 0 and <= MostDays ? value : throw new ArgumentOutOfRangeException(nameof(value));

    private static Duration Way(Duration value) => value > Duration.Zero && value <= Duration.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
