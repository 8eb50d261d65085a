using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CivicPractice.PersonalData;

namespace CivicPractice.AspNetCore.Json;

/// <summary>What is written of a value, and what has to be said of one.</summary>
internal static class ShownMembers
{
    private const string Kind = "type";

    // Lists written as one text for stores to search: the list itself stands beside it.
    private static readonly string[] SearchTexts = ["Scope", "SiteIds", "CustomCodes", "PlatformCodes", "SkillCodes", "CategoryCodes", "RoleCodes", "PartnerIds"];

    /// <summary>Changes the contract of a type before it is first used.</summary>
    public static void Keep(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (typeof(IAggregateRoot).IsAssignableFrom(type.Type)) KeepOfRoot(type);
        // What may be missing need not be said.
        foreach (var property in type.Properties.Where(property => property is { IsRequired: true, IsSetNullable: true })) property.IsRequired = false;
        foreach (var property in type.Properties.Where(property => typeof(IPersonalValue).IsAssignableFrom(property.PropertyType))) property.ShouldSerialize = (_, value) => value is IPersonalValue { IsDefined: true };
        if (type.Type is { IsAbstract: true, Namespace: { } subject } && subject.StartsWith(nameof(CivicPractice), StringComparison.Ordinal) && !typeof(IAggregateRoot).IsAssignableFrom(type.Type)) TellKinds(type);
    }

    private static void KeepOfRoot(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.PropertyType == typeof(string) && SearchTexts.Contains(property.Name, StringComparer.OrdinalIgnoreCase)) type.Properties.RemoveAt(i);
            else if (property.Get is { } get) property.Get = root => Told(get, root);
        }
    }

    // What was destroyed is not shown; a root that still tells the rest throws where it is asked for it.
    private static object? Told(Func<object, object?> get, object root)
    {
        try
        {
            return get(root);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // One of several records is told by its name without what they have in common: "renamed" of DivisionRenamed among DivisionChange.
    private static void TellKinds(JsonTypeInfo type)
    {
        var kinds = type.Type.Assembly.GetExportedTypes().Where(one => !one.IsAbstract && one.IsSubclassOf(type.Type)).ToList();
        if (kinds.Count == 0) return;
        var common = kinds.Select(one => one.Name).Aggregate((all, name) => new string([.. all.Zip(name).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)]));
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Kind };
        foreach (var one in kinds) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(one, JsonNamingPolicy.KebabCaseLower.ConvertName(one.Name[common.Length..])));
    }
}
