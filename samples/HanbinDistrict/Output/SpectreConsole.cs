using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace HanbinDistrict.Output;

/// <summary>Spectre's console over one of our writers.</summary>
internal static class SpectreConsole
{
    private const int Width = 100;
    private const int Height = 40;

    /// <summary>A console of fixed width that writes control sequences to a terminal only, and asks neither environment nor culture.</summary>
    public static IAnsiConsole Over(TextWriter writer, bool isTerminal)
    {
        var settings = new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new Paper(writer, isTerminal),
        };
        var console = AnsiConsole.Create(settings);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Prints to the program's output.</summary>
    public static void Print(ProgramStreams streams, IRenderable what)
    {
        if (streams.OutputIsTerminal)
        {
            Over(streams.Output, isTerminal: true).Write(what);
            return;
        }

        // Spectre ends its lines as the machine does; a redirected result is the same on all of them.
        using var paper = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Over(paper, isTerminal: false).Write(what);
        streams.Output.Write(paper.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class Paper(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => SpectreConsole.Width;

        public int Height => SpectreConsole.Height;

        public void SetEncoding(System.Text.Encoding encoding)
        {
            // The writer's encoding is settled.
        }
    }
}
