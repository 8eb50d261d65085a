using System.Globalization;

namespace HanbinDistrict.Input;

/// <summary>The faults of one file, in the order of its lines; after twenty they are only counted.</summary>
/// <param name="file">The file's name.</param>
public sealed class FaultList(string file)
{
    /// <summary>How many are told; whoever has more mends these first.</summary>
    public const int MostTold = 20;

    private readonly List<Fault> _faults = [];

    /// <summary>Whether there is any.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>Adds one.</summary>
    /// <param name="at">Where, or <see langword="null"/> when the file as a whole is meant.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(TextPosition? at, string message) => _faults.Add(new Fault(file, at, message));

    /// <summary>The first twenty, then how many more there are.</summary>
    public IReadOnlyList<Fault> Told()
    {
        var told = _faults.OrderBy(fault => fault.At ?? default).Take(MostTold).ToList();
        var more = _faults.Count - told.Count;
        if (more > 0) told.Add(new Fault(file, null, string.Create(CultureInfo.InvariantCulture, $"and {more} more.")));
        return told;
    }
}
