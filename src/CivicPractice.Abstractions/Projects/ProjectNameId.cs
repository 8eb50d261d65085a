using System.Globalization;
using System.Text;

namespace CivicPractice.Projects;

/// <summary>Identifies the name of a project: names that people cannot tell apart give the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ProjectNameId(Guid Value) : IEntityId<ProjectNameId>
{
    /// <inheritdoc/>
    public static ProjectNameId From(Guid value) => new(value);

    /// <summary>The id of a name; capitals, white space, the width and form of letters (全角、半角) and what nobody sees make no difference.</summary>
    /// <param name="name">The name in Chinese.</param>
    /// <exception cref="ArgumentException">The name is empty, or nobody sees anything of it.</exception>
    public static ProjectNameId Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Seen(name) is { Length: > 0 } seen ? new ProjectNameId(NamedGuid.Of("project-name:" + seen)) : throw new ArgumentException("Nobody sees anything of the name.", nameof(name));
    }

    /// <summary>Whether people see anything of a name, by which they could tell it from others.</summary>
    /// <param name="name">The name in Chinese.</param>
    /// <exception cref="ArgumentNullException">The name is missing.</exception>
    public static bool CanTell(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Seen(name).Length > 0;
    }

    /// <inheritdoc/>
    public int CompareTo(ProjectNameId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ProjectNameId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();

    // Half of a pair that encodes one letter would stop the normalisation.
    private static string Seen(string name) =>
        string.Concat(string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(IsSeen)).ToUpperInvariant();

    private static bool IsSeen(Rune letter) => !Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
