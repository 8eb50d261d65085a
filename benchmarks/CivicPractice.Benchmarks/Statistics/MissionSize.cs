using System.Text.Json;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>How much there is of everything in a district of real size, in the state that counts: the counts of the sample's data.</summary>
internal static class MissionSize
{
    private static readonly JsonElement Counts = Read();

    public static int Institutes { get; } = Of("institutes");

    public static int UrbanStations { get; } = Of("urbanStations");

    public static int RuralStations { get; } = Of("ruralStations");

    public static int Points { get; } = Of("pointSites");

    public static int Organizations { get; } = Of("organizations");

    public static int Volunteers { get; } = Of("volunteers");

    public static int HeldActivities { get; } = Of("sessions");

    public static int Requests { get; } = Of("requests");

    private static int Of(string count) => Counts.GetProperty(count).GetInt32();

    private static JsonElement Read()
    {
        using var stream = typeof(MissionSize).Assembly.GetManifestResourceStream("district.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("counts").Clone();
    }
}
