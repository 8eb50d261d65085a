using CivicPractice.Divisions;

namespace CivicPractice.Domain.Tests.Sites;

/// <summary>The real register of Hanbin district over seven years; Divisions/README.md says where it comes from.</summary>
internal static class HanbinRegister
{
    private static readonly (DateOnly NotAfter, string Event, DivisionCode Code, string Level, string OldName, string NewName)[] Rows =
    [
        .. Lines("hanbin-changes.csv").Select(cells => (DateOnly.ParseExact(cells[1], "yyyy-MM-dd"), cells[2], DivisionCode.Parse(cells[3]), cells[4], cells[5], cells[6])),
    ];

    /// <summary>As it was on 2023-06-30.</summary>
    public static DivisionTree Last { get; } = new(Lines("hanbin-2023.csv").Select(cells =>
        new Division(DivisionCode.Parse(cells[0]), cells[1], new DivisionKind(cells[2]), DivisionCode.Parse(cells[3]))));

    /// <summary>As it was on 2016-07-31: the last one with every change undone.</summary>
    public static DivisionTree First { get; } = Last.After(Rows.Reverse().Select(Undone));

    /// <summary>The changes, year by year.</summary>
    public static IReadOnlyList<IReadOnlyList<DivisionChange>> Years { get; } = [.. Rows.GroupBy(row => row.NotAfter).OrderBy(year => year.Key).Select(year => ChangesOf([.. year]))];

    private static IReadOnlyList<DivisionChange> ChangesOf(IReadOnlyList<(DateOnly NotAfter, string Event, DivisionCode Code, string Level, string OldName, string NewName)> year)
    {
        var added = year.Where(row => row.Event == "added").ToList();
        return
        [
            .. year.Where(row => row.Event == "renamed").Select(row => new DivisionRenamed(row.Code, row.OldName, row.NewName)),
            .. added.Select(row => new DivisionAdded(row.Code, row.NewName, new DivisionKind(row.Level))),
            .. year.Where(row => row.Event == "removed").Select(row =>
                added.Where(other => other.NewName == row.OldName).Select(other => other.Code).ToList() is [var successor]
                    ? (DivisionChange)new DivisionSucceeded(row.Code, successor)
                    : new DivisionRemoved(row.Code)),
        ];
    }

    private static DivisionChange Undone((DateOnly NotAfter, string Event, DivisionCode Code, string Level, string OldName, string NewName) row) => row.Event switch
    {
        "renamed" => new DivisionRenamed(row.Code, row.NewName, row.OldName),
        "added" => new DivisionRemoved(row.Code),
        "removed" => new DivisionAdded(row.Code, row.OldName, new DivisionKind(row.Level)),
        _ => throw new FormatException(row.Event),
    };

    private static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(typeof(HanbinRegister).Assembly.GetManifestResourceStream(name)!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line) yield return line.Split(',');
    }
}
