using System.Globalization;

namespace CivicPractice.ModelRunner;

/// <summary>What came of all walks.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Accepted, int Refused)> _commands = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>How many walks there were.</summary>
    public int Walks { get; set; }

    /// <summary>How many commands were given, without those that were repeated under their key.</summary>
    public int Commands => _commands.Values.Sum(one => one.Accepted + one.Refused);

    /// <summary>How many accepted commands were repeated under their key.</summary>
    public int Repeated { get; set; }

    /// <summary>What the model and the library did not agree on.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Whether there is no difference, and every command was accepted and refused at least once: what never happened proves nothing.</summary>
    public bool IsSound => Differences.Count == 0 && _commands.Count == ActivityWalk.CommandNames.Count && _commands.All(one => one.Value.Accepted > 0 && (one.Value.Refused > 0 || ActivityWalk.NeverRefused.Contains(one.Key)));

    /// <summary>Counts a command.</summary>
    public void Add(string command, string[] codes)
    {
        var before = _commands.GetValueOrDefault(command);
        _commands[command] = codes.Length == 0 ? before with { Accepted = before.Accepted + 1 } : before with { Refused = before.Refused + 1 };
        foreach (var code in codes) _codes[code] = _codes.GetValueOrDefault(code) + 1;
    }

    /// <summary>Tells it.</summary>
    public void Write(TextWriter to, TimeSpan took)
    {
        foreach (var (command, (accepted, refused)) in _commands) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command,-14} {accepted,9:N0} accepted {refused,9:N0} refused"));
        foreach (var (code, times) in _codes) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code,-40} {times,9:N0}"));
        foreach (var difference in Differences) to.WriteLine(difference);
        var (all, accepted2) = (Commands, _commands.Values.Sum(one => one.Accepted));
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all:N0} commands in {Walks:N0} walks: {accepted2:N0} accepted, {all - accepted2:N0} refused for {_codes.Count} reasons, {Repeated:N0} repeated under their key; {Differences.Count} differences; {took.TotalSeconds:F0} s"));
        if (Differences.Count == 0 && !IsSound) to.WriteLine("NOT SOUND: some command was never accepted, or never refused.");
    }
}
