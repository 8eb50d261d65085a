namespace CivicPractice.Benchmarks.Statistics;

/// <summary>How much there is of everything in the district that the mission reports (mission D), in the state that counts.</summary>
internal static class MissionSize
{
    public const int Institutes = 27;
    public const int UrbanStations = 54;
    public const int RuralStations = 333;
    public const int Points = 506;
    public const int Organizations = 722;
    public const int Volunteers = 89_912;
    public const int HeldActivities = 14_400;
    public const int Requests = 16_000;
}
