namespace HanbinDistrict.CommandLine;

/// <summary>A file that a run is about to make: unless the run comes to its end, it is removed again with all that stands beside it, so that nothing is half done.</summary>
public sealed class NewFile(StoreChoice store) : IDisposable
{
    private readonly string? _file = store.File is { } file && !File.Exists(file) ? Path.GetFullPath(file) : null;
    private bool _isKept;

    /// <summary>The run has come to its end.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Removes what was begun.</summary>
    public void Dispose()
    {
        if (_isKept || _file is null || !Directory.Exists(Path.GetDirectoryName(_file))) return;
        foreach (var made in Directory.EnumerateFiles(Path.GetDirectoryName(_file)!, $"{Path.GetFileName(_file)}*")) File.Delete(made);
    }
}
