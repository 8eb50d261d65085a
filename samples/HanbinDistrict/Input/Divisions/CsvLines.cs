using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace HanbinDistrict.Input.Divisions;

/// <summary>The records of a CSV file in RFC 4180 form.</summary>
internal static class CsvLines
{
    /// <summary>Reads all records; a record with a stray or open quote is a fault and left out.</summary>
    public static List<CsvLine> Read(SourceText source, FaultList faults)
    {
        var malformed = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            BadDataFound = _ => malformed = true,
        };
        using var parser = new CsvParser(new StringReader(source.ToString()), configuration);
        var (lines, line) = (new List<CsvLine>(), 1);
        while (parser.Read())
        {
            malformed = false;
            var fields = parser.Record ?? [];
            var places = CsvLine.PlacesIn(parser.RawRecord, line);
            if (malformed) faults.Add(places[0], "the quotes of this record don't match.");
            else lines.Add(new CsvLine([.. fields], places));
            line += parser.RawRecord.Count(letter => letter == '\n');
        }

        return lines;
    }
}
