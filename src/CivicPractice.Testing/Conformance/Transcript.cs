namespace CivicPractice.Testing.Conformance;

/// <summary>What a scenario has seen of one store, line by line.</summary>
internal sealed class Transcript
{
    private readonly List<string> _lines = [];

    public Exception? Failure { get; set; }

    public void Add(string line) => _lines.Add(line);

    public void RequireNoFailure(string name)
    {
        if (Failure is null) return;
        // A stranger's message may hold what it should not: its type says enough, and the exception is inside.
        var what = Failure is ConformanceException ? Failure.Message : $"{Failure.GetType()} was thrown.";
        throw new ConformanceException($"{name}: {what} {(_lines.Count == 0 ? "Nothing was told before." : $"Told last: {_lines[^1]}")}", Failure);
    }

    public void RequireSameAs(Transcript expected, string name)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (i < expected._lines.Count && _lines[i] == expected._lines[i]) continue;
            throw new ConformanceException(
                $"{name}: line {i + 1} differs.\n  expected: {expected.LineAt(i)}\n  actual:   {_lines[i]}\n  before:   {LineAt(i - 1)}", Failure!);
        }

        RequireNoFailure(name);
        if (_lines.Count < expected._lines.Count) throw new ConformanceException($"{name}: nothing more was told.\n  expected: {expected._lines[_lines.Count]}\n  actual:   (the end)");
    }

    private string LineAt(int index) => index >= 0 && index < _lines.Count ? _lines[index] : index < 0 ? "(the beginning)" : "(the end)";
}
