using System.Globalization;
using CivicPractice.Divisions;
using CivicPractice.Volunteers;

namespace CivicPractice.Mobilization;

/// <summary>One wave of a mobilisation (召集批次): who is called together.</summary>
/// <param name="Areas">Where they live, the first area first; what a division contains counts. The district's own code calls all of it.</param>
/// <param name="Skills">What they are good at, proved or not; none to call everybody. What the service asks to be proved (R3) is asked besides.</param>
/// <param name="NeedsAllSkills">Whether each has all of the skills; any of them otherwise.</param>
/// <param name="Most">How many are called at most; 1 or more.</param>
public sealed record CallUpWave(IReadOnlyList<DivisionCode> Areas, IReadOnlyList<VolunteerSkill> Skills, bool NeedsAllSkills, int Most)
{
    /// <summary>Another wave that says the same is the same.</summary>
    internal bool SaysTheSameAs(CallUpWave other) => Digest() == other.Digest();

    /// <summary>What it says, in one word: another wave has another.</summary>
    internal string Digest() => ShortDigest.Of(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', Areas)}\n{string.Join(' ', Skills)}\n{NeedsAllSkills}\n{Most}"));

    /// <summary>The same with lists of its own.</summary>
    internal CallUpWave Kept() => this with { Areas = [.. Areas], Skills = [.. Skills] };

    internal static void RequireSound(CallUpWave? wave, string parameter)
    {
        ArgumentNullException.ThrowIfNull(wave, parameter);
        if (wave.Areas.Count == 0 || wave.Areas.Any(area => !area.IsDefined)) throw new ArgumentException("A wave calls those of at least one area.", parameter);
        if (wave.Areas.Distinct().Count() != wave.Areas.Count) throw new ArgumentException("An area is named twice.", parameter);
        if (wave.Skills.Contains(default) || wave.Skills.Distinct().Count() != wave.Skills.Count) throw new ArgumentException("A skill is missing or named twice.", parameter);
        if (wave.Most < 1) throw new ArgumentException("A wave calls at least one.", parameter);
    }

    internal static void RequireSound(ResponseLevel level, string parameter)
    {
        if (!Enum.IsDefined(level)) throw new ArgumentException("The response level is missing.", parameter);
    }
}
