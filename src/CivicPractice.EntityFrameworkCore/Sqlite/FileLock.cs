namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>A lock of the operating system: it ends with the program that has it, however that ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock, or returns <see langword="null"/> while somebody else has it.</summary>
    public static IDisposable? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes the lock, and waits for it for some time.</summary>
    public static IDisposable? Take(string file, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(file) is { } taken) return taken;
            if (waited >= patience) return null;
            Thread.Sleep(Pause); // The operating system has no wait for it that ends.
        }
    }
}
