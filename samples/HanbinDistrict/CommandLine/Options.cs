using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using HanbinDistrict.Output;

namespace HanbinDistrict.CommandLine;

/// <summary>The program's options.</summary>
internal static class Options
{
    private const ulong SeedByDefault = 2022;
    private const ulong MostDistricts = 100;

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the district: divisions.csv and district.json. [default: data beside the program]",
        HelpName = "DIR",
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the figures as one line of JSON instead of tables.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<ulong> Seed { get; } = Whole("--seed", "Seed of chance: another seed, other histories.", 0, long.MaxValue, SeedByDefault);

    public static Option<ulong> Scale { get; } = Whole("--scale", "How many districts to replay; district i (from 0) uses seed + i; the figures are sums.", 1, MostDistricts, 1);

    public static Option<StoreChoice> Store { get; } = new("--store")
    {
        Description = "Where the districts live: memory, or sqlite:FILE or postgres:CONNECTION, which keep them. What holds the replay already is read, not replayed.",
        HelpName = "STORE",
        DefaultValueFactory = _ => StoreChoice.Memory,
        CustomParser = ParseStore,
    };

    public static Option<string?> Output { get; } = new("--output")
    {
        Description = "Folder for the calendar (programme.ics) and the practice circles (circles.svg) of one district. [default: output beside the program]",
        HelpName = "DIR",
    };

    public static IReadOnlyList<Option> All { get; } = [Data, Json, Seed, Scale, Store, Output];

    /// <summary>What the parsed command line asks for.</summary>
    public static RunOptions Read(ParseResult parsed) => new(
        parsed.GetValue(Data) ?? Path.Combine(AppContext.BaseDirectory, "data"), parsed.GetValue(Json), parsed.GetValue(Seed), (int)parsed.GetValue(Scale),
        parsed.GetValue(Store)!, parsed.GetValue(Output) ?? OutputFolder.Usual);

    /// <summary>What is wrong with the command line. Nothing unknown passes, not even beside <c>--help</c>.</summary>
    public static IReadOnlyList<string> Faults(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0) return [.. parsed.Errors.Select(error => error.Message)];
        var unknown = parsed.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => token.Value).Concat(parsed.UnmatchedTokens);
        return [.. unknown.Select(token => $"Unrecognized command or argument '{token}'.")];
    }

    private static Option<ulong> Whole(string name, string description, ulong least, ulong most, ulong otherwise) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = argument => Parse(argument, name, least, most),
    };

    private static StoreChoice? ParseStore(ArgumentResult argument)
    {
        if (StoreChoice.Parse(argument.Tokens[0].Value) is { } store) return store;
        argument.AddError($"--store takes memory, sqlite:FILE or postgres:CONNECTION with Host and Database, not '{StoreChoice.WithoutConnection(argument.Tokens[0].Value)}'.");
        return null;
    }

    private static ulong Parse(ArgumentResult argument, string name, ulong least, ulong most)
    {
        var text = argument.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not '{text}'."));
        return default;
    }
}
