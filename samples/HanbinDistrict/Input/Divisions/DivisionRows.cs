using CivicPractice.Divisions;

namespace HanbinDistrict.Input.Divisions;

/// <summary>Compares the rows of a register with each other: together they are one tree.</summary>
internal static class DivisionRows
{
    /// <summary>Notes every code that stands twice.</summary>
    public static void RefuseRepeatedCodes(IReadOnlyList<DivisionRow> rows, FaultList faults)
    {
        var lines = new Dictionary<DivisionCode, int>();
        foreach (var row in rows)
        {
            if (!lines.TryAdd(row.Division.Code, row.At.Line))
                faults.Add(row.At, FormattableString.Invariant($"code '{row.Division.Code}' stands already in line {lines[row.Division.Code]}."));
        }
    }

    /// <summary>Notes every row that has no place in the tree. The root is the highest division without a parent in the file.</summary>
    public static void RefuseWhatIsNoTree(IReadOnlyList<DivisionRow> rows, FaultList faults)
    {
        var known = rows.Select(row => row.Division.Code).ToHashSet();
        var root = rows.Where(IsOrphan).MinBy(row => row.Division.Code.Level);
        foreach (var row in rows)
        {
            if (row == root) RefuseStrangeParent(row, row.Division.Parent is not { } upper || IsAbove(upper, row.Division.Code));
            else if (IsOrphan(row)) faults.Add(row.ParentAt, WhyNotASecondRoot(row, root!));
            else RefuseStrangeParent(row, row.Division.Parent == row.Division.Code.Parent);
        }

        if (root is null) faults.Add(null, "no row is the root: the district itself, whose parent is not in the file.");

        bool IsOrphan(DivisionRow row) => row.Division.Parent is not { } parent || !known.Contains(parent);

        void RefuseStrangeParent(DivisionRow row, bool fits)
        {
            if (!fits) faults.Add(row.ParentAt, $"parent_code '{row.Division.Parent}' is not right above '{row.Division.Code}'.");
        }
    }

    private static bool IsAbove(DivisionCode upper, DivisionCode lower) => upper != lower && upper.Contains(lower);

    private static string WhyNotASecondRoot(DivisionRow row, DivisionRow root)
    {
        if (row.Division.Code.Level == root.Division.Code.Level)
            return FormattableString.Invariant($"'{row.Division.Code}' is a second root; the first is '{root.Division.Code}' in line {root.At.Line}.");
        return row.Division.Parent is { } parent
            ? $"parent_code '{parent}' is not in the file."
            : $"parent_code is empty, but the root is '{root.Division.Code}'.";
    }
}
