using CivicPractice.Divisions;

namespace HanbinDistrict.Input.Divisions;

/// <summary>Reads <c>divisions.csv</c>: code,name,level,parent_code.</summary>
public static class DivisionsFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "divisions.csv";

    /// <summary>Reads the register of a district's divisions.</summary>
    /// <param name="source">The text.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The divisions, or <see langword="null"/> when there is a fault.</returns>
    public static DivisionTree? Read(SourceText source, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(faults);
        var lines = CsvLines.Read(source, faults);
        RefuseOtherHeader(lines, faults);
        if (faults.Any) return null;

        var rows = lines.Skip(1).Select(line => DivisionRow.Read(line, faults)).OfType<DivisionRow>().ToList();
        DivisionRows.RefuseRepeatedCodes(rows, faults);
        if (rows.Count == 0 && !faults.Any) faults.Add(lines[0].Places[^1], "no division follows the header.");
        // A row that could not be read would make its children orphans, so the tree is looked at only when all rows are there.
        if (!faults.Any) DivisionRows.RefuseWhatIsNoTree(rows, faults);
        return faults.Any ? null : new DivisionTree(rows.Select(row => row.Division));
    }

    private static void RefuseOtherHeader(List<CsvLine> lines, FaultList faults)
    {
        if (faults.Any) return;
        if (lines is [var header, ..] && header.Fields.SequenceEqual(DivisionRow.Columns)) return;
        faults.Add(TextPosition.Start, $"the first line must be the header '{string.Join(",", DivisionRow.Columns)}'.");
    }
}
