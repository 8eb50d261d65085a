namespace HanbinDistrict.CommandLine;

/// <summary>A file that this run makes: unless the run comes to its end, it is removed again with what the store puts beside it, so that nothing is half done.</summary>
public sealed class NewFile : IDisposable
{
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal", "-migration.lock"];

    private readonly string? _file;
    private bool _isKept;

    /// <summary>Makes the file, unless it is there already: then it is somebody else's, and stays whatever happens.</summary>
    public NewFile(StoreChoice store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.File is not { } file) return;
        try
        {
            new FileStream(file, FileMode.CreateNew).Dispose();
            _file = Path.GetFullPath(file);
        }
        catch (Exception notOurs) when (notOurs is IOException or UnauthorizedAccessException)
        {
            // It is there, or cannot be made; the store will say which.
        }
    }

    /// <summary>The run has come to its end.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Removes what was begun.</summary>
    public void Dispose()
    {
        if (_isKept || _file is null) return;
        foreach (var end in Beside) File.Delete(_file + end);
    }
}
