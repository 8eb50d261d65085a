using System.Collections.Frozen;

namespace CivicPractice.Partnerships;

/// <summary>In which unit a contribution is counted (计量单位): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no unit.</remarks>
public readonly record struct ContributionUnit
{
    private readonly string? _code;

    /// <summary>Names a unit by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>square-metres</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ContributionUnit(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Times something is done (次).</summary>
    public static ContributionUnit Times { get; } = new("times");

    /// <summary>Sessions for an audience, such as free clinics or talks (场).</summary>
    public static ContributionUnit Sessions { get; } = new("sessions");

    /// <summary>Persons (人).</summary>
    public static ContributionUnit Persons { get; } = new("persons");

    /// <summary>Hours (小时).</summary>
    public static ContributionUnit Hours { get; } = new("hours");

    /// <summary>Square metres of rooms or grounds (平方米).</summary>
    public static ContributionUnit SquareMetres { get; } = new("square-metres");

    /// <summary>Sets of equipment (套).</summary>
    public static ContributionUnit Sets { get; } = new("sets");

    /// <summary>Single pieces (件).</summary>
    public static ContributionUnit Pieces { get; } = new("pieces");

    /// <summary>Volumes of books (册).</summary>
    public static ContributionUnit Volumes { get; } = new("volumes");

    /// <summary>Yuan (元).</summary>
    public static ContributionUnit Yuan { get; } = new("yuan");

    /// <summary>The well-known units and their names.</summary>
    public static IReadOnlyDictionary<ContributionUnit, Bilingual> WellKnown { get; } = new Dictionary<ContributionUnit, Bilingual>
    {
        [Times] = new("次", "times"),
        [Sessions] = new("场", "sessions"),
        [Persons] = new("人", "persons"),
        [Hours] = new("小时", "hours"),
        [SquareMetres] = new("平方米", "square metres"),
        [Sets] = new("套", "sets"),
        [Pieces] = new("件", "pieces"),
        [Volumes] = new("册", "volumes"),
        [Yuan] = new("元", "yuan"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
