namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>A lock of the operating system: it ends with the program that has it, however that ends.</summary>
internal static class FileLock
{
    // What the operating systems say of a file that somebody else has locked: Linux, macOS, Windows.
    private static readonly int[] IsTaken = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock, or returns <see langword="null"/> while somebody else has it.</summary>
    /// <exception cref="StoreException">Its file cannot be opened.</exception>
    public static IDisposable? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException taken) when (IsTaken.Contains(taken.HResult))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unreachable, $"The lock '{file}' cannot be opened; without it nobody knows whose turn it is.", failure);
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
