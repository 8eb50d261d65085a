using System.Collections.Frozen;

namespace CivicPractice.Divisions;

/// <summary>The register of a district's divisions: the district itself, its towns and sub-districts, its villages and communities.</summary>
/// <remarks>Immutable and safe for concurrent use. Order is by code everywhere, so that a division stands right before what it contains.</remarks>
public sealed class DivisionTree
{
    private readonly FrozenDictionary<DivisionCode, Division> _byCode;
    private readonly FrozenDictionary<DivisionCode, Division[]> _children;

    /// <summary>Builds the tree.</summary>
    /// <param name="divisions">The divisions in any order; exactly one has no parent in the list.</param>
    /// <exception cref="ArgumentException">The list is empty, a code stands twice, the divisions do not form one tree, or one does not lie inside the one above it by its code.</exception>
    public DivisionTree(IEnumerable<Division> divisions)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        All = [.. divisions.OrderBy(division => division.Code)];
        var byCode = new Dictionary<DivisionCode, Division>(All.Count);
        foreach (var division in All)
        {
            if (!byCode.TryAdd(division.Code, division))
                throw new ArgumentException($"Division {division.Code} stands twice in the register.", nameof(divisions));
            // Sites are judged by codes alone, so that a site needs no register.
            if (division.Parent is { } upper && !upper.Contains(division.Code))
                throw new ArgumentException($"Division {division.Code} does not lie inside {upper} by its code.", nameof(divisions));
        }

        _byCode = byCode.ToFrozenDictionary();
        var roots = All.Where(division => !HasParentIn(division)).ToList();
        if (roots.Count != 1)
            throw new ArgumentException($"A register has one root, this one has {roots.Count}: {string.Join(", ", roots.Take(5).Select(root => root.Code))}.", nameof(divisions));
        Root = roots[0];
        _children = All.Where(HasParentIn).GroupBy(division => division.Parent!.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        if (CountBelow(Root) != All.Count - 1)
            throw new ArgumentException("Some divisions of the register lie in each other and not below its root.", nameof(divisions));
    }

    /// <summary>The district itself.</summary>
    public Division Root { get; }

    /// <summary>Every division, by code.</summary>
    public IReadOnlyList<Division> All { get; }

    /// <summary>The division with this code, or <see langword="null"/>.</summary>
    /// <param name="code">The code.</param>
    public Division? Find(DivisionCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The register after some changes. Applying them again changes nothing more.</summary>
    /// <param name="changes">The changes, each after the one before.</param>
    /// <returns>A register of its own; a code that succeeds another without being added itself, before or after, takes over name and kind of the first one it succeeds.</returns>
    /// <exception cref="ArgumentException">What is left does not form one tree, such as when a town is removed and not its villages.</exception>
    public DivisionTree After(IEnumerable<DivisionChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var divisions = All.ToDictionary(division => division.Code);
        var takenOver = new HashSet<DivisionCode>();
        foreach (var change in changes)
        {
            switch (change)
            {
                case DivisionRenamed renamed when divisions.TryGetValue(renamed.Code, out var known):
                    divisions[renamed.Code] = known with { Name = renamed.To };
                    break;
                case DivisionSucceeded succeeded when divisions.Remove(succeeded.Old, out var gone):
                    if (divisions.TryAdd(succeeded.New, new Division(succeeded.New, gone.Name, gone.Kind, succeeded.New.Parent))) takenOver.Add(succeeded.New);
                    break;
                case DivisionRemoved removed:
                    divisions.Remove(removed.Code);
                    break;
                case DivisionAdded added when takenOver.Remove(added.Code) || !divisions.ContainsKey(added.Code):
                    divisions[added.Code] = new Division(added.Code, added.Name, added.Kind, added.Code.Parent);
                    break;
            }
        }

        return new DivisionTree(divisions.Values);
    }

    /// <summary>The divisions right below one, by code.</summary>
    /// <param name="parent">The upper division.</param>
    public IReadOnlyList<Division> ChildrenOf(DivisionCode parent) => _children.GetValueOrDefault(parent) ?? [];

    /// <summary>The divisions of one level, by code.</summary>
    /// <param name="level">The level.</param>
    public IEnumerable<Division> AtLevel(DivisionLevel level) => All.Where(division => division.Code.Level == level);

    // Only what hangs below the root is counted, and nothing below the root can lie in a circle.
    private int CountBelow(Division division) => ChildrenOf(division.Code).Sum(child => 1 + CountBelow(child));

    private bool HasParentIn(Division division) => division.Parent is { } parent && _byCode.ContainsKey(parent);
}
