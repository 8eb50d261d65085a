using System.Text;

namespace HanbinDistrict.Output;

/// <summary>The files that a run writes beside what it prints.</summary>
/// <param name="Path">The folder; made where it is missing.</param>
public sealed record OutputFolder(string Path)
{
    /// <summary>The calendar that people subscribe to.</summary>
    public const string Calendar = "programme.ics";

    /// <summary>The practice circles.</summary>
    public const string Drawing = "circles.svg";

    /// <summary>Where it is unless said otherwise: beside the program.</summary>
    public static string Usual => System.IO.Path.Combine(AppContext.BaseDirectory, "output");

    /// <summary>Makes the folder and tries whether files can be written there, before hours of work are done for them.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public string? Try()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var probe = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--output: nothing can be written to '{Path}'. {unwritable.Message}";
        }
    }

    /// <summary>Writes what there is, over what an earlier run wrote, into a folder that is there.</summary>
    /// <param name="result">What came out of a replay.</param>
    /// <returns>The files that were written.</returns>
    public IReadOnlyList<string> Write(ReplayResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var files = new List<string>();
        if (result.Programmes is { } programmes) Keep(Calendar, programmes.Calendar);
        if (result.Reach is { } reach) Keep(Drawing, reach.Drawing);
        return files;

        void Keep(string name, string text)
        {
            var file = System.IO.Path.Combine(Path, name);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            files.Add(file);
        }
    }
}
