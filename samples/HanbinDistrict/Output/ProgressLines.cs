using System.Globalization;

namespace HanbinDistrict.Output;

/// <summary>Progress for a log: a line when a step begins and one when it ends.</summary>
/// <param name="error">Where to.</param>
public sealed class ProgressLines(TextWriter error) : IProgress<ReplayProgress>
{
    private readonly HashSet<string> _begun = [];

    /// <inheritdoc/>
    public void Report(ReplayProgress value)
    {
        var step = $"{value.Step.Zh} {value.Step.En}";
        if (!_begun.Add(step) && value.Done < value.Total) return;
        if (value.Done == value.Total) _begun.Remove(step);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"{step} {value.Done:N0}/{value.Total:N0}\n"));
    }
}
