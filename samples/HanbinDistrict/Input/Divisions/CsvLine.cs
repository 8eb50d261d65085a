namespace HanbinDistrict.Input.Divisions;

/// <summary>One record of a CSV file: its fields and where they begin.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Places">Where each begins, and last where the record ends.</param>
internal sealed record CsvLine(IReadOnlyList<string> Fields, IReadOnlyList<TextPosition> Places)
{
    /// <summary>Where the record begins.</summary>
    public TextPosition At => Places[0];

    /// <summary>Whether nothing stands in the line.</summary>
    public bool IsBlank => Fields is [] or [""];

    /// <summary>Where the fields of a record begin.</summary>
    /// <param name="raw">The record as the file has it.</param>
    /// <param name="line">The line it begins in.</param>
    public static IReadOnlyList<TextPosition> PlacesIn(ReadOnlySpan<char> raw, int line)
    {
        var places = new List<TextPosition> { new(line, 1) };
        var (column, quoted) = (1, false);
        foreach (var letter in raw.TrimEnd("\r\n"))
        {
            column++;
            if (letter == '"') quoted = !quoted;
            else if (letter == '\n') (line, column) = (line + 1, 1);
            else if (letter == ',' && !quoted) places.Add(new TextPosition(line, column));
        }

        places.Add(new TextPosition(line, column));
        return places;
    }
}
