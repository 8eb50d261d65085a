using System.Collections.Frozen;

namespace CivicPractice.Communities;

/// <summary>What custom a covenant is about (移风易俗事项), such as weddings kept simple: an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no custom.</remarks>
public readonly record struct CustomKind
{
    private readonly string? _code;

    /// <summary>Names a custom by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public CustomKind(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Weddings kept simple (喜事新办).</summary>
    public static CustomKind SimpleWeddings { get; } = new("simple-weddings");

    /// <summary>Funerals kept simple (丧事简办).</summary>
    public static CustomKind SimpleFunerals { get; } = new("simple-funerals");

    /// <summary>No excessive bride price (抵制高价彩礼).</summary>
    public static CustomKind BridePrice { get; } = new("bride-price");

    /// <summary>No vying in gifts and feasts (抵制人情攀比).</summary>
    public static CustomKind GiftMoney { get; } = new("gift-money");

    /// <summary>No gambling and no drugs (禁赌禁毒).</summary>
    public static CustomKind Gambling { get; } = new("gambling");

    /// <summary>No superstition (破除封建迷信).</summary>
    public static CustomKind Superstition { get; } = new("superstition");

    /// <summary>No waste (反对铺张浪费).</summary>
    public static CustomKind FoodWaste { get; } = new("food-waste");

    /// <summary>A clean village (环境卫生).</summary>
    public static CustomKind CleanVillage { get; } = new("clean-village");

    /// <summary>Care for elders and family (孝老爱亲).</summary>
    public static CustomKind CareForElders { get; } = new("care-for-elders");

    /// <summary>Neighbours help one another (邻里互助).</summary>
    public static CustomKind Neighbourhood { get; } = new("neighbourhood");

    /// <summary>Public order and settling of disputes (治安与调解).</summary>
    public static CustomKind PublicOrder { get; } = new("public-order");

    /// <summary>Care for what belongs to all (爱护公共财物).</summary>
    public static CustomKind PublicProperty { get; } = new("public-property");

    /// <summary>The well-known customs and their names.</summary>
    public static IReadOnlyDictionary<CustomKind, Bilingual> WellKnown { get; } = new Dictionary<CustomKind, Bilingual>
    {
        [SimpleWeddings] = new("喜事新办", "weddings kept simple"),
        [SimpleFunerals] = new("丧事简办", "funerals kept simple"),
        [BridePrice] = new("抵制高价彩礼", "no excessive bride price"),
        [GiftMoney] = new("抵制人情攀比", "no vying in gifts and feasts"),
        [Gambling] = new("禁赌禁毒", "no gambling and no drugs"),
        [Superstition] = new("破除封建迷信", "no superstition"),
        [FoodWaste] = new("反对铺张浪费", "no waste"),
        [CleanVillage] = new("环境卫生", "a clean village"),
        [CareForElders] = new("孝老爱亲", "care for elders and family"),
        [Neighbourhood] = new("邻里互助", "neighbours help one another"),
        [PublicOrder] = new("治安与调解", "public order and settling of disputes"),
        [PublicProperty] = new("爱护公共财物", "care for what belongs to all"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
