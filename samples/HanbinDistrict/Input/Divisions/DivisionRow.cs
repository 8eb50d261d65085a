using CivicPractice.Divisions;

namespace HanbinDistrict.Input.Divisions;

/// <summary>A division as its row states it, well-formed but not yet compared with other rows.</summary>
/// <param name="Division">What the row says; its parent may be a division that is not in the file.</param>
/// <param name="At">Where the row begins.</param>
/// <param name="ParentAt">Where its parent stands.</param>
internal sealed record DivisionRow(Division Division, TextPosition At, TextPosition ParentAt)
{
    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["code", "name", "level", "parent_code"];

    /// <summary>Reads a row.</summary>
    /// <returns>The division, or <see langword="null"/> when there is a fault.</returns>
    public static DivisionRow? Read(CsvLine line, FaultList faults)
    {
        if (line.IsBlank)
        {
            faults.Add(line.At, "the line is blank.");
            return null;
        }

        if (line.Fields.Count != Columns.Count)
        {
            var at = line.Places[Math.Min(line.Fields.Count, Columns.Count)];
            faults.Add(at, FormattableString.Invariant($"{Columns.Count} columns are wanted ({string.Join(",", Columns)}), found {line.Fields.Count}."));
            return null;
        }

        return ReadFields(line, faults);
    }

    private static DivisionRow? ReadFields(CsvLine line, FaultList faults)
    {
        var (code, name, level, parent) = (line.Fields[0], line.Fields[1], line.Fields[2], line.Fields[3]);
        var wellFormed = Check(DivisionCode.TryParse(code, out var own), 0, code, "is no division code: 2, 4, 6, 9 or 12 digits, the first not zero")
            & Check(name.Length > 0 && name == name.Trim() && !name.Any(char.IsControl), 1, name, "is no name: it is empty, begins or ends with a space, or holds a control character")
            & Check(OpenVocabulary.TryName(level, text => new DivisionKind(text), out var kind), 2, level, "is no kind of division: lower-case letters, digits and hyphens, such as 'village'")
            & Check(DivisionCode.TryParse(parent, out var upper) || parent.Length == 0, 3, parent, "is no division code; only the root's may be empty");
        return wellFormed
            ? new DivisionRow(new Division(own, name, kind, parent.Length == 0 ? null : upper), line.At, line.Places[3])
            : null;

        bool Check(bool good, int column, string field, string otherwise)
        {
            if (!good) faults.Add(line.Places[column], $"{Columns[column]} {Quoted.Of(field)} {otherwise}.");
            return good;
        }
    }
}
