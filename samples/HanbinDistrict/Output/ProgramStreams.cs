using System.Text;

namespace HanbinDistrict.Output;

/// <summary>Where the program writes.</summary>
/// <param name="Output">The result, and nothing else.</param>
/// <param name="Error">Progress, time, memory and faults.</param>
/// <param name="OutputIsTerminal">Whether a person looks at the result as it is written.</param>
/// <param name="ErrorIsTerminal">Whether a person looks at the progress as it is written.</param>
public sealed record ProgramStreams(TextWriter Output, TextWriter Error, bool OutputIsTerminal, bool ErrorIsTerminal)
{
    /// <summary>The process's own streams: UTF-8 without a byte order mark and bare line feeds, whatever the machine prefers.</summary>
    public static ProgramStreams OfProcess() => new(
        Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()), !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
