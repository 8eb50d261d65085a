using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CivicPractice.PersonalData;

/// <summary>Somebody's sex as it is recorded (性别): <see cref="Sex"/> as what tells of a person, and so masked.</summary>
/// <remarks>The default value is nothing recorded, which is another thing than <see cref="Sex.Unknown"/>.</remarks>
public readonly record struct RecordedSex : IPersonalValue
{
    private readonly Sex? _sex;

    private RecordedSex(Sex sex) => _sex = sex;

    /// <inheritdoc/>
    public bool IsDefined => _sex is not null;

    /// <summary>Records what was stated.</summary>
    /// <param name="sex">The sex.</param>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static RecordedSex Of(Sex sex) => Enum.IsDefined(sex) ? new RecordedSex(sex) : throw new ArgumentException("There is no such code.", nameof(sex));

    /// <summary>Reads a code of GB/T 2261.1.</summary>
    /// <param name="text">The text, such as "2".</param>
    /// <exception cref="FormatException">The text is no such code; the message does not repeat it.</exception>
    public static RecordedSex Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var sex) ? sex : throw new FormatException("A code of GB/T 2261.1 is 0, 1, 2 or 9.");
    }

    /// <summary>Reads a code of GB/T 2261.1, if the text is one.</summary>
    /// <param name="text">The text, such as "2".</param>
    /// <param name="sex">What is recorded; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordedSex sex)
    {
        sex = default;
        if (text is not [>= '0' and <= '9'] || !Enum.IsDefined((Sex)(text[0] - '0'))) return false;
        sex = new RecordedSex((Sex)(text[0] - '0'));
        return true;
    }

    /// <inheritdoc/>
    public string Reveal() => _sex is { } sex ? ((byte)sex).ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The code itself.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Sex RevealSex() => _sex ?? throw new InvalidOperationException("No sex is recorded.");

    /// <summary>One star; empty for the default value.</summary>
    public override string ToString() => _sex is null ? "" : "*";
}
