using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>Progress for a person at a terminal: a bar for each step.</summary>
public sealed class ProgressBars : IProgress<ReplayProgress>
{
    private readonly ProgressContext _context;
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    private ProgressBars(ProgressContext context) => _context = context;

    /// <summary>Shows bars while work is done.</summary>
    /// <typeparam name="T">The work's result.</typeparam>
    /// <param name="error">Where to.</param>
    /// <param name="work">The work, which reports as it goes.</param>
    public static Task<T> ShowAsync<T>(TextWriter error, Func<IProgress<ReplayProgress>, Task<T>> work) =>
        SpectreConsole.Over(error, isTerminal: true).Progress().StartAsync(context => work(new ProgressBars(context)));

    /// <inheritdoc/>
    public void Report(ReplayProgress value)
    {
        var step = $"{value.Step.Zh} {value.Step.En}";
        if (!_bars.TryGetValue(step, out var bar)) _bars.Add(step, bar = _context.AddTask(Markup.Escape(step)));
        bar.MaxValue = Math.Max(value.Total, 1);
        bar.Value = value.Total == 0 ? bar.MaxValue : value.Done;
    }
}
