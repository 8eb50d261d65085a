using System.Text.Json.Serialization.Metadata;
using CivicPractice.PersonalData;
using CivicPractice.Teams;
using CivicPractice.Training;

namespace CivicPractice.EntityFrameworkCore.Serialization;

/// <summary>Keeps the members that make a record, and leaves out what is computed from them.</summary>
internal static class StoredMembers
{
    /// <summary>Changes the contract of a type before it is first used.</summary>
    public static void Keep(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (typeof(IPersonalValue).IsAssignableFrom(type.Type)) throw new NotSupportedException($"A {type.Type.Name} is not kept as it is; protect it first.");
        var parameters = type.Type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null && !parameters.Contains(type.Properties[i].Name)) type.Properties.RemoveAt(i);
        }

        // Its default is another member: left out it would not be read as null.
        if (type.Type == typeof(TrainingCertificate) || type.Type == typeof(ScreeningPass))
            type.Properties.Single(property => property.Name == "holdsThrough").ShouldSerialize = (_, _) => true;
    }
}
