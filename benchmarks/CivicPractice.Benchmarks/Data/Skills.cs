using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Data;

/// <summary>What volunteers can do: nothing in particular, one thing or two, some things more often than others.</summary>
internal static class Skills
{
    /// <summary>All that there are, in the order of their numbers.</summary>
    public static VolunteerSkill[] All { get; } =
    [
        VolunteerSkill.FirstAid, VolunteerSkill.Teaching, VolunteerSkill.Cooking, VolunteerSkill.Repairs, VolunteerSkill.Driving, VolunteerSkill.Agronomy,
        VolunteerSkill.LegalAdvice, VolunteerSkill.Hairdressing, VolunteerSkill.Computing, VolunteerSkill.MedicalCare, VolunteerSkill.PerformingArts, VolunteerSkill.SignLanguage,
    ];

    // Shared by all who have the same: memory is no part of these races.
    private static readonly VolunteerSkill[][] Ones = [.. All.Select(skill => new[] { skill })];
    private static readonly VolunteerSkill[][] Twos = [.. from one in All from other in All where one != other select new[] { one, other }];

    public static VolunteerSkill[] Draw(Draw draw) => draw.Below(10) switch
    {
        < 4 => [],
        < 8 => Ones[draw.Uneven(Ones.Length, 2)],
        _ => Twos[draw.Uneven(Twos.Length, 2)],
    };
}
