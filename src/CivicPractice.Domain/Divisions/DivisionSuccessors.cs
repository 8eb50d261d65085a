namespace CivicPractice.Divisions;

/// <summary>Which codes that are no more are succeeded by which, out of changes between editions of the register.</summary>
internal sealed class DivisionSuccessors
{
    private readonly Dictionary<DivisionCode, DivisionCode> _successors = [];

    private DivisionSuccessors()
    {
    }

    /// <summary>Reads the changes.</summary>
    /// <exception cref="ArgumentException">A code that the register still has is to be succeeded or removed, two codes succeed one, or codes succeed one another in a circle.</exception>
    public static DivisionSuccessors In(IReadOnlyList<DivisionChange> changes, DivisionTree register)
    {
        var all = new DivisionSuccessors();
        var successors = all._successors;
        foreach (var change in changes)
        {
            var gone = change switch { DivisionSucceeded one => one.Old, DivisionRemoved one => one.Code, _ => default };
            if (gone.IsDefined && register.Find(gone) is not null) throw new ArgumentException($"The register still has {gone}.", nameof(changes));
            if (change is DivisionSucceeded { Old: var old, New: var next } && !successors.TryAdd(old, next) && successors[old] != next)
                throw new ArgumentException($"Two codes succeed {old}.", nameof(changes));
        }

        foreach (var start in successors.Keys)
        {
            var steps = 0;
            for (var at = start; successors.TryGetValue(at, out var next); at = next)
            {
                if (++steps > successors.Count) throw new ArgumentException($"{start} succeeds itself.", nameof(changes));
            }
        }

        return all;
    }

    /// <summary>The last code that succeeds one, or <see langword="null"/> where none does.</summary>
    public DivisionCode? Of(DivisionCode code)
    {
        DivisionCode? last = null;
        for (var at = code; _successors.TryGetValue(at, out var next); at = next) last = next;
        return last;
    }

    /// <summary>All of them, as they stand in a command.</summary>
    public override string ToString() => string.Join(' ', _successors.OrderBy(one => one.Key).Select(one => $"{one.Key}>{one.Value}"));
}
