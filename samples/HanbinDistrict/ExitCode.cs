namespace HanbinDistrict;

/// <summary>What the program tells its caller.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The replay was broken off or failed.</summary>
    public const int Failure = 1;

    /// <summary>The options or the data were refused; nothing was printed but why.</summary>
    public const int Refused = 2;
}
