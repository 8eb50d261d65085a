using System.Globalization;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>One promise: a figure that must reach its goal.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Goal">What is judged: the threshold, set well under the aim where a busy machine moves the figure.</param>
/// <param name="Aim">What is wished for and not judged, or empty where the goal is the aim.</param>
/// <param name="Figure">What was measured, in words.</param>
/// <param name="Holds">Whether the goal is reached.</param>
internal sealed record GateRow(string Name, string Goal, string Aim, string Figure, bool Holds)
{
    /// <summary>A ratio that is to be large, with what it is made of in words.</summary>
    public static GateRow AtLeast(string name, double aim, double goal, double figure, string more = "") => new(name, In($"at least {goal:#,0.##}x"), In($"{aim:#,0.##}x"), In($"{figure:#,0.##}x{more}"), figure >= goal);

    /// <summary>The goal is a quarter of the aim, for the sake of busy machines.</summary>
    public static GateRow AtLeast(string name, double aim, double figure, string more = "") => AtLeast(name, aim, aim / 4, figure, more);

    // Bytes are counted, not timed: a busy machine does not change them, so no slack either.
    public static GateRow AtMost(string name, long goal, long figure) => new(name, In($"at most {goal:#,0}"), "", In($"{figure:#,0}"), figure <= goal);

    /// <summary>A ratio that is to be small, with what it is made of in words.</summary>
    public static GateRow AtMost(string name, string aim, double goal, double figure, string more) => new(name, In($"at most {goal:#,0.##}x"), aim, In($"{figure:#,0.##}x{more}"), figure <= goal);

    public static string In(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
